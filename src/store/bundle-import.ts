import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import { judgementSchema, type Judgement } from '../model/judgement.ts'
import { readingSchema, type Reading } from '../model/reading.ts'
import { broken, bundleLines, checkBundle, type BundleLine } from './bundle-file.ts'
import { ownTables } from './bundle.ts'
import { write } from './database.ts'
import { keepJudgement } from './judgements.ts'
import { keep, keepRemoved, rowOf } from './keep.ts'
import { hash } from './originals.ts'
import { outcomeOf } from './removal.ts'
import { StoreError } from './store-error.ts'
import type { Tables } from './tables.ts'
import { checkVerbatim } from './verbatim.ts'

/** How many lines are taken in in one transaction. */
const linesAtOnce = 16

/** What came of a bundle. */
export interface Imported {
  /** Articles that have come, and hidden ones among them. */
  readonly added: number
  readonly hidden: number
  /** Articles that were here already as they are in the bundle. */
  readonly known: number
  /** Articles that stay as they are here, where they were read otherwise, are hidden or were purged. */
  readonly left: number
  /** The user's own tables that have come, and those that stay as they are here and are not as in the bundle. */
  readonly tables: readonly string[]
  readonly tablesLeft: readonly string[]
}

/** Who wants to hear how far an import has come. */
export interface ImportProgress {
  expect(articles: number): void
  step(): void
}

const original = z.object({ sha256: z.string(), base64: z.base64() })
const articleLine = z.object({
  ...{
    id: z.string(),
    name: z.string(),
    original,
    received: z.string().nullable(),
    hints: z.record(z.string(), z.string().nullable()),
  },
  ...{ earlier: readingSchema.nullable(), reading: readingSchema },
})
const lineShapes = {
  table: z.object({ name: z.enum(ownTables), text: z.string() }),
  file: original,
  article: articleLine,
  removed: articleLine.extend({ removed: z.iso.datetime() }),
  judgement: z.object({ judgement: judgementSchema }),
  tombstone: z.object({ article: z.string(), original: z.string().nullable(), purged: z.iso.datetime() }),
}

/** What became of an article, or of one of the user's own tables; null for what is not counted. */
type Outcome =
  | { readonly article: 'added' | 'hidden' | 'known' | 'left' }
  | { readonly table: string; readonly here: 'came' | 'left' }
  | null

/** What a line that is in order does to the dossier. */
type Taking = (writing: Kysely<Tables>) => Promise<Outcome>

/**
 * Takes a bundle into a dossier. What is here already stays as it is, so that it may be broken off and done again. The whole file is checked
 * before anything is taken in. Throws a StoreError.
 */
export async function importBundle(
  db: Kysely<Tables>,
  directory: string,
  file: string,
  progress: ImportProgress,
): Promise<Imported> {
  const counts = await checkBundle(file, (line) => void takingOf(line, directory, file))
  progress.expect((counts.get('article') ?? 0) + (counts.get('removed') ?? 0))
  const total = { added: 0, hidden: 0, known: 0, left: 0 }
  const tables = { came: [] as string[], left: [] as string[] }
  for await (const piece of piecesOf(file)) {
    const outcomes = await write(db, async (writing) => {
      const done: Outcome[] = []
      for (const line of piece) done.push(await takingOf(line, directory, file)(writing))
      return done
    })
    for (const outcome of outcomes) {
      if (outcome === null) continue
      if ('table' in outcome) tables[outcome.here].push(outcome.table)
      else {
        total[outcome.article]++
        progress.step()
      }
    }
  }
  return { ...total, tables: tables.came, tablesLeft: tables.left }
}

async function* piecesOf(file: string): AsyncGenerator<readonly BundleLine[]> {
  let piece: BundleLine[] = []
  for await (const line of bundleLines(file)) {
    piece.push(line)
    if (piece.length < linesAtOnce) continue
    yield piece
    piece = []
  }
  yield piece
}

