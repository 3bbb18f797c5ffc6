import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import Database from 'libsql'
import { entitiesFile } from './entity-list.ts'
import { factsFile } from './known.ts'
import { databaseName } from './sqlite.ts'
import { StoreError, type StoreTrouble } from './store-error.ts'

/** The table of a backup with the user's own files beside the record. */
const ownFiles = 'own_files'

/** What a backup holds. */
export interface Backup {
  readonly articles: number
}

/**
 * Writes the dossier of a data folder, as it is at one moment, into one file, also while others read and write it; the user's own tables are in it
 * too. The file is there when all of it is on disk, and not before. Throws a StoreError.
 */
export function backup(directory: string, file: string): Backup {
  if (!existsSync(join(directory, databaseName))) {
    throw new StoreError('absent', `there is no dossier in ${directory}; --data says where it is`)
  }
  if (existsSync(file)) throw new StoreError('occupied', `${file} is there already; choose another name`)
  const unfinished = `${file}.new`
  rmSync(unfinished, { force: true })
  try {
    const database = new Database(join(directory, databaseName))
    try {
      database.prepare('vacuum into ?').run([unfinished])
    } finally {
      database.close()
    }
    const copy = new Database(unfinished)
    try {
      copy.exec(`create table ${ownFiles} (name text primary key, bytes blob not null)`)
      for (const name of [entitiesFile, factsFile]) {
        const own = join(directory, name)
        if (existsSync(own))
          copy.prepare(`insert into ${ownFiles} values (?, ?)`).run([name, readFileSync(own)])
      }
      const articles = checked(copy, file)
      copy.close()
      settle(unfinished, file)
      return { articles }
    } finally {
      if (copy.open) copy.close()
    }
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw explain(error as Error & { code?: string }, `the backup ${file}`)
  }
}

/**
 * Puts the dossier of a backup into a data folder that has none. The folder has it when all of it is on disk, and not before. Throws a
 * StoreError.
 */
export async function restore(file: string, directory: string): Promise<Backup> {
  const target = join(directory, databaseName)
  if (!existsSync(file)) throw new StoreError('absent', `there is no file ${file}`)
  if (existsSync(target)) {
    throw new StoreError(
      'occupied',
      `there is a dossier in ${directory}; restore into an empty folder (--data)`,
    )
  }
  const unfinished = `${target}.new`
  try {
    mkdirSync(directory, { recursive: true })
    await copyFile(file, unfinished)
    const database = new Database(unfinished)
    try {
      const articles = checked(database, file)
      const own = database.prepare(`select name, bytes from ${ownFiles}`).all([]) as {
        name: string
        bytes: ArrayBuffer
      }[]
      for (const { name, bytes } of own) {
        if ([entitiesFile, factsFile].includes(name) && !existsSync(join(directory, name)))
          writeFileSync(join(directory, name), new Uint8Array(bytes))
      }
      database.exec(`drop table ${ownFiles}`)
      database.close()
      settle(unfinished, target)
      return { articles }
    } finally {
      if (database.open) database.close()
    }
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw explain(error as Error & { code?: string }, `the data folder ${directory}`)
  }
}

/** How many articles a backup has; throws a StoreError where it is none, or damaged. */
function checked(database: Database.Database, file: string): number {
  const damaged = () =>
    new StoreError('damaged', `${file} is no backup of a dossier, or is damaged; take another`)
  try {
    const [{ integrity_check: sound }] = database.prepare('pragma integrity_check').all([]) as {
      integrity_check: string
    }[]
    if (sound !== 'ok') throw damaged()
    database.prepare(`select count(*) from ${ownFiles}`).all([])
    const [{ articles }] = database.prepare('select count(*) as articles from readings').all([]) as {
      articles: number
    }[]
    return articles
  } catch (error) {
    if (String((error as { code?: string }).code).startsWith('SQLITE_FULL')) throw error
    throw damaged()
  }
}

/** Gives a file its name when it, and then the name, is on disk. */
function settle(unfinished: string, file: string): void {
  sync(unfinished)
  renameSync(unfinished, file)
  sync(dirname(resolve(file)))
}

function sync(path: string): void {
  const descriptor = openSync(path, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** What SQLite and the system say, in words a user can act on. */
function explain(error: Error & { code?: string }, place: string): Error {
  if (error instanceof StoreError) return error
  const { code = '', message } = error
  const troubles: readonly [RegExp, StoreTrouble, string][] = [
    [/^(SQLITE_FULL|ENOSPC|EDQUOT)/, 'full', 'does not fit on its disk; make room and try again'],
    [/^(SQLITE_BUSY|SQLITE_LOCKED)/, 'locked', 'could not be made: another program is writing; try again'],
    [
      /^(SQLITE_(CANTOPEN|READONLY|IOERR)|EACCES|EPERM|EROFS|ENOENT|ENOTDIR|EISDIR)/,
      'unwritable',
      'cannot be written; choose another place',
    ],
  ]
  const known = troubles.find(([codes]) => codes.test(code) || codes.test(message))
  return known === undefined ? error : new StoreError(known[1], `${place} ${known[2]} (${message})`)
}
