import type { Statement } from '../model/reading.ts'
import type { SearchQuery } from '../model/search.ts'
import type { Digest } from './digest.ts'
import type { Names } from './entities/names.ts'
import type { Cast } from './events/telling.ts'
import type { LinkedArticle } from './linked-article.ts'
import type { Bounds } from './period.ts'
import { entitiesMeant } from './parties-meant.ts'
import type { ShelfKind, Shelves } from './shelf.ts'

/** What an article is found by beside its words, as linking keeps it. */
export interface ArticleFacets {
  readonly article: string
  readonly outlet: string | null
  /** First and last day it may have been published, as all articles together leave it. */
  readonly earliest: string | null
  readonly latest: string | null
  /** Ids of the entities that the article gives a part in an event or a statement: those it names or calls by an office, and those it only describes. */
  readonly actors: readonly string[]
  readonly described: readonly string[]
  /** The kinds of event that it tells of, each with the word it tells the first one by, in dictionary form. */
  readonly kinds: readonly { readonly kind: string; readonly lemma: string }[]
  /** The stances of those who speak in it. */
  readonly stances: readonly Statement['stance'][]
}

/** The shelf of facets. */
export const linkedFacets: ShelfKind<ArticleFacets> = {
  name: 'facets',
  id: ({ article }) => article,
  *keys({ article, outlet, actors, described, kinds, stances }) {
    yield `article ${article}`
    if (outlet !== null) yield outletKey(outlet)
    for (const actor of new Set([...actors, ...described])) yield `actor ${actor}`
    for (const { kind } of kinds) yield `kind ${kind}`
    for (const stance of stances) yield `stance ${stance}`
  },
}

/** The key of an outlet, however its name is capitalised. */
export function outletKey(outlet: string): string {
  return `outlet ${outlet.trim().toLowerCase()}`
}

/** The keys of facets that articles which are looked for have: any of each list. */
export async function havingFacets(
  { outlets = [], actors = [], kinds = [], stances = [] }: SearchQuery,
  shelves: Shelves,
  names: Names,
): Promise<readonly (readonly string[])[]> {
  const meant = await Promise.all(actors.map((actor) => entitiesMeant(shelves, actor, names)))
  return [
    ...(outlets.length === 0 ? [] : [outlets.map(outletKey)]),
    ...meant.map((some) => some.map(({ id }) => `actor ${id}`)),
    ...kinds.map((kind) => [`kind ${kind}`]),
    ...stances.map((stance) => [`stance ${stance}`]),
  ]
}

/** What an article is found by: `cast` is who is who in it, `published` its days where other articles leave fewer. */
export function facetsOf(
  { id, summary }: LinkedArticle,
  { events, statements }: Pick<Digest, 'events' | 'statements'>,
  { entity, description }: Pick<Cast, 'entity' | 'description'>,
  published: Bounds | null,
): ArticleFacets {
  const { earliest, latest } = published ?? summary
  const parts = [
    ...events.flatMap(({ record }) => record.participants.map((participant) => participant.entity)),
    ...statements.flatMap(({ record: { source, addressee, target } }) => [
      ...[source?.entity ?? null, source?.speaks_for ?? null],
      ...[addressee, target],
    ]),
  ]
  return {
    ...{ article: id, outlet: summary.outlet, earliest, latest },
    actors: sorted(parts.filter((part) => description(part) === null).map(entity)),
    described: sorted(parts.filter((part) => description(part) !== null).map(entity)),
    kinds: sorted(events.map(({ record }) => record.kind)).map((kind) => ({
      kind,
      lemma: events.find(({ record }) => record.kind === kind)!.record.trigger.lemma,
    })),
    stances: sorted(statements.map(({ record }) => record.stance)),
  }
}

function sorted<Value extends string>(values: readonly (Value | null)[]): Value[] {
  return [...new Set(values.filter((value) => value !== null))].sort()
}
