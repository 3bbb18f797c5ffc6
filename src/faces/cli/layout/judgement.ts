import type { JudgedPlace, Judgement, Verdict } from '../../../model/judgement.ts'
import type { Palette } from './palette.ts'

/** A judgement in one line: its id, when and by whom, what was decided, and why. */
export function judgementLine({ id, at, by, note, verdict }: Judgement, { faint, strong }: Palette): string {
  const signed = `${at.slice(0, 16).replace('T', ' ')} ${by}`
  return `${faint(id.slice(0, 9))} ${faint(signed)} ${strong(verdict.kind)} ${said(verdict)}${note === null ? '' : faint(` (${note})`)}`
}

function said(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'wrong':
    case 'right':
    case 'split':
      return named(verdict.of)
    case 'merge':
      return `${named(verdict.of)} with ${named(verdict.with)}`
    case 'rename':
      return `${named(verdict.of)} to ${verdict.name}`
    case 'redate':
      return `${named(verdict.of)} to ${verdict.day}`
    case 'reattribute':
      return `${named(verdict.of)} to ${named(verdict.to)}`
    case 'undo':
      return verdict.judgement.slice(0, 9)
  }
}

/** Longer words of a statement are cut to be recognised by. */
const longest = 60

function named({ article, kind, quote }: JudgedPlace): string {
  const words = quote.join(' … ').replace(/\s+/g, ' ')
  const cut = words.length > longest ? words.slice(0, longest) + '…' : words
  return `${kind} “${cut}” of ${article.slice(0, 8)}`
}
