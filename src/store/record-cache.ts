import type { Kysely } from 'kysely'
import { digest, type Digest } from '../dossier/digest.ts'
import { namesOf, type Names } from '../dossier/entities/names.ts'
import { foldRecord, recordVersion } from '../dossier/record.ts'
import type { Reading } from '../model/reading.ts'
import type { DossierRecord } from '../model/record.ts'
import { version } from '../model/version.ts'
import { loadPack, packDirectory } from '../rules/pack.ts'
import { write } from './sqlite.ts'
import { StoreError } from './store-error.ts'
import type { Tables } from './tables.ts'

/** How many readings are taken from disk at a time, so that memory does not grow with the length of their texts. */
const readingsAtOnce = 64

/** Who folded a record: what another folded is folded again. */
const engine = `${version} ${recordVersion}`

/** The record of a store, folded again only when its readings have changed: by this process or by another. */
export interface RecordCache {
  record(): Promise<DossierRecord>
  /** How the names in a user's question compare. */
  names(): Promise<Names>
  /** Forgets what is kept in memory and on disk. */
  clear(): Promise<void>
}

/** A record, and the state of the store it was folded at. */
interface Held {
  readonly generation: number
  readonly record: DossierRecord
}

/** Keeps digests and the last record in memory, and the record on disk for the next process. */
export function recordCache(db: Kysely<Tables>): RecordCache {
  const languages = new Map<string, Names>()
  const digests = new Map<number, Digest>()
  let held: Held | null = null
  let making: Promise<Held> | null = null

  const namesIn = (language: string): Names => {
    const names = languages.get(language) ?? namesOf(loadPack(packDirectory(language)))
    languages.set(language, names)
    return names
  }

  return {
    async record() {
      const generation = await generationOf(db)
      // Whoever asks while it is being made waits for the same one; it may have begun before their last change.
      while (held === null || held.generation < generation) {
        making ??= make(generation).finally(() => (making = null))
        held = await making
      }
      return held.record
    },
    async names() {
      const first = await db
        .selectFrom('readings')
        .select('language')
        .orderBy('language')
        .limit(1)
        .executeTakeFirst()
      return first === undefined ? { key: (name) => name } : namesIn(first.language)
    },
    async clear() {
      held = null
      digests.clear()
      await write(db, (writing) => writing.deleteFrom('records').execute())
    },
  }

  async function make(generation: number): Promise<Held> {
    return (await load(generation)) ?? (await fold())
  }

  async function load(generation: number): Promise<Held | null> {
    const row = await db
      .selectFrom('records')
      .select('json')
      .where('generation', '=', generation)
      .where('engine', '=', engine)
      .executeTakeFirst()
    return row === undefined ? null : { generation, record: JSON.parse(row.json) as DossierRecord }
  }

  async function fold(): Promise<Held> {
    // One transaction sees one state of the store, whatever other processes write meanwhile.
    const generation = await db.transaction().execute(async (seen) => {
      const before = await generationOf(seen)
      await digestNew(seen)
      return before
    })
    const held = { generation, record: foldRecord(digests.values()) }
    await keep(held)
    return held
  }

  /** Keeps a record for the next process. Where another is writing just now, this one can do without. */
  async function keep({ generation, record }: Held): Promise<void> {
    const row = { generation, engine, json: JSON.stringify(record) }
    const kept = write(db, async (writing) => {
      await writing.deleteFrom('records').where('generation', '<=', generation).execute()
      await writing.insertInto('records').values(row).execute()
    })
    await kept.catch((error) => {
      if (!(error instanceof StoreError && error.trouble === 'locked')) throw error
    })
  }

  async function digestNew(seen: Kysely<Tables>): Promise<void> {
    const rows = await seen.selectFrom('readings').select('number').orderBy('number').execute()
    const present = new Set(rows.map(({ number }) => number))
    for (const number of digests.keys()) if (!present.has(number)) digests.delete(number)
    const missing = [...present].filter((number) => !digests.has(number))
    for (let at = 0; at < missing.length; at += readingsAtOnce) {
      const readings = await seen
        .selectFrom('readings')
        .select(['number', 'language', 'json'])
        .where('number', 'in', missing.slice(at, at + readingsAtOnce))
        .execute()
      for (const { number, language, json } of readings) {
        digests.set(number, digest(JSON.parse(json) as Reading, namesIn(language)))
      }
    }
  }
}

/** How often the readings have changed. */
async function generationOf(db: Kysely<Tables>): Promise<number> {
  const { number } = await db.selectFrom('generations').select('number').executeTakeFirstOrThrow()
  return number
}
