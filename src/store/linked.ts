import { sql, type ControlledTransaction, type Kysely } from 'kysely'
import { digest, type Digest } from '../dossier/digest.ts'
import { judged } from '../dossier/judgements/judged.ts'
import { link } from '../dossier/linking.ts'
import { memoryShelves } from '../dossier/memory-shelves.ts'
import type { Asked } from '../dossier/answering.ts'
import type { Wording } from '../dossier/questions.ts'
import { recordOf } from '../dossier/record.ts'
import { identifier } from '../dossier/identifier.ts'
import type { Shelves } from '../dossier/shelf.ts'
import { Walk, type Beside } from '../dossier/walk.ts'
import type { Reading } from '../model/reading.ts'
import type { DossierRecord } from '../model/record.ts'
import { stemmerOf } from '../text/stems.ts'
import { addedAfter } from './added.ts'
import { placeFacets } from './facets.ts'
import { judgementsOn } from './judgements.ts'
import { languagesOf } from './languages.ts'
import { knowledgeIn, type KnownNow } from './known.ts'
import { differencesOf, linkAlone, openDatabase, read, startReading, write, type Place } from './database.ts'
import { readingOf } from './readings.ts'
import { searchIn } from './search.ts'
import { SeenRows } from './seen-rows.ts'
import { storedShelves } from './shelves.ts'
import { StoreError } from './store-error.ts'
import type { Tables } from './tables.ts'

/** So many characters of rows are held while all is gone through. */
const fewCharacters = 3_000_000
/** How many articles are linked in one transaction: others who link or take away wait for so long. */
const articlesAtOnce = 16

/** What articles say together: linked when it is asked for, as far as articles have come or gone since, by this process or another. */
export interface Linked {
  /** Links what has come or gone by now; what comes while it does so may be linked or not. */
  settle(): Promise<void>
  /** Links some of it; false where there was nothing to link. */
  linkSome(): Promise<boolean>
  /** Answers a question from the shelves, with everything linked, as they are at one moment. */
  ask<Answer>(question: (asked: AskedHere) => Promise<Answer>): Promise<Answer>
  record(): Promise<DossierRecord>
  /** Goes through all there is, with everything linked, as it is at one moment; in a connection of its own, so that whoever takes long holds up nobody. */
  walk<Piece>(visit: (walk: Walk) => AsyncIterable<Piece>): AsyncIterable<Piece>
  /** How words and names in a user's question compare. */
  wording(): Promise<Wording>
  /** Changes with whatever may change an answer, and with nothing else. */
  version(): Promise<string>
  /** Links everything again. */
  rebuild(): Promise<void>
}

/** What a question is answered from. */
export interface AskedHere extends Asked {
  /** The database at the same moment. */
  readonly db: Kysely<Tables>
}

