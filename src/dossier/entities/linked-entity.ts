import type { Entity } from '../../model/reading.ts'
import type { HeldOffice } from '../../model/record.ts'
import { byCodeUnit, mostUsed, storable } from '../order.ts'
import type { ShelfKind, Shelves } from '../shelf.ts'
import { recount, tallies, type Count, type Tally } from '../tally.ts'
import { entityId, joinedBy, linkOf, standsAlone, type Bearer, type JoinedBy } from './bearer.ts'

/** An entity of the dossier, without the places where articles speak of it. */
export interface LinkedEntity {
  readonly id: string
  readonly kind: Entity['kind']
  /** The fullest name that most articles use, or the one that a person gave it. */
  readonly name: string
  readonly renamed: boolean
  /** Every spelling found as a name, the most used first, and in how many articles; none where it is only described. */
  readonly names: readonly { readonly name: string; readonly articles: number }[]
  readonly link: string | null
  /** By what those who are called so in articles were taken for it, the most usual first, and how many of them. */
  readonly joined: readonly { readonly by: JoinedBy; readonly places: number }[]
  /** The offices by which it is known from outside, and in how many articles. */
  readonly held: readonly OfficeKnown[]
  /** Keys of its full names, and of all it is called, its holder's name too. */
  readonly named: readonly string[]
  readonly called: readonly string[]
}

/** An office by which articles call somebody who is known from outside to have held it then. */
export interface OfficeKnown extends Omit<HeldOffice, 'article'> {
  readonly articles: number
}

/** The shelf of entities. */
export const linkedEntities: ShelfKind<LinkedEntity> = {
  name: 'entity',
  id: ({ id }) => id,
  *keys({ link, named, called }) {
    if (link !== null) yield `link ${link}`
    for (const key of named) yield `named ${key}`
    for (const key of called) yield `called ${key}`
    for (const word of new Set(called.flatMap((key) => key.split(' ')))) yield `word ${word}`
  },
  place({ id, name, names }) {
    const articles = names.reduce((sum, spelled) => sum + spelled.articles, 0)
    return [String(most - articles).padStart(8, '0'), storable(name), id].join(' ')
  },
}

/** More than there are articles: those that most speak of come first. */
const most = 99_999_999

/** How good a name is to call something by: a full name, a name, or a description. */
const standings = ['full', 'name', 'description'] as const

/** Describes anew the entities of bearers that have changed. */
export async function describeEntities(
  shelves: Shelves,
  before: readonly Bearer[],
  after: readonly Bearer[],
): Promise<void> {
  const shelf = shelves.of(tallies)
  await recount(shelf, before.flatMap(countsOf), after.flatMap(countsOf))
  const touched = new Map([...before, ...after].map(({ entity }) => [heading(entity), entityId(entity)]))
  const known = await shelf.get(touched.keys())
  const gone = [...touched].flatMap(([own, id]) => (known.has(own) ? [] : [id]))
  const entities = shelves.of(linkedEntities)
  await entities.drop(gone)
  await entities.put([...known.values()].map((tally) => describe(touched.get(tally.id)!, tally)))
}

function heading(entity: string): string {
  return `entity ${entity}`
}

/** What one bearer says of its entity. */
function countsOf(one: Bearer): Count[] {
  const { entity, kind, name, named, key, office, holder, judged } = one
  const standing = !named && holder === null ? 'description' : standsAlone(one) ? 'full' : 'name'
  const say = (...thing: string[]): Count => [heading(entity), thing.join('\t')]
  const link = linkOf(one)
  return [
    say('kind', kind),
    say(standing, holder?.name ?? name),
    ...(named ? [say('spelled', name), say('named', key)] : []),
    say('joined', joinedBy(one)),
    ...(holder === null
      ? []
      : [
          say('called', holder.key),
          say('held', office!.role, office!.of ?? '', holder.from, holder.to, holder.source),
        ]),
    ...(link === null ? [] : [say('link', link)]),
    ...(judged.renamed === null
      ? []
      : [say('renamed', judged.renamed.at, judged.renamed.name), say('called', judged.renamed.key)]),
  ]
}

function describe(id: string, { counts }: Tally): LinkedEntity {
  const said = (what: string) =>
    new Map(
      Object.entries(counts).flatMap(([thing, count]) => {
        const [kind, ...values] = thing.split('\t')
        return kind === what ? [[values.join('\t'), count] as const] : []
      }),
    )
  const most = (things: ReadonlyMap<string, number>) =>
    mostUsed(new Map([...things].map(([thing, count]) => [thing, [count]])), ([count]) => count)
  // Moments sort as text: the last name that a person gave counts.
  const renamed = [...said('renamed').keys()].sort().at(-1)?.split('\t')[1]
  const names = [...said('spelled')].map(([name, articles]) => ({ name, articles }))
  return {
    id,
    kind: most(said('kind')) as Entity['kind'],
    name: renamed ?? most(standings.map(said).find(({ size }) => size > 0)!),
    renamed: renamed !== undefined,
    names: names.sort((one, other) => other.articles - one.articles || byCodeUnit(one.name, other.name)),
    link: [...said('link').keys()].sort()[0] ?? null,
    joined: [...said('joined')]
      .map(([by, places]) => ({ by: by as JoinedBy, places }))
      .sort((one, other) => other.places - one.places || byCodeUnit(one.by, other.by)),
    held: [...said('held')].sort(([one], [other]) => byCodeUnit(one, other)).map(officeKnown),
    named: [...said('named').keys()].sort(),
    called: [...new Set([...said('named').keys(), ...said('called').keys()])].sort(),
  }
}

function officeKnown([said, articles]: readonly [string, number]): OfficeKnown {
  const [role, of, from, to, source] = said.split('\t')
  return { role, of: of || null, from, to, source, articles }
}
