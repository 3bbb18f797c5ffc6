import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Extent, Span } from '../src/model/span.ts'
import type { Pack } from '../src/rules/pack.ts'
import { open } from '../src/text/intake.ts'
import type { MarkedDispute } from './disputes.ts'
import { goldSets, harmonic, occurrences, percent, placesOf, silences, type GoldStatement } from './gold.ts'
import { dice, isSameName, nearest, shared } from './statement-match.ts'
import type { Score } from './table.ts'

/** What one annotator marked in an article, in ignorance of the other; see `eval/gold/README.md`. */
export interface Hand {
  readonly file: string
  readonly statements: readonly GoldStatement[]
  readonly disputes: readonly MarkedDispute[]
}

/** An article's text with what each of two annotators marked in it. */
export interface TwiceMarked {
  readonly text: string
  readonly first: Hand
  readonly second: Hand
}

/** A statement with the places of its words in the text. */
interface Placed {
  readonly mark: GoldStatement
  /** Every place that the cue may stand at. */
  readonly cue: readonly Span[]
  readonly source: Extent
  readonly content: Extent
  readonly channel: Extent
}

/** The marks that two annotators have for one statement. */
interface Pair {
  readonly first: Placed
  readonly second: Placed
  /** Dice's coefficient over the characters of the content; 1 where both are empty. */
  readonly content: number
}

const directory = 'eval/gold/hands'
const halves = ['own-dev', 'own-kept']

/**
 * How far two annotators agree on the articles that both marked, in percent and by half: the bound of what a reading can
 * be asked for. Both are read as they marked, before their differences were settled in the gold.
 */
export function scoreHands(pack: Pack): Score[] {
  const files = ['first', 'second'].map((hand) => {
    const folder = join(directory, hand)
    return existsSync(folder) ? readdirSync(folder).filter(isOfStatements).sort() : []
  })
  const articles = files[0]
    .filter((name) => files[1].includes(name))
    .map((name) => {
      const [first, second] = [readHand('first', name), readHand('second', name)]
      const half = halfOf(first.file, name)
      const text = open(readFileSync(join(goldSets[half], first.file)), first.file, {}, pack).text
      checkWords(text, first, join(directory, 'first', name))
      checkWords(text, second, join(directory, 'second', name))
      return { half, text, first, second }
    })
  return halves.flatMap((set) => {
    const marked = articles.filter(({ half }) => half === set)
    return marked.length === 0 ? [] : scoreAgreement(set, marked)
  })
}

/** The marks of statements are named after the article alone; those of events and entities have a second ending. */
function isOfStatements(name: string): boolean {
  return /^[^.]+\.json$/.test(name)
}

function readHand(hand: string, name: string): Hand {
  return JSON.parse(readFileSync(join(directory, hand, name), 'utf8')) as Hand
}

/** Throws where words that are marked do not stand in the text. */
function checkWords(text: string, { statements }: Hand, path: string): void {
  for (const [index, { cue, occurrence, source, content, channel }] of statements.entries()) {
    const words = [source, ...content, channel].filter((one) => typeof one === 'string')
    const missing = words.find((one) => !text.includes(one))
    const cued = cue === null || placesOf(text, { text: cue, occurrence }).length > 0
    if (missing === undefined && cued) continue
    const what = missing === undefined ? `the cue “${cue}”, as often as its occurrence says,` : `“${missing}”`
    throw new Error(`${path}: statement ${index + 1}: ${what} does not stand in the text; mend the mark`)
  }
}

/** The half of our gold that an article's text lies in. */
function halfOf(file: string, name: string): string {
  const half = halves.find((set) => existsSync(join(goldSets[set], file)))
  if (half !== undefined) return half
  const folders = halves.map((set) => goldSets[set]).join(' nor in ')
  throw new Error(
    `${join(directory, 'first', name)}: its text ${file} lies neither in ${folders}; put it there, or mend "file"`,
  )
}

/**
 * Agreement on a set of articles. A statement is the same when both have its cue at one place (where there is no cue: when
 * the contents overlap) and their sources share the better half; the figures below that are of these. An F1 here is symmetrical:
 * it does not matter who is called first.
 */
