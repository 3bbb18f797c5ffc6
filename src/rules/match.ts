import type { Article } from '../model/article.ts'
import type { Fill, Finding } from '../model/finding.ts'
import { quote } from '../model/span.ts'
import { extentOf, subtree, Word } from '../model/trees.ts'
import { listedEnding } from './compound.ts'
import { trim } from './extent.ts'
import { candidates, incomingArcs, indexRules } from './rule-index.ts'
import { quotations, type Quotation } from './quotation.ts'
import {
  ruleName,
  type Cell,
  type Condition,
  type Line,
  type ListedRow,
  type Rule,
  type RuleValue,
} from './rule.ts'

/** A word held against a line of a rule, or the absence of any word that would do. */
export interface Step {
  readonly rule: Rule
  readonly line: Line
  /** The word held against the line, or null where nothing depends on `under` that fits it. */
  readonly token: number | null
  /** The word of the line above, or null at the top. */
  readonly under: number | null
  /** The first condition that failed, or null when the word holds (or, with `token` null, when none was left to try). */
  readonly failed: Condition | null
}

/** Hears every step of a match. Without one, matching goes by an index and is silent. */
export type Listener = (step: Step) => void

/** A word held against a line. */
interface Place {
  readonly token: number
  /** The place of the line above; null at the top. */
  readonly under: Bound | null
  /** Name of the arc it was reached by. */
  readonly relation: string
}

/** A word in the place of a line. */
interface Bound extends Place {
  readonly line: Line
  /** The row of a lexicon that the word was found in; null where the line asks for no word of one. */
  readonly row: Found | null
}

/** A row with the name of its lexicon. */
interface Found {
  readonly lexicon: string
  readonly cells: ListedRow
}

/**
 * Everything the rules find in an article, in the order of the words they hang on. Rules are tried in the order of
 * their file: a word serves one finding of a kind, and the first rule wins. With a listener every word is also
 * held against the top of every rule and each step told; what is found stays the same.
 */
export function findAll(article: Article<'clauses'>, rules: readonly Rule[], listener?: Listener): Finding[] {
  const incoming = incomingArcs(article)
  const index = indexRules(rules)
  const found: {
    readonly rule: Rule
    readonly order: number
    readonly at: number
    readonly bound: readonly Bound[]
  }[] = []
  for (let token = 0; token < article.trees.head.length; token++) {
    if (listener !== undefined)
      for (const rule of rules) match(article, rule, new Map([[rule.top, token]]), listener)
    for (const { rule, order, pins } of candidates(article, index, incoming, token)) {
      const bound = match(article, rule, pins)
      if (bound === null) continue
      const at = bound.find(({ line }) => line === rule.anchor)!.token
      found.push({ rule, order, at, bound })
    }
  }
  const taken = new Set<string>()
  const kept = found
    .sort((one, other) => one.order - other.order || one.at - other.at)
    .filter(({ rule, bound }) => {
      const keys = bound
        .filter(({ line }) => line === rule.anchor || line.wordAlone)
        .map(({ token }) => `${token} ${rule.says}`)
      if (keys.some((key) => taken.has(key))) return false
      for (const key of keys) taken.add(key)
      return true
    })
  const quoted = quotations(article)
  return kept
    .sort((one, other) => one.at - other.at || one.order - other.order)
    .map(({ rule, bound }) => toFinding(article, rule, bound, quoted))
}

function match(
  article: Article<'clauses'>,
  rule: Rule,
  pins: ReadonlyMap<Line, number>,
  listener?: Listener,
): Bound[] | null {
  return new Match(article, rule, pins, listener).at(pins.get(rule.top)!)
}

/** Relations of what is a clause of its own, and no part of the one above. */
const clausal = /^(acl|advcl|ccomp|csubj|parataxis|conj)/

