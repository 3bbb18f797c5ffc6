import { constants, existsSync } from 'node:fs'
import { copyFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Kysely, Selectable } from 'kysely'
import type { Reading } from '../model/reading.ts'
import { differencesOf, openDatabase, read, write, type Place } from './database.ts'
import { entitiesFile } from './entity-list.ts'
import { allJudgements, keepJudgement } from './judgements.ts'
import { keep, keepRemoved } from './keep.ts'
import { bytesOf, keepOriginals, originalsOf } from './originals.ts'
import { factsFile } from './known.ts'
import { databaseName } from './sqlite.ts'
import { StoreError } from './store-error.ts'
import type { KeptReading, Tables } from './tables.ts'

/** How many articles are moved in one transaction. */
const articlesAtOnce = 16

/** What a move has done. */
export interface Moved {
  /** How many articles are now there. */
  readonly articles: number
  /** Of these, how many were there before: an earlier move was broken off. */
  readonly known: number
  /** Where they are, in words for people. */
  readonly place: string
}

/** Who wants to hear how far a move has come. */
export interface MoveProgress {
  expect(articles: number): void
  step(): void
}

/**
 * Copies the record of one place to another, which is empty or has a part of it, and compares each article there with what was copied. What
 * is made from readings is made again there when something is asked. The first place stays as it is; what others add to it in the meantime
 * is not moved. It may be broken off at any moment and done again. Throws a StoreError.
 */
export async function move(from: Place, to: Place, progress: MoveProgress): Promise<Moved> {
  if (from.database === null && !existsSync(join(from.directory, databaseName))) {
    throw new StoreError('absent', `there is no dossier in ${from.directory}; --data says where it is`)
  }
  const source = await openDatabase(from)
  try {
    const target = await openDatabase(to)
    try {
      const moved = await read(source, (reading) => moveAll(reading, target, progress))
      await copyOwnTables(from.directory, to.directory)
      return moved
    } finally {
      await target.destroy()
    }
  } finally {
    await source.destroy()
  }
}

async function moveAll(
  source: Kysely<Tables>,
  target: Kysely<Tables>,
  progress: MoveProgress,
): Promise<Moved> {
  const expected = new Set(await articlesOf(source))
  const before = await articlesOf(target)
  const { place } = differencesOf(target)
  if (before.some((article) => !expected.has(article))) {
    throw new StoreError('occupied', `${place} has articles of another dossier; choose an empty place`)
  }
  progress.expect(expected.size)
  const compared = new Set<string>()
  for await (const piece of piecesOf(source)) {
    await write(target, async (writing) => {
      for (const row of piece) await copy(source, writing, row)
    })
    for (const row of piece) {
      await compare(row, target, 'readings', compared)
      progress.step()
    }
  }
  await copyRemovals(source, target, compared)
  await copyJobs(source, target)
  await copyRows(source, target, 'tombstones')
  await copyRows(source, target, 'earlier_readings')
  for (const judgement of await allJudgements(source)) {
    await write(target, (writing) => keepJudgement(writing, judgement))
  }
  await compareCounts(source, target)
  return { articles: expected.size, known: before.length, place }
}

type Row = Selectable<Tables['readings']>

/** All readings, in the order in which they came. */
async function* piecesOf(source: Kysely<Tables>): AsyncGenerator<readonly Row[]> {
  let last = 0
  for (;;) {
    const piece = await source
      .selectFrom('readings')
      .selectAll()
      .where('number', '>', last)
      .orderBy('number')
      .limit(articlesAtOnce)
      .execute()
    if (piece.length === 0) return
    yield piece
    last = piece.at(-1)!.number
  }
}

async function copy(source: Kysely<Tables>, writing: Kysely<Tables>, row: Row): Promise<void> {
  const { number: _, ...reading } = row
  const known = await writing
    .selectFrom('readings')
    .select('number')
    .where('article', '=', row.article)
    .executeTakeFirst()
  if (known !== undefined) return
  const { text } = (JSON.parse(row.json) as Reading).article
  await keep(writing, reading, text, (sha256) => bytesOf(source, sha256, row.name))
}

