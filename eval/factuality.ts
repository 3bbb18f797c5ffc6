import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { AnchoredEvent } from '../src/model/anchored.ts'
import type { Event } from '../src/model/reading.ts'
import { readEntities } from '../src/reading/entities/entities.ts'
import { readEvents } from '../src/reading/events/events.ts'
import { readFactuality } from '../src/reading/factuality/factuality.ts'
import { readStatements } from '../src/reading/statements/statements.ts'
import type { Reader } from '../src/read.ts'
import { normalise } from '../src/rules/normalise.ts'
import { fromConllu } from '../src/syntax/conllu.ts'
import { parse } from '../src/syntax/parser.ts'
import { harmonic, percent, sharedDirectory } from './gold.ts'
import { interval, macroF1, type Labelled } from './labels.ts'
import type { Score } from './table.ts'

/** An event marked in a Wikinews article: its tokens, and how sure it is and whether it is denied, where that is marked. */
export interface MarkedEvent {
  readonly tokens: readonly number[]
  readonly certainty: string | null
  readonly polarity: string | null
}

/** One article of the set: its sentences as CoNLL-U, and the events of the sentences that were annotated. */
export interface FactualityArticle {
  readonly conllu: string
  readonly events: readonly MarkedEvent[]
  /** The token after the last sentence with an event marked: the annotators stopped some sentences in. */
  readonly end: number
}

/** Each event of an article with its two labels, in the words of the set. */
interface Judged {
  readonly certainty: readonly Labelled[]
  readonly polarity: readonly Labelled[]
}

/**
 * How sure events are and whether they are denied, on the thirty Wikinews articles of the CLIN26 shared task: over all that
 * the gold marks, whether the reading has them as an event, as the cue of a statement or not at all, beside what
 * calling all of them certain and positive would give; and how many of them the reading has.
 */
export function scoreFactuality(reader: Reader): Score[] {
  const directory = join(sharedDirectory, 'data/clin26-meantime-nl/apple/factuality')
  if (!existsSync(directory)) {
    console.log('factuality: no clin26-meantime-nl, so it is not scored')
    return []
  }
  const files = readdirSync(directory).sort()
  const articles = files.map((file) => readFactualityArticle(readFileSync(join(directory, file), 'utf8')))
  const judged = articles.map((article) => judge(article, reader))
  const gold = 'clin26-meantime-nl'
  const cases = judged.reduce((sum, { certainty }) => sum + certainty.length, 0)
  const aspects = (['certainty', 'polarity'] as const).flatMap((aspect) => {
    const score = (of: readonly Judged[]) => macroF1(of.flatMap((one) => one[aspect]))
    const { low, high } = interval(judged, score)
    console.log(
      `factuality: ${aspect} macro-F1 on ${gold} lies in ${low.toFixed(1)}–${high.toFixed(1)} (95 %)`,
    )
    const plain = aspect === 'certainty' ? 'CERTAIN' : 'POS'
    const always = judged.flatMap((one) => one[aspect]).map((one) => ({ ...one, found: plain }))
    return [
      { task: `events ${aspect} macro-F1`, gold, score: score(judged), cases },
      { task: `events ${aspect} macro-F1`, gold: `${gold}, always plain`, score: macroF1(always), cases },
    ]
  })
  const sum = (part: (one: (typeof judged)[number]) => number) =>
    judged.reduce((total, one) => total + part(one), 0)
  const [right, found, marked] = [sum((one) => one.right), sum((one) => one.found), sum((one) => one.marked)]
  return [
    ...aspects,
    { task: 'events trigger R', gold, score: percent(right, marked), cases: marked },
    { task: 'events trigger F', gold, score: harmonic(right, found, marked), cases: marked },
  ]
}

/** Reads an article of the set: number, word, `B-E` or `I-E`, certainty and polarity, parted by tabs; an empty line ends a sentence. */
export function readFactualityArticle(text: string): FactualityArticle {
  const sentences = text
    .split(/\r?\n\s*\r?\n/)
    .map((block) => block.split(/\r?\n/).filter((row) => row.trim() !== ''))
    .filter((rows) => rows.length > 0)
    .map((rows) => rows.map((row) => row.split('\t')))
  const events: { tokens: number[]; certainty: string | null; polarity: string | null }[] = []
  let at = 0
  let end = 0
  for (const rows of sentences) {
    const before = events.length
    for (const [, , mark = '_', certainty = '_', polarity = '_'] of rows) {
      const label = (cell: string) => (cell.trim() === '_' ? null : cell.trim().slice(2))
      if (mark === 'B-E') {
        events.push({ tokens: [at], certainty: label(certainty), polarity: label(polarity) })
      } else if (mark === 'I-E') events.at(-1)?.tokens.push(at)
      at++
    }
    if (events.length > before) end = at
  }
  const conllu = sentences
    .map((rows) => rows.map(([, word], index) => `${index + 1}\t${word}${'\t_'.repeat(8)}\n`).join(''))
    .join('\n')
  return { conllu, events, end }
}

function judge({ conllu, events, end }: FactualityArticle, { pack, parser }: Reader) {
  const article = normalise(parse(fromConllu(conllu), parser))
  const { mentions } = readEntities(article, pack)
  const own = readEvents(article, mentions, new Set(), pack)
  const statements = readStatements(article, mentions, [], own, pack)
  const marked = events.filter(({ certainty, polarity }) => certainty !== null && polarity !== null)
  const heads = marked.map(({ tokens }) => headOf(article.trees.head, tokens))
  const told = readFactuality(article, heads.map(plainEvent), statements, pack)
  const words = [...new Set([...own.map(({ head }) => head), ...statements.map(({ cue }) => cue)])]
  const found = words.filter((word) => word >= 0 && word < end)
  return {
    certainty: told.map(({ record }, index) => ({
      gold: marked[index].certainty!,
      found: certaintyOf(record),
    })),
    polarity: told.map(({ record }, index) => ({
      gold: marked[index].polarity!,
      found: record.polarity === 'negative' ? 'NEG' : 'POS',
    })),
    right: events.filter(({ tokens }) => tokens.some((token) => found.includes(token))).length,
    found: found.length,
    marked: events.length,
  }
}

/** The word that the others of a mark hang on. */
function headOf(head: Int32Array, tokens: readonly number[]): number {
  return tokens.find((token) => !tokens.includes(head[token])) ?? tokens[0]
}

/** The set has no name for what is only asked for or supposed; there it leaves the certainty unsaid. */
function certaintyOf({ certainty, realis }: Event): string {
  return certainty === 'unknown' || realis === 'hypothetical' ? 'UNDERSPECIFIED' : certainty.toUpperCase()
}

/** An event at a token, of which nothing is known yet. */
function plainEvent(head: number): AnchoredEvent {
  return {
    head,
    light: null,
    participants: [],
    record: {
      id: `v${head}`,
      trigger: { spans: [], quote: [], lemma: '' },
      kind: null,
      plover: null,
      participants: [],
      time: null,
      polarity: 'positive',
      certainty: 'certain',
      realis: 'happened',
      voice: 'article',
      trace: { rule: 'gold' },
    },
  }
}