export function scoreAgreement(set: string, articles: readonly TwiceMarked[]): Score[] {
  const pairs = articles.flatMap(pairUp)
  const score = (task: string, score: number, cases: number): Score => {
    return { task: `hands ${task}`, gold: set, score, cases }
  }
  const share = (task: string, right: (pair: Pair) => number | boolean, asked: readonly Pair[] = pairs) => {
    const sum = asked.reduce((sum, pair) => sum + Number(right(pair)), 0)
    return score(task, percent(sum, asked.length), asked.length)
  }
  const f = (task: string, right: number, first: number, second: number) =>
    score(`${task} F`, harmonic(right, first, second), first)
  const marked = (fits: (one: GoldStatement) => boolean) =>
    [
      articles.flatMap(({ first }) => first.statements),
      articles.flatMap(({ second }) => second.statements),
    ].map((statements) => statements.filter(fits).length)
  const both = (fits: (pair: Pair) => boolean) => pairs.filter(fits).length

  const [statements, others] = marked(() => true)
  const [silent, otherSilent] = marked(isSilence)
  const disputes = articles.map(({ first, second }) => sharedDisputes(first, second))
  return [
    f('statement', pairs.length, statements, others),
    share('source exact', ({ first, second }) => first.mark.source === second.mark.source),
    share('content overlap', ({ content }) => content),
    share('content exact', ({ content }) => content === 1),
    share('form', ({ first, second }) => first.mark.form === second.mark.form),
    share('stance', ({ first, second }) => first.mark.stance === second.mark.stance),
    share(
      'speaker',
      ({ first, second }) => isSameSpeaker(first.mark, second.mark),
      pairs.filter(({ first, second }) => first.mark.source_entity ?? second.mark.source_entity),
    ),
    f(
      'channel',
      both(({ first, second }) => dice(first.channel, second.channel) > 0),
      both(({ first }) => first.channel.length > 0),
      both(({ second }) => second.channel.length > 0),
    ),
    f(
      'within',
      both(({ first, second }) => isGiven(first.mark.within) && first.mark.within === second.mark.within),
      both(({ first }) => isGiven(first.mark.within)),
      both(({ second }) => isGiven(second.mark.within)),
    ),
    f(
      'silence',
      both(({ first, second }) => isSilence(first.mark) && isSilence(second.mark)),
      silent,
      otherSilent,
    ),
    f(
      'dispute',
      disputes.reduce((sum, count) => sum + count, 0),
      articles.reduce((sum, { first }) => sum + first.disputes.length, 0),
      articles.reduce((sum, { second }) => sum + second.disputes.length, 0),
    ),
  ]
}

/** The statements that both hands have, each used once. */
function pairUp({ text, first, second }: TwiceMarked): Pair[] {
  const left = second.statements.map((mark) => place(text, mark))
  return first.statements.flatMap((mark) => {
    const one = place(text, mark)
    const best = left
      .filter((other) => hasSameCue(one, other) && hasSameSource(one, other))
      .map((other) => ({ first: one, second: other, content: contentOverlap(one, other) }))
      .sort((pair, another) => another.content - pair.content)
      .slice(0, 1)
    for (const { second } of best) left.splice(left.indexOf(second), 1)
    return best
  })
}

/** Of words that stand in the text more than once, those nearest to the cue are meant. */
function place(text: string, mark: GoldStatement): Placed {
  const cue = mark.cue === null ? [] : placesOf(text, { text: mark.cue, occurrence: mark.occurrence })
  const at = cue.at(0)?.from ?? (mark.content.length === 0 ? 0 : text.indexOf(mark.content[0]))
  const near = (words: string | null | undefined) => (words ? nearest(occurrences(text, words), at) : [])
  return {
    mark,
    cue,
    source: near(mark.source),
    content: mark.content.flatMap(near),
    channel: near(mark.channel),
  }
}

function hasSameCue(one: Placed, other: Placed): boolean {
  if (one.mark.cue === null && other.mark.cue === null) return dice(one.content, other.content) > 0
  return one.mark.cue === other.mark.cue && one.cue.some((span) => shared(other.cue, span) > 0)
}

/** Where one hand leaves the source of a quotation open, the name that it gives the speaker counts. */
function hasSameSource(one: Placed, other: Placed): boolean {
  if (one.mark.source !== null && other.mark.source !== null) return dice(one.source, other.source) >= 0.5
  return isSameSpeaker(one.mark, other.mark)
}

function isSameSpeaker(one: GoldStatement, other: GoldStatement): boolean {
  const [name, another] = [one, other].map((mark) => mark.source_entity ?? mark.source)
  return name === null || another === null ? name === another : isSameName(name, another)
}

function contentOverlap(one: Placed, other: Placed): number {
  return one.content.length + other.content.length === 0 ? 1 : dice(one.content, other.content)
}

function isSilence({ stance }: GoldStatement): boolean {
  return silences.has(stance)
}

function isGiven(words: string | null | undefined): boolean {
  return Boolean(words)
}

/** How many disputes both hands have: by the cue of the statement that disputes, each used once. */
function sharedDisputes(first: Hand, second: Hand): number {
  const left = second.disputes.map(({ statement }) => statement ?? null)
  return first.disputes.filter(({ statement }) => {
    const at = left.indexOf(statement ?? null)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  }).length
}
