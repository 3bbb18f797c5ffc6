import type { Reading } from '../../model/reading.ts'
import type { Span } from '../../model/span.ts'
import { hashOf, mix } from '../hash.ts'
import { byCodeUnit } from '../order.ts'
import { bounds } from '../period.ts'
import { codedKinds, findingsIn, type CodedKind, type Finding } from './finding.ts'

/** How a sample is drawn: the same design draws the same from the same articles. */
export interface SampleDesign {
  readonly seed: number
  /** How many sentences for each kind of record. */
  readonly size: number
  readonly kinds: readonly CodedKind[]
  readonly outlet?: string
  /** First and last ISO day of publication. */
  readonly from?: string
  readonly to?: string
}

/** A sentence to be coded for one kind of record, by people who do not see what the reading made of it. */
export interface Unit {
  readonly id: string
  readonly article: string
  readonly kind: CodedKind
  readonly sentence: Span
  readonly outlet: string | null
  readonly published: string | null
  readonly before: string
  readonly text: string
  readonly after: string
  /** What the reading finds there. */
  readonly found: readonly Finding[]
  /** How many sentences of the articles it stands for: as many were drawn of those with a record as of those without, where there are. */
  readonly weight: number
}

/** Units of one kind with or without a record: those drawn so far, and how many there are in all. */
interface Stratum {
  readonly drawn: { readonly rank: number; readonly unit: Omit<Unit, 'weight'> }[]
  total: number
}

/**
 * Draws sentences at random for each kind of record: half of them where the reading finds one, half where it finds none, so that
 * both what is wrong and what is missed can be told. Holds no more than is drawn.
 */
export async function drawSample(
  readings: AsyncIterable<Reading>,
  design: SampleDesign,
): Promise<readonly Unit[]> {
  const strata = new Map(
    design.kinds.flatMap((kind) =>
      [true, false].map((holds) => [stratumOf(kind, holds), { drawn: [], total: 0 } as Stratum]),
    ),
  )
  for await (const reading of readings) {
    if (!isIn(reading, design)) continue
    for (const [number, sentence] of reading.sentences.entries()) {
      for (const kind of design.kinds) {
        const found = findingsIn(reading, kind, sentence)
        const stratum = strata.get(stratumOf(kind, found.length > 0))!
        stratum.total++
        const id = [reading.article.id, sentence.from, sentence.to, kind].join('-')
        const rank = mix(hashOf(id) ^ mix(design.seed))
        offer(stratum, rank, design.size, () => unitOf(reading, number, kind, id, found))
      }
    }
  }
  return design.kinds.flatMap((kind) => drawn(strata, kind, design.size))
}

function stratumOf(kind: CodedKind, holds: boolean): string {
  return `${kind} ${holds}`
}

function isIn({ article }: Reading, { outlet, from, to }: SampleDesign): boolean {
  if (outlet !== undefined && article.outlet !== outlet) return false
  const { earliest, latest } = bounds(article.published)
  if (from !== undefined && (latest === null || latest < from)) return false
  return to === undefined || (earliest !== null && earliest <= to)
}

/** Keeps a unit where it is among the first by rank. */
function offer(stratum: Stratum, rank: number, size: number, unit: () => Omit<Unit, 'weight'>): void {
  const { drawn: kept } = stratum
  if (kept.length === size && rank >= kept[size - 1].rank) return
  const at = kept.findIndex((one) => rank < one.rank)
  kept.splice(at < 0 ? kept.length : at, 0, { rank, unit: unit() })
  if (kept.length > size) kept.pop()
}

function unitOf(
  { article, sentences }: Reading,
  number: number,
  kind: CodedKind,
  id: string,
  found: readonly Finding[],
): Omit<Unit, 'weight'> {
  const textOf = (sentence: Span | undefined) =>
    sentence === undefined ? '' : article.text.slice(sentence.from, sentence.to).trim()
  return {
    ...{ id, kind, found, article: article.id, outlet: article.outlet, published: article.published },
    sentence: sentences[number],
    before: textOf(sentences[number - 1]),
    text: textOf(sentences[number]),
    after: textOf(sentences[number + 1]),
  }
}

/** Half from each stratum; where one has fewer, more of the other. In an order that does not tell which is which. */
function drawn(strata: ReadonlyMap<string, Stratum>, kind: CodedKind, size: number): Unit[] {
  const [holding, empty] = [true, false].map((holds) => strata.get(stratumOf(kind, holds))!)
  const ofHolding = Math.min(holding.drawn.length, Math.max(Math.ceil(size / 2), size - empty.drawn.length))
  const taken = [
    [holding, ofHolding],
    [empty, Math.min(empty.drawn.length, size - ofHolding)],
  ] as const
  return taken
    .flatMap(([{ drawn: kept, total }, count]) =>
      kept.slice(0, count).map(({ rank, unit }) => ({ rank, unit: { ...unit, weight: total / count } })),
    )
    .sort((one, other) => one.rank - other.rank || byCodeUnit(one.unit.id, other.unit.id))
    .map(({ unit }) => unit)
}

/** A design as one line, to stand with each unit. */
export function writtenDesign({ seed, size, kinds, outlet, from, to }: SampleDesign): string {
  const fields = { seed, size, kinds: kinds.join(' '), outlet, from, to }
  const given = Object.entries(fields).filter(([, value]) => value !== undefined)
  return new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()
}

/** The design of such a line; null where it is none. */
export function readDesign(line: string): SampleDesign | null {
  const fields = new URLSearchParams(line)
  const [seed, size] = ['seed', 'size'].map((name) => Number(fields.get(name) ?? NaN))
  const kinds = (fields.get('kinds') ?? '').split(' ') as CodedKind[]
  if (!Number.isInteger(seed) || !(size > 0) || kinds.some((kind) => !codedKinds.includes(kind))) return null
  const given = (name: string) => fields.get(name) ?? undefined
  return { seed, size, kinds, outlet: given('outlet'), from: given('from'), to: given('to') }
}