/** One rule held against one place of an article. */
class Match {
  constructor(
    private readonly article: Article<'clauses'>,
    private readonly rule: Rule,
    /** Lines whose word is fixed beforehand. */
    private readonly pins: ReadonlyMap<Line, number>,
    private readonly listener: Listener | undefined,
  ) {}

  at(top: number): Bound[] | null {
    return this.line(this.rule.top, {
      token: top,
      under: null,
      relation: new Word(this.article, top).relation,
    })
  }

  private line(line: Line, place: Place): Bound[] | null {
    const failed = line.conditions.find((condition) => !this.holds(condition, place)) ?? null
    this.listener?.({ rule: this.rule, line, token: place.token, under: place.under?.token ?? null, failed })
    if (failed !== null) return null
    // A word may have several rows, a phrase each: the first under which the rest of the drawing is found.
    for (const row of rowsOf(this.article, line, place.token)) {
      const bound = { line, ...place, row }
      const below = this.dependents(bound)
      if (below !== null) return [bound, ...below]
    }
    return null
  }

  private dependents(under: Bound): Bound[] | null {
    const of = (need: Line['need']) => under.line.dependents.filter((line) => line.need === need)
    for (const line of of('never')) if (this.fitting(line, under, []).length > 0) return null
    let bound = this.place(of('once'), under, [])
    if (bound === null) return null
    const taken = bound.filter((one) => one.under === under).map(({ token }) => token)
    for (const line of [...of('optional'), ...of('every')]) {
      const fitting = this.fitting(line, under, taken).slice(0, line.need === 'optional' ? 1 : undefined)
      for (const one of fitting) {
        taken.push(one[0].token)
        bound = [...bound, ...one]
      }
    }
    return bound
  }

  /** Finds each line a word of its own, going back where an earlier line took the only word of a later one. */
  private place(lines: readonly Line[], under: Bound, taken: readonly number[]): Bound[] | null {
    if (lines.length === 0) return []
    const [line, ...rest] = lines
    for (const one of this.fitting(line, under, taken)) {
      const others = this.place(rest, under, [...taken, one[0].token])
      if (others !== null) return [...one, ...others]
    }
    this.listener?.({ rule: this.rule, line, token: null, under: under.token, failed: null })
    return null
  }

  /** The dependents that hold on a line, each with what hangs beneath it. */
  private fitting(line: Line, under: Bound, taken: readonly number[]): Bound[][] {
    const pin = this.pins.get(line)
    const found: Bound[][] = []
    for (const [token, relation] of this.dependentsOf(under.token, line.beneath)) {
      if (taken.includes(token) || (pin !== undefined && pin !== token)) continue
      if (found.some(([{ token: before }]) => before === token)) continue
      const bound = this.line(line, { token, under, relation })
      if (bound !== null) found.push(bound)
    }
    return found
  }

  /** The dependents of a word with the names of their arcs; with `beneath` also those of each dependent that is no clause. */
  private *dependentsOf(head: number, beneath: boolean): Iterable<readonly [number, string]> {
    const { first, dependent, relation } = this.article.clauses
    const { relations } = this.article.trees.inventory
    for (let arc = first[head]; arc < first[head + 1]; arc++) {
      const name = relations[relation[arc]]
      yield [dependent[arc], name]
      if (beneath && !clausal.test(name)) yield* this.dependentsOf(dependent[arc], false)
    }
  }

  private holds({ aspect, feature, accepted, negated, cell, lists }: Condition, place: Place): boolean {
    const word = new Word(this.article, place.token)
    const allowed = cell === null ? accepted : this.cellAbove(cell, place.under)
    const value = () => {
      if (aspect === 'relation') return place.relation
      if (aspect === 'class') return word.wordClass
      if (aspect === 'feature') return word.feature(feature) ?? ''
      if (aspect === 'lemma') return word.lemma
      if (aspect === 'ending') {
        const has = (one: string) => allowed.has(one) || lists.some(({ words }) => words.has(one))
        return listedEnding(word.lemma, { has }) ?? ''
      }
      if (aspect === 'word') return word.form.toLowerCase()
      return place.token < place.under!.token ? 'before' : 'after'
    }
    return allowed.has(value()) !== negated
  }

