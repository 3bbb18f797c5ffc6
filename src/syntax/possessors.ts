import type { Lexicon } from '../rules/lexicon.ts'
import { childrenOf, relationOf, type Draft } from './draft.ts'

/** The lexicons of the pack that this needs. */
export interface PossessorLexicons {
  /** Prepositions of belonging; only those with `subject` tie. */
  readonly prepositions: Lexicon
  /** Verbs of saying. */
  readonly verbs: Lexicon
}

/**
 * "…", says Anna Vos of the union: hangs what says whose somebody is on whoever speaks, where a parser took it for a circumstance of the
 * saying; changes `heads` and `labels`. In UD Dutch Alpino 20 of 21 such complements right behind a subject of saying belong to it. What
 * stands between the first word of a sentence and its verb is one phrase, whatever the verb: "Anna Vos of the union left".
 */
export function settlePossessors(draft: Draft, lexicons: PossessorLexicons | null): void {
  const { heads, labels, relations, lemmas } = draft
  for (const [preposition, lemma] of lemmas.entries()) {
    if (lexicons?.prepositions.row(lemma)?.values.subject !== 'yes') continue
    const complement = heads[preposition] - 1
    if (complement <= preposition || relationOf(draft, complement) !== 'obl') continue
    const verb = heads[complement] - 1
    const subject = subjectAt(draft, preposition - 1)
    if (subject < 0 || heads[subject] - 1 !== verb) continue
    const opens = complement < verb && firstOf(draft, subject) === 0
    if (!opens && (subject <= verb || !lexicons.verbs.has(lemmas[verb]))) continue
    heads[complement] = subject + 1
    labels[complement] = relations.indexOf('nmod')
  }
}

/** The subject that a word is of, or its head is; -1 where there is none, or it is a pronoun. */
function subjectAt(draft: Draft, word: number): number {
  let at = word
  while (at >= 0 && relationOf(draft, at) !== 'nsubj') at = draft.heads[at] - 1
  return at >= 0 && /^(NOUN|PROPN)/.test(draft.tags[at]) ? at : -1
}

/** The first word of a branch. */
function firstOf(draft: Draft, word: number): number {
  return Math.min(word, ...childrenOf(draft, word).map((child) => firstOf(draft, child)))
}
