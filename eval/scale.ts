import { rmSync, statSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Reading } from '../src/model/reading.ts'
import { openStore, type Store } from '../src/store/store.ts'
import { newsroom } from './newsroom.ts'

/** So many questions of each sort are asked. */
const asked = 60
/** Articles come in groups, as from a folder. */
const atOnce = 16

/** What a dossier of made-up news of some size costs: times are CPU time of this process, but for questions, which are waited for. */
export interface Cost {
  readonly articles: number
  /** To keep and link one more article, over those since the size before, in milliseconds. */
  readonly adding: number
  /** 95 of 100 answers are there within so many milliseconds. */
  readonly questions: Readonly<Record<(typeof questions)[number], number>>
  /** For each article, on disk, in bytes; and the most memory the process held, in bytes. */
  readonly disk: number
  readonly memory: number
}

/** What is asked. */
export const questions = [
  'timeline of a pair',
  'timeline',
  'last contact',
  'search',
  'facets',
  'ledger',
  'article',
] as const

const lastContact = { ask: 'contacts', by: 'any', which: 'last' } as const
const today = '2026-01-01'

/** Fills a store of its own with made-up news, and measures it at each of some sizes, in order; the folder it is in is there until the next is asked for. */
export async function* costs(sizes: readonly number[]): AsyncGenerator<[Cost, folder: string]> {
  const directory = await mkdtemp(join(tmpdir(), 'wederhoor-scale-'))
  const store = await openStore(directory)
  try {
    let number = 0
    let [spent, counted] = [0, 0]
    const readings = newsroom(1)
    for (const size of sizes) {
      while (number < size) {
        const some = Array.from(
          { length: Math.min(atOnce, size - number) },
          () => readings.next().value as Reading,
        )
        const start = process.cpuUsage()
        for (const reading of some) {
          const bytes = new TextEncoder().encode(reading.article.text)
          await store.add(reading, { name: `article ${++number}`, bytes })
        }
        await store.settle()
        const { user, system } = process.cpuUsage(start)
        spent += (user + system) / 1000
        counted += some.length
      }
      const cost = {
        ...{ articles: number, adding: spent / counted, questions: await answering(store) },
        disk: statSync(join(directory, 'dossier.sqlite')).size / number,
        memory: process.resourceUsage().maxRSS * 1024,
      }
      yield [cost, directory]
      spent = counted = 0
    }
  } finally {
    await store.close()
    rmSync(directory, { recursive: true, force: true })
  }
}

async function answering(store: Store): Promise<Cost['questions']> {
  const { items, around } = await store.pages.timeline({ show: 'event' }, { limit: 500 })
  const every = <Value>(values: readonly Value[]) =>
    Array.from({ length: asked }, (_, at) => values[Math.floor((at * values.length) / asked)])
  const pairs = items.map(({ actors }) => actors.slice(0, 2)).filter(({ length }) => length === 2)
  const titles = around.articles.flatMap(({ title }) => title?.split(' ')[0] ?? [])
  const page = { limit: 100 }
  const times = async <Value>(values: readonly Value[], ask: (value: Value) => Promise<unknown>) => {
    const waited: number[] = []
    for (const value of every(values)) {
      const start = performance.now()
      await ask(value)
      waited.push(performance.now() - start)
    }
    return waited.sort((one, other) => one - other)[Math.floor(waited.length * 0.95)]
  }
  return {
    'timeline of a pair': await times(pairs, (actors) => store.pages.timeline({ actors }, page)),
    timeline: await times(items, ({ earliest }) =>
      store.pages.timeline({ from: earliest ?? undefined }, page),
    ),
    'last contact': await times(pairs, (parties) =>
      store.ask({ query: { ...lastContact, parties } }, { today }),
    ),
    search: await times(titles, (word) => store.pages.search({ words: word }, { limit: 30 })),
    facets: await times(items, ({ actors, earliest }) =>
      store.pages.search(
        { actors: actors.slice(0, 1), from: earliest ?? undefined },
        { limit: 30, facets: true },
      ),
    ),
    ledger: await times(items, ({ id }) => store.pages.ledger(id)),
    article: await times(around.articles, ({ id }) => store.pages.article(id)),
  }
}

/** Costs as rows to print, the sizes in columns. */
export function costRows(all: readonly Cost[]): [what: string, figures: string[]][] {
  const milliseconds = (time: number) => `${time < 10 ? time.toFixed(1) : Math.round(time)} ms`
  return [
    ['articles', all.map(({ articles }) => articles.toLocaleString('en'))],
    ['adding one, beyond its reading', all.map(({ adding }) => milliseconds(adding))],
    ...questions.map((question): [string, string[]] => [
      `${question}, p95`,
      all.map((cost) => milliseconds(cost.questions[question])),
    ]),
    ['on disk, an article', all.map(({ disk }) => `${Math.round(disk / 1000)} kB`)],
    ['memory at most', all.map(({ memory }) => `${Math.round(memory / 1e6)} MB`)],
  ]
}
