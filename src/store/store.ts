import type { Kysely } from 'kysely'
import { pagesOf, type Pages } from '../dossier/answering.ts'
import {
  datesIn,
  ledgerAbout,
  saidByParty,
  timelineOf,
  type PartiesQuery,
  type PartyQuery,
} from '../dossier/questions.ts'
import { placeIn } from '../dossier/judgements/address.ts'
import { placesMeant, type Meant } from '../dossier/judgements/meant.ts'
import { articlesIn, versionsIn } from '../dossier/record.ts'
import { versionsTold } from '../dossier/versions.ts'
import type { Walk } from '../dossier/walk.ts'
import type { Judgement, Verdict } from '../model/judgement.ts'
import type { Ledger, SaidPosition } from '../model/ledger.ts'
import type { Reading } from '../model/reading.ts'
import type {
  ArticleDates,
  ArticleSummary,
  DossierRecord,
  SearchHit,
  TimelineEntry,
} from '../model/record.ts'
import type { ArticleVersion } from '../model/versions.ts'
import type { Hints } from '../text/intake.ts'
import type { Answer } from '../model/answer.ts'
import { ask, type AskOptions, type Asking } from './ask.ts'
import { importBundle, type Imported, type ImportProgress } from './bundle-import.ts'
import { writeBundle, type BundleCounts } from './bundle.ts'
import { bring, differencesOf, openDatabase, write } from './database.ts'
import { earlierReading, provenances, replaceReading, type Provenance, type Replacement } from './earlier.ts'
import { endJob, hintsOf, jobId, jobsOf, type Jobs } from './jobs.ts'
import { allJudgements, judge, judgementsOn, keepJudgement, type Signature } from './judgements.ts'
import { keep, rowOf } from './keep.ts'
import { linked } from './linked.ts'
import { bytesOf, hash } from './originals.ts'
import { countPace } from './pace.ts'
import {
  hide,
  outcomeOf,
  purge,
  removedIn,
  restore,
  standing,
  type Removed,
  type Standing,
} from './removal.ts'
import { readingOf } from './readings.ts'
import { rebuildIndex, search } from './search.ts'
import { setAsideIn, statusOf, type Failure, type StoreStatus } from './status.ts'
import type { Tables } from './tables.ts'
import { tombstonesIn, type Tombstone } from './tombstones.ts'
import { checkVerbatim } from './verbatim.ts'

export type { StoreStatus } from './status.ts'

/** An article as it came in, byte for byte. */
export interface Original {
  /** The file's name, or what else tells the user where it came from. */
  readonly name: string
  readonly bytes: Uint8Array
  /** What was known beside the text. */
  readonly hints?: Hints
  /** The file that it was taken out of, where the bytes are not all of that: a web page, a Word document with many articles. */
  readonly received?: Uint8Array
}

/**
 * A dossier on disk, or on a server. Originals, readings and judgements are the truth; what the other methods answer is folded from them, kept in
 * caches that `rebuild` makes again. Several processes may open one store at the same time.
 */
