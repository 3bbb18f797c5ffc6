import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { backup, restore } from '../../src/store/backup.ts'
import { openStore } from '../../src/store/store.ts'
import { numbered } from './numbered.ts'
import { temporaryFolder } from './temporary.ts'
import { buildWriters, type Writers } from './writers.ts'

let writers: Writers
beforeAll(async () => {
  writers = await buildWriters()
  return () => writers.clear()
}, 60_000)

const own = 'name\twikidata\nDe Bond\tQ5\n'

async function filled(articles: number): Promise<string> {
  const directory = temporaryFolder()
  const store = await openStore(directory)
  onTestFinished(() => store.close())
  for (let number = 0; number < articles; number++) {
    const { reading, original } = numbered(number)
    await store.add(reading, original)
  }
  return directory
}

test('a backup is the whole dossier, with the tables of the user', async () => {
  const directory = await filled(3)
  writeFileSync(join(directory, 'entities.tsv'), own)
  const file = join(temporaryFolder(), 'backup')
  expect(backup(directory, file)).toEqual({ articles: 3 })

  const back = join(temporaryFolder(), 'data')
  expect(await restore(file, back)).toEqual({ articles: 3 })
  expect(readFileSync(join(back, 'entities.tsv'), 'utf8')).toBe(own)
  const [before, after] = [await openStore(directory), await openStore(back)]
  onTestFinished(async () => {
    await before.close()
    await after.close()
  })
  expect(JSON.stringify(await after.record())).toBe(JSON.stringify(await before.record()))
  for (let number = 0; number < 3; number++) {
    const { reading, original } = numbered(number)
    expect(await after.reading(reading.article.id)).toEqual(reading)
    expect((await after.original(reading.article.id))?.bytes).toEqual(original.bytes)
    expect(await after.search(`zaak${number}`)).toHaveLength(1)
  }
})

test('a backup can be made while another process adds: it has all up to one moment', async () => {
  const directory = await filled(1)
  const writer = writers.start({ directory, database: null }, 1, 60)
  await writer.acknowledges(5)
  const file = join(temporaryFolder(), 'backup')
  const acknowledged = writer.acknowledged.length
  const { articles } = backup(directory, file)
  expect(await writer.gone).toBe(0)
  expect(articles).toBeGreaterThanOrEqual(1 + acknowledged)
  const back = join(temporaryFolder(), 'data')
  await restore(file, back)
  const store = await openStore(back)
  onTestFinished(() => store.close())
  expect(await store.articles()).toHaveLength(articles)
  expect(await store.search(`zaak${articles - 1}`)).toHaveLength(1)
}, 60_000)

test('nothing that is there is written over', async () => {
  const directory = await filled(1)
  const file = join(temporaryFolder(), 'backup')
  writeFileSync(file, 'mine')
  expect(() => backup(directory, file)).toThrow(`${file} is there already`)
  expect(readFileSync(file, 'utf8')).toBe('mine')
  const good = join(temporaryFolder(), 'backup')
  backup(directory, good)
  await expect(restore(good, directory)).rejects.toThrow('there is a dossier in')
})

test('what is no backup, or is not there, is told of, and leaves nothing behind', async () => {
  const folder = temporaryFolder()
  const file = join(folder, 'backup')
  expect(() => backup(folder, file)).toThrow('there is no dossier in')
  await expect(restore(file, join(folder, 'data'))).rejects.toThrow('there is no file')
  writeFileSync(file, 'geen dossier '.repeat(1000))
  await expect(restore(file, join(folder, 'data'))).rejects.toMatchObject({ trouble: 'damaged' })
  expect(existsSync(join(folder, 'data', 'dossier.sqlite'))).toBe(false)
  expect(existsSync(join(folder, 'data', 'dossier.sqlite.new'))).toBe(false)
  expect(() => backup(folder, join(folder, 'absent', 'backup'))).toThrow('there is no dossier')
})

test('a backup where none can be written says so, and leaves the dossier as it is', async () => {
  const directory = await filled(1)
  expect(() => backup(directory, join(directory, 'absent', 'backup'))).toThrow('cannot be written')
  expect(() => backup(directory, '/proc/backup')).toThrow(/\/proc\/backup/)
})
