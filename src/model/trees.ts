import type { Article } from './article.ts'
import type { Extent } from './span.ts'
import { form, sentenceOf } from './tokens.ts'

/** The closed lists a parser chooses from; a pack names them, rules are checked against them. */
export interface Inventory {
  /** Universal word classes: `NOUN`, `VERB` … */
  readonly wordClasses: readonly string[]
  /** Whole feature strings as in CoNLL-U: `Gender=Com|Number=Sing`, `_` for none. */
  readonly features: readonly string[]
  /** Universal dependency relations with their subtypes: `nsubj`, `nsubj:pass` … */
  readonly relations: readonly string[]
}

/** One dependency tree per sentence over the tokens of an article, as columns with a row a token. */
export interface Trees {
  readonly inventory: Inventory
  readonly lemma: readonly string[]
  /** Index into `inventory.wordClasses`. */
  readonly wordClass: Uint8Array
  /** Index into `inventory.features`. */
  readonly features: Uint16Array
  /** The token each one depends on, by its number in the article; -1 for the root of a sentence. */
  readonly head: Int32Array
  /** Index into `inventory.relations`. */
  readonly relation: Uint8Array
  /** First dependent of a token in the order of the text, or -1. */
  readonly firstChild: Int32Array
  /** Next dependent of the same head, or -1. */
  readonly nextSibling: Int32Array
}

/** Links each token to its dependents, from the heads alone. */
export function linkChildren(head: Int32Array): Pick<Trees, 'firstChild' | 'nextSibling'> {
  const firstChild = new Int32Array(head.length).fill(-1)
  const nextSibling = new Int32Array(head.length).fill(-1)
  for (let token = head.length - 1; token >= 0; token--) {
    if (head[token] < 0) continue
    nextSibling[token] = firstChild[head[token]]
    firstChild[head[token]] = token
  }
  return { firstChild, nextSibling }
}

/** A view of one token and its place in the tree: getters only, made when wanted and thrown away. */
export class Word {
  constructor(
    readonly article: Article<'trees'>,
    readonly index: number,
  ) {}

  get from(): number {
    return this.article.tokens.from[this.index]
  }
  get to(): number {
    return this.article.tokens.to[this.index]
  }
  get form(): string {
    return form(this.article, this.index)
  }
  get lemma(): string {
    return this.article.trees.lemma[this.index]
  }
  get wordClass(): string {
    const { trees } = this.article
    return trees.inventory.wordClasses[trees.wordClass[this.index]]
  }
  get features(): string {
    const { trees } = this.article
    return trees.inventory.features[trees.features[this.index]]
  }
  get relation(): string {
    const { trees } = this.article
    return trees.inventory.relations[trees.relation[this.index]]
  }
  get sentence(): number {
    return sentenceOf(this.article.tokens, this.index)
  }
  get head(): Word | null {
    const head = this.article.trees.head[this.index]
    return head < 0 ? null : new Word(this.article, head)
  }
  /** The dependents in the order of the text. */
  get children(): Word[] {
    const { firstChild, nextSibling } = this.article.trees
    const children: Word[] = []
    for (let child = firstChild[this.index]; child >= 0; child = nextSibling[child]) {
      children.push(new Word(this.article, child))
    }
    return children
  }
  /** The value of one feature (`feature('Number')` is `Sing`), or null. */
  feature(name: string): string | null {
    for (const pair of this.features.split('|')) {
      if (pair.startsWith(name + '=')) return pair.slice(name.length + 1)
    }
    return null
  }
}

/** The tokens of the subtree under `token`, itself included, in the order of the text; branches in `without` are left out. */
export function subtree(trees: Trees, token: number, without: ReadonlySet<number> = new Set()): number[] {
  const found: number[] = []
  const open = [token]
  while (open.length > 0) {
    const here = open.pop()!
    found.push(here)
    for (let child = trees.firstChild[here]; child >= 0; child = trees.nextSibling[child]) {
      if (!without.has(child)) open.push(child)
    }
  }
  return found.sort((one, other) => one - other)
}

/** The spans that tokens (in order) cover: neighbouring tokens join into one span. */
export function extentOf(article: Article<'tokens'>, tokens: readonly number[]): Extent {
  const extent: { from: number; to: number }[] = []
  let last = -2
  for (const token of tokens) {
    const { from, to } = article.tokens
    if (token === last + 1) extent[extent.length - 1].to = to[token]
    else extent.push({ from: from[token], to: to[token] })
    last = token
  }
  return extent
}
