import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Document } from '../src/model/article.ts'
import { loadReader, read } from '../src/read.ts'
import { parse } from '../src/syntax/parser.ts'
import { open } from '../src/text/intake.ts'
import { tokenise } from '../src/text/tokenise.ts'
import { fromConllu } from '../src/syntax/conllu.ts'
import { compareWithFrog } from './comparison.ts'
import { compareWithChrono, solvingTime } from './dates.ts'
import { sharedDirectory } from './gold.ts'
import { costRows, costs } from './scale.ts'
import { cpuSeconds, median } from './stopwatch.ts'

/*
 * Speed and memory. Times are CPU time of this process unless said, the median of five runs. The figures of Frog
 * stand beside ours from the same run: what holds on another machine is the ratio.
 */

const alpino = join(sharedDirectory, 'data/ud-dutch-alpino/nl_alpino-ud-dev.conllu')

/** Ordinary news: the sample articles, and the newspaper text of the treebank where it lies beside the project. */
function benchTexts(): string[] {
  const samples = readdirSync('samples')
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => new TextDecoder().decode(readFileSync(join('samples', name))))
  if (!existsSync(alpino)) return samples
  return [...samples, ...inPages(fromConllu(readFileSync(alpino, 'utf8')).text)]
}

/** Cuts a long text into pages of the length of an article. */
function inPages(text: string): string[] {
  const pages: string[] = []
  let page = ''
  for (const line of text.split('\n')) {
    page += line + '\n'
    if (page.length > 2_500) {
      pages.push(page)
      page = ''
    }
  }
  return page ? [...pages, page] : pages
}

/** Wall seconds from starting the command line to its end, the median of five. */
function coldRead(file: string): number {
  return median(
    Array.from({ length: 5 }, () => {
      const start = performance.now()
      spawnSync(process.execPath, ['dist/node/cli.js', 'read', file])
      return (performance.now() - start) / 1000
    }),
  )
}

function row(what: string, figure: string): void {
  console.log(`${what.padEnd(44)} ${figure}`)
}

const texts = benchTexts()
const reader = loadReader('nl')
const documents: Document[] = texts.map((text, index) =>
  open(new TextEncoder().encode(text), `text ${index + 1}`, {}, reader.pack),
)
const tokens = documents.reduce(
  (sum, document) => sum + tokenise(document, reader.pack).tokens.from.length,
  0,
)
const perSecond = (seconds: number) => `${Math.round(tokens / seconds).toLocaleString('en')} tokens/s`

const parsing = cpuSeconds(() =>
  documents.forEach((document) => parse(tokenise(document, reader.pack), reader.parser)),
)
const reading = cpuSeconds(() => documents.forEach((document) => read(document, reader)))
row('text', `${tokens.toLocaleString('en')} tokens in ${texts.length} articles`)
row('raw text to trees', perSecond(parsing))
row('whole reading', perSecond(reading))
row('memory while reading', `${Math.round(process.resourceUsage().maxRSS / 1024)} MB at most`)
row(
  'one article, cold, wall time',
  `${coldRead(join('samples', readdirSync('samples').sort()[0])).toFixed(2)} s`,
)

const { days, milliseconds } = solvingTime(100)
row(
  `${days.toLocaleString('en')} linked days over two years, exact`,
  `${milliseconds.toFixed(0)} ms (≤ 100 ${milliseconds <= 100 ? '✓' : '✗'})`,
)

const grown = []
for await (const [cost] of costs([200, 600])) grown.push(cost)
for (const [what, figures] of costRows(grown)) row(`a dossier of made-up news: ${what}`, figures.join(' → '))

console.log('\n' + compareWithChrono(join(sharedDirectory, 'data'), reader))
console.log('\n' + compareWithFrog(join(sharedDirectory, 'data'), reader))
