import type { Word } from '../../../model/trees.ts'
import type { Knowledge, Pronoun } from '../knowledge.ts'
import type { Draft } from './draft.ts'
import { governorOf, positionOf, surroundingsOf } from './surroundings.ts'

/** A pronoun that takes up somebody or something; null for another word. */
export function draftPronoun(word: Word, knowledge: Knowledge): Draft | null {
  const pronoun = knowledge.pronouns.get(word.form.toLowerCase())
  if (pronoun === undefined) return null
  if (word.feature('PronType') === 'Int') return null
  // "Each other" takes up the subject too.
  const reflexive = word.feature('Reflex') === 'Yes' || word.feature('PronType') === 'Rcp'
  if (!reflexive && (word.relation === 'expl' || word.relation === 'expl:pv')) return null
  const subject = isSubjectTakenForArticle(word, pronoun)
  if (word.wordClass !== 'PRON' && !subject && word.feature('Poss') !== 'Yes') return null
  const relative = word.feature('PronType') === 'Rel'
  const tied = reflexive ? subjectOver(word) : relative ? antecedentOf(word, knowledge) : null
  if ((reflexive || relative) && tied === null) return null
  // A neuter demonstrative mostly takes up what was said, and nobody.
  const takesUp = opensSentence(word) && pronoun.gender !== 'neuter'
  if (word.feature('PronType') === 'Dem' && !takesUp) return null
  const possessive = pronoun.possessive && (word.relation === 'nmod:poss' || word.relation === 'det')
  if (!possessive && pronoun.possessive && word.feature('Poss') === 'Yes') return null
  return {
    ...surroundingsOf(word, knowledge),
    form: 'pronoun',
    words: [word.index],
    position: subject ? 'subject' : possessive ? 'other' : positionOf(word),
    governor: subject ? (word.head?.head?.index ?? -1) : governorOf(word),
    kind: pronoun.kind === 'person' ? 'person' : null,
    likely: null,
    speaker: pronoun.speaker,
    tied: tied?.index ?? -1,
    gender: pronoun.gender,
    plural: relative
      ? pluralByVerb(word)
      : reflexive
        ? null
        : (pronoun.plural ?? pluralByPlace(word, pronoun)),
    ...{ name: null, nameWords: [], known: null, noun: null, nounToken: -1, department: null, field: null },
    inhabitants: false,
    definite: true,
  }
}

/** The verb of the relative clause that a pronoun opens. */
function clauseOf(pronoun: Word): Word | null {
  let verb = pronoun.head
  while (verb !== null && verb.relation !== 'acl:relcl') verb = verb.head
  return verb
}

/**
 * The noun of a relative clause. What a place or country is named by is neuter, so that another pronoun means the noun before it: "the
 * first quarter of Utrecht that".
 */
function antecedentOf(pronoun: Word, { pronouns, gazetteer }: Knowledge): Word | null {
  const noun = clauseOf(pronoun)?.head ?? null
  if (
    noun === null ||
    noun.relation !== 'nmod' ||
    pronouns.get(pronoun.form.toLowerCase())?.gender === 'neuter'
  )
    return noun
  const kind = gazetteer.known(noun.form)?.kind
  const isNamedPlace =
    noun.wordClass === 'PROPN' &&
    (kind === 'place' || kind === 'country' || noun.feature('Gender') === 'Neut')
  return isNamedPlace && noun.head?.wordClass === 'NOUN' ? noun.head : noun
}

/** The subject of the clause that a word stands in, also where an open complement shares it. */
function subjectOver(word: Word): Word | null {
  for (let verb = word.head; verb !== null; verb = verb.head) {
    const subject = verb.children.find(({ relation }) => relation.startsWith('nsubj'))
    if (subject !== undefined && subject.index !== word.index) return subject
    if (!['xcomp', 'conj', 'advcl', 'amod', 'acl'].includes(verb.relation)) return null
    if ((verb.relation === 'acl' || verb.relation === 'amod') && verb.head !== null) return verb.head
  }
  return null
}

/** Whether a word is the subject of its sentence and opens it. */
function opensSentence({ article, index, sentence, relation }: Word): boolean {
  return relation.startsWith('nsubj') && article.tokens.starts[sentence] === index
}

/** A neuter singular cannot be the article of a plural: the parser took the subject before an object for one. */
function isSubjectTakenForArticle(word: Word, { gender, plural }: Pronoun): boolean {
  if (word.relation !== 'det' || gender !== 'neuter' || plural !== false || word.head === null) return false
  return word.head.feature('Number') === 'Plur' && word.head.relation.startsWith('nsubj')
}

/** The feminine that may be a plural is one as an object; as a subject its verb tells. */
function pluralByPlace(word: Word, { gender }: Pronoun): boolean | null {
  const isObject = word.relation === 'obj' || word.relation === 'iobj'
  return gender === 'feminine' && isObject ? true : pluralByVerb(word)
}

/** One or several, by the finite verb the pronoun is subject of; null where it is not. */
function pluralByVerb(word: Word): boolean | null {
  if (!word.relation.startsWith('nsubj') || word.head === null) return null
  for (const verb of [
    word.head,
    ...word.head.children.filter(({ relation }) => /^(aux|cop)/.test(relation)),
  ]) {
    const number = verb.feature('Number')
    if (verb.feature('VerbForm') === 'Fin' && number !== null) return number === 'Plur'
  }
  return null
}