/** Hidden articles go along, with their originals. */
async function copyRemovals(
  source: Kysely<Tables>,
  target: Kysely<Tables>,
  compared: Set<string>,
): Promise<void> {
  for (const { article } of await source
    .selectFrom('removals')
    .select('article')
    .orderBy('article')
    .execute()) {
    const row = await source
      .selectFrom('removals')
      .selectAll()
      .where('article', '=', article)
      .executeTakeFirstOrThrow()
    await write(target, (writing) => keepRemoved(writing, row, (sha256) => bytesOf(source, sha256, row.name)))
    await compare(row, target, 'removals', compared)
  }
}

/** Articles that wait to be read wait there too; no queue has been told of them. */
async function copyJobs(source: Kysely<Tables>, target: Kysely<Tables>): Promise<void> {
  for (const { id } of await source.selectFrom('jobs').select('id').orderBy('number').execute()) {
    const { number: _, ...row } = await source
      .selectFrom('jobs')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    await write(target, async (writing) => {
      await keepOriginals(writing, row, (sha256) => bytesOf(source, sha256, row.name))
      await writing
        .insertInto('jobs')
        .values({ ...row, sent: 0 })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute()
    })
  }
}

/** Copies the rows of a table that is called by article, one by one. */
async function copyRows(
  source: Kysely<Tables>,
  target: Kysely<Tables>,
  table: 'tombstones' | 'earlier_readings',
): Promise<void> {
  for (const { article } of await source.selectFrom(table).select('article').orderBy('article').execute()) {
    const row = await source
      .selectFrom(table)
      .selectAll()
      .where('article', '=', article)
      .executeTakeFirstOrThrow()
    await target
      .insertInto(table)
      .values(row)
      .onConflict((conflict) => conflict.column('article').doNothing())
      .execute()
  }
}

/** Throws unless an article is in the target as it is in the source, and its original has the bytes that it is called by. */
async function compare(
  row: KeptReading,
  target: Kysely<Tables>,
  table: 'readings' | 'removals',
  compared: Set<string>,
): Promise<void> {
  const there = await target
    .selectFrom(table)
    .selectAll()
    .where('article', '=', row.article)
    .executeTakeFirst()
  const same = JSON.stringify({ ...there, number: 0 }) === JSON.stringify({ ...row, number: 0 })
  if (!same) {
    const { place } = differencesOf(target)
    throw new StoreError('different', `${row.name} is not in ${place} as it was; choose an empty place`)
  }
  for (const sha256 of originalsOf(row)) {
    // A file of many articles is compared once.
    if (compared.has(sha256)) continue
    await bytesOf(target, sha256, row.name)
    compared.add(sha256)
  }
}

async function compareCounts(source: Kysely<Tables>, target: Kysely<Tables>): Promise<void> {
  for (const table of kept) {
    const [here, there] = [await count(source, table), await count(target, table)]
    if (here !== there) {
      const { place } = differencesOf(target)
      throw new StoreError(
        'different',
        `${place} has ${there} ${table.replace('_', ' ')}, and there were ${here}; choose an empty place that nobody else adds to`,
      )
    }
  }
}

/** The tables that are not made from others. */
const kept = [
  'readings',
  'originals',
  'removals',
  'tombstones',
  'earlier_readings',
  'judgements',
  'jobs',
] as const

async function count(db: Kysely<Tables>, table: (typeof kept)[number]): Promise<number> {
  const { rows } = await db
    .selectFrom(table)
    .select(({ fn }) => fn.countAll<number>().as('rows'))
    .executeTakeFirstOrThrow()
  return rows
}

async function articlesOf(db: Kysely<Tables>): Promise<string[]> {
  const rows = await db.selectFrom('readings').select('article').execute()
  return rows.map(({ article }) => article)
}

/** The user's own tables go along to another folder, unless it has such tables. */
async function copyOwnTables(from: string, to: string): Promise<void> {
  for (const file of [entitiesFile, factsFile]) {
    if (!existsSync(join(from, file)) || existsSync(join(to, file))) continue
    await mkdir(to, { recursive: true })
    await copyFile(join(from, file), join(to, file), constants.COPYFILE_EXCL)
  }
}