export interface Store {
  /** Where the record lies, in words for people. */
  readonly place: string
  /**
   * Keeps an article with its reading; both are on disk when this returns. Nothing changes where it was there (`known`), is hidden
   * (`removed`) or was `purged`.
   */
  add(reading: Reading, original: Original): Promise<'added' | Standing['outcome']>
  /** What became of the article that came from just these bytes and hints, whatever they were called; null when it has yet to be read. */
  find(original: Original): Promise<Standing | null>
  /** Hides an article with all that hangs on it; false when there was none with that id. `restore` brings it back. */
  remove(article: string): Promise<boolean>
  /**
   * Erases an article, hidden or not, with its original and all that was made of it, from the files of the store too. A tombstone stays, so
   * that it does not come again. False when there is none with that id. Broken off, it is to be done again.
   */
  purge(article: string): Promise<boolean>
  /**
   * Brings a hidden article back as it was, or lifts the tombstone of one that was purged (by the article's id or the tombstone's name), so
   * that it may come again. Null when there is neither.
   */
  restore(id: string): Promise<'restored' | 'lifted' | null>
  /** The hidden articles, the last removed first. */
  removed(): Promise<readonly Removed[]>
  /** The tombstones, the last purged first. */
  tombstones(): Promise<readonly Tombstone[]>
  /** By what each article was read, in the order of their ids. */
  provenances(): Promise<readonly Provenance[]>
  /** Puts another reading of the same original in the place of the one an article has, which is kept as its earlier one. */
  replace(article: string, reading: Reading): Promise<Replacement>
  /** The reading an article had before it was read again, or null. */
  earlier(article: string): Promise<Reading | null>
  /** The versions in which its outlet has brought an article, the first first: itself alone where there is one, none where it is not there. */
  versions(article: string): Promise<readonly ArticleVersion[]>
  /** Keeps what somebody decides about a record; all answers go by it from then on. Throws a StoreError where it cannot be one of this dossier. */
  judge(verdict: Verdict, signature: Signature): Promise<Judgement>
  /** Keeps a judgement that was made elsewhere, also on an article that is not there (yet); false where it was known. */
  takeJudgement(judgement: Judgement): Promise<boolean>
  /** What a person may mean by an id of the dossier, by `article/record`, or by a name; none where there is no such thing. */
  places(reference: string): Promise<readonly Meant[]>
  /** What has been judged, of one article or at all, in the order it was; those that undo others too. */
  judgements(article?: string): Promise<readonly Judgement[]>
  /** How many articles there are. */
  size(): Promise<number>
  /** The articles, by day of publication (unknown last), then title. */
  articles(): Promise<readonly ArticleSummary[]>
  /** The reading of one article, or null. */
  reading(article: string): Promise<Reading | null>
  /** The text of the article as it came in, or null; without the file that it was taken out of. */
  original(article: string): Promise<Original | null>
  /** The file that an article came in, byte for byte, or null. */
  received(article: string): Promise<Uint8Array | null>
  /** All that the articles say together. */
  record(): Promise<DossierRecord>
  /** What all of some parties have a part in, in the order of time. */
  timeline(query: PartiesQuery): Promise<readonly TimelineEntry[]>
  /** Who says what about an event or a claim, by an id of the dossier or as `article/record`; null when there is no such thing. */
  ledger(reference: string): Promise<Ledger | null>
  /** What a party says, on a topic or at all, in order of time. */
  said(query: PartyQuery): Promise<readonly SaidPosition[]>
  /** The answer to a question, with its proof, or why there is none. */
  ask(asking: Asking, options: AskOptions): Promise<Answer>
  /** What the other articles, and facts from outside, leave of the days of one article. */
  dates(article: string): Promise<ArticleDates>
  /** Articles that hold all of the words, in any inflection; the best first, at most 50. Words in double quotes stand together. */
  search(words: string): Promise<readonly SearchHit[]>
  /** What is made of all there is, a little at a time, as it is at the moment when the first piece is asked for. */
  walk<Piece>(visit: (walk: Walk) => AsyncIterable<Piece>): AsyncIterable<Piece>
  /** What the faces show, a page at a time. The methods above that give all of something are for what takes all: exports. */
  readonly pages: Pages
  /** Writes the whole dossier as one file of JSON Lines, given out piece by piece; how many lines of each kind it has. */
  bundle(out: (text: string) => Promise<void>): Promise<BundleCounts>
  /** Takes the bundle in a file in. What is here already stays as it is, so that it may be broken off and done again. */
  import(file: string, progress: ImportProgress): Promise<Imported>
  /** Articles that are to be read later, by whoever has time. */
  readonly jobs: Jobs
  /** How it stands, for whoever keeps it running. */
  status(): Promise<StoreStatus>
  /** The first articles that linking broke on: kept, and in no answer. */
  setAside(most: number): Promise<readonly Failure[]>
  /** Links what has come or gone by now. Whatever is asked does so first, so this is for doing it ahead. */
  settle(): Promise<void>
  /** Links some of that; false where there was nothing to link. */
  linkSome(): Promise<boolean>
  /** Makes every cache again from originals, readings and judgements. */
  rebuild(): Promise<void>
  close(): Promise<void>
}

/**
 * Opens the store of a data folder, and makes both where they are not there yet. The record lies in the folder, or in the PostgreSQL
 * database of this address (`postgres://user@host/database`); the user's own tables are in the folder either way. Throws a StoreError
 * when the place cannot be reached or written, is locked by another program, holds something else, or was made by a newer version.
 */
