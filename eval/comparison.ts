import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Reader } from '../src/read.ts'
import { parse } from '../src/syntax/parser.ts'
import { tokenise } from '../src/text/tokenise.ts'
import { agreementWith, type Agreement } from './agreement.ts'
import { frogConllu } from './frog.ts'
import { rawDocument } from './parsing.ts'
import { cpuSeconds, isInstalled, median, timeRun, type Run } from './stopwatch.ts'
import { inColumns } from './table.ts'

/** What one side took for the text, what it found, and how well that agrees with the gold. */
export interface Performance extends Agreement {
  readonly startUp: number
  readonly wordsPerSecond: number
  readonly megabytes: number
}

/** Our side, and the speed of a process that has been at work for a while. */
export interface OwnPerformance extends Performance {
  readonly warmWordsPerSecond: number
}

const runs = 3
const needed = [
  { program: 'frog', packages: 'Debian packages frog and frogdata' },
  { program: 'time', packages: 'Debian package time' },
]

/**
 * Frog and ours on the same raw text in the same way, as a table to print; a line that says what is missing where it cannot
 * be done. The text and the gold are the dev part of UD Dutch Alpino in `data`.
 *
 * Each side is a program that gets one file and prints its analysis: `frog --threads=1` with all its modules, `wederhoor
 * parse` from `dist/`. Time is CPU time, of all threads together, so that it is the time on one core. Start-up is what a
 * text of one full stop takes; speed is what the text takes beyond that, counted in words of the gold. Times and memory
 * are medians of three runs in turns.
 *
 * What speaks against us in this: compiling while the text runs counts as our work, not as start-up (a process that has
 * been at work for a while, the server or a folder of articles, has the line below it). What speaks for us: Frog finds
 * morphemes, names and chunks too, so the ratio is one of programs, not of parsers. Frog's tagger may have seen these
 * articles in training; our weights have not, but our rules for words and sentences were measured on them as they grew.
 */
export function compareWithFrog(data: string, reader: Reader): string {
  const goldFile = join(data, 'ud-dutch-alpino/nl_alpino-ud-dev.conllu')
  if (!existsSync(goldFile)) return `Frog beside ours: no ${goldFile}, so they are not compared`
  const missing = needed.find(({ program }) => !isInstalled(program))
  if (missing) return `Frog beside ours: ${missing.program} is not installed (${missing.packages})`

  const gold = readFileSync(goldFile, 'utf8').trimEnd()
  const words = gold.split('\n').filter((line) => /^\d+\t/.test(line)).length
  const document = rawDocument(gold.split('\n\n'))
  const folder = mkdtempSync(join(tmpdir(), 'wederhoor-bench-'))
  try {
    const [text, empty] = [join(folder, 'text.txt'), join(folder, 'empty.txt')]
    writeFileSync(text, document.text)
    writeFileSync(empty, '.\n')
    const own = (file: string) => timeRun(process.execPath, [resolve('dist/node/cli.js'), 'parse', file])
    const frog = (file: string) => timeRun('frog', ['--threads=1', '-t', file])
    const rounds = Array.from({ length: runs }, () => ({
      own: { text: own(text), empty: own(empty) },
      frog: { text: frog(text), empty: frog(empty) },
    }))
    const warm = cpuSeconds(() => parse(tokenise(document, reader.pack), reader.parser))
    const ours = {
      ...measured(
        rounds.map(({ own }) => own),
        words,
      ),
      ...agreementWith(gold, rounds[0].own.text.output),
      warmWordsPerSecond: words / warm,
    }
    const theirs = {
      ...measured(
        rounds.map(({ frog }) => frog),
        words,
      ),
      ...agreementWith(gold, frogConllu(rounds[0].frog.text.output)),
    }
    return comparisonTable(ours, theirs)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function measured(rounds: readonly { readonly text: Run; readonly empty: Run }[], words: number) {
  const startUp = median(rounds.map(({ empty }) => empty.seconds))
  return {
    startUp,
    wordsPerSecond: words / (median(rounds.map(({ text }) => text.seconds)) - startUp),
    megabytes: median(rounds.map(({ text }) => text.megabytes)),
  }
}

/** What a ratio or a difference should be. */
interface Aim {
  readonly wanted: string
  readonly reached: (value: number) => boolean
}

const fast: Aim = { wanted: '≥ 12 ×', reached: (ratio) => ratio >= 12 }
const small: Aim = { wanted: '≤ 0.2 ×', reached: (ratio) => ratio <= 0.2 }
const ahead: Aim = { wanted: 'ahead', reached: (difference) => difference > 0 }
const level: Aim = { wanted: '≥ −0.2', reached: (difference) => difference >= -0.2 }

/** The two sides with the ratio or the difference between them, and whether that is what we want it to be. */
export function comparisonTable(ours: OwnPerformance, frog: Performance): string {
  const ratio = (what: string, own: number, theirs: number, digits: number, aim?: Aim) => {
    const value = own / theirs
    const between = `${value.toFixed(value < 1 ? 2 : 1)} ×`
    return [what, own.toFixed(digits), theirs.toFixed(digits), between, verdict(value, aim)]
  }
  const points = (what: string, measure: keyof Agreement, aim?: Aim) => {
    const value = ours[measure] - frog[measure]
    const between = (value < 0 ? '−' : '+') + Math.abs(value).toFixed(1)
    return [what, ours[measure].toFixed(1), frog[measure].toFixed(1), between, verdict(value, aim)]
  }
  return inColumns([
    ['Frog beside ours, newspaper text', 'ours', 'Frog', 'ours to Frog', 'target'],
    ratio('words a second after start-up', ours.wordsPerSecond, frog.wordsPerSecond, 0, fast),
    ratio('the same, ours in a warm process', ours.warmWordsPerSecond, frog.wordsPerSecond, 0),
    ratio('start-up, seconds', ours.startUp, frog.startUp, 1),
    ratio('memory at most, MB', ours.megabytes, frog.megabytes, 0, small),
    points('word class (UPOS)', 'wordClass', level),
    points('word class, where a CGN tag can tell it', 'tellableClass'),
    points('lemma', 'lemma', ahead),
    points('subjects, precision', 'subjectPrecision'),
    points('subjects, recall', 'subjectRecall'),
    points('subjects, F1', 'subjects', ahead),
    points('tokens, F1', 'tokens'),
    points('sentences, F1', 'sentences', ahead),
  ])
}

function verdict(value: number, aim: Aim | undefined): string {
  return aim ? `${aim.wanted} ${aim.reached(value) ? '✓' : '✗'}` : ''
}