  private cellAbove(cell: Cell, place: Bound | null): ReadonlySet<string> {
    for (let above = place; above !== null; above = above.under) {
      const text = readCell(cell, above)
      if (text !== null) return new Set(text.split(' '))
    }
    return new Set()
  }
}

/** The rows of the lexicons of a line that a word has; null alone where it is in none. */
function rowsOf(article: Article<'clauses'>, line: Line, token: number): readonly (Found | null)[] {
  const word = new Word(article, token)
  const found = line.conditions.flatMap(({ lists, negated, aspect }) => {
    const written = aspect === 'word' ? word.form.toLowerCase() : word.lemma
    return (negated ? [] : lists).flatMap(({ lexicon, rows, words }) => {
      const listed = aspect === 'ending' ? listedEnding(written, words) : written
      const own = (listed === null ? undefined : rows.get(listed)) ?? []
      return own.map((cells) => ({ lexicon, cells }))
    })
  })
  return found.length === 0 ? [null] : found
}

/** The text of a cell in the row that a word was found in; null where that is a row of another lexicon. */
function readCell({ lexicon, column }: Cell, { row }: Bound): string | null {
  return row?.lexicon === lexicon ? row.cells[column] : null
}

function toFinding(
  article: Article<'clauses'>,
  rule: Rule,
  bound: readonly Bound[],
  quoted: readonly Quotation[],
): Finding {
  const roles = bound.filter(({ line }) => line.role !== null)
  const fills = roles
    .map((one) => toFill(article, one, roles, quoted))
    .filter(({ words }) => words.length > 0)
    .sort((one, other) => one.head - other.head)
  return {
    says: rule.says,
    values: readValues(rule.values, bound),
    fills,
    trace: {
      rule: ruleName(rule),
      words: wordsOf(article, fills),
    },
  }
}

/** The words of each role; a role drawn twice has those of both. */
function wordsOf({ text }: Article<'clauses'>, fills: readonly Fill[]): Record<string, string[]> {
  const words: Record<string, string[]> = {}
  for (const { role, extent } of fills) words[role] = [...(words[role] ?? []), ...quote(text, extent)]
  return words
}

/** Relations whose noun stands without a preposition; where a passive's doer was filled in, its preposition stays out. */
const core = new Set(['nsubj', 'obj', 'iobj'])

function toFill(
  article: Article<'clauses'>,
  { line, token, under, relation }: Bound,
  roles: readonly Bound[],
  quoted: readonly Quotation[],
): Fill {
  const role = line.role!
  const fill = (words: readonly number[]) => ({ role, head: token, words, extent: extentOf(article, words) })
  if (line.wordAlone) return fill([token])
  const without = new Set(roles.flatMap((other) => (other.token === token ? [] : [other.token])))
  for (const child of new Word(article, token).children) {
    // A role filled in from above the clause ("the man who …") does not cover the clause it has its role in.
    if (under !== null && subtree(article.trees, child.index).includes(under.token)) without.add(child.index)
    if (core.has(relation) && child.relation === 'case') without.add(child.index)
    // A member of a coordination does not cover the word that joins it to the others.
    if (child.relation === 'cc') without.add(child.index)
  }
  return fill(trim(article, subtree(article.trees, token, without), quoted))
}

function readValues(values: readonly RuleValue[], bound: readonly Bound[]): Record<string, string> {
  const read: Record<string, string> = {}
  for (const value of values) {
    if ('word' in value) {
      read[value.name] = value.word
      continue
    }
    const cells = bound.map((one) => readCell(value, one))
    const text = cells.find((cell) => cell !== null && cell !== '')
    if (text) read[value.name] = text
  }
  return read
}
