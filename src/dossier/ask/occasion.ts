import type { AnswerLine } from '../../model/answer.ts'
import type { DossierEvent, DossierRecord, EventSighting, Placed } from '../../model/record.ts'
import { connectionsOf } from '../connections.ts'
import { takesPart } from '../events/contact.ts'
import { byCodeUnit } from '../order.ts'
import { place, type Period } from '../placing.ts'
import { named } from './party.ts'
import { line } from './setting.ts'

/** One time that something happened: an event, or a telling that may be of another time than the event it is linked to. */
export interface Occasion {
  readonly event: DossierEvent
  readonly sightings: readonly EventSighting[]
  readonly when: Placed
  /** `so`: surely told as so and past; `hedged`: less surely; `planned`: yet to come; `not`: told as not so. */
  readonly told: 'so' | 'hedged' | 'planned' | 'not'
}

/** The occasions of an event: that of the tellings which count for its days, and one for each telling that may be of another time. */
export function occasionsOf(
  event: DossierEvent,
  record: DossierRecord,
  /** Whether a telling that may be of another time is one of what is asked for. */
  counts: (sighting: EventSighting) => boolean,
): Occasion[] {
  const { articles } = connectionsOf(record)
  const own = event.sightings.filter(({ dates }) => dates === 'counted')
  const apart = event.sightings.filter(
    ({ dates, earliest, latest }) => dates !== 'counted' && (earliest !== null || latest !== null),
  )
  const others = event.sightings.filter((one) => !own.includes(one) && !apart.includes(one) && counts(one))
  const groups: { sightings: readonly EventSighting[]; when: Placed }[] = []
  if (own.length > 0) groups.push({ sightings: own, when: place(event, own[0].article, articles) })
  for (const one of apart.filter(counts)) {
    const { earliest, latest } = one
    groups.push({ sightings: [one], when: place({ earliest, latest, edtf: null }, one.article, articles) })
  }
  // What an article tells without a day is one occasion of that article.
  for (const article of new Set(others.map((one) => one.article))) {
    const told = others.filter((one) => one.article === article)
    groups.push({
      sightings: told,
      when: place({ earliest: null, latest: null, edtf: null }, article, articles),
    })
  }
  return groups.map(({ sightings, when }) => ({ event, sightings, when, told: toldIn(sightings) }))
}

function toldIn(sightings: readonly EventSighting[]): Occasion['told'] {
  const so = sightings.filter(({ polarity }) => polarity === 'positive')
  if (so.length === 0) return 'not'
  const past = so.filter(({ realis }) => realis === 'happened' || realis === 'ongoing')
  if (past.some(({ certainty }) => certainty === 'certain')) return 'so'
  return past.length > 0 || so.some(({ realis }) => realis === 'hypothetical') ? 'hedged' : 'planned'
}

/** The last ones first: by the last day each may have been. What only has a day of publication was on that day at the latest. */
export function lastFirst(one: Occasion, other: Occasion): number {
  return (
    byCodeUnit(latestOf(other), latestOf(one)) ||
    byCodeUnit(other.when.earliest ?? '', one.when.earliest ?? '') ||
    byCodeUnit(one.event.id, other.event.id)
  )
}

/** The last day something may have been on; an empty text where nothing says. */
export function latestOf({ when: { latest } }: Occasion): string {
  return latest ?? ''
}

/** Whether something surely lies in a period, or only may, or does not. */
export function within(
  { earliest, latest, placed }: Placed,
  { from, to }: Period,
): 'surely' | 'perhaps' | 'no' {
  if (from === undefined && to === undefined) return 'surely'
  if (
    (from !== undefined && latest !== null && latest < from) ||
    (to !== undefined && earliest !== null && earliest > to && placed === 'stated')
  )
    return 'no'
  if (placed === 'published')
    return to !== undefined && (latest === null || latest > to)
      ? 'perhaps'
      : from === undefined
        ? 'surely'
        : 'perhaps'
  const after = from === undefined || (earliest !== null && earliest >= from)
  const before = to === undefined || (latest !== null && latest <= to)
  return after && before ? 'surely' : 'perhaps'
}

/** A line of an answer for an occasion. `first` tells which tellings to quote first. */
export function occasionLine(
  code: string,
  { event, sightings, when, told }: Occasion,
  record: DossierRecord,
  first: (sighting: EventSighting) => boolean,
  /** Those to name of all that have a part; left out, all of them. */
  shown: (entity: string) => boolean = () => true,
): AnswerLine {
  const { disputed } = connectionsOf(record)
  const voices = [...new Set(sightings.map(({ voice }) => voice))]
  const who = (voice: string) => {
    const statement = connectionsOf(record).statements.get(voice)
    return voice === 'article'
      ? { entity: voice, name: null }
      : named(statement?.speaksFor ?? statement?.source ?? null, record)
  }
  const denying = voices.flatMap((voice) => disputed.get(voice) ?? [])
  const negating = event.sightings
    .filter((one) => one.polarity === 'negative' && told !== 'not')
    .map(({ voice }) => who(voice))
  const [surest] = [...sightings].sort((one, other) => rank(one) - rank(other))
  const { polarity, certainty, realis } = surest
  return line(code, [...sightings.filter(first), ...sightings.filter((one) => !first(one))], {
    values: { kind: event.kind ?? event.lemma, told },
    id: event.id,
    parties: [
      ...new Set(
        event.participants.flatMap(({ entity, role }) =>
          entity !== null && takesPart(role) && shown(entity) ? [entity] : [],
        ),
      ),
    ].map((id) => named(id, record)),
    when,
    told: { polarity, certainty, realis },
    voices: unique(voices.map(who)),
    denied: unique([...denying.map(({ by }) => named(by, record)), ...negating]),
  })
}

function rank({ polarity, certainty }: EventSighting): number {
  return (
    (polarity === 'positive' ? 0 : 10) + ['certain', 'probable', 'possible', 'unknown'].indexOf(certainty)
  )
}

function unique<Party extends { readonly entity: string | null }>(parties: readonly Party[]): Party[] {
  return [...new Map(parties.map((party) => [JSON.stringify(party), party])).values()]
}
