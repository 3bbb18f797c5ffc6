import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse as chronoParse } from 'chrono-node/nl'
import type { Article, Document } from '../src/model/article.ts'
import { sentenceCount, sentenceSpan } from '../src/model/tokens.ts'
import { read, type Reader } from '../src/read.ts'
import { solve } from '../src/reading/time/solution.ts'
import { recogniseTimes } from '../src/reading/time/times.ts'
import { normalise } from '../src/rules/normalise.ts'
import { parse } from '../src/syntax/parser.ts'
import { open } from '../src/text/intake.ts'
import { tokenise } from '../src/text/tokenise.ts'
import { chronoTimes } from './chrono.ts'
import { linkedDays } from './linked-days.ts'
import { cpuSeconds, median } from './stopwatch.ts'
import { inColumns, type Score } from './table.ts'
import { readTimex, scoreFound } from './time.ts'

const measures = ['time strict F1', 'time relaxed F1', 'time value F1', 'time traps left alone'] as const
const rounds = 3

/**
 * chrono-node's Dutch and ours on the same sentences, as a table to print; a line that says what is missing where it cannot
 * be done. Speed is that of finding times alone: ours on sentences that are parsed already, as reading has them (the trees say
 * the tense), chrono-node on their text. Both are medians of turns in one process that has been at work for a while. Scores
 * are those of `npm run eval`, on the marked sentences. chrono-node has no lengths and no recurrences, which cost it recall.
 */
export function compareWithChrono(data: string, reader: Reader): string {
  const marked = readTimex(join(data, 'timex-nl/sentences-dev.jsonl'))
  const news = join(data, 'ntrex-nl/articles.jsonl')
  if (marked === null || !existsSync(news))
    return `chrono-node beside ours: no timex-nl and ntrex-nl in ${data}`
  const texts = readFileSync(news, 'utf8')
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { sentences: readonly string[] }).sentences.join('\n\n'))
  const articles = [...marked.map(({ text }) => text), ...texts].map((text, index) =>
    normalise(parse(tokenise(documentOf(text, String(index), reader), reader.pack), reader.parser)),
  )
  const sentences = articles.flatMap(sentencesOf)
  const said = new Date(2024, 5, 15, 12)
  const turns = Array.from({ length: rounds }, () => ({
    own: cpuSeconds(() => articles.forEach((article) => recogniseTimes(article, reader.pack))),
    chrono: cpuSeconds(() => sentences.forEach((sentence) => chronoParse(sentence, said))),
  }))
  const perSecond = (seconds: readonly number[]) => sentences.length / median(seconds)
  const ours = scoreFound('', marked, ({ id, dct, text }) => {
    return read(documentOf(`date ${dct}\n${text}`, id, reader), reader).times
  })
  const theirs = scoreFound('', marked, ({ dct, text }) => chronoTimes(text, dct))
  const own = perSecond(turns.map((turn) => turn.own))
  const chrono = perSecond(turns.map((turn) => turn.chrono))
  return inColumns([
    ['chrono-node beside ours, Dutch', 'ours', 'chrono-node', 'ours to chrono-node', 'target'],
    [
      `sentences a second, of ${sentences.length}`,
      own.toFixed(0),
      chrono.toFixed(0),
      `${(own / chrono).toFixed(2)} ×`,
      `≥ 8000 ${own >= 8000 ? '✓' : '✗'}`,
    ],
    ...measures.map((task) => {
      const [one, other] = [scoreOf(ours, task), scoreOf(theirs, task)]
      const between = (one < other ? '−' : '+') + Math.abs(one - other).toFixed(1)
      return [task, one.toFixed(1), other.toFixed(1), between, '']
    }),
  ])
}

function documentOf(text: string, name: string, { pack }: Reader): Document {
  return open(new TextEncoder().encode(text), name, {}, pack)
}

function sentencesOf({ text, tokens }: Article<'tokens'>): string[] {
  return Array.from({ length: sentenceCount(tokens) }, (_, sentence) => {
    const { from, to } = sentenceSpan(tokens, sentence)
    return text.slice(from, to)
  })
}

function scoreOf(scores: readonly Score[], task: string): number {
  return scores.find((score) => score.task === task)!.score
}

/** Milliseconds that exact days take for the linked days of a made-up dossier: how many days, and the time. */
export function solvingTime(articles: number): { readonly days: number; readonly milliseconds: number } {
  const { domains, relations } = linkedDays(articles)
  return { days: domains.length, milliseconds: cpuSeconds(() => void solve(domains, relations)) * 1000 }
}
