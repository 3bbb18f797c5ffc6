/** A drawn-tree rule: a little tree of lines, what it says where it is found, and the sentences that prove it. */
export interface Rule {
  readonly name: string
  /** As a person would look for it: `lang/nl/statements.rules`. */
  readonly file: string
  readonly line: number
  /** The kind of finding: `statement`, `event` … */
  readonly says: string
  readonly values: readonly RuleValue[]
  /** The first line of the drawing; it may be found anywhere in a sentence. */
  readonly top: Line
  /** All lines of the drawing, from the top down. */
  readonly lines: readonly Line[]
  /** The line a finding hangs on: the one whose role is `cue` or `trigger`, or else the top. */
  readonly anchor: Line
  readonly examples: readonly Example[]
}

/** A value a rule gives its findings: a word of its own, or a cell in the row of a word it found. */
export type RuleValue = { readonly name: string; readonly word: string } | ({ readonly name: string } & Cell)

/** How often a line must be found under the line above it: once, once or not at all, each one there is, or never. */
export type Need = 'once' | 'optional' | 'every' | 'never'

/** One line of a drawing: a word that depends on the word of the line above it. */
export interface Line {
  readonly line: number
  /** Null for `_` and `!`. */
  readonly role: string | null
  readonly need: Need
  /** Whether its role covers the word alone (`cue`, `trigger`, `event`, `light`), not what hangs on it. */
  readonly wordAlone: boolean
  /** Whether its word may also hang on a dependent of the word above, within the clause: `beneath`. */
  readonly beneath: boolean
  /** All must hold. */
  readonly conditions: readonly Condition[]
  /** The lines beneath it. */
  readonly dependents: readonly Line[]
}

/**
 * What a condition looks at. `ending`: the lemma, or the listed word that it ends in as a compound. `order`: whether the
 * word stands `before` or `after` the one it depends on.
 */
export type Aspect = 'relation' | 'class' | 'feature' | 'lemma' | 'ending' | 'word' | 'order'

/** One thing a line asks of its word. */
export interface Condition {
  readonly aspect: Aspect
  /** The feature's name; '' for other aspects. */
  readonly feature: string
  /** Holds where the word's value is one of these … */
  readonly accepted: ReadonlySet<string>
  /** … or, with `!=`, none of these. */
  readonly negated: boolean
  /** As the rule has it: `lemma=@speech-verbs`. */
  readonly written: string
  /** The lexicons its words come from. */
  readonly lists: readonly Listed[]
  /** Or else the words, parted by spaces, in a cell of the row that a line above found (`lemma=@speech-verbs.preposition`). */
  readonly cell: Cell | null
}

/** A column of a lexicon, for the row of the word that a line found. */
export interface Cell {
  readonly lexicon: string
  readonly column: string
}

/** The cells of a row by their columns. */
export type ListedRow = Readonly<Record<string, string>>

/** The rows of a lexicon that a condition takes: all of them, or those where one column holds one word. */
export interface Listed {
  readonly lexicon: string
  /** The rows of each word, in the order of the file. */
  readonly rows: ReadonlyMap<string, readonly ListedRow[]>
  /** All words of the lexicon: a compound belongs to the longest of them that it ends in, whether its rows are taken or not. */
  readonly words: ReadonlySet<string>
}

/** A sentence a rule must find something in (`+`), or must not (`-`). */
export interface Example {
  readonly line: number
  readonly text: string
  readonly matches: boolean
  /** The words that roles must cover, pieces joined by ` … `, and values they must have; null when none are written. */
  readonly expected: Readonly<Record<string, string>> | null
}

/** What findings and messages call a rule: `lang/nl/statements.rules:12 says-that`. */
export function ruleName(rule: Rule): string {
  return `${rule.file}:${rule.line} ${rule.name}`
}
