import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { Solutions } from '../dossier/days/solutions.ts'
import { digest, type Digest } from '../dossier/digest.ts'
import { knownEntitiesIn, type KnownEntity } from '../dossier/entities/known-entities.ts'
import { namesOf, type Names } from '../dossier/entities/names.ts'
import { outsideOf } from '../dossier/entities/outside.ts'
import { factsIn, type Fact } from '../dossier/facts.ts'
import { identifier } from '../dossier/identifier.ts'
import { foldRecord, recordVersion } from '../dossier/record.ts'
import type { Reading } from '../model/reading.ts'
import type { DossierRecord } from '../model/record.ts'
import { version } from '../model/version.ts'
import { knowledgeOf } from '../reading/entities/knowledge.ts'
import { officeHoldersIn } from '../reading/entities/roles/office-holders.ts'
import { stemmerOf, type Stemmer } from '../text/stems.ts'
import { readLexicon } from '../rules/lexicon.ts'
import { loadPack, packDirectory, type Pack } from '../rules/pack.ts'
import { entityList } from './entity-list.ts'
import { write } from './sqlite.ts'
import { StoreError } from './store-error.ts'
import type { Tables } from './tables.ts'

/** How many readings are taken from disk at a time, so that memory does not grow with the length of their texts. */
const readingsAtOnce = 64

/** Dated events: a table of the pack, and the user's own in the data folder. */
const factsFile = 'dated-events.tsv'

/** The pack's table of who held which office. */
const holdersFile = 'office-holders.tsv'

/** A language of the articles: its pack, and how names compare by it and by the user's own list. */
interface Language {
  readonly pack: Pack
  readonly names: Names
}

/** What is known from outside the articles. */
interface Known {
  readonly languages: readonly Language[]
  readonly facts: readonly Fact[]
  readonly entities: readonly KnownEntity[]
}

/** Who folded a record, knowing what: what another folded, or what was folded knowing something else, is folded again. */
function engineOf({ languages, facts, entities }: Known): string {
  const packs = languages.map(({ pack }) => pack.sha256)
  return `${version} ${recordVersion} ${identifier('', JSON.stringify([packs, facts, entities]))}`
}

/**
 * The record of a store, folded again only when its readings or the known events have changed: by this process or by another.
 */
export interface RecordCache {
  record(): Promise<DossierRecord>
  /** How the names in a user's question compare. */
  names(): Promise<Names>
  /** How the words in a user's question are inflected. */
  stemmer(): Promise<Stemmer>
  /** Forgets what is kept in memory and on disk. */
  clear(): Promise<void>
}

/** A record, and the state of the store it was folded at. */
interface Held {
  readonly generation: number
  readonly engine: string
  readonly record: DossierRecord
}

/**
 * Keeps digests, what was worked out of dates and the last record in memory, and the record on disk for the next process.
 * Beside the dated events and office-holders of the packs it knows those of `dated-events.tsv` and `entities.tsv` in the data folder.
 */
export function recordCache(db: Kysely<Tables>, directory: string): RecordCache {
  const languages = new Map<string, Language>()
  const list = entityList(directory)
  let entities: readonly KnownEntity[] = []
  const solutions = new Solutions()
  const digests = new Map<number, Digest>()
  let held: Held | null = null
  let making: Promise<Held> | null = null

  const packOf = (language: string) => {
    const before = languages.get(language)
    if (before !== undefined) return before
    const pack = loadPack(packDirectory(language))
    const loaded = { pack, names: namesOf(pack, entities) }
    languages.set(language, loaded)
    return loaded
  }

  return {
    async record() {
      const generation = await generationOf(db)
      const known = await knownNow()
      const engine = engineOf(known)
      // Whoever asks while it is being made waits for the same one; it may have begun before their last change.
      while (held === null || held.generation < generation || held.engine !== engine) {
        making ??= make(generation, known).finally(() => (making = null))
        held = await making
      }
      return held.record
    },
    async names() {
      const [first] = (await knownNow()).languages
      return first?.names ?? { key: (name) => name }
    },
    async stemmer() {
      const [first] = await languagesOf(db)
      return first === undefined ? (word) => word : stemmerOf(first)
    },
    async clear() {
      held = null
      digests.clear()
      await write(db, (writing) => writing.deleteFrom('records').execute())
    },
  }

  async function make(generation: number, known: Known): Promise<Held> {
    return (await load(generation, engineOf(known))) ?? (await fold(known))
  }

  /** What is known from outside, in the languages of the articles; the user's own tables are in the first of these. */
  async function knownNow(): Promise<Known> {
    const codes = await languagesOf(db)
    if (codes.length > 0) renew(packOf(codes[0]).pack)
    const spoken = codes.map(packOf)
    const facts = spoken.flatMap(({ pack, names }) =>
      pack.files.includes(factsFile) ? factsIn(pack.lexicon('dated-events'), pack, names) : [],
    )
    const own = join(directory, factsFile)
    const [first] = spoken
    if (first !== undefined && existsSync(own)) {
      facts.push(...factsIn(readLexicon(own, readFileSync(own, 'utf8')), first.pack, first.names))
    }
    return { languages: spoken, facts, entities }
  }

  /** Takes up the user's own list of entities; what was made with another one is forgotten. */
  function renew(pack: Pack): void {
    const table = list.read()
    const canonical = (country: string) => knowledgeOf(pack).gazetteer.known(country)?.name ?? country
    const found = table === null ? [] : knownEntitiesIn(table, canonical)
    if (JSON.stringify(found) === JSON.stringify(entities)) return
    entities = found
    for (const [code, known] of languages) {
      languages.set(code, { pack: known.pack, names: namesOf(known.pack, entities) })
    }
    digests.clear()
  }

  async function load(generation: number, engine: string): Promise<Held | null> {
    const row = await db
      .selectFrom('records')
      .select('json')
      .where('generation', '=', generation)
      .where('engine', '=', engine)
      .executeTakeFirst()
    return row === undefined ? null : { generation, engine, record: JSON.parse(row.json) as DossierRecord }
  }

  async function fold(known: Known): Promise<Held> {
    // One transaction sees one state of the store, whatever other processes write meanwhile.
    const generation = await db.transaction().execute(async (seen) => {
      const before = await generationOf(seen)
      await digestNew(seen)
      return before
    })
    const holders = known.languages.flatMap(({ pack }) =>
      pack.files.includes(holdersFile) ? officeHoldersIn(pack.lexicon('office-holders')) : [],
    )
    const [first] = known.languages
    const outside = first === undefined ? undefined : outsideOf(holders, known.entities, first.names)
    const record = foldRecord(digests.values(), { facts: known.facts, outside, solutions })
    const held = { generation, engine: engineOf(known), record }
    await keep(held)
    return held
  }

  /** Keeps a record for the next process. Where another is writing just now, this one can do without. */
  async function keep({ generation, engine, record }: Held): Promise<void> {
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
        digests.set(number, digest(JSON.parse(json) as Reading, packOf(language).names))
      }
    }
  }
}

/** The languages of the articles, in order. */
async function languagesOf(db: Kysely<Tables>): Promise<string[]> {
  const rows = await db.selectFrom('readings').select('language').distinct().orderBy('language').execute()
  return rows.map(({ language }) => language)
}

/** How often the readings have changed. */
async function generationOf(db: Kysely<Tables>): Promise<number> {
  const { number } = await db.selectFrom('generations').select('number').executeTakeFirstOrThrow()
  return number
}
