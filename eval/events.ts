import type { Reading } from '../src/model/reading.ts'
import { overlaps, type Span } from '../src/model/span.ts'
import { goldSets, percent, placesOf, readGold, type GoldEvent } from './gold.ts'
import type { Score } from './table.ts'

/**
 * How many marked events are found: the trigger, and the trigger with its actor (or patient where no actor is marked).
 * The gold marks what an article must yield, not all it may, so this is recall.
 */
export function scoreEvents(readArticle: (bytes: Uint8Array, name: string) => Reading): Score[] {
  return Object.keys(goldSets).flatMap((set) => {
    const articles = readGold(set)
    if (articles === null) return []
    let marked = 0
    let triggers = 0
    let withActor = 0
    for (const { bytes, name, gold } of articles) {
      const reading = readArticle(bytes, name)
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

function meets(spans: readonly Span[], places: readonly Span[]): boolean {
  return spans.some((span) => places.some((place) => overlaps(span, place)))
}
