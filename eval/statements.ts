import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Reading } from '../src/model/reading.ts'
import { readLexicon } from '../src/rules/lexicon.ts'
import { goldSets, harmonic, percent, readGold, silences, type GoldStatement } from './gold.ts'
import { hasChannel, hasExactSource, hasSpeaker, hasWithin, pairUp, type Pair } from './statement-match.ts'
import type { Score } from './table.ts'
import { readTranslated } from './translated.ts'

interface Case {
  readonly reading: Reading
  readonly marked: readonly GoldStatement[]
}

/**
 * How well statements are found: source and cue together (recall, and on our own gold, which marks all of them, F1), the
 * characters of their content, their stance and form; on articles also by form, the speaker behind the source, channels,
 * silences and nesting. A statement is right when its cue holds the marked cue and its source is for the better half the
 * marked source.
 */
export function scoreStatements(readArticle: (bytes: Uint8Array, name: string) => Reading): Score[] {
  const sets = Object.keys(goldSets).flatMap((set) => {
    const cases = readGold(set)?.map(({ bytes, name, gold }) => ({
      reading: readArticle(bytes, name),
      marked: gold.statements ?? [],
    }))
    if (cases === undefined) return []
    return set === 'seeds' ? scoreFound(set, cases) : [...scoreAll(set, cases), ...scoreParts(set, cases)]
  })
  const sentences = ['own-dev', 'own-kept'].flatMap((set) =>
    scoreAll(`${set} sentences`, readSentences(goldSets[set], readArticle)),
  )
  const translated = readTranslated().map(({ doc, file, statements, half }) => ({
    reading: readArticle(new TextEncoder().encode(file), doc),
    marked: statements,
    half,
  }))
  const articles = (['dev', 'kept'] as const).flatMap((half) => {
    const cases = translated.filter((one) => one.half === half)
    return cases.length === 0
      ? []
      : [...scoreAll(`ntrex-${half}`, cases), ...scoreParts(`ntrex-${half}`, cases)]
  })
  return [...sets, ...articles, ...sentences]
}

function scoreAll(set: string, cases: readonly Case[]): Score[] {
  const [recall, ...others] = scoreFound(set, cases)
  const right = pairsOf(cases).filter(({ found }) => found !== null).length
  const found = cases.reduce((sum, { reading }) => sum + reading.statements.length, 0)
  const score = harmonic(right, found, recall.cases)
  return [recall, { task: 'statements source+cue F', gold: set, score, cases: recall.cases }, ...others]
}

function scoreFound(set: string, cases: readonly Case[]): Score[] {
  const judged = pairsOf(cases)
  const right = judged.filter(({ found }) => found !== null)
  const share = (task: string, count: number): Score => ({
    task: `statements ${task}`,
    gold: set,
    score: percent(count, judged.length),
    cases: judged.length,
  })
  return [
    share('source+cue R', right.length),
    share(
      'content overlap',
      judged.reduce((sum, { content }) => sum + content, 0),
    ),
    share('content exact R', right.filter(({ content }) => content === 1).length),
    share('stance R', right.filter(({ gold, found }) => found!.stance === gold.stance).length),
    share('form R', right.filter(({ gold, found }) => found!.form === gold.form).length),
  ]
}

/** What is asked of articles alone: these are about the statements that were found, whoever was taken to be their source. */
function scoreParts(set: string, cases: readonly Case[]): Score[] {
  const judged = pairsOf(cases)
  const cued = judged.filter(({ cued }) => cued !== null)
  const read = cases.flatMap(({ reading }) => reading.statements)
  const of = (task: string, score: number, count: number): Score => ({
    task: `statements ${task}`,
    gold: set,
    score,
    cases: count,
  })
  const f = (task: string, right: number, found: number, marked: number) =>
    of(`${task} F`, harmonic(right, found, marked), marked)
  const byForm = (form: string) => {
    const marked = judged.filter(({ gold }) => gold.form === form)
    const found = marked.filter(({ found }) => found?.form === form)
    return f(form, found.length, read.filter((one) => one.form === form).length, marked.length)
  }
  const share = (task: string, among: readonly Pair[], isRight: (pair: Pair) => boolean) =>
    of(task, percent(among.filter(isRight).length, among.length), among.length)
  const right = judged.filter(({ found }) => found !== null)
  const sourced = cued.filter(({ gold }) => gold.source !== null)
  const named = cued.filter(({ gold }) => isNamed(gold))
  const silent = judged.filter(({ gold }) => silences.has(gold.stance))
  const channelled = judged.filter(({ gold }) => Boolean(gold.channel))
  const nested = judged.filter(({ gold }) => Boolean(gold.within))
  return [
    of(
      'content of found',
      percent(
        right.reduce((sum, { content }) => sum + content, 0),
        right.length,
      ),
      right.length,
    ),
    share('stance of found', cued, ({ gold, cued }) => cued!.stance === gold.stance),
    f('cue', cued.length, read.length, judged.length),
    byForm('direct'),
    byForm('indirect'),
    share('source exact of found', sourced, hasExactSource),
    share('speaker of found', named, hasSpeaker),
    share('speaker known of found', named, ({ cued }) => (cued!.source?.entity ?? null) !== null),
    f(
      'channel',
      channelled.filter(hasChannel).length,
      cued.filter(({ cued }) => cued!.channel !== null).length,
      channelled.length,
    ),
    f(
      'silence',
      silent.filter(({ cued }) => cued !== null && silences.has(cued.stance)).length,
      read.filter(({ stance }) => silences.has(stance)).length,
      silent.length,
    ),
    f(
      'nesting',
      nested.filter(hasWithin).length,
      cued.filter(({ cued }) => cued!.within !== null).length,
      nested.length,
    ),
  ]
}

function pairsOf(cases: readonly Case[]): Pair[] {
  return cases.flatMap(({ reading, marked }) => pairUp(reading, marked))
}

/** Whether the marks say who speaks: by name in the source, or beside it. */
function isNamed({ source, source_entity }: GoldStatement): boolean {
  return Boolean(source_entity) || (source !== null && /\p{Lu}\p{L}/u.test(source.slice(1)))
}

/** The sentence sets of a folder: a line a statement, an empty form for a sentence without one. */
function readSentences(directory: string, readArticle: (bytes: Uint8Array, name: string) => Reading): Case[] {
  const files = existsSync(directory) ? readdirSync(directory).sort() : []
  const marked = new Map<string, GoldStatement[]>()
  for (const file of files.filter((name) => /^statements.*\.tsv$/.test(name))) {
    const path = join(directory, file)
    for (const { values } of readLexicon(path, readFileSync(path, 'utf8')).rows) {
      const before = marked.get(values.sentence) ?? []
      marked.set(values.sentence, values.form === '' ? before : [...before, readMarked(values)])
    }
  }
  return [...marked].map(([sentence, statements]) => ({
    reading: readArticle(new TextEncoder().encode(sentence), 'sentence.txt'),
    marked: statements,
  }))
}

function readMarked({ source, cue, content, form, stance }: Readonly<Record<string, string>>): GoldStatement {
  return {
    source: source || null,
    cue: cue || null,
    content: content === '' ? [] : content.split(' … '),
    form,
    stance,
  }
}