/** Links the articles of a store, knowing what is known in its data folder. */
export function linked(db: Kysely<Tables>, place: Place): Linked {
  const { directory } = place
  const knowing = knowledgeIn(directory)
  let linking: Promise<void> | null = null
  /** Rows of shelves as they were when these had changed so often. */
  const seen = { rows: new SeenRows(), number: -1 }
  /** How many are linked together: fewer where one of them cannot be. */
  let together = articlesAtOnce
  let held: { readonly generation: number; readonly engine: string; readonly record: DossierRecord } | null =
    null

  return {
    settle: async () => void (await settle()),
    linkSome,
    async ask(question) {
      await settle()
      return read(db, async (reading) => {
        const asked = { shelves: storedShelves(reading), wording: await wordingIn(reading) }
        return question({
          ...asked,
          search: searchIn(reading, asked),
          reading: (article) => readingOf(reading, article),
          added: (after, limit) => addedAfter(reading, asked.shelves, after, limit),
          db: reading,
        })
      })
    },
    async record() {
      await settle()
      return read(db, async (reading) => {
        const { generation, engine } = await stateOf(reading)
        if (held?.generation === generation && held.engine === engine) return held.record
        const record = await recordOf(storedShelves(reading))
        // Where another process has added something since, this is the record without it, and soon old.
        if (!(await isBehind(reading))) held = { generation, engine, record }
        return record
      })
    },
    async *walk(visit) {
      const own = await openDatabase(place, 'going-through')
      try {
        const reading = await settled(own)
        try {
          const { names } = await wordingIn(reading)
          const beside: Beside = {
            readings: (articles) => readingsOf(reading, articles),
            judgements: (articles) => judgementsOn(reading, [...articles]),
            apart: (articles) => linkedApart(reading, articles),
          }
          yield* visit(new Walk(storedShelves(reading, new SeenRows(fewCharacters)), beside, names))
        } finally {
          await reading.rollback().execute()
        }
      } finally {
        await own.destroy()
      }
    },
    wording: () => wordingIn(db),
    async version() {
      await settle()
      const { generation, engine } = await stateOf(db)
      // What is not linked yet changes answers when it is, without being a change of its own.
      const { changes } = await db
        .selectFrom('changes')
        .select(({ fn }) => fn.countAll<number>().as('changes'))
        .executeTakeFirstOrThrow()
      return identifier('', `${generation} ${changes}`, engine)
    },
    async rebuild() {
      await write(db, (writing) => startAnew(writing, ''))
      await settle()
    },
  }

  async function wordingIn(reading: Kysely<Tables>): Promise<Wording> {
    const languages = await languagesOf(reading)
    const [first] = languages
    return {
      names: knowing(languages).names(first ?? ''),
      stemmer: first === undefined ? (word) => word : stemmerOf(first),
    }
  }

  /** The number of the newest reading that was there when it began. */
  async function settle(): Promise<number> {
    // Whoever asks while others are being linked waits. It does not wait for what comes after it, of which there may always be more.
    const newest = await newestReading(db)
    while (await isBehind(db, newest)) {
      linking ??= linkUntil(newest).finally(() => (linking = null))
      await linking
    }
    return newest
  }

  /** A transaction that sees a moment at which everything is linked, but for articles that came since it was asked for. */
  async function settled(own: Kysely<Tables>): Promise<ControlledTransaction<Tables>> {
    for (;;) {
      const newest = await settle()
      const reading = await startReading(own)
      if (!(await isBehind(reading, newest))) return reading
      await reading.rollback().execute()
    }
  }

  /** Some articles linked by themselves, in memory. */
  async function linkedApart(reading: Kysely<Tables>, articles: readonly string[]): Promise<Shelves> {
    const known = knowing(await languagesOf(reading))
    const shelves = memoryShelves()
    for (let from = 0; from < articles.length; from += articlesAtOnce) {
      const come = await digestsOf(reading, articles.slice(from, from + articlesAtOnce), known)
      const change = { come: [...come.values()], gone: [] }
      await link(shelves, change, (others) => digestsOf(reading, others, known), known)
    }
    return shelves
  }

  /** Whether something is to be linked, beside articles that are newer than one. */
  async function isBehind(reading: Kysely<Tables>, newest = Number.MAX_SAFE_INTEGER): Promise<boolean> {
    const { engine } = await stateOf(reading)
    if (engine !== knowing(await languagesOf(reading)).engine) return true
    const change = await reading
      .selectFrom('changes')
      .leftJoin('readings', 'readings.article', 'changes.article')
      .select('changes.number')
      .where('changes.reason', 'is', null)
      .where(({ or, eb }) => or([eb('readings.number', 'is', null), eb('readings.number', '<=', newest)]))
      .limit(1)
      .executeTakeFirst()
    return change !== undefined
  }

  async function linkUntil(newest: number): Promise<void> {
    while (await isBehind(db, newest)) if (!(await linkSome())) return
  }

  async function linkSome(): Promise<boolean> {
    let tried: readonly string[] = []
    try {
      const some = await linkAlone(db, async (writing) => {
        const known = await beginIn(writing)
        tried = await waiting(writing)
        if (tried.length > 0) await linkIn(writing, known, tried, await digestsOf(writing, tried, known))
        return tried.length > 0
      })
      together = Math.min(articlesAtOnce, together * 2)
      return some
    } catch (error) {
      // What was not kept after all must not be taken for what is there.
      seen.rows.clear()
      if (!isFault(error)) throw error
      if (tried.length > 1) together = Math.floor(tried.length / 2)
      else await setAside(tried, error.message)
      return true
    }
  }

  /** Has the dossier without some articles until they change, or the engine does; they wait with a reason. */
  async function setAside(articles: readonly string[], reason: string): Promise<void> {
    await linkAlone(db, async (writing) => {
      await linkIn(writing, await beginIn(writing), articles, new Map())
      for (const article of articles)
        await writing.insertInto('changes').values({ article, reason }).execute()
    })
  }

  /** Sees to it that what is on the shelves was linked by the engine that goes on; what that knows. */
  async function beginIn(writing: Kysely<Tables>): Promise<KnownNow> {
    const known = knowing(await languagesOf(writing))
    const { engine } = await stateOf(writing)
    if (engine !== known.engine) await startAnew(writing, known.engine)
    return known
  }

  /** Articles that are to be linked next. */
  async function waiting(writing: Kysely<Tables>): Promise<readonly string[]> {
    const changes = await writing
      .selectFrom('changes')
      .select('article')
      .where('reason', 'is', null)
      .orderBy('number')
      .limit(together)
      .execute()
    return [...new Set(changes.map(({ article }) => article))]
  }

  /** Links articles that have changed: those that have come, and the others as gone. */
  async function linkIn(
    writing: Kysely<Tables>,
    known: KnownNow,
    articles: readonly string[],
    come: ReadonlyMap<string, Digest>,
  ): Promise<void> {
    const number = await turned(writing)
    // Otherwise another process has linked since, or everything is linked anew.
    if (number !== seen.number + 1) seen.rows.clear()
    seen.number = number
    const gone = articles.filter((article) => !come.has(article))
    const change = { come: [...come.values()], gone }
    const shelves = storedShelves(writing, seen.rows)
    const anew = await link(shelves, change, (others) => digestsOf(writing, others, known), known)
    await placeFacets(writing, shelves, anew)
    // Of changes since this began nothing is seen here, and none is taken for linked.
    const linkedNow = differencesOf(writing).rows(articles.map((id) => [id]))
    await sql`delete from changes where article in (select value ->> 0 from ${linkedNow})`.execute(writing)
  }
}

