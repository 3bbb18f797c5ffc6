import {
  recordKinds,
  type Difference,
  type KindDifference,
  type RecordChange,
  type RecordKind,
} from '../model/difference.ts'
import type { Passage, Reading } from '../model/reading.ts'
import { overlaps, quote, size, type Extent } from '../model/span.ts'

/** A record of any kind, as JSON. */
type Fields = Readonly<Record<string, unknown>>

interface Placed {
  readonly record: Fields
  readonly number: number
  readonly place: Passage
  readonly key: string
}

/** Fields that name other records of the reading by their ids. */
const references = new Set(
  ['person', 'of', 'predecessor', 'successor', 'entity', 'speaks_for', 'addressee', 'target', 'by'].concat([
    'statement',
    'claim',
    'voice',
    'within',
    'times',
    'about',
    'between',
  ]),
)

/** Fields that are no part of what is found: names, what found it, and words that follow from their place. */
const unsaid = new Set(['id', 'trace', 'quote'])

/** What a later reading of an article has otherwise than an earlier one. Records are matched by their places. */
export function changesIn(earlier: Reading, later: Reading): RecordChange[] {
  const matched = recordKinds.map((kind) => ({ kind, ...match(placed(earlier, kind), placed(later, kind)) }))
  const renamed = new Map(
    matched.flatMap(({ pairs }) => pairs.map(([was, now]) => [was.record.id, now.record.id] as const)),
  )
  return matched.flatMap(({ kind, pairs, gone, come }) => [
    ...come.map((one) => changeOf(later, kind, 'new', one)),
    ...gone.map((one) => changeOf(earlier, kind, 'gone', one)),
    ...pairs.flatMap(([was, now]) => {
      const [before, after] = [leaves(rename(was.record, renamed)), leaves(now.record)]
      const fields = [...new Set([...before.keys(), ...after.keys()])].filter(
        (field) => JSON.stringify(before.get(field) ?? null) !== JSON.stringify(after.get(field) ?? null),
      )
      return fields.map((field) => ({
        ...changeOf(later, kind, 'changed', now),
        ...{ field, was: before.get(field) ?? null, now: after.get(field) ?? null },
      }))
    }),
  ])
}

/** Counts what reading again has changed, an article after the other, with so many examples of each sort. */
export class Tally {
  private articles = 0
  private differing = 0
  private readonly retexted: string[] = []
  private readonly kinds = new Map<RecordKind, Counting>(recordKinds.map((kind) => [kind, new Counting()]))

  constructor(private readonly mostExamples: number) {}

  add(earlier: Reading, later: Reading): void {
    if (earlier.article.text !== later.article.text) {
      this.retexted.push(later.article.id)
      return
    }
    this.articles++
    const changes = changesIn(earlier, later)
    if (changes.length > 0) this.differing++
    for (const [kind, counting] of this.kinds) {
      counting.before += earlier[kind].length
      counting.after += later[kind].length
      counting.take(
        changes.filter((change) => change.kind === kind),
        this.mostExamples,
      )
    }
  }

  difference(): Difference {
    const { articles, differing, retexted } = this
    const kinds = Object.fromEntries([...this.kinds].map(([kind, counting]) => [kind, counting.told()]))
    return { articles, differing, retexted, kinds: kinds as Difference['kinds'] }
  }
}

class Counting {
  before = 0
  after = 0
  private readonly counts = { new: 0, gone: 0, changed: 0 }
  private readonly fields = new Map<string, number>()
  private readonly examples = new Map<string, RecordChange[]>()

  take(changes: readonly RecordChange[], mostExamples: number): void {
    const changed = new Set<number>()
    for (const one of changes) {
      if (one.change === 'changed') {
        this.fields.set(one.field!, (this.fields.get(one.field!) ?? 0) + 1)
        changed.add(one.record)
      } else this.counts[one.change]++
      const sort = `${one.change} ${one.field ?? ''}`
      const known = this.examples.get(sort) ?? []
      if (known.length < mostExamples) this.examples.set(sort, [...known, one])
    }
    this.counts.changed += changed.size
  }

