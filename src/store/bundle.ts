import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { versionsAmong, versionsTold } from '../dossier/versions.ts'
import { groupBy, byCodeUnit } from '../dossier/order.ts'
import type { Reading } from '../model/reading.ts'
import { version } from '../model/version.ts'
import { differencesOf } from './database.ts'
import { entitiesFile } from './entity-list.ts'
import { allJudgements } from './judgements.ts'
import { bytesOf } from './originals.ts'
import { factsFile } from './known.ts'
import type { KeptReading, Tables } from './tables.ts'

/** Raised where a line of a bundle comes to mean something else than it did. */
export const bundleFormat = 1

/** The user's own tables that go along, by the names of their files in the data folder. */
export const ownTables = [entitiesFile, factsFile]

/**
 * What the lines of a bundle may be, in the order in which they come after the manifest. Families and versions are told for those who read
 * the file: they follow from the articles, and whoever takes a bundle in makes them again.
 */
export const bundleKinds = [
  'table',
  'file',
  'article',
  'removed',
  'tombstone',
  'judgement',
  'family',
  'version',
] as const

/** How many lines of each kind there are. */
export type BundleCounts = Readonly<Record<(typeof bundleKinds)[number], number>>

/** So many articles are held at once. */
const articlesAtOnce = 16

/** A dossier as it is at one moment, with everything linked. */
interface Bundled {
  readonly db: Kysely<Tables>
  /** The data folder. */
  readonly directory: string
}

/**
 * Writes a dossier as one file of JSON Lines, piece by piece: a manifest, a line for each thing, and a last line with the hash of all before it,
 * so that a part of a bundle is known for one. The same dossier gives the same bytes.
 */
export async function writeBundle(
  bundled: Bundled,
  out: (text: string) => Promise<void>,
): Promise<BundleCounts> {
  const told = await storiesIn(bundled.db)
  const files = await filesOf(bundled.db)
  const counts: BundleCounts = {
    table: tablesIn(bundled.directory).length,
    file: files.length,
    article: await count(bundled.db, 'readings'),
    removed: await count(bundled.db, 'removals'),
    tombstone: await count(bundled.db, 'tombstones'),
    judgement: await count(bundled.db, 'judgements'),
    family: told.families.length,
    version: told.versions.length,
  }
  const sha256 = createHash('sha256')
  let lines = 0
  const write = async (line: string) => {
    sha256.update(`${line}\n`)
    lines++
    await out(`${line}\n`)
  }
  const readings = await readWith(bundled.db)
  await write(
    JSON.stringify({ kind: 'manifest', format: bundleFormat, wederhoor: version, readings, counts }),
  )
  for (const { name, text } of tablesIn(bundled.directory)) {
    await write(JSON.stringify({ kind: 'table', name, text }))
  }
  for (const sha256 of files) await write(await fileLine(bundled.db, sha256))
  for await (const row of rowsOf(bundled.db, 'readings')) await write(await articleLine(bundled.db, row))
  for await (const row of rowsOf(bundled.db, 'removals')) await write(await articleLine(bundled.db, row))
  for (const row of await tombstonesOf(bundled.db)) await write(JSON.stringify({ kind: 'tombstone', ...row }))
  for (const judgement of await allJudgements(bundled.db)) {
    await write(JSON.stringify({ kind: 'judgement', judgement }))
  }
  for (const family of told.families) await write(JSON.stringify({ kind: 'family', ...family }))
  for (const articles of told.versions) await write(await versionLine(bundled.db, articles))
  await out(`${JSON.stringify({ kind: 'end', lines, sha256: sha256.digest('hex') })}\n`)
  return counts
}

/** The user's own tables as far as there are any. */
function tablesIn(directory: string): { readonly name: string; readonly text: string }[] {
  return ownTables
    .filter((name) => existsSync(join(directory, name)))
    .map((name) => ({ name, text: readFileSync(join(directory, name), 'utf8') }))
}

/** By which engines and packs the articles were read. */
function readWith(db: Kysely<Tables>) {
  return db
    .selectFrom('readings')
    .select(['engine', 'language', 'pack', ({ fn }) => fn.countAll<number>().as('articles')])
    .groupBy(['engine', 'language', 'pack'])
    .orderBy('engine')
    .orderBy('language')
    .orderBy('pack')
    .execute()
}

