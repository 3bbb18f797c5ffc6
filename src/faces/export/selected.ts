import { outletKey } from '../../dossier/facets.ts'
import type { NamedEntity, Stretch } from '../../dossier/walk.ts'
import type { ArticleSummary, Sighting, TimelineEntry } from '../../model/record.ts'
import type { Order } from './exporting.ts'

/** Some lines of the timeline, with what is named in them. */
export interface Selected {
  readonly stretch: Stretch
  readonly entries: readonly TimelineEntry[]
  /** Whoever has a part in them or speaks in them, and places, by id. */
  readonly named: ReadonlyMap<string, NamedEntity>
  /** The articles that tell of them, by id. */
  readonly articles: ReadonlyMap<string, ArticleSummary>
}

/** Whether only a part of the dossier is asked for. */
export function isLimited({
  actors,
  outlets,
  from,
  to,
}: Pick<Order, 'actors' | 'outlets' | 'from' | 'to'>): boolean {
  return actors.length + outlets.length > 0 || from !== undefined || to !== undefined
}

/** The lines of the timeline that an order is for, some at a time. */
export async function* selected({ walk, actors, outlets, from, to }: Order): AsyncGenerator<Selected> {
  const keys = new Set(outlets.map(outletKey))
  const meant = await Promise.all(actors.map((actor) => walk.meant(actor)))
  for await (const stretch of walk.stretches()) {
    const lines = await stretch.timeline({ from, to }, meant)
    const telling = await walk.articles(lines.flatMap(sightingsOf).map(({ article }) => article))
    const isOfOutlets = ({ article }: Sighting) => isOf(telling.get(article)!, keys)
    const entries = keys.size === 0 ? lines : lines.filter((entry) => sightingsOf(entry).some(isOfOutlets))
    yield { stretch, entries, named: await walk.named(entries.flatMap(namedIn)), articles: telling }
  }
}

/** Whether an article is of one of some outlets, by their keys. */
export function isOf({ outlet }: ArticleSummary, keys: ReadonlySet<string>): boolean {
  return outlet !== null && keys.has(outletKey(outlet))
}

/** Where an entry is told. */
export function sightingsOf(entry: TimelineEntry): readonly Sighting[] {
  return entry.type === 'event' ? entry.event.sightings : [entry.statement]
}

function namedIn(entry: TimelineEntry): string[] {
  const ids =
    entry.type === 'event' ? [entry.event.place, ...entry.event.voices, ...entry.actors] : entry.actors
  return ids.filter((id) => id !== null)
}

/** Where an article can be looked up: `De Bode, 2024-06-25, "Titel"`. */
export function citation({ outlet, published, title, id }: ArticleSummary): string {
  const parts = [outlet, published, title === null ? null : `“${title}”`].filter((part) => part !== null)
  return parts.length === 0 ? id : parts.join(', ')
}