  told(): KindDifference {
    const { before, after, counts } = this
    const fields = [...this.fields].sort(([, one], [, other]) => other - one)
    const examples = [...this.examples.values()].flat()
    return { before, after, ...counts, fields: Object.fromEntries(fields), examples }
  }
}

function changeOf(
  { article, sentences }: Reading,
  kind: RecordKind,
  change: RecordChange['change'],
  { place, number }: Placed,
): RecordChange {
  const around = sentences.filter((sentence) => place.spans.some((span) => overlaps(sentence, span)))
  return {
    ...{ article: article.id, kind, record: number, change, field: null, place },
    context: quote(article.text, around.length > 0 ? around : place.spans),
    ...{ was: null, now: null },
  }
}

function placed(reading: Reading, kind: RecordKind): Placed[] {
  return (reading[kind] as readonly Fields[]).map((record, number) => {
    const spans = placeOf(kind, record)
    return {
      ...{ record, number, place: { spans: [...spans], quote: quote(reading.article.text, spans) } },
      key: JSON.stringify(spans),
    }
  })
}

function placeOf(kind: RecordKind, record: Fields): Extent {
  const spansOf = (field: string) => (record[field] as Passage | null)?.spans ?? []
  switch (kind) {
    case 'entities':
      return (record.mentions as readonly Passage[]).flatMap(({ spans }) => spans)
    case 'events':
      return spansOf('trigger')
    case 'statements': {
      const content = spansOf('content')
      if (content.length > 0) return content
      const cue = spansOf('cue')
      return cue.length > 0 ? cue : spansOf('source')
    }
    default:
      return record.spans as Extent
  }
}

/** Pairs records of two readings: those at one place first, then those that share most of their places. */
function match(before: readonly Placed[], after: readonly Placed[]) {
  const pairs: [Placed, Placed][] = []
  const left = new Set(before)
  const come = new Set(after)
  const pair = (was: Placed, now: Placed) => {
    if (!left.has(was) || !come.has(now)) return
    left.delete(was)
    come.delete(now)
    pairs.push([was, now])
  }
  for (const now of after) {
    const same = [...left].filter(({ key }) => key === now.key)
    // Of several at one place the likest.
    const likest = same.find(({ record }) => alike(record, now.record)) ?? same[0]
    if (likest !== undefined) pair(likest, now)
  }
  const likely = [...come].flatMap((now) =>
    [...left].map((was) => ({ was, now, shared: shared(was.place.spans, now.place.spans) })),
  )
  likely.sort((one, other) => other.shared - one.shared)
  for (const { was, now, shared } of likely) if (shared > 0) pair(was, now)
  return { pairs, gone: [...left], come: [...come] }
}

/** Whether two records at one place are of one sort. */
function alike(one: Fields, other: Fields): boolean {
  return one.kind === other.kind && one.stance === other.stance && one.role === other.role
}

/** How much of two places is the same: 0 for nothing, 1 for all. */
function shared(one: Extent, other: Extent): number {
  let common = 0
  for (const here of one) {
    for (const there of other) {
      common += Math.max(0, Math.min(here.to, there.to) - Math.max(here.from, there.from))
    }
  }
  return common === 0 ? 0 : common / (size(one) + size(other) - common)
}

/** A record with the ids that it names replaced; one whose record is gone stays, with a mark that makes it another. */
function rename<Value>(value: Value, names: ReadonlyMap<unknown, unknown>, isReference = false): Value {
  if (typeof value === 'string' && isReference && /^[a-z]\d+$/.test(value)) {
    return (names.get(value) ?? `gone ${value}`) as Value
  }
  if (Array.isArray(value)) return value.map((one) => rename(one, names, isReference)) as Value
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([field, one]) => [field, rename(one, names, references.has(field))]),
  ) as Value
}

/** What a record says, by field: objects field by field, lists as a whole. */
function leaves(record: Fields, path = ''): Map<string, unknown> {
  const found = new Map<string, unknown>()
  for (const [field, value] of Object.entries(record)) {
    if (unsaid.has(field)) continue
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      for (const [below, leaf] of leaves(value as Fields, `${path}${field}.`)) found.set(below, leaf)
    } else found.set(path + field, value)
  }
  return found
}
