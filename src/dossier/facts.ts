import { possibleDays } from '../model/dated.ts'
import { intersect, type DaySet } from '../model/day-set.ts'
import type { Lexicon } from '../rules/lexicon.ts'
import { PackError } from '../rules/pack-error.ts'
import type { Pack } from '../rules/pack.ts'
import { linkedEntities } from './entities/linked-entity.ts'
import type { Names } from './entities/names.ts'
import type { Group } from './events/group.ts'
import { isDated } from './events/telling.ts'
import { groupBy } from './order.ts'
import { dayNumber } from './period.ts'
import type { ShelfKind, Shelves } from './shelf.ts'

/** An event that is known from outside the articles, and its day. */
export interface Fact {
  /** What derivations call it, in the language of its file: "inauguration of …". */
  readonly name: string
  /** Kind of event, as readings have it. */
  readonly kind: string
  /** Who must have a part, and where it was: Wikidata ids, or keys of names. */
  readonly parties: readonly string[]
  readonly place: string | null
  /** In EDTF: a day, or the first and last of a few. */
  readonly day: string
  readonly days: DaySet
  /** Where it can be looked up. */
  readonly source: string
}

const columns = ['name', 'event', 'parties', 'place', 'day', 'source']

/**
 * Reads a table of dated events. Its events are nouns or verbs of the pack; parties (several parted by `|`) and places are names
 * in any spelling, or Wikidata ids. Throws a PackError at the first line that is not so.
 */
export function factsIn(table: Lexicon, pack: Pack, names: Names): Fact[] {
  const { file, rows } = table
  const missing = columns.find((column) => !table.columns.includes(column))
  if (missing !== undefined) {
    throw new PackError(file, 0, `no column '${missing}'`, `let the first line be ${columns.join(', ')}`)
  }
  const words = [pack.lexicon('event-nouns'), pack.lexicon('event-verbs')]
  return rows.map(({ line, values }) => {
    const { name, event, parties, place, day, source } = values
    const kind = words.map((lexicon) => lexicon.row(event)?.values.kind).find((one) => one !== undefined)
    if (kind === undefined) {
      const remedy = 'take a word of event-nouns.tsv or event-verbs.tsv'
      throw new PackError(file, line, `'${event}' names no kind of event`, remedy)
    }
    const days = possibleDays({ edtf: day, earliest: null, latest: null })
    if (days === null || days.length !== 2) {
      throw new PackError(
        file,
        line,
        `'${day}' is no day`,
        'write it as 2025-01-20, or as 2024-06-15/2024-06-16',
      )
    }
    if (parties === '' && place === '') {
      throw new PackError(file, line, 'neither parties nor a place', 'name at least one of them')
    }
    if (source === '') throw new PackError(file, line, 'no source', 'say where it can be looked up')
    const who = parties.split('|').filter(Boolean)
    return {
      ...{ name, kind, day, days, source },
      parties: who.map((party) => keyOf(party, names)),
      place: place === '' ? null : keyOf(place, names),
    }
  })
}

function keyOf(name: string, names: Names): string {
  return /^Q\d+$/.test(name) ? name : names.key(name)
}

/** What is known from outside, with who is meant by it among those that articles speak of. */
export interface FactsAtHand {
  /** The fact that a group tells of, or null. */
  of(group: Group): Fact | null
  /** The kinds of events whose facts may now be of another than the last time. */
  readonly changed: ReadonlySet<string>
}

/** Who is meant by the keys of facts, as it was kept from the last time. */
interface Meaning {
  readonly id: 'facts'
  readonly meant: Readonly<Record<string, string | null>>
}

/** The shelf of that one row. */
const meanings: ShelfKind<Meaning> = { name: 'facts', id: ({ id }) => id, keys: () => [] }

/** Finds who is meant by facts: whom a Wikidata id is of, or who alone bears a name. */
export async function factsAtHand(shelves: Shelves, facts: readonly Fact[]): Promise<FactsAtHand> {
  const keys = [
    ...new Set(facts.flatMap(({ parties, place }) => (place === null ? parties : [...parties, place]))),
  ]
  const entities = await shelves.of(linkedEntities).by(keys.flatMap((key) => [`named ${key}`, `link ${key}`]))
  const meant = Object.fromEntries(
    keys.map((key) => {
      const [one, ...others] = entities.filter(({ named, link }) => link === key || named.includes(key))
      return [key, one === undefined || others.length > 0 ? null : one.id]
    }),
  )
  const shelf = shelves.of(meanings)
  const before = (await shelf.get(['facts'])).get('facts')?.meant ?? {}
  const moved = new Set(keys.filter((key) => (before[key] ?? null) !== meant[key]))
  if (moved.size > 0) await shelf.put([{ id: 'facts', meant }])
  const known = groupBy(facts, ({ kind }) => kind)
  return {
    of: (group) => factOf(group, known, (key) => meant[key] ?? null),
    changed: new Set(
      facts
        .filter(({ parties, place }) => parties.some((key) => moved.has(key)) || moved.has(place ?? ''))
        .map(({ kind }) => kind),
    ),
  }
}

/** Facts by their kind of event. */
export type Facts = ReadonlyMap<string, readonly Fact[]>

/**
 * What is known from outside of the event of a group: all parties have a part in it, and it was in the same place as far as that
 * is told. Where its articles date it, the one on those days; else the last one before they were published. Null where none or
 * more than one may be meant.
 */
function factOf(group: Group, facts: Facts, entityOf: (key: string) => string | null): Fact | null {
  const { kind, polarity, realis } = group.tellings[0].seen.record
  if (kind === null || polarity === 'negative' || realis === 'planned' || realis === 'hypothetical')
    return null
  const fitting = (facts.get(kind) ?? []).filter(({ parties, place }) => {
    const where = place === null ? null : entityOf(place)
    const elsewhere = where !== null && group.place !== null && where !== group.place
    const taking = parties.map(entityOf)
    if (elsewhere || (taking.length === 0 && (where === null || where !== group.place))) return false
    return taking.every((id) => id !== null && (group.core.has(id) || group.place === id))
  })
  if (group.tellings.some(isDated))
    return only(fitting.filter(({ days }) => intersect(days, group.days).length > 0))
  return lastBefore(group, fitting)
}

function only(facts: readonly Fact[]): Fact | null {
  return facts.length === 1 ? facts[0] : null
}

/** The last fact before the articles of a group were published; null where one may have come while they were. */
function lastBefore({ tellings }: Group, facts: readonly Fact[]): Fact | null {
  const published = tellings.map(({ article }) => [dayNumber(article.earliest), dayNumber(article.latest)])
  if (published.some(([first, last]) => first === null || last === null)) return null
  const first = Math.min(...published.map(([day]) => day!))
  const last = Math.max(...published.map(([, day]) => day!))
  const past = facts.filter(({ days }) => days[0] <= last).sort((one, other) => other.days[0] - one.days[0])
  return past.length > 0 && past[0].days[1] <= first ? past[0] : null
}
