import type { Location } from '../../model/location.ts'
import type { Event } from '../../model/reading.ts'
import type { DaySet } from '../../model/day-set.ts'
import type { Seen } from '../digest.ts'
import type { ShelfKind } from '../shelf.ts'
import type { Choice } from './antecedent.ts'
import { blockKeys, type Telling, type TellingArticle } from './telling.ts'

/** A telling as linking keeps it: plain, with what it has become. */
export interface LinkedTelling {
  readonly id: string
  readonly article: TellingArticle
  readonly seen: Seen<Event>
  /** The dossier's ids of those with a part in it, by their ids in the reading. */
  readonly entities: Readonly<Record<string, string>>
  /** The dossier's id of who tells it; null for the article itself, and for one who is not known. */
  readonly speaker: string | null
  readonly core: Readonly<Record<string, readonly string[]>>
  readonly described: readonly string[]
  readonly place: string | null
  readonly location: Location | null
  readonly days: DaySet | null
  readonly reach: DaySet | null
  readonly words: readonly string[]
  readonly setting: readonly string[]
  readonly bare: boolean
  readonly blocks: readonly string[]
  /** Ids of the telling it takes up and of the most exact one of its event; `root` is empty until they are chosen. */
  readonly antecedent: string | null
  readonly root: string
  /** Root of the event it is of: its own, or that of one which its event has been merged with. Events go by this. */
  readonly event: string
  readonly support: number
  readonly score: number
  readonly sure: boolean
}

/** The shelf of tellings. */
export const linkedTellings: ShelfKind<LinkedTelling> = {
  name: 'telling',
  id: ({ id }) => id,
  *keys({ article, blocks, root, event, seen }) {
    yield `article ${article.id}`
    yield `root ${root}`
    yield `event ${event}`
    for (const bond of bondsOf(seen)) yield `bond ${bond}`
    if (bondsOf(seen).length > 0) yield `bonded ${root}`
    for (const block of blocks) yield `block ${block}`
  },
}

/** A telling to be kept, with what has been chosen for it so far. */
export function kept(
  telling: Telling,
  {
    antecedent,
    root,
    event,
    support,
    score,
    sure,
  }: Pick<LinkedTelling, 'antecedent' | 'root' | 'event' | 'support' | 'score' | 'sure'>,
): LinkedTelling {
  const { core, described, words, setting, ...plain } = telling
  return {
    ...plain,
    core: Object.fromEntries([...core].map(([id, sides]) => [id, [...sides]])),
    described: [...described],
    words: [...words],
    setting: [...setting],
    blocks: blockKeys(telling),
    ...{ antecedent, root, event, support, score, sure },
  }
}

/** The telling of a row. */
export function tellingOf(row: LinkedTelling): Telling {
  const { core, described, words, setting } = row
  const { id, article, seen, entities, speaker, place, location, days, reach, bare } = row
  return {
    ...{ id, article, seen, entities, speaker, place, location, days, reach, bare },
    core: new Map(Object.entries(core).map(([one, sides]) => [one, new Set(sides)])),
    described: new Set(described),
    words: new Set(words),
    setting: new Set(setting),
  }
}

/** What nothing has been chosen for yet. */
export const unchosen = { antecedent: null, root: '', event: '', support: 0, score: 0, sure: false } as const

/** Whether two choices are the same. */
export function sameChoice(one: Choice, other: LinkedTelling): boolean {
  return (
    one.root.id === other.root &&
    (one.antecedent?.id ?? null) === other.antecedent &&
    one.support === other.support &&
    one.score === other.score
  )
}

/** The judgements that make the event of a telling one with others. */
export function bondsOf(seen: Seen<Event>): readonly string[] {
  return seen.judged?.bonds ?? []
}
