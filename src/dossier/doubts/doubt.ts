import type { JudgedPlace } from '../../model/judgement.ts'
import type { Sighting } from '../../model/record.ts'
import type { ShelfKind } from '../shelf.ts'

/**
 * Why somebody should look at a record: the dates of its article do not fit those of others, its date gave way to another, it may be of another
 * event, it has a short name or one that does not say all, nobody or no name says it, its speaker is a pronoun's, or it is a dispute.
 */
export const doubtSorts = [
  ...(['day-conflict', 'day-dropped', 'other-event'] as const),
  ...(['name-near', 'name-short'] as const),
  ...(['speaker-unknown', 'speaker-unnamed', 'speaker-pronoun'] as const),
  ...(['dispute-open', 'dispute'] as const),
] as const

export type DoubtSort = (typeof doubtSorts)[number]

/** How sure a record with each doubt is, from 0 to 99: what is least sure is looked at first. */
const sureness: Readonly<Record<DoubtSort, number>> = {
  'day-conflict': 10,
  'day-dropped': 15,
  'other-event': 20,
  'speaker-unknown': 40,
  'dispute-open': 45,
  'speaker-unnamed': 50,
  'name-near': 55,
  'name-short': 65,
  'speaker-pronoun': 70,
  dispute: 75,
}

/** A record of an article that somebody should look at, and for what. */
export interface Doubt {
  /** Of its article, record and sort. */
  readonly id: string
  readonly article: string
  readonly record: string
  readonly kind: JudgedPlace['kind']
  readonly sort: DoubtSort
  /** Order of this is the order in which to look: what is least sure first. */
  readonly place: string
  readonly sighting: Sighting
  /** The other telling that an event is taken to be of one with. */
  readonly other: { readonly article: string; readonly record: string } | null
  /** Who somebody is taken for, or of which event something is: the dossier's id; for a doubt of a name or an event. */
  readonly taken: string | null
  /** What the rows of one article or event are found by. */
  readonly owner: string
}

/** The shelf of doubts. */
export const linkedDoubts: ShelfKind<Doubt> = {
  name: 'doubt',
  id: ({ id }) => id,
  *keys({ owner, kind }) {
    yield owner
    yield `kind ${kind}`
  },
  place: ({ place }) => place,
}

/** A doubt; `more` says how sure it is within its sort, from 0 to 9. */
export function doubtOf(
  sort: DoubtSort,
  { kind, sighting, owner }: Pick<Doubt, 'kind' | 'sighting' | 'owner'>,
  { more = 0, other = null, taken = null }: { more?: number } & Partial<Pick<Doubt, 'other' | 'taken'>> = {},
): Doubt {
  const { article, record } = sighting
  const id = `${article} ${record} ${sort}`
  const rank = String(sureness[sort] * 10 + more).padStart(3, '0')
  return { id, article, record, kind, sort, place: `${rank} ${id}`, sighting, other, taken, owner }
}
