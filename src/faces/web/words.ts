import type { Event } from '../../model/reading.ts'

/**
 * What an event is called: the article's own word in its dictionary form for who reads the article's language, else the
 * plain English name of its kind where it has one.
 */
export function eventName(event: { kind: string | null; lemma: string }, ownLanguage: boolean): string {
  return ownLanguage ? event.lemma : (event.kind ?? event.lemma)
}

/** The keys of what must be said about how sure an event is. */
export function firmness({ polarity, certainty, realis }: Pick<Event, 'polarity' | 'certainty' | 'realis'>) {
  return [
    ...(polarity === 'negative' ? ['web.polarity.negative'] : []),
    ...(realis === 'happened' ? [] : [`web.realis.${realis}`]),
    `web.certainty.${certainty}`,
  ]
}
