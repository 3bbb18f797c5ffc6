import type { NamedParty } from '../../model/ledger.ts'
import type { DossierEntity, DossierRecord } from '../../model/record.ts'
import type { Names } from '../entities/names.ts'
import { linkedEntities, type LinkedEntity } from '../entities/linked-entity.ts'
import { findParties } from '../parties.ts'
import { entitiesMeant } from '../parties-meant.ts'
import { linkedRoles } from '../roles.ts'
import type { Shelves } from '../shelf.ts'
import type { Slice } from '../slice.ts'
import { noAnswer, proofOf, type Setting } from './setting.ts'

/** Takes the entities that a name may mean from the shelves; with `people`, those who hold an office for it too. */
export async function gatherParty(
  name: string,
  slice: Slice,
  shelves: Shelves,
  { wording, stands, untitled }: Setting,
  people = false,
): Promise<readonly LinkedEntity[]> {
  const links = stands(name).map((link) => `link ${link}`)
  const found = [
    ...(links.length === 0 ? [] : await shelves.of(linkedEntities).by(links)),
    ...(await entitiesMeant(shelves, name, wording.names)),
    ...(untitled(name) === name ? [] : await entitiesMeant(shelves, untitled(name), wording.names)),
  ]
  const key = wording.names.key(untitled(name))
  slice.addEntities([
    ...found,
    ...(key.includes(' ') ? [] : await shelves.of(linkedEntities).by([`word ${key}`])),
  ])
  if (people && found.length > 0) {
    await slice.addRoles(await shelves.of(linkedRoles).by(found.map(({ id }) => `of ${id}`)))
  }
  return found
}

/**
 * The one entity a name means: what bears it, or what it stands for (a seat for its government). Throws a NoAnswer with the choices where it may mean
 * more than one, and where it means nobody in these articles.
 */
export function partyMeant(name: string, record: DossierRecord, setting: Setting): DossierEntity {
  const byId = new Map(record.entities.map((entity) => [entity.id, entity]))
  const links = setting.stands(name)
  const stood = record.entities.filter(({ link }) => link !== null && links.includes(link))
  if (stood.length === 1) return stood[0]
  const { names } = setting.wording
  const exact = findParties(record, name, names)
  const found = exact.length > 0 ? exact : findParties(record, setting.untitled(name), names)
  const all = withNamesakes(found, record, names.key(setting.untitled(name)), names)
  if (all.length === 1) return byId.get(all[0])!
  if (found.length === 0) throw noAnswer('unknown-party', { name })
  const choices = all.map((id) => choiceOf(byId.get(id)!))
  throw noAnswer('ambiguous-party', { name }, choices)
}

/** With a person who is meant by a lone surname, all others who have it: that one of them is called so alone says nothing of the question. */
function withNamesakes(
  found: readonly string[],
  { entities }: DossierRecord,
  key: string,
  names: Names,
): readonly string[] {
  const persons = entities.filter(({ kind }) => kind === 'person')
  if (key.includes(' ') || !persons.some(({ id }) => found.includes(id))) return found
  const namesakes = persons.filter((person) =>
    person.names.some(({ name }) => names.key(name).split(' ').includes(key)),
  )
  return [...new Set([...found, ...namesakes.map(({ id }) => id)])]
}

function choiceOf({ id, name, kind, names, sightings }: DossierEntity) {
  const articles = names.reduce((sum, one) => sum + one.articles, 0)
  return { id, name, kind, articles, proof: sightings.length === 0 ? null : proofOf(sightings[0]) }
}

/** The ids of a party and of those who hold an office for it, by the id of the party. */
export function sideOf(party: string, { roles }: DossierRecord): ReadonlySet<string> {
  return new Set([party, ...roles.flatMap(({ person, of }) => (of === party ? [person] : []))])
}

/** A party with its name. */
export function named(id: string | null, { entities }: DossierRecord): NamedParty {
  return { entity: id, name: entities.find((entity) => entity.id === id)?.name ?? null }
}
