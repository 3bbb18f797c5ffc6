import type { Entity, Reading } from '../src/model/reading.ts'
import { periodOf } from '../src/model/day.ts'
import type { Knowledge } from '../src/reading/entities/knowledge.ts'
import type { GoldEntity } from './gold.ts'

/** A marked role: who held what, of whom, and when. A key left out was not marked. */
export interface GoldRole {
  readonly person: string
  readonly role: string
  readonly of?: string | null
  readonly status?: 'current' | 'former' | 'future'
  /** First and last day, in EDTF; null where the article does not say. */
  readonly from?: string | null
  readonly to?: string | null
}

/**
 * How many roles were marked and found, and of those found how many have the right status and the right marked bounds. `told` counts the roles of a
 * reading where all are marked, and the right ones among them; `whose` those of the right person and post, and of these the ones held of what the gold says.
 */
export interface RoleCounts {
  marked: number
  found: number
  told: { right: number; marked: number }
  whose: { right: number; marked: number }
  status: { right: number; marked: number }
  bounds: { right: number; marked: number }
}

/** Nothing counted yet. */
export function noRoles(): RoleCounts {
  const none = () => ({ right: 0, marked: 0 })
  return { marked: 0, found: 0, told: none(), whose: none(), status: none(), bounds: none() }
}

/**
 * Counts the roles of one article. A role is found when the right person has the same post of the right country, place or body, where the gold
 * names one that the reading can be asked for. `partner` is the entity of the reading for each marked name; `isWhole` says that every role is marked.
 */
export function countRoles(
  counts: RoleCounts,
  gold: readonly GoldRole[],
  reading: Pick<Reading, 'roles' | 'entities'>,
  partner: ReadonlyMap<string, Entity>,
  knowledge: Knowledge,
  isWhole = false,
): void {
  const idOf = (name: string) =>
    (partner.get(name) ?? reading.entities.find((each) => each.name === name))?.id
  if (isWhole) countTold(counts, gold, reading, idOf, knowledge)
  for (const role of gold) {
    if (!isNamed(role.person, knowledge)) continue
    counts.marked++
    const person = idOf(role.person)
    const whose = role.of == null ? undefined : idOf(role.of)
    const same = reading.roles.filter(
      (each) =>
        each.person === person &&
        samePost(each.role, role.role, knowledge) &&
        (whose === undefined || each.of === whose),
    )
    if (same.length === 0) continue
    counts.found++
    if (role.status !== undefined) {
      counts.status.marked++
      if (same.some((each) => statusOf(each) === role.status)) counts.status.right++
    }
    for (const bound of ['from', 'to'] as const) {
      const marked = role[bound]
      if (marked == null) continue
      counts.bounds.marked++
      if (same.some((each) => sameDays(each[bound], marked))) counts.bounds.right++
    }
  }
}

/** Counts the roles that a reading has where all are marked: a role that nobody marked, or of another than marked, is wrong; `of` null is of nobody. */
function countTold(
  counts: RoleCounts,
  gold: readonly GoldRole[],
  { roles }: Pick<Reading, 'roles'>,
  idOf: (name: string) => string | undefined,
  knowledge: Knowledge,
): void {
  for (const role of roles) {
    const same = gold.filter(
      (each) => idOf(each.person) === role.person && samePost(role.role, each.role, knowledge),
    )
    counts.told.marked++
    if (same.length === 0) continue
    const isRight = same.some(({ of }) => {
      const whose = of == null ? null : (idOf(of) ?? role.of)
      return whose === role.of
    })
    counts.whose.marked++
    if (!isRight) continue
    counts.whose.right++
    counts.told.right++
  }
}

/** Whether a marked person has a name: what somebody without one is, the mention says already. */
function isNamed(person: string, { particles }: Knowledge): boolean {
  const [first, second = ''] = person.split(' ')
  return /^\p{Lu}/u.test(first) && (second === '' || /^\p{Lu}/u.test(second) || particles.has(second))
}

/** Whether an office was held when the article appeared, by what the reading has of it. */
function statusOf({ at, to }: Reading['roles'][number]): GoldRole['status'] {
  if (at !== null) return 'current'
  return to === null ? 'future' : 'former'
}

/** Whether two dates in EDTF are the same, or one lies within the other: a day that the text gives may stand in its month. */
function sameDays(found: string | null, marked: string): boolean {
  if (found === null) return false
  if (found === marked) return true
  const [one, other] = [periodOf(found), periodOf(marked)]
  if (one === null || other === null) return false
  return (one.from >= other.from && one.to <= other.to) || (other.from >= one.from && other.to <= one.to)
}

/** The entity of a reading for each marked name: the one with the most of its mentions, and of those the one that is called so. */
export function partnersOf(
  gold: readonly GoldEntity[],
  entities: readonly Entity[],
  shared: (gold: GoldEntity, entity: Entity) => number,
): Map<string, Entity> {
  const partners = new Map<string, Entity>()
  for (const entity of gold) {
    const points = (own: Entity) => shared(entity, own) + (own.name === entity.name ? 0.5 : 0)
    const [best] = [...entities].sort((one, other) => points(other) - points(one))
    if (best !== undefined && points(best) > 0) partners.set(entity.name, best)
  }
  return partners
}

/**
 * Whether two titles name one post: equal but for capitals, a field of policy in one word or in several (`defensieminister`, `minister van Defensie`) or
 * in brackets, and a body or region in front that the role tells apart (`VN-gezant`, `Vlaams minister`).
 */
export function samePost(one: string, other: string, knowledge: Knowledge): boolean {
  return plainPost(one, knowledge) === plainPost(other, knowledge)
}

function plainPost(title: string, { nouns, portfolios, belonging }: Knowledge): string {
  const [preposition] = [...portfolios.values()].map((name) => name.split(' ')[0])
  const spelled = title
    .replace(/ \((.+)\)$/, ` ${preposition} $1`)
    .replace(/^\p{Lu}[\p{L}\p{N}-]*-(?=\p{Ll})/u, '')
  const region = /^\p{Lu}\p{L}+ (?=\p{Ll})/u.exec(spelled)?.[0] ?? ''
  const isRegion = nouns.lookUp(region.trim().toLowerCase()) === null
  const [first, ...rest] = (isRegion ? spelled.slice(region.length) : spelled).split(' ')
  const noun = nouns.lookUp(first.toLowerCase())
  const field = noun === null ? undefined : portfolios.get(noun.before)
  const whole =
    noun !== null && field !== undefined && !belonging.has(rest[0])
      ? [noun.base, field, ...rest]
      : [first, ...rest]
  return whole.join(' ').toLowerCase()
}
