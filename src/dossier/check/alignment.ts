import { isAkin } from '../../reading/links/likeness.ts'
import type { ContentWord } from './account.ts'
import type { Clause } from './clause.ts'
import { shareSense } from '../../rules/sense.ts'

/** A clause of an article that may tell what a clause of the draft tells. */
export interface Likeness {
  readonly clause: Clause
  /** How much of the draft's clause is in the article's, by the weight of its words: 0 to 1. */
  readonly score: number
  /** How much of the article's clause is in the sentence of the draft's. */
  readonly covered: number
  /** How much one of the whole sentences they stand in has of the other. */
  readonly around: number
  /** Words of the draft's clause with the word of the article's clause they match. */
  readonly pairs: readonly Pair[]
}

/** A word of the draft and the word of an article that says the same. */
export interface Pair {
  readonly draft: ContentWord
  readonly article: ContentWord
}

/** Where a sentence stands. */
type Place = Pick<Clause, 'account' | 'sentence'>

/** How much of the score is of the sentences around the clauses. */
const context = 0.2
/** What a match in the rest of the sentence counts, against one in the clause itself. */
const elsewhere = 0.5
/** What a match counts that is not of the word itself. */
const akin = 0.85
/** What a verb counts that says little by itself, against another word. */
const light = 0.5
/** The least letters one word must have to count as part of a compound. */
const partLength = 4

/** The clauses of articles, ready to be compared with those of a draft. */
export class Alignment {
  private readonly frequency = new Map<string, number>()
  private readonly sentences = new Map<string, readonly ContentWord[]>()

  constructor(private readonly clauses: readonly Clause[]) {
    for (const { content } of clauses) {
      for (const lemma of new Set(content.map(({ lemma }) => lemma))) {
        this.frequency.set(lemma, (this.frequency.get(lemma) ?? 0) + 1)
      }
    }
  }

  /** The clauses of articles that share words with a clause of the draft, the likest first. */
  likest(draft: Clause): Likeness[] {
    return this.clauses
      .map((clause) => this.compare(draft, clause))
      .filter(({ pairs }) => pairs.length > 0)
      .sort((one, other) => other.score - one.score)
  }

  /** The sentences of articles by how much of a sentence of the draft they have, the likest first. */
  likestSentences(draft: Place): (Place & { readonly share: number })[] {
    const own = this.around(draft).filter(({ value }) => value === null)
    const places = new Map(this.clauses.map((clause) => [sentenceKey(clause), clause]))
    return [...places.values()]
      .map(({ account, sentence }) => ({
        ...{ account, sentence },
        share: this.share(own, this.around({ account, sentence })),
      }))
      .sort((one, other) => other.share - one.share)
  }

  /** What a word counts: rare words more than those that stand everywhere. */
  weight({ lemma, value, isLight }: ContentWord): number {
    if (value !== null) return 0.5
    const count = this.frequency.get(lemma) ?? 1
    return (isLight ? light : 1) / (1 + Math.log(count))
  }

  private compare(draft: Clause, clause: Clause): Likeness {
    const around = this.around(clause)
    const pairs: Pair[] = []
    let matched = 0
    let whole = 0
    const here = matches(draft.content, clause.content)
    const near = matches(draft.content, around)
    for (const word of draft.content) {
      const weight = this.weight(word)
      const match = here.get(word)
      if (match !== undefined) pairs.push({ draft: word, article: match.word })
      const degree = match?.degree ?? elsewhere * (near.get(word)?.degree ?? 0)
      // A number that differs may be a fault; it says nothing against the rest.
      if (degree === 0 && word.value !== null) continue
      whole += weight
      matched += degree * weight
    }
    const own = whole === 0 ? 0 : matched / whole
    const sentences = this.share(this.around(draft), around)
    const score = (1 - context) * own + context * sentences
    const covered = this.share(clause.content, this.around(draft))
    return {
      clause,
      pairs,
      score,
      covered,
      around: Math.max(sentences, this.share(around, this.around(draft))),
    }
  }

  /** How much of some words is among others, by their weight. */
  share(words: readonly ContentWord[], others: readonly ContentWord[]): number {
    let matched = 0
    let whole = 0
    const found = matches(words, others)
    for (const word of words) {
      const weight = this.weight(word)
      whole += weight
      matched += weight * (found.get(word)?.degree ?? 0)
    }
    return whole === 0 ? 0 : matched / whole
  }

  /** The content words of the sentence of a clause, those around statements too. */
  private around({ account, sentence }: Place): readonly ContentWord[] {
    const key = sentenceKey({ account, sentence })
    const known = this.sentences.get(key)
    if (known !== undefined) return known
    const words = account.sentenceWords(sentence).flatMap((token) => account.content.get(token) ?? [])
    this.sentences.set(key, words)
    return words
  }
}

/** A name for a sentence among all sentences. */
export function sentenceKey({ account, sentence }: Place): string {
  return `${account.reading.article.id} ${sentence}`
}

interface Match {
  readonly word: ContentWord
  readonly degree: number
}

/**
 * The word among others that says the same as each of some words. "The minister" says the same as one word of a name, not as
 * each of its words.
 */
function matches(words: readonly ContentWord[], others: readonly ContentWord[]): Map<ContentWord, Match> {
  const found = new Map<ContentWord, Match>()
  for (const word of words) {
    let best: Match | null = null
    for (const other of others) {
      const degree = sameness(word, other)
      if (degree > (best?.degree ?? 0)) best = { word: other, degree }
    }
    if (best !== null) found.set(word, best)
  }
  const taken = new Set([...found.values()].map(({ word }) => word.token))
  for (const word of words) {
    if (found.has(word) || word.party === null) continue
    const other = others.find(({ party, token }) => party === word.party && !taken.has(token))
    if (other === undefined) continue
    taken.add(other.token)
    found.set(word, { word: other, degree: akin })
  }
  return found
}

/** How much two words say the same by themselves: 0 to 1. */
function sameness(one: ContentWord, other: ContentWord): number {
  if (one.value !== null || other.value !== null) return one.value === other.value ? 1 : 0
  if (one.lemma === other.lemma) return 1
  if (one.kind !== null && one.kind === other.kind) return akin
  if (shareSense(one.senses, other.senses)) return akin
  return isAkin(one.lemma, other.lemma) || isPart(one, other) ? akin : 0
}

/** Whether one word is the last or first part of the other, a compound. A verb with a prefix is another verb. */
function isPart(one: ContentWord, other: ContentWord): boolean {
  const [short, long] = one.lemma.length < other.lemma.length ? [one, other] : [other, one]
  if (short.wordClass === 'VERB' && long.wordClass === 'VERB') return false
  return (
    short.lemma.length >= partLength &&
    (long.lemma.endsWith(short.lemma) || long.lemma.startsWith(short.lemma))
  )
}