export async function openStore(directory: string, database: string | null = null): Promise<Store> {
  const db = await openDatabase({ directory, database })
  const cache = linked(db, { directory, database })
  return {
    place: differencesOf(db).place,
    add: (reading, original) => add(db, reading, original),
    find: (original) => standing(db, hash(original.bytes), hintsOf(original)),
    remove: (article) => hide(db, article),
    async purge(article) {
      if (!(await purge(db, article))) return false
      await cache.settle()
      await differencesOf(db).scrub(db)
      return true
    },
    restore: (id) => restore(db, id),
    removed: () => removedIn(db),
    tombstones: () => tombstonesIn(db),
    provenances: () => provenances(db),
    async replace(article, reading) {
      checkVerbatim(reading)
      return replaceReading(db, article, reading)
    },
    earlier: (article) => earlierReading(db, article),
    versions: (article) =>
      cache.ask(async ({ shelves, db: reading }) => {
        const ids = await versionsIn(shelves, article)
        const readings = await Promise.all(ids.map((id) => readingOf(reading, id)))
        return versionsTold(readings.filter((one) => one !== null))
      }),
    reading: (article) => readingOf(db, article),
    original: (article) => originalOf(db, article),
    received: (article) => receivedOf(db, article),
    record: () => cache.record(),
    judge: (verdict, signature) => write(db, (writing) => judge(writing, verdict, signature)),
    places: (reference) => placesOf(reference),
    takeJudgement: (judgement) => write(db, (writing) => keepJudgement(writing, judgement)),
    judgements: async (article) =>
      article === undefined ? allJudgements(db) : ((await judgementsOn(db, [article])).get(article) ?? []),
    size: () => sizeOf(db),
    articles: () => cache.ask(({ shelves }) => articlesIn(shelves)),
    timeline: (query) => cache.ask(({ shelves, wording }) => timelineOf(shelves, query, wording)),
    ledger: (reference) => cache.ask(({ shelves }) => ledgerAbout(shelves, reference)),
    said: (query) => cache.ask(({ shelves, wording }) => saidByParty(shelves, query, wording)),
    ask: (asking, options) => cache.ask((asked) => ask(asking, options, asked)),
    pages: pagesOf(cache.ask, cache.version),
    dates: (article) => cache.ask(({ shelves }) => datesIn(shelves, article)),
    search: (words) => search(db, words),
    walk: (visit) => cache.walk(visit),
    bundle: (out) => cache.ask(({ db: reading }) => writeBundle({ db: reading, directory }, out)),
    import: (file, progress) => importBundle(db, directory, file, progress),
    jobs: jobsOf(db),
    status: () => statusOf(db),
    setAside: (most) => setAsideIn(db, most),
    settle: () => cache.settle(),
    linkSome: () => cache.linkSome(),
    async rebuild() {
      await rebuildIndex(db)
      await cache.rebuild()
    },
    close: () => db.destroy(),
  }

  async function placesOf(reference: string): Promise<readonly Meant[]> {
    const [article, record] = reference.split('/')
    if (record === undefined)
      return cache.ask(({ shelves, wording }) => placesMeant(shelves, reference, wording.names))
    const reading = await readingOf(db, article)
    const place = reading && placeIn(reading, record)
    return place === null ? [] : [{ name: place.quote.join(' … '), place }]
  }
}

async function add(db: Kysely<Tables>, reading: Reading, original: Original): ReturnType<Store['add']> {
  checkVerbatim(reading)
  const { id, text } = reading.article
  const { name, bytes, received = null } = original
  const row = rowOf(reading, {
    name,
    original: hash(bytes),
    received: received && hash(received),
    hints: hintsOf(original),
  })
  return bring(db, async (writing) => {
    const before = await outcomeOf(writing, id)
    if (before === null) {
      await keep(writing, row, text, (sha256) => (sha256 === row.original ? bytes : received!))
      await countPace(writing, 'added')
    }
    await endJob(writing, jobId(row))
    return before ?? 'added'
  })
}

async function sizeOf(db: Kysely<Tables>): Promise<number> {
  const { size } = await db
    .selectFrom('readings')
    .select(({ fn }) => fn.countAll<number>().as('size'))
    .executeTakeFirstOrThrow()
  return size
}

async function originalOf(db: Kysely<Tables>, article: string): Promise<Original | null> {
  const row = await db
    .selectFrom('readings')
    .select(['name', 'original', 'hints'])
    .where('article', '=', article)
    .executeTakeFirst()
  if (row === undefined) return null
  const { name, original, hints } = row
  return { name, bytes: await bytesOf(db, original, name), hints: JSON.parse(hints) as Hints }
}

async function receivedOf(db: Kysely<Tables>, article: string): Promise<Uint8Array | null> {
  const row = await db
    .selectFrom('readings')
    .select(['name', 'original', 'received'])
    .where('article', '=', article)
    .executeTakeFirst()
  return row === undefined ? null : bytesOf(db, row.received ?? row.original, row.name)
}
