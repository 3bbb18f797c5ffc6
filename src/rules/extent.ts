import type { Article } from '../model/article.ts'
import type { Quotation } from './quotation.ts'
import { isQuotationMark } from './quotation.ts'
import { form, tokensBetween } from '../model/tokens.ts'

/**
 * The tokens of a role as a reader would mark them: each unbroken run without the punctuation around it, quotation marks
 * only where both ends of the quotation lie inside, runs that only punctuation parts joined. `tokens` in order.
 */
export function trim(
  article: Article<'trees'>,
  tokens: readonly number[],
  quoted: readonly Quotation[],
): number[] {
  return runs(article, tokens).flatMap((run) => trimRun(article, run, quoted))
}

function runs(article: Article<'trees'>, tokens: readonly number[]): number[][] {
  const found: number[][] = []
  for (const token of tokens) {
    const run = found.at(-1)
    if (run === undefined) found.push([token])
    else {
      const gap = tokensBetween(run.at(-1)! + 1, token)
      if (gap.every((between) => isPunctuation(article, between))) run.push(...gap, token)
      else found.push([token])
    }
  }
  return found
}

function trimRun(article: Article<'trees'>, bare: readonly number[], quoted: readonly Quotation[]): number[] {
  const run = complete(bare, quoted)
  let from = 0
  let to = run.length
  const partner = partnersOf(quoted)
  const whole = (token: number) => {
    const other = partner.get(token)
    if (other === undefined) return false
    const inside = other >= run[from] && other <= run[to - 1]
    return inside && !(Math.min(token, other) === run[from] && Math.max(token, other) === run[to - 1])
  }
  const loose = (token: number) =>
    isPunctuation(article, token) &&
    !(isQuotationMark(form(article, token)) && whole(token)) &&
    !(form(article, token) === ')' && run.slice(from + 1, to).some((other) => form(article, other) === '('))
  // One end at a time: taking a mark from one end can make its partner at the other end loose.
  for (;;) {
    if (from < to && loose(run[from])) from++
    else if (from < to && loose(run[to - 1])) to--
    else return run.slice(from, to)
  }
}

/** A mark beside the run whose partner stands in it belongs to it, though in the tree it may hang on a word outside. */
function complete(run: readonly number[], quoted: readonly Quotation[]): readonly number[] {
  const [first, last] = [run[0], run[run.length - 1]]
  const partner = partnersOf(quoted)
  const [close, open] = [partner.get(first - 1) ?? -1, partner.get(last + 1) ?? -1]
  const opens = close > first && close <= last
  const closes = open >= first && open < last
  return [...(opens ? [first - 1] : []), ...run, ...(closes ? [last + 1] : [])]
}

const known = new WeakMap<readonly Quotation[], ReadonlyMap<number, number>>()

/** The other mark of each quotation mark, made once for the quotations of an article. */
function partnersOf(quoted: readonly Quotation[]): ReadonlyMap<number, number> {
  const before = known.get(quoted)
  if (before !== undefined) return before
  const partners = new Map(
    quoted.flatMap(({ open, close }): [number, number][] => [
      [open, close],
      [close, open],
    ]),
  )
  known.set(quoted, partners)
  return partners
}

function isPunctuation(article: Article<'trees'>, token: number): boolean {
  return !/[\p{L}\p{N}%‰€$£+&]/u.test(form(article, token))
}
