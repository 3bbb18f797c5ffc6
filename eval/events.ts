import type { Reading } from '../src/model/reading.ts'
import { scoreCrossdoc } from './crossdoc.ts'
import { eventSets, goldSets, percent, placesOf, readEventGold, readGold, type GoldEvent } from './gold.ts'
import { meets, pairEvents, scoreParts, scoreWhole, type EventPair } from './marked-events.ts'
import type { Score } from './table.ts'

/** Events: those a desk would note, all of an article, and who takes part in those of other articles. */
export function scoreEvents(readArticle: (bytes: Uint8Array, name: string) => Reading): Score[] {
  const whole = Object.keys(eventSets).flatMap((set) => {
    const cases = readEventGold(set).map(({ bytes, name, events }) => ({
      reading: readArticle(bytes, name),
      marked: events,
    }))
    return cases.length === 0 ? [] : scoreWhole(`${set} whole`, cases)
  })
  return [...scoreNoted(readArticle), ...whole, ...scoreCrossdoc(readArticle)]
}

/**
 * How many of the events that a desk would note are found: the trigger, and the trigger with its actor (or patient where no actor is
 * marked), and what the reading says of those. The gold marks what an article must yield, not all it may, so this is recall.
 */
function scoreNoted(readArticle: (bytes: Uint8Array, name: string) => Reading): Score[] {
  return Object.keys(goldSets).flatMap((set) => {
    const articles = readGold(set)
    if (articles === null) return []
    let marked = 0
    let triggers = 0
    let withActor = 0
    const pairs: EventPair[] = []
    for (const { bytes, name, gold } of articles) {
      const reading = readArticle(bytes, name)
      pairs.push(...pairEvents({ reading, marked: gold.events ?? [] }))
      for (const event of gold.events ?? []) {
        marked++
        const places = placesOf(reading.article.text, { ...event, text: event.trigger })
        const found = reading.events.filter(({ trigger }) => meets(trigger.spans, places))
        if (found.length > 0) triggers++
        if (found.some((one) => hasLeadingPart(one, event, reading.article.text))) withActor++
      }
    }
    return [
      { task: 'events trigger R', gold: set, score: percent(triggers, marked), cases: marked },
      { task: 'events trigger+actor R', gold: set, score: percent(withActor, marked), cases: marked },
      ...scoreParts(set, pairs),
    ]
  })
}

/** Whether the found event has the actor the gold marks, or the patient where it marks no actor. */
function hasLeadingPart(found: Reading['events'][number], gold: GoldEvent, text: string): boolean {
  const role = gold.participants?.actor ? 'actor' : 'patient'
  const marked = gold.participants?.[role]
  if (marked === undefined) return true
  return found.participants.some(
    (participant) =>
      participant.role === role &&
      marked.some((words) => meets(participant.spans, placesOf(text, { text: words }))),
  )
}
