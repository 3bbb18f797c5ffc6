import type { Event } from '../../model/reading.ts'
import type { DossierEvent, DossierParticipant, EventSighting } from '../../model/record.ts'
import { identifier } from '../identifier.ts'
import { byCodeUnit, groupBy, nullLast } from '../order.ts'
import type { Days } from '../days/days.ts'
import { choose, isSure, type Choice } from './antecedent.ts'
import { groupOf, type Group } from './group.ts'
import {
  blockKeys,
  inText,
  mostExactFirst,
  telling,
  type Links,
  type Telling,
  type TellingArticle,
} from './telling.ts'

/** The events of a dossier, and which one an event of an article has become. */
export interface LinkedEvents {
  readonly events: readonly DossierEvent[]
  idOf(article: string, event: string): string | null
}

/** The records of events that groups of tellings make, on the days that are worked out for them. */
export function describeEvents(groups: readonly Group[], links: Links, days: Days): LinkedEvents {
  const ids = new Map<string, string>()
  const events = groups.map((group) => {
    const event = describe(group, links, days)
    for (const { seen } of group.tellings) ids.set(`${seen.article} ${seen.record.id}`, event.id)
    return event
  })
  return {
    events: events.sort(
      (one, other) =>
        nullLast(one.earliest ?? one.latest, other.earliest ?? other.latest) || byCodeUnit(one.id, other.id),
    ),
    idOf: (article, event) => ids.get(`${article} ${event}`) ?? null,
  }
}

/**
 * Joins what articles tell into events: the same kind (or, for a kind without a name, the same verb in much the same words),
 * the same people on the same sides, no other place, and days that overlap. Tellings meet only in blocks of one kind, one
 * participant and one month, so the cost grows with their number. Each takes up the more exact telling it fits best, and must fit the
 * most exact one of that event too, so no chain of vague dates can tie two exact ones together.
 */
export function groupTellings(articles: readonly TellingArticle[], links: Links): Group[] {
  const tellings = articles.flatMap((article) => article.events.map((seen) => telling(article, seen, links)))
  const blocks = new Map<string, Choice[]>()
  const near = (one: Telling) => new Set(blockKeys(one).flatMap((key) => blocks.get(key) ?? []))
  const choices = [...tellings].sort(mostExactFirst).map((one) => {
    const choice = choose(one, [...near(one)].sort(inTurn))
    for (const key of blockKeys(one)) {
      const block = blocks.get(key)
      if (block === undefined) blocks.set(key, [choice])
      else block.push(choice)
    }
    return choice
  })
  const settled = choices.map((choice) => ({ ...choice, sure: isSure(choice, [...near(choice.telling)]) }))
  return [...groupBy(settled, ({ root }) => root.id).values()].map(groupOf)
}

function inTurn({ telling: one }: Choice, { telling: other }: Choice): number {
  return mostExactFirst(one, other)
}

const firmest: readonly Event['certainty'][] = ['certain', 'probable', 'possible', 'unknown']
const furthest: readonly Event['realis'][] = ['happened', 'ongoing', 'planned', 'hypothetical']

function describe(group: Group, links: Links, days: Days): DossierEvent {
  const tellings = [...group.tellings].sort(firstPublished)
  const [first] = tellings
  const records = tellings.map(({ seen }) => seen.record)
  return {
    id: identifier('v', first.article.id, first.seen.record.id),
    kind: first.seen.record.kind,
    lemma: first.seen.record.trigger.lemma,
    plover: records.find(({ plover }) => plover !== null)?.plover ?? null,
    participants: participants(tellings, links),
    place: group.place,
    ...days.event(group),
    polarity: first.seen.record.polarity,
    certainty: firmest.find((value) => records.some(({ certainty }) => certainty === value))!,
    realis: furthest.find((value) => records.some(({ realis }) => realis === value))!,
    voices: voices(tellings, links),
    sightings: tellings.map((one) => ({ ...sighting(one, links), dates: days.standing(group, one) })),
    sources: new Set(tellings.map(({ article }) => article.family)).size,
  }
}

function firstPublished(one: Telling, other: Telling): number {
  return nullLast(one.article.earliest, other.article.earliest) || inText(one, other)
}

/** Everybody any telling names, and what the first telling only describes. */
function participants(tellings: readonly Telling[], links: Links): DossierParticipant[] {
  const all = tellings.flatMap((one, index) =>
    one.seen.record.participants.map(({ role, entity, polarity, quote }) => ({
      part: { role, entity: links.entity(one.article.id, entity), polarity, quote },
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
    voices: voices(
      told.map(({ one }) => one),
      links,
    ),
  }))
}

/** Who tells: the newspapers' own voice first, then speakers by id, those not named last. */
function voices(tellings: readonly Telling[], links: Links): (string | null)[] {
  const found = new Set(
    tellings.map(({ article, seen }) =>
      seen.record.voice === 'article' ? 'article' : links.speaker(article.id, seen.record.voice),
    ),
  )
  return [...found].sort(
    (one, other) => Number(other === 'article') - Number(one === 'article') || nullLast(one, other),
  )
}

function sighting({ article, seen }: Telling, links: Links): Omit<EventSighting, 'dates'> {
  const { voice, time, polarity, certainty, realis } = seen.record
  return {
    ...seen.sighting,
    voice: voice === 'article' ? voice : links.statement(article.id, voice),
    ...{ polarity, certainty, realis },
    earliest: time?.earliest ?? null,
    latest: time?.latest ?? null,
  }
}
