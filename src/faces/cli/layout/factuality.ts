import type { Event } from '../../../model/reading.ts'

/** What must be said beside an event that is not certain to have happened; nothing beside one that is. */
export function notesOfFactuality({
  polarity,
  realis,
  certainty,
}: Pick<Event, 'polarity' | 'realis' | 'certainty'>): string[] {
  return [
    ...(polarity === 'negative' ? ['did not happen'] : []),
    ...(realis === 'happened' ? [] : [realis]),
    ...(certainty === 'certain' ? [] : [certainty]),
  ]
}
