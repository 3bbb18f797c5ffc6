import type { TimelineQuery } from '../model/record.ts'
import type { Names } from './entities/names.ts'
import { entitiesMeant } from './parties-meant.ts'
import type { Shelves, Stretch } from './shelf.ts'

/** Which lines of the timeline are asked for. */
export interface LinesQuery extends TimelineQuery {
  /** Those of one type, those that are contested, or events in which parties, all of the actors among them, met or talked; left out, all. */
  readonly show?: 'event' | 'statement' | 'contested' | 'contact'
  /** Only events at one place, by the id that the map has for it. */
  readonly place?: string
}

/** Of what the lines are that a query asks for, and which of their rows have the keys for it. */
export interface LinesAsked extends Required<Pick<Stretch, 'having' | 'period'>> {
  readonly events: boolean
  readonly statements: boolean
}

/** How the lines that a query asks for are found on the shelves of events and statements. */
export async function linesAsked(
  shelves: Shelves,
  { actors = [], from, to, show, place }: LinesQuery,
  names: Names,
): Promise<LinesAsked> {
  const meant = await Promise.all(actors.map((actor) => entitiesMeant(shelves, actor, names)))
  const part = show === 'contact' ? 'contact' : 'actor'
  const having = meant.map((some) => some.map(({ id }) => `${part} ${id}`))
  return {
    having: place === undefined ? having : [...having, [`spot ${place}`]],
    period: { from, to },
    events: show !== 'statement',
    statements: show !== 'event' && show !== 'contact' && place === undefined,
  }
}
