import type { AnchoredEvent, AnchoredStatement } from '../../model/anchored.ts'
import type { Article } from '../../model/article.ts'
import type { Reading } from '../../model/reading.ts'
import { subtree, Word } from '../../model/trees.ts'
import type { Pack } from '../../rules/pack.ts'

/** Relations in which a verb, or whatever stands in its place, makes a clause. */
const clausal = /^(root|ccomp|xcomp|advcl|acl|acl:relcl|csubj|parataxis|conj)$/

/**
 * How much of an article was understood: its clauses, those from which an event or statement was read, and for each of
 * the others where it stands and why nothing came of it.
 */
export function readCoverage(
  article: Article<'clauses'>,
  events: readonly AnchoredEvent[],
  statements: readonly AnchoredStatement[],
  pack: Pack,
): Reading['coverage'] {
  const understood = new Set([...events.map(({ head }) => head), ...statements.map(({ cue }) => cue)])
  const predicates = Array.from(article.trees.head, (_, token) => new Word(article, token)).filter(
    isPredicate,
  )
  const unread = predicates.filter((word) => !isUnderstood(word, understood))
  return {
    clauses: predicates.length,
    read: predicates.length - unread.length,
    unread: unread.map((word) => ({ ...clauseSpan(article, word), why: whyUnread(word, pack) })),
  }
}

/** A verb in a clausal relation, or anything with a copula. */
function isPredicate(word: Word): boolean {
  if (!clausal.test(word.relation)) return false
  return word.wordClass === 'VERB' || word.children.some(({ relation }) => relation === 'cop')
}

/** A light verb counts as read when the noun that carries its meaning is ("held talks"). */
function isUnderstood(word: Word, understood: ReadonlySet<number>): boolean {
  if (understood.has(word.index)) return true
  return word.children.some(
    (child) => /^(nsubj|nsubj:pass|obj|compound:prt)$/.test(child.relation) && understood.has(child.index),
  )
}

function whyUnread(word: Word, pack: Pack): string {
  if (word.wordClass !== 'VERB') return 'a state, of which no record is kept'
  if (pack.lexicon('state-verbs').has(word.lemma))
    return `'${word.lemma}' names a state, of which no record is kept`
  return `no rule for the predicate '${word.lemma}'`
}

/** From the first word of the clause to its last, clauses beneath it left out where they stand at its edges. */
function clauseSpan(article: Article<'clauses'>, word: Word): { from: number; to: number } {
  const below = word.children.filter(isPredicate).map(({ index }) => index)
  const words = subtree(article.trees, word.index, new Set(below))
  return { from: article.tokens.from[words[0]], to: article.tokens.to[words[words.length - 1]] }
}
