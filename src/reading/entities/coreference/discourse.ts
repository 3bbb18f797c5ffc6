import type { Article } from '../../../model/article.ts'
import { isHeading } from '../../../model/tokens.ts'
import { Word } from '../../../model/trees.ts'
import { quotations, type Quotation } from '../../../rules/quotation.ts'
import type { Draft } from '../mentions/draft.ts'
import type { Knowledge } from '../knowledge.ts'
import { chainOf, join, type Chain } from './chain.ts'

/** What has been spoken of up to some word: the place where pronouns and definite phrases look for whom they mean. */
export class Discourse {
  readonly chains: Chain[]
  private readonly chainOfDraft = new Map<Draft, Chain>()
  private readonly past: Draft[] = []
  private readonly draftOfToken = new Map<number, Draft>()
  /** The place of each sentence among those that are not wholly quoted: what somebody says does not make what is told long ago. */
  private readonly told: readonly number[]
  readonly quotations: readonly Quotation[]

  constructor(
    readonly article: Article<'trees'>,
    readonly drafts: readonly Draft[],
    named: readonly Chain[],
    readonly knowledge: Knowledge,
  ) {
    this.chains = [...named]
    this.quotations = quotations(article)
    this.told = countTold(article, this.quotations)
    for (const chain of named) for (const draft of chain.drafts) this.chainOfDraft.set(draft, chain)
    for (const draft of drafts) for (const token of draft.nameWords) this.draftOfToken.set(token, draft)
    for (const draft of drafts) this.draftOfToken.set(draft.head, draft)
  }

  chain(draft: Draft): Chain | null {
    return this.chainOfDraft.get(draft) ?? null
  }

  /** The phrase that hangs on a token, if it speaks of somebody. */
  draftAt(token: number): Draft | null {
    return this.draftOfToken.get(token) ?? null
  }

  /** The innermost quotation that a token stands in, if any. */
  quotationOf(token: number): Quotation | null {
    return this.quotations.findLast(({ open, close }) => open < token && token < close) ?? null
  }

  word(token: number): Word {
    return new Word(this.article, token)
  }

  /** Says of whom a phrase speaks. */
  add(draft: Draft, chain: Chain): void {
    if (this.chainOfDraft.get(draft) === chain) return
    join(chain, draft)
    this.chainOfDraft.set(draft, chain)
  }

  /** Somebody not spoken of before. */
  begin(draft: Draft): void {
    const chain = chainOf(draft)
    this.chains.push(chain)
    this.chainOfDraft.set(draft, chain)
  }

  /** Two chains prove to be one. */
  merge(into: Chain, other: Chain): void {
    for (const draft of other.drafts) this.add(draft, into)
    this.chains.splice(this.chains.indexOf(other), 1)
  }

  /** Whether a phrase stands in a title or heading, where articles are left out and all is said again below. */
  isHeading(draft: Draft): boolean {
    return isHeading(this.article, draft.sentence)
  }

  /** The phrase has been read, and later ones may mean the same. */
  pass(draft: Draft): void {
    if (this.chainOfDraft.has(draft)) this.past.push(draft)
  }

  /** What was read before, the nearest first, no more than `sentences` sentences back that are not wholly quoted. */
  *before(draft: Draft, sentences: number): Generator<{ draft: Draft; chain: Chain }> {
    for (let at = this.past.length - 1; at >= 0; at--) {
      const past = this.past[at]
      if (this.told[past.sentence] < this.told[draft.sentence] - sentences) return
      const chain = this.chainOfDraft.get(past)!
      if (!overlaps(past, draft)) yield { draft: past, chain }
    }
  }

  /** The nearest chain before a phrase that fits. */
  nearest(draft: Draft, sentences: number, fits: (chain: Chain, past: Draft) => boolean): Chain | null {
    for (const { draft: past, chain } of this.before(draft, sentences)) if (fits(chain, past)) return chain
    return null
  }
}

/** For each sentence how many up to it are not wholly quoted. */
function countTold(article: Article<'trees'>, quoted: readonly Quotation[]): number[] {
  const { starts } = article.tokens
  const counts: number[] = []
  for (let sentence = 0; sentence + 1 < starts.length; sentence++) {
    const [from, last] = [starts[sentence], starts[sentence + 1] - 1]
    const isQuoted = quoted.some(({ open, close }) => open <= from && last <= close)
    counts.push((counts.at(-1) ?? 0) + Number(!isQuoted))
  }
  return counts
}

/** Whether one phrase lies within the other ("his" in "his own country"), so that they cannot mean the same. */
function overlaps(one: Draft, other: Draft): boolean {
  return one.words.includes(other.head) || other.words.includes(one.head)
}
