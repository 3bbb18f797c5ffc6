import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'libsql'
import { expect, onTestFinished, test } from 'vitest'
import { databaseName } from '../../src/store/sqlite.ts'
import { openStore, type Store } from '../../src/store/store.ts'
import { reading } from '../dossier/notation.ts'
import { temporaryFolder } from './temporary.ts'

const open = async (folder: string): Promise<Store> => {
  const store = await openStore(folder)
  onTestFinished(() => store.close())
  return store
}
const short = reading('2024', 'Kort.')
const original = { name: 'kort.txt', bytes: new Uint8Array() }

test('a folder that cannot be one says so', async () => {
  const file = join(temporaryFolder(), 'file')
  writeFileSync(file, 'taken')
  await expect(openStore(join(file, 'data'))).rejects.toMatchObject({ trouble: 'unwritable' })
})

test('a file that is no dossier is left as it is', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, databaseName), 'geen dossier '.repeat(500))
  await expect(openStore(folder)).rejects.toMatchObject({ trouble: 'damaged' })
  expect(existsSync(join(folder, databaseName))).toBe(true)
})

test('a program that is writing is waited for', async () => {
  const folder = temporaryFolder()
  const store = await open(folder)
  const libsql = fileURLToPath(import.meta.resolve('libsql'))
  const child = spawn(process.execPath, [
    '--eval',
    `
    const database = new (require(${JSON.stringify(libsql)}))(${JSON.stringify(join(folder, databaseName))})
    database.exec('begin immediate')
    console.log('writing')
    setTimeout(() => database.exec('commit'), 300)
  `,
  ])
  await once(child.stdout, 'data')
  expect(await store.add(short, original)).toBe('added')
  await once(child, 'exit')
})

test('what is acknowledged is on disk: write-ahead log, synced at every commit', async () => {
  const folder = temporaryFolder()
  const store = await open(folder)
  await store.add(short, original)
  const database = new Database(join(folder, databaseName))
  expect(database.prepare('pragma journal_mode').get()).toMatchObject({ journal_mode: 'wal' })
  database.close()
})

test('where another program reads on, a purge says that it is not done, and is done the next time', async () => {
  const folder = temporaryFolder()
  const store = await open(folder)
  await store.add(short, original)
  const reader = new Database(join(folder, databaseName))
  reader.exec('begin')
  reader.prepare('select count(*) from readings').all([])
  await expect(store.purge(short.article.id)).rejects.toMatchObject({ trouble: 'locked' })
  reader.exec('commit')
  reader.close()
  expect(await store.purge(short.article.id)).toBe(true)
  expect(readFileSync(join(folder, databaseName), 'latin1')).not.toContain('Kort.')
  expect(statSync(join(folder, `${databaseName}-wal`)).size).toBe(0)
}, 60_000)
