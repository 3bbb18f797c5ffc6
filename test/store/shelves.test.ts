import { expect, test } from 'vitest'
import { memoryShelves } from '../../src/dossier/memory-shelves.ts'
import type { ShelfKind, Shelves } from '../../src/dossier/shelf.ts'
import { openStore } from '../../src/store/store.ts'
import { openDatabase } from '../../src/store/database.ts'
import { storedShelves } from '../../src/store/shelves.ts'
import { temporaryPlace } from './places.ts'

interface Thing {
  readonly id: string
  readonly colours: readonly string[]
}

const things: ShelfKind<Thing> = { name: 'thing', id: ({ id }) => id, keys: ({ colours }) => colours }

/** Longer than a key that is stored as it is. */
const long = 'blue '.repeat(200)

async function talliesOn(shelves: Shelves) {
  const shelf = shelves.of(things)
  await shelf.put([
    { id: 'a', colours: ['red'] },
    { id: 'b', colours: ['red', long] },
    { id: 'c', colours: [long] },
    { id: 'd', colours: ['green'] },
  ])
  await shelf.drop(['c'])
  return Object.fromEntries(await shelf.tally(['red', long, 'none']))
}

test('rows are tallied by their keys, on shelves that are stored as on those in memory', async () => {
  const place = await temporaryPlace()
  await (await openStore(place.directory, place.database)).close()
  const db = await openDatabase(place)
  try {
    expect(await talliesOn(storedShelves(db))).toEqual({ red: 2, [long]: 1 })
  } finally {
    await db.destroy()
  }
  expect(await talliesOn(memoryShelves())).toEqual({ red: 2, [long]: 1 })
})
