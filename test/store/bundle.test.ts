import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import type { Reading } from '../../src/model/reading.ts'
import type { Place } from '../../src/store/database.ts'
import { openStore, type Store } from '../../src/store/store.ts'
import { corpus } from '../dossier/corpus.ts'
import { reading } from '../dossier/notation.ts'
import { meddle, temporaryPlace } from './places.ts'
import { temporaryFolder } from './temporary.ts'

const silent = { expect() {}, step() {} }
const original = ({ article }: Reading) => ({
  ...{ name: `${article.id}.txt`, bytes: new TextEncoder().encode(`\0${article.text}\r\n`) },
  hints: { outlet: 'De Bode' },
})
const folder = (): Place => ({ directory: temporaryFolder(), database: null })

async function open({ directory, database }: Place): Promise<Store> {
  const store = await openStore(directory, database)
  onTestFinished(() => store.close())
  return store
}

const strange = reading('2024', 'Regels\u2028en 🙂 tekens: \u0000, \ud800.')
/** As many articles as are taken in at once, and some. */
const readings = [
  ...corpus,
  strange,
  ...Array.from({ length: 30 }, (_, number) => reading('2024', `Nummer ${number} meldt water.`)),
]

/** A dossier with something of all that there is. */
async function filled(place: Place): Promise<Store> {
  const store = await open(place)
  for (const one of readings) await store.add(one, original(one))
  const [first, second, third] = readings.slice(-3)
  await store.remove(first.article.id)
  await store.purge(second.article.id)
  const [{ place: of }] = await store.places(`${corpus[0].article.id}/v1`)
  const signature = { by: 'Anna', at: '2026-01-02T03:04:05.000Z' }
  const { id } = await store.judge({ kind: 'wrong', of }, signature)
  await store.judge({ kind: 'right', of }, { ...signature, note: 'Nee.' })
  await store.judge({ kind: 'undo', judgement: id }, { ...signature, at: '2026-01-02T03:04:06.000Z' })
  await store.replace(third.article.id, { ...third, wederhoor: '9.9.9' })
  writeFileSync(
    join(place.directory, 'entities.tsv'),
    'name\tvariants\nAndrej Beloöesov\tde lachende minister\n',
  )
  return store
}

/** The bundle of a store, in a file. */
async function bundled(store: Store): Promise<string> {
  const file = join(temporaryFolder(), 'bundle.jsonl')
  let text = ''
  await store.bundle(async (piece) => void (text += piece))
  writeFileSync(file, text)
  return file
}

const rows = async (place: Place) => [
  await meddle(
    place,
    'select article, name, original, hints, engine, pack, json from readings order by article',
  ),
  (
    (await meddle(place, 'select * from originals order by sha256')) as {
      sha256: string
      bytes: Uint8Array
    }[]
  ).map(({ sha256, bytes }) => [sha256, Buffer.from(bytes).toString('base64')]),
  await meddle(place, 'select * from removals order by article'),
  await meddle(place, 'select * from tombstones order by article'),
  await meddle(place, 'select * from earlier_readings order by article'),
  await meddle(place, 'select * from judgements order by id'),
  await meddle(place, 'select * from judged order by judgement, article'),
]

test.each([
  ['from a folder', async () => [folder(), await temporaryPlace()]],
  ['to a folder', async () => [await temporaryPlace(), folder()]],
])('%s: a bundle gives the same dossier, and that the same bundle', async (_, places) => {
  const [from, to] = await places()
  const old = await filled(from)
  const file = await bundled(old)
  const store = await open(to)
  const counts = { added: readings.length - 2, hidden: 1, known: 0, left: 0 }
  expect(await store.import(file, silent)).toEqual({ ...counts, tables: ['entities.tsv'], tablesLeft: [] })
  expect(await rows(to)).toEqual(await rows(from))
  expect(JSON.stringify(await store.record())).toBe(JSON.stringify(await old.record()))
  expect(await store.search('"nummer 7"')).toHaveLength(1)
  expect(await store.find(original(readings.at(-2)!))).toMatchObject({ outcome: 'purged' })
  expect(readFileSync(await bundled(store))).toEqual(readFileSync(file))
  const known = { added: 0, hidden: 0, known: readings.length - 1, left: 0, tables: [], tablesLeft: [] }
  expect(await store.import(file, silent)).toEqual(known)
  expect(await rows(to)).toEqual(await rows(from))
})

