import type { Reason } from '../../../model/reading.ts'
import type { Palette } from './palette.ts'
import { quoted } from './quoted.ts'
import { wrap } from './wrap.ts'

/** A derivation, and what was given up for it. */
export interface Derived {
  readonly because: readonly Reason[]
  readonly dropped?: readonly Reason[]
}

/** Each step of the derivation of a date with its words, a line each, and what was given up for it. */
export function derivation(
  { because, dropped = [] }: Derived,
  faint: Palette['faint'],
  width: number,
  indent: string,
): string[] {
  const steps = [
    ...because.map((reason) => ({ reason, note: reason.hard ? '' : 'a habit, not a certainty' })),
    ...dropped.map((reason) => ({ reason, note: 'given up: not all can hold' })),
  ]
  return steps.map(({ reason, note }) => {
    const words = reason.quote.length > 0 ? ` ${quoted(reason)}` : ''
    const aside = note === '' ? '' : faint(`  (${note})`)
    return wrap(`${reason.rule}${words}${aside}`, width, `${indent}  `, `${indent}- `)
  })
}
