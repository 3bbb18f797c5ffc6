import type { Extent } from './span.ts'

/** The words that fill one role of a rule. */
export interface Fill {
  readonly role: string
  /** The token the role hangs on: the noun of a noun phrase, the verb of a clause. */
  readonly head: number
  /** All tokens of the role, in order. */
  readonly words: readonly number[]
  readonly extent: Extent
}

/** Where a finding came from: `lang/nl/statements.rules:12 says-that`, and the words that filled each role of the rule. */
export interface Trace {
  readonly rule: string
  readonly words: Record<string, string[]>
}

/** What a rule found in a sentence: what it says (`statement`, `event` …), its fixed values, and the words in each role. */
export interface Finding {
  readonly says: string
  /** The fixed words after `says`: `{ form: 'indirect' }`. */
  readonly values: Readonly<Record<string, string>>
  readonly fills: readonly Fill[]
  readonly trace: Trace
}

/** The fill of a role, or null when the rule left it open or no word of it but marks is left. */
export function fillOf(finding: Finding, role: string): Fill | null {
  return finding.fills.find((fill) => fill.role === role) ?? null
}
