import { hashOf, mix } from '../hash.ts'
import { groupBy } from '../order.ts'
import { foldedWords } from '../words.ts'
import { nominalAlpha } from './alpha.ts'
import { askedOf, codedKinds, type CodedKind, type Finding } from './finding.ts'
import type { Unit } from './sample.ts'

/** What one coder says stands in a unit: nothing, one record or more. */
export interface Coding {
  readonly unit: string
  readonly coder: string
  readonly found: readonly Finding[]
}

/** A share with the bounds that 95 of 100 samples like it leave; null where there is nothing to share. */
export interface Estimate {
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
}

/** How well records of one kind are read, as far as coders say. */
export interface KindScore {
  readonly kind: CodedKind
  readonly units: number
  readonly precision: Estimate
  readonly recall: Estimate
  /** Between coders: on whether there is a record, and on how it stands where two found the same. Null with one coder. */
  readonly presence: number | null
  readonly manner: number | null
  /** The same between the coders and the reading. */
  readonly presenceWithReading: number | null
  readonly mannerWithReading: number | null
}

/** Scores of all coded units, and of those of each outlet and year. */
export interface Validation {
  readonly coders: readonly string[]
  readonly kinds: readonly KindScore[]
  readonly outlets: readonly (readonly [outlet: string, scores: readonly KindScore[]])[]
  readonly years: readonly (readonly [year: string, scores: readonly KindScore[]])[]
}

/** Sets what coders found beside what the reading finds. Units that nobody coded are left out. */
export function validate(units: readonly Unit[], codings: readonly Coding[]): Validation {
  const coded = groupBy(codings, ({ unit }) => unit)
  const known = units.flatMap((unit) => {
    const own = coded.get(unit.id)
    return own === undefined ? [] : [{ unit, codings: own }]
  })
  const by = (keyOf: (unit: Unit) => string) =>
    [...groupBy(known, ({ unit }) => keyOf(unit))]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, some]) => [key, scoresOf(some)] as const)
  return {
    coders: [...new Set(codings.map(({ coder }) => coder))].sort(),
    kinds: scoresOf(known),
    outlets: by(({ outlet }) => outlet ?? ''),
    years: by(({ published }) => published?.slice(0, 4) ?? ''),
  }
}

interface Coded {
  readonly unit: Unit
  readonly codings: readonly Coding[]
}

function scoresOf(coded: readonly Coded[]): KindScore[] {
  return codedKinds.flatMap((kind) => {
    const own = coded.filter(({ unit }) => unit.kind === kind)
    return own.length === 0 ? [] : [scoreOf(kind, own)]
  })
}

function scoreOf(kind: CodedKind, coded: readonly Coded[]): KindScore {
  const counts = coded.map(({ unit, codings }) => countsOf(unit, codings))
  const people = coded.map(({ codings }) => codings.map(({ found }) => found))
  const withReading = coded.flatMap(({ unit, codings }) =>
    codings.map(({ found }) => [found, unit.found] as const),
  )
  return {
    kind,
    units: coded.length,
    precision: estimate(counts, ({ both, read }) => [both, read]),
    recall: estimate(counts, ({ both, coded: said }) => [both, said]),
    presence: nominalAlpha(people.map((all) => all.map(presenceOf))),
    manner: nominalAlpha(people.flatMap(pairs).flatMap(([one, other]) => mannersOf(kind, one, other))),
    presenceWithReading: nominalAlpha(withReading.map((both) => both.map(presenceOf))),
    mannerWithReading: nominalAlpha(withReading.flatMap(([one, other]) => mannersOf(kind, one, other))),
  }
}

function presenceOf(found: readonly Finding[]): string {
  return String(found.length > 0)
}

function pairs<Value>(values: readonly Value[]): (readonly [Value, Value])[] {
  return values.flatMap((one, at) => values.slice(at + 1).map((other) => [one, other] as const))
}

/** How two stand to what both found, where that is asked. */
function mannersOf(kind: CodedKind, one: readonly Finding[], other: readonly Finding[]): string[][] {
  if (!askedOf[kind].includes('how')) return []
  return matched(one, other).map(([left, right]) => [left.how ?? '', right.how ?? ''])
}

/** Records of a unit, as many sentences as it stands for: found by the reading, by coders, and by both. */
interface Counts {
  readonly both: number
  readonly read: number
  readonly coded: number
}

/** With more coders, each counts for his share. */
function countsOf({ found, weight }: Unit, codings: readonly Coding[]): Counts {
  const share = weight / codings.length
  const sum = (of: (coding: Coding) => number) => codings.reduce((all, coding) => all + of(coding) * share, 0)
  return {
    both: sum((coding) => matched(coding.found, found).length),
    read: sum(() => found.length),
    coded: sum((coding) => coding.found.length),
  }
}

/** Pairs of what two found that is the same: with a word in common in who and in what, as far as both say. Each is in one pair. */
function matched(one: readonly Finding[], other: readonly Finding[]): (readonly [Finding, Finding])[] {
  const left = [...other]
  return one.flatMap((finding) => {
    const at = left.findIndex((each) => agree(finding.who, each.who) && agree(finding.what, each.what))
    return at < 0 ? [] : [[finding, left.splice(at, 1)[0]] as const]
  })
}

function agree(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return true
  const words = new Set(foldedWords(one))
  return words.size === 0 || foldedWords(other).some((word) => words.has(word))
}

const draws = 1000

/** A ratio of sums over units, and its percentile bootstrap over them; always the same for the same units. */
function estimate(counts: readonly Counts[], parts: (counts: Counts) => readonly [number, number]): Estimate {
  const ratio = (some: readonly Counts[]) => {
    const [part, whole] = some.map(parts).reduce(([a, b], [c, d]) => [a + c, b + d] as const, [0, 0] as const)
    return whole === 0 ? null : part / whole
  }
  const value = ratio(counts)
  if (value === null) return { value, low: null, high: null }
  let state = hashOf(String(counts.length))
  const random = () => (state = mix(state + 0x9e3779b9)) % counts.length
  const drawn = Array.from({ length: draws }, () => ratio(counts.map(() => counts[random()])))
    .filter((each) => each !== null)
    .sort((one, other) => one - other)
  const at = (share: number) => drawn[Math.min(drawn.length - 1, Math.floor(share * drawn.length))]
  return { value, low: at(0.025), high: at(0.975) }
}