/** What a line asks for. Throws a StoreError where it is not in order. */
function takingOf(line: BundleLine, directory: string, file: string): Taking {
  switch (line.kind) {
    case 'table': {
      const table = shaped('table', line, file)
      return async () => takeTable(directory, table)
    }
    case 'file':
      return takingFile(shaped('file', line, file), line, file)
    case 'article':
      return takingArticle(checkedArticle(shaped('article', line, file), line, file), null)
    case 'removed': {
      const { removed, ...article } = shaped('removed', line, file)
      return takingArticle(checkedArticle(article, line, file), removed)
    }
    case 'tombstone': {
      const row = shaped('tombstone', line, file)
      return async (writing) => {
        await writing
          .insertInto('tombstones')
          .values(row)
          .onConflict((conflict) => conflict.column('article').doNothing())
          .execute()
        return null
      }
    }
    case 'judgement': {
      shaped('judgement', line, file)
      // As written, so that the same judgement has the same bytes.
      const judgement = line.value.judgement as Judgement
      return async (writing) => {
        await keepJudgement(writing, judgement)
        return null
      }
    }
    default:
      // Families and versions follow from the articles.
      return async () => null
  }
}

function shaped<Kind extends keyof typeof lineShapes>(
  kind: Kind,
  { number, value }: BundleLine,
  file: string,
): z.infer<(typeof lineShapes)[Kind]> {
  const result = lineShapes[kind].safeParse(value)
  if (result.success) return result.data as z.infer<(typeof lineShapes)[Kind]>
  const [issue] = result.error.issues
  throw broken(file, `line ${number}: ${issue.path.join('.')}: ${issue.message}`)
}

interface Article {
  readonly row: ReturnType<typeof rowOf>
  readonly text: string
  readonly bytes: Uint8Array
  readonly earlier: Reading | null
}

/** An article whose parts belong together: its id, its original, and words that stand where its readings say. */
function checkedArticle(
  { id, name, original, received, hints }: z.infer<typeof articleLine>,
  { number, value }: BundleLine,
  file: string,
): Article {
  // As written, for a schema of another version may know fewer fields.
  const { reading, earlier } = value as { reading: Reading; earlier: Reading | null }
  const bytes = Buffer.from(original.base64, 'base64')
  if (hash(bytes) !== original.sha256)
    throw broken(file, `line ${number}: the original of ${name} is damaged`)
  if (reading.article.id !== id)
    throw broken(file, `line ${number}: the reading of ${name} is of another article`)
  checkVerbatim(reading)
  if (earlier !== null) checkVerbatim(earlier)
  const known = { name, original: original.sha256, received, hints: JSON.stringify(hints) }
  return { row: rowOf(reading, known), text: reading.article.text, bytes, earlier }
}

/** A file that articles further on were taken out of. */
function takingFile(
  { sha256, base64 }: z.infer<typeof original>,
  { number }: BundleLine,
  file: string,
): Taking {
  const bytes = Buffer.from(base64, 'base64')
  if (hash(bytes) !== sha256)
    throw broken(file, `line ${number}: a file that articles came out of is damaged`)
  return async (writing) => {
    await writing
      .insertInto('originals')
      .values({ sha256, bytes })
      .onConflict((conflict) => conflict.column('sha256').doNothing())
      .execute()
    return null
  }
}

function takingArticle({ row, text, bytes, earlier }: Article, removed: string | null): Taking {
  return async (writing) => {
    const { article } = row
    for (const table of ['readings', 'removals'] as const) {
      const there = await writing
        .selectFrom(table)
        .select('json')
        .where('article', '=', article)
        .executeTakeFirst()
      const same = (table === 'removals') === (removed !== null) && there?.json === row.json
      if (there !== undefined) return { article: same ? 'known' : 'left' }
    }
    if ((await outcomeOf(writing, article)) !== null) return { article: 'left' }
    const originalOf = (sha256: string) => {
      if (sha256 === row.original) return bytes
      throw new StoreError(
        'broken',
        `the file that ${row.name} came out of is not in the bundle; get it again`,
      )
    }
    if (removed === null) await keep(writing, row, text, originalOf)
    else await keepRemoved(writing, { ...row, removed }, originalOf)
    if (earlier !== null) {
      const { engine, pack, json } = rowOf(earlier, row)
      await writing
        .insertInto('earlier_readings')
        .values({ article, engine, pack, json })
        .onConflict((conflict) => conflict.column('article').doNothing())
        .execute()
    }
    return { article: removed === null ? 'added' : 'hidden' }
  }
}

/** The user's own table comes where there is none. */
function takeTable(directory: string, { name, text }: z.infer<(typeof lineShapes)['table']>): Outcome {
  const path = join(directory, name)
  if (existsSync(path)) return readFileSync(path, 'utf8') === text ? null : { table: name, here: 'left' }
  mkdirSync(directory, { recursive: true })
  writeFileSync(`${path}.new`, text)
  renameSync(`${path}.new`, path)
  return { table: name, here: 'came' }
}
