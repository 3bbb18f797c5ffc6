import { linkedDisputes } from './disputes.ts'
import type { LinkedEvent } from './events/linked-event.ts'
import type { Shelves } from './shelf.ts'
import type { LinkedStatement } from './statements.ts'

/** Ids of the statements that are on either side of a dispute, among these and those in whose words these events are told. */
export async function disputedAmong(
  shelves: Shelves,
  events: readonly LinkedEvent[],
  statements: readonly LinkedStatement[] = [],
): Promise<ReadonlySet<string>> {
  const ids = [...statements.map(({ id }) => id), ...events.flatMap(voicesOf)]
  const disputes = await shelves.of(linkedDisputes).tally(ids.map((id) => `statement ${id}`))
  return new Set(ids.filter((id) => disputes.has(`statement ${id}`)))
}

/** Whether an event is told in the words of a statement that is disputed. */
export function isContested(event: LinkedEvent, disputed: ReadonlySet<string>): boolean {
  return voicesOf(event).some((voice) => disputed.has(voice))
}

const voicesOf = ({ event }: LinkedEvent) => event.sightings.map(({ voice }) => voice)
