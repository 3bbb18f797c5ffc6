import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { findPostgres, startPostgres } from '../store/postgres-server.ts'
import { temporaryFolder, wederhoor } from './product.ts'

const installed = findPostgres() !== null
if (!installed) {
  const missing = 'PostgreSQL is not installed, so that no dossier goes round through it'
  if (/postgres/.test(process.env.WEDERHOOR_REQUIRE ?? '')) throw new Error(missing)
  console.warn(`SKIPPED: ${missing}.`)
}

/** Some of the samples, on one matter. */
const samples = readdirSync('samples')
  .filter((name) => name.endsWith('.txt'))
  .slice(0, 8)
  .map((name) => join('samples', name))

/** Commands on a dossier of its own; what they print. */
function dossier(database?: string) {
  const data = temporaryFolder()
  const where = ['--data', data, ...(database === undefined ? [] : ['--database', database])]
  return (...command: readonly string[]) => {
    const { code, out, err } = wederhoor([...where, ...command])
    expect(code, `${command.join(' ')}: ${err}`).toBe(0)
    return out
  }
}

type Dossier = ReturnType<typeof dossier>

/** A dossier of the samples, in which something was judged and something removed. */
function filled(act: Dossier): Dossier {
  act('add', ...samples)
  const ids = idsOf(act)
  act('judge', 'redate', `${ids[3].slice(0, 8)}/v1`, '2026-03-15', '--by', 'Anna')
  act('remove', ids.at(-1)!)
  return act
}

const idsOf = (act: Dossier) => (JSON.parse(act('list', '--json')) as { id: string }[]).map(({ id }) => id)

/** The bundle of a dossier, in a file. */
function bundled(act: Dossier): string {
  const file = join(temporaryFolder(), 'dossier.jsonl')
  act('bundle', '--out', file)
  return file
}

/** All that a dossier tells, linked and of each article. */
const told = (act: Dossier) => [
  act('timeline', '--json'),
  ...['jsonl', 'ftm', 'plover'].map((format) => act('export', format)),
]

const sorted = (lines: string) => lines.trim().split('\n').sort()

async function server(): Promise<string> {
  const { address, stop } = await startPostgres(findPostgres()!)
  onTestFinished(stop)
  return address
}

const folder = 'folder'
const ways = [
  [folder, folder],
  ...(installed
    ? [
        [folder, 'PostgreSQL'],
        ['PostgreSQL', folder],
      ]
    : []),
]

test.each(ways.map(([from, to]) => ({ from, to })))(
  'from $from to $to: a bundle gives the same dossier and the same bundle, and reading again the same readings',
  async ({ from, to }) => {
    const place = async (kind: string) => (kind === folder ? dossier() : dossier(await server()))
    const old = filled(await place(from))
    const file = bundled(old)
    const copy = await place(to)
    copy('import', file)
    expect(readFileSync(bundled(copy)).equals(readFileSync(file))).toBe(true)
    const before = told(copy)
    expect(before).toEqual(told(old))
    const ids = idsOf(copy)
    expect(copy('reread', ...ids)).toContain(`${ids.length} read as before`)
    expect(told(copy)).toEqual(before)
    const read = dossier()('read', ...samples, '--format', 'jsonl')
    const isThere = (line: string) =>
      ids.includes((JSON.parse(line) as { article: { id: string } }).article.id)
    expect(sorted(copy('export', 'jsonl'))).toEqual(sorted(read).filter(isThere))
  },
  300_000,
)
