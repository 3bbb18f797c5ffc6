import { Word } from '../../../model/trees.ts'
import type { Inhabitants, Kind } from '../gazetteer.ts'
import type { Knowledge } from '../knowledge.ts'
import type { Noun } from '../nouns.ts'
import { isSetApart } from '../phrase.ts'
import { departmentOf } from './department.ts'
import type { Draft, Surroundings } from './draft.ts'
import { neuterOf, surroundingsOf } from './surroundings.ts'

/** Relations in which a noun says what somebody is, and speaks of nobody. */
const predicative = new Set([
  'xcomp',
  'fixed',
  'compound:prt',
  'flat',
  'amod',
  'advmod',
  'case',
  'mark',
  'cc',
])

/**
 * A common noun, a word for inhabitants or "the two", when it speaks of somebody; null for another word. `beside` is the token of
 * a name that the noun is known to describe, or -1.
 */
export function draftNominal(word: Word, knowledge: Knowledge, beside = -1): Draft | null {
  const { gazetteer, nouns, things, pairWords } = knowledge
  if (beside < 0 && isPredicative(word)) return null
  const part = draftPart(word, knowledge)
  if (part !== null) return part
  const pair = pairWords.has(word.form.toLowerCase()) && isPair(word)
  const people = gazetteer.inhabitants(word.form) ?? womanOf(word, knowledge)
  if (!pair && people === null && !isNominal(word)) return null
  const apposed = beside >= 0 ? beside : word.relation === 'appos' ? word.head!.index : -1
  const besideNoun = word.relation === 'appos' && nouns.of(word.head!) !== null
  if (beside < 0 && besideNoun && !isSetApart(word)) return null
  const noun = people === null && !pair ? (nouns.of(word) ?? things.of(word)) : null
  if (noun === null && people === null && !pair) return null
  const shared = surroundingsOf(word, knowledge)
  const plural =
    pair || (people?.plural && word.feature('Number') !== 'Sing') || word.feature('Number') === 'Plur'
  const kind: Kind = people !== null ? 'person' : pair ? 'group' : kindOfNominal(word, noun!, knowledge)
  // What a comma sets beside somebody may do without an article: "Anna Vos, director of Acme".
  const isPost = apposed >= 0 && noun?.post === true && isSetApart(word)
  if (beside < 0 && !isPost && isVague(word, shared, plural, pair, knowledge)) return null
  const department = departmentOf(word, noun, knowledge)
  const ministry = department !== null && kind === 'organisation'
  return {
    ...shared,
    form: ministry ? 'name' : 'nominal',
    kind: plural && kind !== 'place' && kind !== 'other' ? 'group' : kind,
    likely: null,
    speaker: false,
    tied: apposed,
    gender: people?.gender ?? noun?.gender ?? neuterOf(word),
    plural: plural || noun?.kind === 'group',
    ...{ name: ministry ? department.whole : null, nameWords: [], noun, nounToken: word.index },
    known: kind === 'organisation' && shared.countries.length === 0 ? gazetteer.known(word.form) : null,
    department: department?.name ?? null,
    field: department?.field ?? null,
    // "both countries" are those that were named.
    definite:
      shared.definite ||
      pair ||
      (shared.count === 'pair' && word.children.some((child) => child.relation === 'det')),
    countries: people === null ? shared.countries : [people.country],
    inhabitants: people !== null,
    count: pair ? 'pair' : shared.count,
  }
}

/** What a noun names; who governs a place where the place speaks, is spoken to or has a spokesperson: "the province denies that". */
function kindOfNominal(word: Word, { kind, generic }: Noun, knowledge: Knowledge): Kind {
  const { head, relation } = word
  if (kind !== 'place' || !generic || head === null) return kind
  const { speechVerbs, governmentNouns, nouns } = knowledge
  if (['nsubj', 'obj', 'iobj'].includes(relation) && speechVerbs.has(head.lemma)) return 'organisation'
  const governed = relation === 'nmod' && governmentNouns.has(nouns.of(head)?.base ?? '')
  return governed ? 'organisation' : kind
}

