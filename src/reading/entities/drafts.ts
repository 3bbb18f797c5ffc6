import type { Article } from '../../model/article.ts'
import { Word } from '../../model/trees.ts'
import type { Draft, Position } from './draft.ts'
import type { Kind, Known } from './gazetteer.ts'
import type { Knowledge } from './knowledge.ts'
import { kindOfName } from './name-kind.ts'
import type { Name } from './names.ts'
import type { Gender, Noun } from './nouns.ts'
import { phraseOf } from './phrase.ts'

/** Every phrase of an article that speaks of somebody or something: around each name, and nominals and pronouns. */
export function draftMentions(
  article: Article<'trees'>,
  names: readonly Name[],
  knowledge: Knowledge,
): Draft[] {
  const words = Array.from(article.trees.head, (_, index) => new Word(article, index))
  const drafts: Draft[] = []
  const taken = new Set<number>()
  for (const name of names) {
    if (isDepartment(words[name.head], name, knowledge)) {
      for (const token of name.words) taken.add(token)
      continue
    }
    const draft = draftName(words, name, knowledge)
    drafts.push(draft)
    for (const token of [...name.words, draft.head, draft.nounToken]) taken.add(token)
  }
  for (const word of words) {
    if (taken.has(word.index)) continue
    const draft = draftPronoun(word, knowledge) ?? draftNominal(word, knowledge)
    if (draft !== null) drafts.push(draft)
  }
  return drafts.sort((one, other) => one.head - other.head || one.words[0] - other.words[0])
}

/** The field of policy in "minister van Defensie" is part of the office and names nobody. */
function isDepartment(head: Word, name: Name, { departmentNouns, nouns }: Knowledge): boolean {
  if (name.match !== null && name.match.known.kind !== 'other') return false
  if (head.relation !== 'nmod' || head.head === null) return false
  const noun = nouns.of(head.head)
  return noun !== null && departmentNouns.has(noun.base)
}

/** The field of policy of an office or ministry (`Defensie`), and the whole with it (`ministerie van Defensie`). */
function departmentOf(
  word: Word,
  noun: Noun | null,
  { departmentNouns, gazetteer, belonging }: Knowledge,
): { field: string; whole: string } | null {
  if (noun === null || !departmentNouns.has(noun.base)) return null
  const field = word.children.find(
    (child) =>
      child.relation === 'nmod' &&
      child.index > word.index &&
      gazetteer.known(child.form) === null &&
      child.children.some(({ relation, form }) => relation === 'case' && belonging.has(form.toLowerCase())) &&
      !child.children.some(({ relation }) => relation === 'det'),
  )
  if (field === undefined) return null
  const inner = phraseOf(field, belonging)
  const { text, tokens } = word.article
  const to = tokens.to[inner.at(-1)!]
  return { field: text.slice(tokens.from[inner[0]], to), whole: text.slice(word.from, to) }
}

/** The noun a name is attached to: `minister` in "minister Austin", `regio` in "de regio Donetsk", or set after a comma. */
function describingNoun(
  words: readonly Word[],
  name: Name,
  { nouns, titles }: Knowledge,
): { token: number; noun: Noun | null; title: Gender } | null {
  const head = words[name.head]
  const isTitle = (word: Word) => titles.has(word.form) || titles.has(word.form.toLowerCase())
  const describe = (word: Word) => ({
    token: word.index,
    noun: nouns.of(word),
    title: titles.get(word.form) ?? titles.get(word.form.toLowerCase()) ?? null,
  })
  const fits = (word: Word) =>
    !name.words.includes(word.index) && word.wordClass !== 'PROPN'
      ? nouns.of(word) !== null || isTitle(word)
      : isTitle(word)
  if (head.head !== null && ['appos', 'flat'].includes(head.relation) && fits(head.head))
    return describe(head.head)
  const child = head.children.find(
    (each) =>
      !name.words.includes(each.index) &&
      ['appos', 'flat', 'nmod', 'amod', 'compound:prt'].includes(each.relation) &&
      (each.relation === 'appos' || each.index === name.words[0] - 1) &&
      !each.children.some(({ relation }) => relation === 'case') &&
      fits(each),
  )
  return child === undefined ? null : describe(child)
}

