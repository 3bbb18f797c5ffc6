import { createHash } from 'node:crypto'
import { createReadStream, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { parse } from 'csv-parse'
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet'
import { bin } from '../package.json'
import type { Reading, Statement } from '../src/model/reading.ts'
import { timeRun } from './stopwatch.ts'

/** What it takes to export all of a dossier, whose statements were all found in what came out. */
export interface ExportsCost {
  readonly statements: number
  /** CPU time and the most memory at once, by the name of the format. */
  readonly formats: Readonly<Record<string, { readonly seconds: number; readonly megabytes: number }>>
}

/** A statement as it must come out: a hash of the whole, and its words. */
interface Told {
  readonly hash: string
  readonly quote: string
}

/** Those read back, by where a statement is (`article record`). */
type ReadBack = AsyncIterable<readonly [at: string, told: Partial<Told>]>

/**
 * Exports the dossier in a data folder as the built program does, and reads it back with libraries that are not its own. Throws an Error where a
 * statement of the readings is missing, there twice or changed.
 */
export async function exportsCost(data: string): Promise<ExportsCost> {
  const out = join(data, 'exported')
  const formats: Record<string, { seconds: number; megabytes: number }> = {}
  const exported = (format: string) => {
    rmSync(out, { recursive: true, force: true })
    const args = [resolve(bin.wederhoor), '--data', data, 'export', format, '--out', out]
    const { seconds, megabytes } = timeRun(process.execPath, args)
    formats[format] = { seconds, megabytes }
  }
  try {
    exported('jsonl')
    const told = await statementsIn(out)
    exported('webannotation')
    await compare('webannotation', told, annotated(out))
    exported('csv')
    await compare('csv', told, inCsv(join(out, 'statements.csv')))
    exported('parquet')
    await compare('parquet', told, inParquet(join(out, 'statements.parquet')))
    return { statements: told.size, formats }
  } finally {
    rmSync(out, { recursive: true, force: true })
  }
}

/** The statements of the readings in a file of JSON Lines. */
async function statementsIn(file: string): Promise<ReadonlyMap<string, Told>> {
  const told = new Map<string, Told>()
  for await (const line of linesOf(file)) {
    const { article, statements } = JSON.parse(line) as Reading
    for (const one of statements)
      told.set(`${article.id} ${one.id}`, { hash: hashOf(one), quote: wordsOf(one) })
  }
  return told
}

/** Finds each of some statements once among what was read back. */
async function compare(format: string, told: ReadonlyMap<string, Told>, found: ReadBack): Promise<void> {
  const missing = new Set(told.keys())
  for await (const [at, { hash, quote }] of found) {
    if (!missing.delete(at)) throw new Error(`${format}: ${at} is there twice, or is no statement`)
    const { hash: expected, quote: words } = told.get(at)!
    if ((hash ?? expected) !== expected || (quote ?? words) !== words)
      throw new Error(`${format}: ${at} is not what was read`)
  }
  if (missing.size > 0)
    throw new Error(`${format}: ${missing.size} statements are missing, ${[...missing][0]} first`)
}

interface Annotation {
  readonly id: string
  readonly body: readonly { readonly purpose: string; readonly value: string }[]
}

async function* annotated(file: string): ReadBack {
  for await (const line of linesOf(file)) {
    // One annotation stands on a line of its own; the collection opens and closes on others.
    if (!line.startsWith('{"id":')) continue
    const { id, body } = JSON.parse(line.replace(/,$/, '')) as Annotation
    if (!body.some(({ purpose, value }) => purpose === 'tagging' && value === 'statement')) continue
    const statement = JSON.parse(body.find(({ purpose }) => purpose === 'describing')!.value) as Statement
    const [article, record] = id.split(':').slice(-2)
    yield [`${article} ${record}`, { hash: hashOf(statement) }]
  }
}

async function* inCsv(file: string): ReadBack {
  const rows = createReadStream(file).pipe(parse({ columns: true, bom: true }))
  for await (const { article, record, quote } of rows as AsyncIterable<Record<string, string>>) {
    // What a spreadsheet would take for a formula has an apostrophe before it.
    yield [`${article} ${record}`, { quote: quote.replace(/^'/, '') }]
  }
}

async function* inParquet(path: string): ReadBack {
  const file = await asyncBufferFromFile(path)
  const columns = ['article', 'record', 'quote']
  for (const row of await parquetReadObjects({ file, columns })) {
    const { article, record, quote } = row as Record<string, string | null>
    yield [`${article} ${record}`, { quote: quote ?? '' }]
  }
}

function linesOf(file: string): AsyncIterable<string> {
  return createInterface({ input: createReadStream(file) })
}

function hashOf(statement: Statement): string {
  return createHash('sha256').update(JSON.stringify(statement)).digest('base64')
}

function wordsOf({ content }: Statement): string {
  return content.quote.join(' … ')
}