/** "One of the victims", "some of them": somebody out of several. */
function draftPart(word: Word, knowledge: Knowledge): Draft | null {
  const { nouns, pronouns, belonging, numbers } = knowledge
  if (!['NUM', 'PRON', 'ADJ'].includes(word.wordClass)) return null
  const whole = word.children.find(
    (child) =>
      child.relation === 'nmod' &&
      child.children.some(({ relation, form }) => relation === 'case' && belonging.has(form.toLowerCase())),
  )
  if (whole === undefined || whole.index < word.index) return null
  const noun = nouns.of(whole)
  const several =
    whole.feature('Number') === 'Plur' || pronouns.get(whole.form.toLowerCase())?.plural === true
  const kind = noun?.kind ?? (whole.wordClass === 'PRON' || whole.wordClass === 'NUM' ? 'person' : null)
  if (!(several || whole.wordClass === 'NUM') || kind === null) return null
  const plural =
    word.wordClass === 'PRON' || (word.wordClass === 'NUM' && numbers.get(word.form.toLowerCase()) !== 1)
  return {
    ...surroundingsOf(word, knowledge),
    ...{
      form: 'nominal',
      kind: plural ? 'group' : kind === 'group' ? 'person' : kind,
      likely: null,
      gender: noun?.gender ?? null,
      plural,
    },
    ...{ name: null, nameWords: [], known: null, noun: null, nounToken: -1, department: null, field: null },
    ...{ inhabitants: false, speaker: false, tied: -1, definite: false },
  }
}

function isPredicative(word: Word): boolean {
  return predicative.has(word.relation) || word.children.some(({ relation }) => relation === 'cop')
}

/** "A Frenchwoman": an adjective of nationality that an article makes a noun. In a row a noun may be left out after it. */
function womanOf(word: Word, { gazetteer }: Knowledge): Inhabitants | null {
  const woman = gazetteer.woman(word.form)
  if (woman === null) return null
  const relations = [word.relation, ...word.children.map(({ relation }) => relation)]
  const inRow = relations.some((relation) => relation === 'conj' || relation === 'flat')
  return relations.includes('det') && !inRow ? woman : null
}

/** A noun, or an adjective or participle that an article makes one ("the accused"). */
function isNominal(word: Word): boolean {
  if (word.wordClass === 'NOUN' || word.wordClass === 'PROPN') return true
  return (
    word.wordClass !== 'PRON' &&
    word.children.some(({ relation }) => relation === 'det' || relation === 'nummod')
  )
}

/** A bare singular away from the verb's own places ("in service"), or one of which there is none, speaks of nobody. */
function isVague(
  word: Word,
  { count, definite, position }: Surroundings,
  plural: boolean,
  pair: boolean,
  knowledge: Knowledge,
): boolean {
  const { negations, nouns } = knowledge
  if (isInPhrase(word, knowledge) || (plural && isClass(word))) return true
  const marks = word.children.filter(({ relation }) => relation === 'det' || relation === 'advmod')
  if (marks.some(({ lemma, form }) => negations.has(lemma) || negations.has(form.toLowerCase()))) return true
  if (pair || plural || definite || count !== null || marks.length > 0) return false
  const kind = nouns.of(word)?.kind ?? 'other'
  if (kind === 'place' || kind === 'country' || kind === 'other') return true
  return position === 'oblique' || position === 'other'
}

/** "He stands trial before the judge": the noun of a fixed phrase, where it is of people or bodies, speaks of nobody. */
function isInPhrase(word: Word, { fixedPhrases, nouns }: Knowledge): boolean {
  const phrases = fixedPhrases.get(word.head?.lemma ?? '')
  const kind = nouns.of(word)?.kind
  if (phrases === undefined || (kind !== 'person' && kind !== 'organisation')) return false
  return word.children.some(
    ({ relation, lemma }) => relation === 'case' && phrases.has(`${lemma} ${word.lemma}`),
  )
}

/** "Farmers who want to stay": a bare plural with a clause in the present that no comma parts from it names a class. */
function isClass(word: Word): boolean {
  const marks = /^(det|nummod|amod|nmod|nmod:poss|appos|flat)$/
  if (word.children.some(({ relation }) => marks.test(relation))) return false
  const [clause] = word.children.filter(({ relation }) => relation === 'acl:relcl')
  if (clause === undefined || new Word(word.article, word.index + 1).wordClass === 'PUNCT') return false
  return [clause, ...clause.children].some((each) => each.feature('Tense') === 'Pres')
}

/** "the two" stands by itself; "the two men" counts a noun. */
function isPair(word: Word): boolean {
  // "Two o'clock" is one expression.
  if (word.children.some(({ relation }) => relation === 'fixed')) return false
  return !['nummod', 'det', 'amod', 'nmod', 'advmod', 'flat', 'fixed'].includes(word.relation)
}