function draftName(words: readonly Word[], name: Name, knowledge: Knowledge): Draft {
  const described = describingNoun(words, name, knowledge)
  const above = described !== null && words[name.head].head?.index === described.token
  const top = words[above ? described.token : name.head]
  const noun = described?.noun ?? null
  const match = name.match
  let known: Known | null = match?.known ?? null
  if (match?.seatOf != null && noun?.kind !== 'place' && !above && standsForGovernment(top, knowledge)) {
    known = match.seatOf
  }
  const kind = known?.kind ?? kindOfName(words, name, noun, described?.title ?? null, knowledge)
  return {
    ...common(top, knowledge),
    form: 'name',
    kind: kind === 'group' && known === null ? 'organisation' : kind,
    gender: kind === 'person' ? genderOfName(name, noun, described?.title ?? null, knowledge) : null,
    plural: known?.plural ?? (top.feature('Number') === 'Plur' && noun !== null),
    name: name.text,
    nameWords: name.words,
    known,
    noun,
    nounToken: described?.token ?? -1,
    department:
      described === null ? null : (departmentOf(words[described.token], noun, knowledge)?.field ?? null),
    definite: true,
    inhabitants: false,
  }
}

function genderOfName(name: Name, noun: Noun | null, title: Gender, { firstNames }: Knowledge): Gender {
  return noun?.gender ?? title ?? firstNames.get(name.text.split(' ')[0]) ?? null
}

/** Whether a city stands for the government that sits in it: it does something, or something is done to or by it. */
function standsForGovernment(word: Word, { placePrepositions, nouns, speechNouns }: Knowledge): boolean {
  const first = word.relation === 'conj' && word.head !== null ? word.head : word
  const cases = [...word.children, ...first.children].filter(({ relation }) => relation === 'case')
  if (cases.some(({ form }) => placePrepositions.has(form.toLowerCase()))) return false
  if (first.relation === 'nmod' || first.relation === 'nmod:poss') {
    if (cases.length === 0 && first.relation === 'nmod') return false
    const noun = first.head === null ? null : nouns.of(first.head)
    return noun === null || speechNouns.has(noun.base)
  }
  if (first.head?.wordClass === 'NOUN' && first.head.children.some(({ relation }) => relation === 'cop'))
    return false
  return first.relation !== 'root' && first.relation !== 'appos' && first.relation !== 'flat'
}

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

function draftNominal(word: Word, knowledge: Knowledge): Draft | null {
  const { gazetteer, nouns, pairWords } = knowledge
  if (predicative.has(word.relation) || word.children.some(({ relation }) => relation === 'cop')) return null
  const pair = pairWords.has(word.form.toLowerCase()) && isPair(word)
  const people = gazetteer.inhabitants(word.form)
  if (!pair && people === null && word.wordClass !== 'NOUN' && word.wordClass !== 'PROPN') return null
  const noun = people === null && !pair ? nouns.of(word) : null
  if (noun === null && people === null && !pair) return null
  const shared = common(word, knowledge)
  const plural =
    pair || (people?.plural && word.feature('Number') !== 'Sing') || word.feature('Number') === 'Plur'
  const kind: Kind = people !== null ? 'person' : pair ? 'group' : noun!.kind
  const department = departmentOf(word, noun, knowledge)
  const ministry = department !== null && kind === 'organisation'
  return {
    ...shared,
    form: ministry ? 'name' : 'nominal',
    kind: plural && kind !== 'place' ? 'group' : kind,
    gender: noun?.gender ?? neuterOf(word),
    plural: plural || noun?.kind === 'group',
    ...{ name: ministry ? department.whole : null, nameWords: [], known: null, noun, nounToken: word.index },
    department: department?.field ?? null,
    definite: shared.definite || pair,
    countries: people === null ? shared.countries : [people.country],
    inhabitants: people !== null,
    count: pair ? 'pair' : shared.count,
  }
}

