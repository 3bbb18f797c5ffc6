import type { Word } from '../../../model/trees.ts'
import type { Knowledge } from '../knowledge.ts'
import { hasCapital } from '../capital.ts'
import type { Gender } from '../nouns.ts'
import { phraseOf } from '../phrase.ts'
import type { Position, Surroundings } from './draft.ts'

/** What holds of every phrase: its words, its place in the clause, and what stands around its head. */
export function surroundingsOf(
  word: Word,
  knowledge: Knowledge,
  own?: (word: Word) => boolean,
): Surroundings {
  const { gazetteer, pairWords, distinguishing, nouns } = knowledge
  const children = word.children
  const marks = children.filter(({ relation }) => relation === 'det' || relation === 'nmod:poss')
  const number = children.find(({ relation }) => relation === 'nummod')?.form.toLowerCase() ?? null
  const countsPair = children.some(
    ({ form, relation }) => relation !== 'case' && pairWords.has(form.toLowerCase()),
  )
  const adjectives = children.filter(({ relation, wordClass }) => relation === 'amod' || wordClass === 'ADJ')
  return {
    head: word.index,
    words: phraseOf(word, knowledge, own),
    sentence: word.sentence,
    position: positionOf(word),
    governor: governorOf(word),
    definite: marks.some(isDefinite),
    countries: adjectives.flatMap(({ form }) => gazetteer.nationality(form)),
    count: countsPair ? 'pair' : number,
    possessor: children.find((child) => isPossessor(child, word))?.index ?? -1,
    of: children
      .filter(
        (child) => child.relation === 'nmod' && child.children.some(({ relation }) => relation === 'case'),
      )
      .flatMap((child) => [child, ...child.children.filter(({ relation }) => relation === 'conj')])
      .filter((child) => hasCapital(child.form) || nouns.of(child) !== null)
      .map(({ index }) => index),
    distinct: adjectives.some(
      (each) => distinguishing.has(each.lemma) || distinguishing.has(each.form.toLowerCase()),
    ),
  }
}

function isDefinite(mark: Word): boolean {
  return (
    mark.relation === 'nmod:poss' ||
    mark.feature('Definite') === 'Def' ||
    mark.feature('PronType') === 'Dem' ||
    mark.feature('Poss') === 'Yes'
  )
}

/** Who has what the noun names: a possessive, or a name right before it without a preposition. */
function isPossessor(child: Word, noun: Word): boolean {
  if (child.relation === 'nmod:poss') return true
  return child.relation === 'nmod' && child.index === noun.index - 1 && hasCapital(child.form)
}

/** The part a word has in its clause. */
export function positionOf(word: Word): Position {
  const { relation } = word
  if (relation === 'conj' && word.head !== null) return positionOf(word.head)
  if (relation.startsWith('nsubj')) return 'subject'
  if (relation === 'obj' || relation === 'iobj') return 'object'
  if (!relation.startsWith('obl')) return 'other'
  // What a verb has beside it without a preposition is one of its own, whatever the parser calls it.
  const bare = word.wordClass === 'PROPN' && !word.children.some((child) => child.relation === 'case')
  return bare ? (word.index < (word.head?.index ?? 0) ? 'subject' : 'object') : 'oblique'
}

/** The token a word depends on, past the row it may stand in; -1 for the root. */
export function governorOf(word: Word): number {
  if (word.relation === 'conj' && word.head !== null) return governorOf(word.head)
  return word.head?.index ?? -1
}

/** Neuter where the word itself says so. */
export function neuterOf(word: Word): Gender {
  return word.feature('Gender') === 'Neut' ? 'neuter' : null
}
