import type { Article } from '../model/article.ts'
import type { Line, Rule } from './rule.ts'

/** A place where a rule may hold: words for the lines from its rarest one up to the top. */
export interface Candidate {
  readonly rule: Rule
  /** The rule's place in its file. */
  readonly order: number
  readonly pins: ReadonlyMap<Line, number>
}

interface Entry {
  readonly rule: Rule
  readonly order: number
  /** From the rarest line up to the top. */
  readonly path: readonly Line[]
}

/** Rules by what their rarest line asks of its word. */
interface RuleIndex {
  readonly lemma: ReadonlyMap<string, readonly Entry[]>
  readonly ending: ReadonlyMap<string, readonly Entry[]>
  readonly word: ReadonlyMap<string, readonly Entry[]>
  readonly relation: ReadonlyMap<string, readonly Entry[]>
  /** Rules that any word may open. */
  readonly always: readonly Entry[]
}

const known = new WeakMap<readonly Rule[], RuleIndex>()

/** The index of a file of rules; made once for each list of rules. */
export function indexRules(rules: readonly Rule[]): RuleIndex {
  const before = known.get(rules)
  if (before !== undefined) return before
  const tables = {
    lemma: new Map<string, Entry[]>(),
    ending: new Map<string, Entry[]>(),
    word: new Map<string, Entry[]>(),
    relation: new Map<string, Entry[]>(),
  }
  const always: Entry[] = []
  for (const [order, rule] of rules.entries()) {
    const path = rarestPath(rule)
    const entry = { rule, order, path }
    const condition = rarest(path[0])
    if (condition === undefined) {
      always.push(entry)
      continue
    }
    const table = tables[condition.aspect as keyof typeof tables]
    for (const value of condition.accepted) {
      const together = table.get(value)
      if (together === undefined) table.set(value, [entry])
      else together.push(entry)
    }
  }
  const index = { ...tables, always }
  known.set(rules, index)
  return index
}

/** The heads of each token, over the tree's arcs and those filled in. */
export function incomingArcs({ clauses, trees }: Article<'clauses'>): number[][] {
  const incoming = Array.from(trees.head, (): number[] => [])
  for (let head = 0; head + 1 < clauses.first.length; head++) {
    for (let arc = clauses.first[head]; arc < clauses.first[head + 1]; arc++) {
      const heads = incoming[clauses.dependent[arc]]
      if (!heads.includes(head)) heads.push(head)
    }
  }
  return incoming
}

/** Every place where a rule may hold with `token` in its rarest line. */
export function candidates(
  { clauses, trees, text, tokens }: Article<'clauses'>,
  index: RuleIndex,
  incoming: readonly (readonly number[])[],
  token: number,
): Candidate[] {
  const { relations } = trees.inventory
  const entries = new Set(index.always)
  const take = (more: readonly Entry[] | undefined) => {
    for (const entry of more ?? []) entries.add(entry)
  }
  take(index.lemma.get(trees.lemma[token]))
  // A compound may end in more than one listed word, each of another rule.
  for (let start = 0; index.ending.size > 0 && start < trees.lemma[token].length; start++) {
    take(index.ending.get(trees.lemma[token].slice(start)))
  }
  if (index.word.size > 0)
    take(index.word.get(text.slice(tokens.from[token], tokens.to[token]).toLowerCase()))
  take(index.relation.get(relations[trees.relation[token]]))
  for (const head of incoming[token]) {
    for (let arc = clauses.first[head]; arc < clauses.first[head + 1]; arc++) {
      if (clauses.dependent[arc] === token && clauses.added[arc] === 1) {
        take(index.relation.get(relations[clauses.relation[arc]]))
      }
    }
  }
  const found: Candidate[] = []
  for (const { rule, order, path } of entries) {
    for (const pins of climb(path, token, incoming)) found.push({ rule, order, pins })
  }
  return found
}

/** All ways up from a token through as many heads as the path has lines. */
function climb(
  [line, ...above]: readonly Line[],
  token: number,
  incoming: readonly (readonly number[])[],
): Map<Line, number>[] {
  if (above.length === 0) return [new Map([[line, token]])]
  return incoming[token].flatMap((head) =>
    climb(above, head, incoming).map((pins) => new Map([...pins, [line, token]])),
  )
}

/** The line that fewest words can fill, with the lines above it; only lines that must be there, right under the one above, count. */
function rarestPath(rule: Rule): Line[] {
  let best: { readonly path: readonly Line[]; readonly cost: number } = {
    path: [rule.top],
    cost: cost(rule.top),
  }
  const visit = (line: Line, above: readonly Line[]) => {
    if (line.need !== 'once' || line.beneath) return
    const path = [line, ...above]
    if (cost(line) < best.cost) best = { path, cost: cost(line) }
    for (const dependent of line.dependents) visit(dependent, path)
  }
  visit(rule.top, [])
  return [...best.path]
}

function cost(line: Line): number {
  const condition = rarest(line)
  if (condition === undefined) return Infinity
  // Any relation is more common than any list of words.
  return condition.aspect === 'relation' ? 1e6 + condition.accepted.size : condition.accepted.size
}

function rarest(line: Line) {
  const usable = line.conditions.filter(({ negated, cell }) => !negated && cell === null)
  const words = usable.filter(({ aspect }) => /^(lemma|ending|word)$/.test(aspect))
  if (words.length > 0)
    return words.reduce((one, other) => (other.accepted.size < one.accepted.size ? other : one))
  return usable.find(({ aspect }) => aspect === 'relation')
}
