import type { Article } from '../../model/article.ts'
import type { Fill, Finding } from '../../model/finding.ts'
import { certainties, stances, type Event, type Statement } from '../../model/reading.ts'
import { form } from '../../model/tokens.ts'
import { extentOf, subtree, Word } from '../../model/trees.ts'
import { trim } from '../../rules/extent.ts'
import { quotations } from '../../rules/quotation.ts'

/** How a speaker stands to what is said. */
export type Stance = Statement['stance']

/** How sure a speaker is of what is said, as the certainty of an event in it. */
export type Commitment = Event['certainty']

/** A statement on its way into the reading: tokens and fills, nobody looked up yet. */
export interface Draft {
  /** The rule that found it, or the name of what did, and the words of its roles. */
  readonly trace: Statement['trace']
  readonly stance: Stance
  /** How sure the speaker is of what is said. */
  readonly commitment: Commitment
  /** `reported` where the rule says so; else the quotation marks decide. */
  readonly form: 'reported' | null
  readonly denied: boolean
  /** The token of the cue, -1 for a free-standing quotation. */
  readonly cue: number
  /** All words of the cue, where a fixed phrase has more than one: "wants … rid". */
  readonly cueWords: readonly number[]
  /** Null when nobody is named. */
  readonly source: Fill | null
  /** Whom the verb's own object names, and as what. */
  readonly person: Fill | null
  readonly personIs: 'target' | 'addressee'
  readonly content: readonly number[]
  /** The token the content hangs on, -1 when there is none. */
  readonly contentHead: number
  /** Whether its content is the sentence before: "Thus the minister." */
  readonly pointsBack: boolean
  /** `known`: holds only for a source that the article knows; `nobody`: the words say nothing, whatever they look like. */
  readonly speaker: 'any' | 'known' | 'nobody'
}

/** Makes a draft of what a rule of `statements.rules` found. */
export function toDraft(article: Article<'clauses'>, finding: Finding): Draft {
  const { fills, values, trace } = finding
  const fill = (role: string) => fills.find((one) => one.role === role) ?? null
  const source = fill('source')
  const parts = fills.filter(({ role }) => role === 'content')
  return {
    trace,
    stance: stanceOf(values.stance),
    commitment: commitmentOf(values),
    form: values.form === 'reported' ? 'reported' : null,
    denied: values.polarity === 'negative',
    cue: fill('cue')?.head ?? -1,
    cueWords: fills
      .filter(({ role }) => role === 'cue')
      .map(({ head }) => head)
      .sort((one, other) => one - other),
    source: source && toNounPhrase(article, source),
    person: fill('person'),
    personIs: values.person === 'target' ? 'target' : 'addressee',
    content: joinParts(article, parts),
    contentHead: parts.at(-1)?.head ?? -1,
    pointsBack: values.content === 'before',
    speaker: values.speaker === 'known' || values.speaker === 'nobody' ? values.speaker : 'any',
  }
}

/** The stance a rule or lexicon names; a plain assertion where it names none. */
export function stanceOf(name: string | undefined): Stance {
  return stances.find((stance) => stance === name) ?? 'asserts'
}

/** The commitment that values or a row of a lexicon name; certain where they name none. */
export function commitmentOf({ commitment }: Finding['values']): Commitment {
  return certainties.find((one) => one === commitment) ?? 'certain'
}

/** What the roles cover together; trimmed anew, as a quotation may run from one into the other. */
function joinParts(article: Article<'clauses'>, parts: readonly Fill[]): number[] {
  const words = parts.flatMap((part) => part.words).sort((one, other) => one - other)
  return parts.length < 2 ? words : trim(article, words, quotations(article))
}

/** The phrase up to a comma behind which only more is told of the speaker; a list of speakers stays whole. */
export function toNounPhrase(article: Article<'clauses'>, source: Fill): Fill {
  const aside = source.words.filter(
    (word) =>
      word > source.head &&
      /^(acl|appos|parataxis|advcl)/.test(new Word(article, word).relation) &&
      followsComma(article, subtree(article.trees, word)[0]),
  )
  const left = new Set(aside.flatMap((word) => subtree(article.trees, word)))
  const words = source.words.filter((word) => !left.has(word))
  const kept = trim(article, words, quotations(article))
  return { ...source, words: kept, extent: extentOf(article, kept) }
}

function followsComma(article: Article<'clauses'>, token: number): boolean {
  return token > 0 && [token, token - 1].some((place) => form(article, place) === ',')
}

/** Whether a token is a mark. */
export function isPunctuation({ trees }: Article<'clauses'>, token: number): boolean {
  return trees.inventory.wordClasses[trees.wordClass[token]] === 'PUNCT'
}

/** The place of a draft in the text: its first token. */
export function firstToken({ cue, content }: Draft): number {
  return Math.min(...[cue, ...content].filter((token) => token >= 0))
}

/** Whether a token stands in a block that only repeats the running text: a pull quote, a headline. */
export function isRepeated(article: Article<'tokens'>, sentence: number): boolean {
  return article.blocks[article.tokens.block[sentence]]?.repeats != null
}
