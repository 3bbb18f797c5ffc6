import { linkedEntities, type LinkedEntity } from './entities/linked-entity.ts'
import type { Names } from './entities/names.ts'
import type { Shelves } from './shelf.ts'

/** The entities a person may mean by an id or a name, as `findParties` has it: found by keys. */
export async function entitiesMeant(
  shelves: Shelves,
  text: string,
  names: Names,
): Promise<readonly LinkedEntity[]> {
  const shelf = shelves.of(linkedEntities)
  const known = [...(await shelf.get([text])).values()]
  if (known.length > 0) return known
  const key = names.key(text)
  const exact = await shelf.by([`called ${key}`])
  if (exact.length > 0) return exact
  const words = key.split(' ')
  const bearing = await shelf.by(...words.map((word) => [`word ${word}`]))
  return bearing.filter(({ called }) =>
    called.some((own) => words.every((word) => own.split(' ').includes(word))),
  )
}
