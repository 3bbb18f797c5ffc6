import Database from 'libsql'
import { join } from 'node:path'
import pg from 'pg'
import { inject, onTestFinished } from 'vitest'
import type { Place } from '../../src/store/database.ts'
import { databaseName } from '../../src/store/sqlite.ts'
import { temporaryFolder } from './temporary.ts'

const server = inject('postgres')

/** How to have something done when a test is over. */
type WhenDone = (clear: () => Promise<void> | void) => void

/** A place for a dossier of the kind the tests run on, gone when the test is (or when `whenDone` is called). */
export async function temporaryPlace(whenDone: WhenDone = onTestFinished): Promise<Place> {
  const directory = temporaryFolder(whenDone)
  return { directory, database: server === undefined ? null : await temporaryDatabase(server, whenDone) }
}

let databases = 0

async function temporaryDatabase(address: string, whenDone: WhenDone): Promise<string> {
  const name = `dossier_${process.pid}_${++databases}`
  await query(address, `create database ${name}`)
  whenDone(async () => void (await query(address, `drop database ${name} with (force)`)))
  return address.replace('/postgres?', `/${name}?`)
}

/** Does something in the database of a place past the store, as another program would. The rows it gives. */
export async function meddle({ directory, database }: Place, statement: string): Promise<unknown[]> {
  if (database !== null) return query(database, statement)
  const sqlite = new Database(join(directory, databaseName))
  try {
    const prepared = sqlite.prepare(statement)
    if (prepared.reader) return prepared.all([])
    prepared.run([])
    return []
  } finally {
    sqlite.close()
  }
}

/** Begins to write to a place as another program would, and goes on until what it gives is called. */
export async function hold({ directory, database }: Place): Promise<() => Promise<void>> {
  if (database === null) {
    const sqlite = new Database(join(directory, databaseName))
    sqlite.exec('begin immediate')
    return async () => {
      sqlite.exec('commit')
      sqlite.close()
    }
  }
  const client = new pg.Client({ connectionString: database })
  await client.connect()
  await client.query('begin')
  await client.query('update generations set number = number')
  return async () => {
    await client.query('commit')
    await client.end()
  }
}

async function query(address: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: address })
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}