test('broken off and begun again, an import ends the same', async () => {
  const file = await bundled(await filled(folder()))
  const store = await open(await temporaryPlace())
  let steps = 0
  const breaking = store.import(file, {
    ...silent,
    step() {
      if (++steps === 20) throw new Error('broken off')
    },
  })
  await expect(breaking).rejects.toThrow('broken off')
  const { added, known } = await store.import(file, silent)
  expect(known).toBeGreaterThan(0)
  expect(added).toBeGreaterThan(0)
  expect(readFileSync(await bundled(store))).toEqual(readFileSync(file))
})

test('what is in the dossier already stays as it is', async () => {
  const file = await bundled(await filled(folder()))
  const place = await temporaryPlace()
  const store = await open(place)
  const [first, second, third] = readings
  const own = { ...first, wederhoor: '0.0.1' }
  for (const one of [own, second, third]) await store.add(one, original(one))
  await store.remove(second.article.id)
  await store.purge(third.article.id)
  writeFileSync(join(place.directory, 'entities.tsv'), 'name\nIemand\n')
  expect(await store.import(file, silent)).toMatchObject({
    left: 3,
    tables: [],
    tablesLeft: ['entities.tsv'],
  })
  expect(await store.reading(first.article.id)).toEqual(own)
  expect(await store.reading(second.article.id)).toBeNull()
  expect(await store.reading(third.article.id)).toBeNull()
})

let whole = ''
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'wederhoor-'))
  const store = await openStore(folder)
  for (const one of readings.slice(-6)) await store.add(one, original(one))
  writeFileSync(join(folder, 'entities.tsv'), 'name\nIemand\n')
  await store.bundle(async (piece) => void (whole += piece))
  await store.close()
  rmSync(folder, { recursive: true })
})

const lines = (text: string) => text.trimEnd().split('\n')

test.each<[string, (text: string) => string, RegExp]>([
  ['cut within a line', (text) => text.slice(0, -20), /breaks off in the middle of a line/],
  ['cut after a line', (text) => lines(text).slice(0, -1).join('\n') + '\n', /breaks off after line \d+/],
  [
    'with a line less',
    (text) => lines(text).toSpliced(5, 1).join('\n') + '\n',
    /its lines are not those that were written/,
  ],
  [
    'with other words',
    (text) => text.replaceAll('water', 'wijn.'),
    /line \d+: the original|not those that were written|not what stands there/,
  ],
  ['empty', () => '', /it is empty/],
  ['of something else', () => '{"text": "Hij kwam."}\n', /line 1 does not say of what kind/],
  ['no JSON', () => 'Hij kwam.\n', /line 1 is not JSON/],
  ['of a newer format', (text) => text.replace('"format":1', '"format":2'), /the bundle has format 2/],
  [
    'with a kind of line that is not known',
    (text) => text.replace('{"kind":"table"', '{"kind":"chair"'),
    /line 2 is of a kind, 'chair', that is not known here; install/,
  ],
  ['with a table of another name', (text) => text.replace('"entities.tsv"', '"../evil.tsv"'), /line 2: name/],
  ['followed by more', (text) => text + '{"kind":"table"}\n', /comes after the last one/],
])('a file %s is refused, and nothing of it taken in', async (_, spoil, message) => {
  const file = join(temporaryFolder(), 'bundle.jsonl')
  writeFileSync(file, spoil(whole))
  const store = await open(await temporaryPlace())
  const importing = store.import(file, silent)
  await expect(importing).rejects.toThrow(message)
  await expect(importing).rejects.toThrow(file)
  expect([await store.size(), await store.tombstones()]).toEqual([0, []])
})