/** Whether linking itself has broken on what it was given; what a database is troubled by has a code, or is a StoreError, and has nothing to do with the articles. */
function isFault(error: unknown): error is Error {
  return error instanceof Error && !(error instanceof StoreError) && !('code' in error)
}

/** Clears the shelves: all articles are to be linked, by an engine that knows what it knows now. */
async function startAnew(writing: Kysely<Tables>, engine: string): Promise<void> {
  for (const table of ['shelf_keys', 'shelf_rows', 'facets', 'changes'] as const) {
    await writing.deleteFrom(table).execute()
  }
  await writing
    .insertInto('changes')
    .columns(['article'])
    .expression(writing.selectFrom('readings').select('article').orderBy('number'))
    .execute()
  await writing.updateTable('linkings').set({ engine }).execute()
  await turned(writing)
}

/** Counts one more change of the shelves; how many there are now. */
async function turned(writing: Kysely<Tables>): Promise<number> {
  const { number } = await writing
    .updateTable('linkings')
    .set(({ eb }) => ({ number: eb('number', '+', 1) }))
    .returning('number')
    .executeTakeFirstOrThrow()
  return number
}

async function digestsOf(
  db: Kysely<Tables>,
  articles: Iterable<string>,
  known: KnownNow,
): Promise<Map<string, Digest>> {
  const ids = [...articles]
  const judgements = await judgementsOn(db, ids)
  const rows = await rowsOf(db, ids)
  return new Map(
    rows.map(({ article, language, json }) => {
      const names = known.names(language)
      const moves = known.moves(language)
      const read = digest(JSON.parse(json) as Reading, names, moves, known.locations(language))
      return [article, judged(read, judgements.get(article) ?? [], names)]
    }),
  )
}

async function readingsOf(db: Kysely<Tables>, articles: readonly string[]): Promise<Map<string, Reading>> {
  const rows = await rowsOf(db, articles)
  return new Map(rows.map(({ article, json }) => [article, JSON.parse(json) as Reading]))
}

async function rowsOf(db: Kysely<Tables>, articles: Iterable<string>) {
  const asked = differencesOf(db).rows([...articles].map((id) => [id]))
  return db
    .selectFrom('readings')
    .select(['article', 'language', 'json'])
    .where('article', 'in', sql<string>`(select value ->> 0 from ${asked})`)
    .execute()
}

/** The number of the newest reading; 0 where there is none. */
async function newestReading(db: Kysely<Tables>): Promise<number> {
  const { newest } = await db
    .selectFrom('readings')
    .select(({ fn }) => fn.max<number | null>('number').as('newest'))
    .executeTakeFirstOrThrow()
  return Number(newest ?? 0)
}

/** How often the readings have changed, and by what engine they are linked. */
async function stateOf(db: Kysely<Tables>): Promise<{ generation: number; engine: string }> {
  const { number } = await db.selectFrom('generations').select('number').executeTakeFirstOrThrow()
  const { engine } = await db.selectFrom('linkings').select('engine').executeTakeFirstOrThrow()
  return { generation: number, engine }
}