function neuterOf(word: Word): Gender {
  return word.feature('Gender') === 'Neut' ? 'neuter' : null
}

/** "de twee" stands by itself; "de twee mannen" counts a noun. */
function isPair(word: Word): boolean {
  return !['nummod', 'det', 'amod', 'nmod', 'advmod', 'flat', 'fixed'].includes(word.relation)
}

function draftPronoun(word: Word, knowledge: Knowledge): Draft | null {
  if (word.wordClass !== 'PRON' && word.wordClass !== 'DET') return null
  const pronoun = knowledge.pronouns.get(word.form.toLowerCase())
  if (pronoun === undefined || word.relation === 'expl' || word.relation === 'expl:pv') return null
  if (word.feature('Reflex') === 'Yes') return null
  const possessive = pronoun.possessive && (word.relation === 'nmod:poss' || word.relation === 'det')
  if (!possessive && pronoun.possessive && word.feature('Poss') === 'Yes') return null
  return {
    ...common(word, knowledge),
    form: 'pronoun',
    words: [word.index],
    position: possessive ? 'other' : positionOf(word),
    kind: pronoun.kind === 'person' ? 'person' : null,
    gender: pronoun.gender,
    plural: pronoun.plural ?? pluralByVerb(word),
    ...{ name: null, nameWords: [], known: null, noun: null, nounToken: -1, department: null },
    inhabitants: false,
    definite: true,
  }
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

/** What holds of every phrase: its words, its place in the clause, and what stands around its head. */
function common(
  word: Word,
  knowledge: Knowledge,
): Omit<
  Draft,
  | 'form'
  | 'kind'
  | 'gender'
  | 'plural'
  | 'name'
  | 'nameWords'
  | 'known'
  | 'noun'
  | 'nounToken'
  | 'department'
  | 'inhabitants'
> {
  const { gazetteer, pairWords, distinguishing, belonging } = knowledge
  const children = word.children
  const marks = children.filter(({ relation }) => relation === 'det' || relation === 'nmod:poss')
  const number = children.find(({ relation }) => relation === 'nummod')?.form.toLowerCase() ?? null
  const countsPair = children.some(
    ({ form, relation }) => relation !== 'case' && pairWords.has(form.toLowerCase()),
  )
  const adjectives = children.filter(({ relation, wordClass }) => relation === 'amod' || wordClass === 'ADJ')
  return {
    head: word.index,
    words: phraseOf(word, belonging),
    sentence: word.sentence,
    position: positionOf(word),
    governor: governorOf(word),
    definite: marks.some(isDefinite),
    countries: adjectives.flatMap(({ form }) => gazetteer.nationality(form)),
    count: countsPair ? 'pair' : number,
    possessor: children.find(({ relation }) => relation === 'nmod:poss')?.index ?? -1,
    of: children
      .filter(
        ({ relation, children: below }) =>
          relation === 'nmod' && below.some((each) => each.relation === 'case'),
      )
      .flatMap((each) => [each, ...each.children.filter(({ relation }) => relation === 'conj')])
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

function positionOf(word: Word): Position {
  const { relation } = word
  if (relation === 'conj' && word.head !== null) return positionOf(word.head)
  if (relation.startsWith('nsubj')) return 'subject'
  if (relation === 'obj' || relation === 'iobj') return 'object'
  return relation.startsWith('obl') ? 'oblique' : 'other'
}

function governorOf(word: Word): number {
  if (word.relation === 'conj' && word.head !== null) return governorOf(word.head)
  return word.head?.index ?? -1
}