type ArticleRow = KeptReading & { readonly removed?: string }

/** Articles, or hidden ones, in the order of their ids, a few at a time. */
async function* rowsOf(db: Kysely<Tables>, table: 'readings' | 'removals'): AsyncGenerator<ArticleRow> {
  let last = ''
  for (;;) {
    const piece: ArticleRow[] = await db
      .selectFrom(table)
      .selectAll()
      .where('article', '>', last)
      .orderBy('article')
      .limit(articlesAtOnce)
      .execute()
    yield* piece
    if (piece.length < articlesAtOnce) return
    last = piece.at(-1)!.article
  }
}

/** Readings and hints are JSON already, and go in as they are. */
async function articleLine(
  db: Kysely<Tables>,
  { article, name, original, received, hints, json, removed }: ArticleRow,
): Promise<string> {
  const bytes = Buffer.from(await bytesOf(db, original, name))
  const earlier = await db
    .selectFrom('earlier_readings')
    .select('json')
    .where('article', '=', article)
    .executeTakeFirst()
  const head = removed === undefined ? { kind: 'article' } : { kind: 'removed', removed }
  const told = {
    ...head,
    id: article,
    name,
    original: { sha256: original, base64: bytes.toString('base64') },
    received,
  }
  return `${JSON.stringify(told).slice(0, -1)},"hints":${hints},"earlier":${earlier?.json ?? null},"reading":${json}}`
}

/** The files that articles were taken out of, each once however many came of it, in an order made from content. */
async function filesOf(db: Kysely<Tables>): Promise<string[]> {
  const rows = await db
    .selectFrom('readings')
    .select('received')
    .union(db.selectFrom('removals').select('received'))
    .execute()
  return rows.flatMap(({ received }) => received ?? []).sort(byCodeUnit)
}

async function fileLine(db: Kysely<Tables>, sha256: string): Promise<string> {
  const base64 = Buffer.from(await bytesOf(db, sha256, 'articles')).toString('base64')
  return JSON.stringify({ kind: 'file', sha256, base64 })
}

function tombstonesOf(db: Kysely<Tables>) {
  return db.selectFrom('tombstones').select(['article', 'original', 'purged']).orderBy('article').execute()
}

/** The families of more than one article, and the articles with more than one version, each in the order of publication. */
async function storiesIn(db: Kysely<Tables>) {
  const { inReading } = differencesOf(db)
  const rows = await db
    .selectFrom('shelf_rows')
    .select(['id', inReading('place').as('place'), inReading('family').as('family')])
    .select([inReading('summary.outlet').as('outlet'), inReading('summary.url').as('url')])
    .where('shelf', '=', 'article')
    .execute()
  const articles = rows.sort((one, other) => byCodeUnit(one.place, other.place))
  const families = [...groupBy(articles, ({ family }) => family)]
    .filter(([, members]) => members.length > 1)
    .map(([family, members]) => ({
      family,
      articles: members.map(({ id }) => id),
      outlets: [...new Set(members.map(({ outlet }) => outlet))],
    }))
  return { families, versions: versionsAmong(articles).map((group) => group.map(({ id }) => id)) }
}

async function versionLine(db: Kysely<Tables>, articles: readonly string[]): Promise<string> {
  const rows = await db
    .selectFrom('readings')
    .select(['article', 'json'])
    .where('article', 'in', articles)
    .execute()
  const readings = new Map(rows.map(({ article, json }) => [article, JSON.parse(json) as Reading]))
  const versions = versionsTold(articles.flatMap((id) => readings.get(id) ?? []))
  return JSON.stringify({ kind: 'version', versions })
}

async function count(
  db: Kysely<Tables>,
  table: 'readings' | 'removals' | 'tombstones' | 'judgements',
): Promise<number> {
  const { rows } = await db
    .selectFrom(table)
    .select(({ fn }) => fn.countAll<number>().as('rows'))
    .executeTakeFirstOrThrow()
  return rows
}
