import type { Event } from '../../model/reading.ts'
import type { DossierEvent, DossierParticipant, EventSighting } from '../../model/record.ts'
import type { Days } from '../days/days.ts'
import { identifier } from '../identifier.ts'
import { groupBy, nullLast } from '../order.ts'
import { statementId } from '../statements.ts'
import type { Group } from './group.ts'
import { inText, type Telling } from './telling.ts'

const firmest: readonly Event['certainty'][] = ['certain', 'probable', 'possible', 'unknown']
const furthest: readonly Event['realis'][] = ['happened', 'ongoing', 'planned', 'hypothetical']

/** The record of the event that a group of tellings is of, on the days that are worked out for it. */
export function describeEvent(group: Group, days: Days): DossierEvent {
  const tellings = [...group.tellings].sort(firstPublished)
  const [first] = tellings
  const records = tellings.map(({ seen }) => seen.record)
  return {
    id: identifier('v', first.article.id, first.seen.record.id),
    kind: first.seen.record.kind,
    lemma: first.seen.record.trigger.lemma,
    plover: records.find(({ plover }) => plover !== null)?.plover ?? null,
    participants: participants(tellings),
    place: group.place,
    ...days.event(group),
    polarity: first.seen.record.polarity,
    certainty: firmest.find((value) => records.some(({ certainty }) => certainty === value))!,
    realis: furthest.find((value) => records.some(({ realis }) => realis === value))!,
    voices: voices(tellings),
    sightings: tellings.map((one) => ({ ...sighting(one), dates: days.standing(group, one) })),
    sources: new Set(tellings.map(({ article }) => article.family)).size,
  }
}

function firstPublished(one: Telling, other: Telling): number {
  return nullLast(one.article.earliest, other.article.earliest) || inText(one, other)
}

/** Everybody any telling names, and what the first telling only describes. */
function participants(tellings: readonly Telling[]): DossierParticipant[] {
  const all = tellings.flatMap((one, index) =>
    one.seen.record.participants.map(({ role, entity, polarity, quote }) => ({
      part: { role, entity: one.entities[entity ?? ''] ?? null, polarity, quote },
      one,
      first: index === 0,
    })),
  )
  const kept = all.filter(({ part, first }) => part.entity !== null || first)
  const parts = groupBy(kept, ({ part: { role, entity, polarity, quote } }) =>
    [role, polarity, entity ?? quote.join(' ')].join(' '),
  )
  return [...parts.values()].map((told) => ({
    ...told[0].part,
    voices: voices(told.map(({ one }) => one)),
  }))
}

/** Who tells: the newspapers' own voice first, then speakers by id, those not named last. */
function voices(tellings: readonly Telling[]): (string | null)[] {
  const found = new Set(
    tellings.map(({ seen, speaker }) => (seen.record.voice === 'article' ? 'article' : speaker)),
  )
  return [...found].sort(
    (one, other) => Number(other === 'article') - Number(one === 'article') || nullLast(one, other),
  )
}

function sighting({ article, seen }: Telling): Omit<EventSighting, 'dates'> {
  const { voice, time, polarity, certainty, realis } = seen.record
  return {
    ...seen.sighting,
    voice: voice === 'article' ? voice : statementId(article.id, voice),
    ...{ polarity, certainty, realis },
    earliest: time?.earliest ?? null,
    latest: time?.latest ?? null,
  }
}
