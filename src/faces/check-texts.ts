import type { Check, Fault } from '../model/fault.ts'

/** The key of the text that says how much a check found: of the draft's name and, where there are more, their number. */
export function foundText({ articles, faults }: Check): string {
  if (articles.length === 0) return 'check.found.nothing-near'
  return `check.found.${faults.length === 0 ? 'none' : faults.length === 1 ? 'one' : 'other'}`
}

/** The key of the text that says what is wrong, to be filled in with the fault's values. */
export function faultText({ kind, values }: Fault): string {
  // An article may dispute a claim without saying who does.
  return values['denied-by'] === '' ? `check.${kind}.unnamed` : `check.${kind}`
}
