import type { ArticleSummary, EventSighting } from '../../../model/record.ts'

/** Where articles that carry one text tell of an event: one source, however many outlets brought it. */
export interface Family {
  readonly id: string
  /** The articles in the order in which they tell of it, each with the places where it does. */
  readonly articles: readonly { readonly id: string; readonly sightings: readonly EventSighting[] }[]
}

/** The places that tell of an event by source family, the first published first. */
export function familiesOf(
  sightings: readonly EventSighting[],
  articles: ReadonlyMap<string, Pick<ArticleSummary, 'family'>>,
): Family[] {
  const families = new Map<string, Map<string, EventSighting[]>>()
  for (const sighting of sightings) {
    const id = articles.get(sighting.article)?.family ?? sighting.article
    const family = families.get(id) ?? new Map<string, EventSighting[]>()
    families.set(id, family)
    family.set(sighting.article, [...(family.get(sighting.article) ?? []), sighting])
  }
  return [...families].map(([id, own]) => ({
    id,
    articles: [...own].map(([article, places]) => ({ id: article, sightings: places })),
  }))
}
