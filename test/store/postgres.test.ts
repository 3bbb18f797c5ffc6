import { expect, inject, onTestFinished, test } from 'vitest'
import type { Place } from '../../src/store/database.ts'
import { openStore, type Store } from '../../src/store/store.ts'
import { StoreError } from '../../src/store/store-error.ts'
import { reading } from '../dossier/notation.ts'
import { hold, meddle, temporaryPlace } from './places.ts'

const server = inject('postgres')!
const readings = ['Een.', 'Twee.', 'Drie.'].map((text) => reading('2024', text))
const original = { name: 'kort.txt', bytes: new Uint8Array() }

async function open({ directory, database }: Place): Promise<Store> {
  const store = await openStore(directory, database)
  onTestFinished(() => store.close())
  return store
}

/** What goes wrong where a store is opened at an address. */
async function trouble(address: string): Promise<StoreError> {
  return openStore('', address).then(
    () => expect.unreachable(),
    (error: StoreError) => error,
  )
}

test.each([
  ['a wrong password', server.replace(':geheim@', ':hush@'), 'refused', 'does not let this user in'],
  ['no password', server.replace(':geheim@', '@'), 'refused', 'does not let this user in'],
  ['an unknown user', server.replace('wederhoor:', 'iemand:'), 'refused', 'does not let this user in'],
  ['an unknown database', server.replace('/postgres?', '/nergens?'), 'refused', 'nergens'],
  ['no server', 'postgres://wederhoor:hush@127.0.0.1:1/dossier', 'unreachable', '127.0.0.1:1'],
  ['no socket', 'postgres://wederhoor:hush@/dossier?host=/nergens', 'unreachable', 'on /nergens'],
  ['no such host', 'postgres://wederhoor:hush@nergens.invalid/dossier', 'unreachable', 'nergens.invalid'],
  ['no address', 'postgres://wederhoor:hu/sh@host/dossier', 'unreachable', '%-codes'],
])('%s is told in plain words, without the password', async (_, address, expected, words) => {
  const error = await trouble(address)
  expect(error).toBeInstanceOf(StoreError)
  expect(error.trouble).toBe(expected)
  expect(error.message).toContain(words)
  const told = JSON.stringify([error, error.message, error.stack])
  for (const secret of ['hush', 'hu/sh', 'geheim']) expect(told).not.toContain(secret)
})

test('the place is named without the password', async () => {
  const store = await open(await temporaryPlace())
  expect(store.place).toMatch(/^the database dossier_\d+_\d+ on \//)
})

test('a program that is writing is waited for', async () => {
  const place = await temporaryPlace()
  const store = await open(place)
  const release = await hold(place)
  setTimeout(release, 300)
  expect(await store.add(readings[0], original)).toBe('added')
})

test('a connection that breaks off is told, and made again by what is asked next', async () => {
  const place = await temporaryPlace()
  const store = await open(place)
  await store.add(readings[0], original)
  const release = await hold(place)
  const adding = store.add(readings[1], original)
  const broken = expect(adding).rejects.toMatchObject({ trouble: 'lost' })
  // Until it waits for the other.
  await expect
    .poll(() => meddle(place, `select pid from pg_stat_activity where wait_event_type = 'Lock'`))
    .toHaveLength(1)
  await breakOff(place.database!)
  await broken
  await release().catch(() => {})
  expect(await store.reading(readings[1].article.id)).toBeNull()
  expect(await store.add(readings[1], original)).toBe('added')
  await breakOff(place.database!)
  expect(await store.add(readings[2], original)).toBe('added')
})

/** Has the server end all that a store is connected by. */
async function breakOff(database: string): Promise<void> {
  const ended = `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'wederhoor' and datname = current_database()`
  await meddle({ directory: '', database }, ended)
  // So that the store has heard of it.
  await new Promise((resolve) => setTimeout(resolve, 100))
}

test('a user who may only look is told so', async () => {
  const place = await temporaryPlace()
  await meddle(place, `create role kijker login password 'hush'`)
  onTestFinished(async () => void (await meddle({ directory: '', database: server }, 'drop role kijker')))
  const error = await trouble(place.database!.replace('wederhoor:geheim', 'kijker:hush'))
  expect(error).toMatchObject({ trouble: 'unwritable' })
})

test('texts that PostgreSQL takes for faults are kept and found', async () => {
  const store = await open(await temporaryPlace())
  const odd = reading('2024', 'Een nul \0 in de tekst, een losse backslash \\u0000 en een "aanhaling".')
  await store.add(odd, original)
  expect(await store.reading(odd.article.id)).toEqual(odd)
  expect(await store.search('"in de tekst"')).toHaveLength(1)
  const [{ spans }] = await store.search('aanhaling')
  expect(odd.article.text.slice(spans[0].from, spans[0].to)).toBe('aanhaling')
  await store.rebuild()
  expect(await store.articles()).toHaveLength(1)
})

test('words that stand together are found in a text that is longer than an index knows places', async () => {
  const store = await open(await temporaryPlace())
  const long = reading('2024', `${'de man '.repeat(10_000)}de vrouw ${'loopt '.repeat(300)}weg.`)
  await store.add(long, original)
  expect(await store.search('"de vrouw"')).toHaveLength(1)
  expect(await store.search('"loopt weg"')).toHaveLength(1)
  expect(await store.search('"vrouw de"')).toHaveLength(0)
})
