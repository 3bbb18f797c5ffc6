import type { Article } from '../../model/article.ts'
import { form } from '../../model/tokens.ts'
import { Word } from '../../model/trees.ts'
import type { Draft, Position } from './draft.ts'
import type { Kind, Known } from './gazetteer.ts'
import type { Knowledge, Pronoun } from './knowledge.ts'
import { byItsWords, kindOfName, likelyKind } from './name-kind.ts'
import { fieldEnd, hasCapital, type Name } from './names.ts'
import type { Gender, Noun } from './nouns.ts'
import { phraseOf } from './phrase.ts'

/** Every phrase of an article that speaks of somebody or something: around each name, and nominals and pronouns. */
export function draftMentions(
  article: Article<'trees'>,
  names: readonly Name[],
  knowledge: Knowledge,
): Draft[] {
  const words = Array.from(article.trees.head, (_, index) => new Word(article, index))
  const owners = new Map(names.filter(({ owner }) => owner).map((name) => [name.words.at(-1)! + 1, name]))
  const drafts: Draft[] = []
  const taken = new Set<number>()
  for (const name of names) {
    if (isDepartment(words, name, knowledge)) {
      for (const token of name.words) taken.add(token)
      continue
    }
    const draft = owned(draftName(words, name, knowledge), owners)
    drafts.push(draft)
    for (const token of [...name.words, draft.head, draft.nounToken]) taken.add(token)
  }
  for (const word of words) {
    if (taken.has(word.index)) continue
    const draft = draftPronoun(word, knowledge) ?? draftNominal(word, knowledge)
    if (draft !== null) drafts.push(owned(draft, owners))
  }
  drafts.push(...countriesOfOffice(article, drafts, knowledge))
  return drafts.sort((one, other) => one.head - other.head || one.words[0] - other.words[0])
}

/** A country that only an adjective tells ("the Kazakh president") is spoken of where an office is held of it. */
function countriesOfOffice(
  article: Article<'trees'>,
  drafts: readonly Draft[],
  { gazetteer }: Knowledge,
): Draft[] {
  const named = new Set(drafts.flatMap(({ known }) => known?.name ?? []))
  const found: Draft[] = []
  for (const draft of drafts) {
    const [country] = draft.countries
    const holds = draft.noun?.office === 'country' || draft.noun?.relation === 'counterpart'
    if (!holds || country === undefined || named.has(country)) continue
    const token = draft.words.find((word) => gazetteer.nationality(form(article, word))[0] === country)
    if (token === undefined) continue
    named.add(country)
    const known = gazetteer.known(country)!
    found.push({
      ...{ ...draft, form: 'name', head: token, words: [token], position: 'other', governor: draft.head },
      ...{ kind: 'country', gender: null, plural: known.plural, name: known.name, nameWords: [], known },
      ...{ noun: null, nounToken: -1, department: null, field: null, countries: [], of: [], possessor: -1 },
    })
  }
  return found
}

/** A phrase that follows its owner's name begins with it, also where the tree keeps them apart. */
function owned(draft: Draft, owners: ReadonlyMap<number, Name>): Draft {
  const owner = owners.get(draft.words[0])
  if (owner === undefined || draft.name === owner.text) return draft
  return { ...draft, words: [...owner.words, ...draft.words], possessor: owner.head, definite: true }
}

/** The field of policy in "minister of Defence" is part of the office and names nobody. */
function isDepartment(words: readonly Word[], name: Name, knowledge: Knowledge): boolean {
  if (name.match !== null && name.match.known.kind !== 'other') return false
  const head = words[name.head]
  const first = head.relation === 'conj' && head.head !== null ? head.head.index : name.words[0]
  for (let at = first; at > 0 && at > first - 3; at--) {
    const end = fieldEnd(words, at, words.length, knowledge)
    if (end > at) return first < end
  }
  return false
}

/** The field of policy of an office or ministry (`Defensie`), and the whole with it (`ministry of Defence`). */
function departmentOf(
  word: Word,
  noun: Noun | null,
  knowledge: Knowledge,
): { name: string; field: string; whole: string } | null {
  const { gazetteer, belonging, fieldAdjectives } = knowledge
  if (noun?.department !== true) return null
  const field = word.children.find(
    (child) =>
      child.relation === 'nmod' &&
      child.index > word.index &&
      gazetteer.known(child.form) === null &&
      child.children.some(({ relation, form }) => relation === 'case' && belonging.has(form.toLowerCase())) &&
      !child.children.some(({ relation }) => relation === 'det'),
  )
  if (field === undefined) return null
  // Where the field is one word, a name hung on it is whose office it is.
  const whole = fieldAdjectives.has(field.form) || field.wordClass === 'ADJ'
  const inner = phraseOf(field, knowledge, () => false).filter(
    (token) => whole || token <= field.index || new Word(field.article, token).relation !== 'flat',
  )
  const { text, tokens } = word.article
  const to = tokens.to[inner.at(-1)!]
  const first = Math.min(
    ...field.children.filter(({ relation }) => relation === 'case').map(({ index }) => index),
  )
  return {
    name: text.slice(tokens.from[inner[0]], to),
    field: text.slice(tokens.from[first], to),
    whole: text.slice(word.from, to),
  }
}

/** What stands beside a name and says who bears it: a noun, or a title alone. */
interface Description {
  readonly word: Word
  readonly noun: Noun | null
  readonly title: Gender
  /** Whether the name hangs on it, so that the phrase does too. */
  readonly above: boolean
}

/** `minister` in "minister Austin", `region` in "the Donetsk region", or what is set off by a comma before or after. */
function describe(words: readonly Word[], name: Name, knowledge: Knowledge): Description | null {
  const head = words[name.head]
  const first = name.words[0]
  const before = first > 0 && words[first - 1].sentence === head.sentence ? words[first - 1] : null
  if (before?.form === '(') return null
  // What a preposition stands right before is not set beside a noun.
  const complement = before !== null && knowledge.belonging.has(before.form)
  const apposed = !complement && head.head !== null && ['appos', 'flat'].includes(head.relation)
  const above = apposed ? head.head : null
  const candidates: (readonly [Word | null, boolean])[] = [
    [before, before !== null && before.index === above?.index],
    [above, true],
    [above !== null && before?.wordClass === 'PUNCT' ? words[before.index - 1] : null, true],
    [above === null ? null : officeOver(above, knowledge), true],
    [before !== null && hasCapital(before.form) ? officeOver(before, knowledge) : null, true],
    ...head.children
      .filter(({ index, relation }) => !name.words.includes(index) && relation === 'appos')
      .map((child) => [child, false] as const),
  ]
  for (const [word, hangs] of candidates) {
    if (word === null || name.words.includes(word.index)) continue
    const noun = knowledge.nouns.of(word)
    const title = knowledge.titles.get(word.form) ?? knowledge.titles.get(word.form.toLowerCase()) ?? null
    const titled = knowledge.titles.has(word.form) || knowledge.titles.has(word.form.toLowerCase())
    if (noun === null && !titled) continue
    if (noun !== null && contradicts(name, noun, knowledge)) continue
    if (!isOneOf(name, noun) || (word === before && !hangs && isArgument(head))) continue
    if (word.feature('Number') === 'Plur') return { word: head, noun, title, above: false }
    return { word, noun, title, above: hangs || word === before }
  }
  // A noun that the pack does not know says no less that the name beside it is somebody's.
  return above !== null && above.index === first - 1 && above.wordClass === 'NOUN'
    ? { word: above, noun: null, title: null, above: true }
    : null
}

/** The office above the field of policy that a parser may hang the name on: "minister of Foreign Affairs, Wang Yi". */
function officeOver(word: Word, { nouns }: Knowledge): Word | null {
  for (let above: Word | null = word; above !== null; above = above.head) {
    const noun = nouns.of(above)
    if (noun?.kind === 'person') return above
    if (!['nmod', 'flat', 'fixed', 'appos'].includes(above.relation)) return null
  }
  return null
}

/** Whether a name's own words say that its bearer is none of what a noun names, whatever a parser hangs it on. */
function contradicts(name: Name, noun: Noun, knowledge: Knowledge): boolean {
  const own = name.match === null ? byItsWords(name, knowledge) : null
  if (own === 'person') return noun.kind !== 'person' && noun.kind !== 'group'
  return own === 'organisation' && noun.kind === 'person'
}

/** Whether a noun can describe the bearer of a name: of what the pack knows, only what it is. */
function isOneOf(name: Name, noun: Noun | null): boolean {
  const known = name.match?.known.kind
  if (known === undefined || noun === null) return known === undefined
  return known === noun.kind || (name.match!.seatOf !== null && noun.kind === 'place')
}

function isArgument(word: Word): boolean {
  return ['nsubj', 'nsubj:pass', 'obj', 'iobj', 'obl', 'obl:arg', 'obl:agent'].includes(word.relation)
}

function draftName(words: readonly Word[], name: Name, knowledge: Knowledge): Draft {
  const described = describe(words, name, knowledge)
  const head = words[name.head]
  // An article that the parser took for the first word of the name carries it.
  const article = head.relation === 'flat' && head.head?.index === name.words[0] - 1 ? head.head : head
  const top = described?.above ? described.word : article
  const { noun = null, title = null } = described ?? {}
  const own = (word: Word) => name.words.includes(word.index) || word.index === described?.word.index
  const match = name.match
  const governs = match?.seatOf != null && noun?.kind !== 'place' && standsForGovernment(top, knowledge)
  const known: Known | null = governs ? match.seatOf : (match?.known ?? null)
  const kind = known?.kind ?? kindOfName(words, name, noun, title, knowledge)
  const department = described === null ? null : departmentOf(described.word, noun, knowledge)
  const shared = common(top, knowledge, own)
  return {
    ...shared,
    // A parser's tree may keep noun and name apart, or hang on the noun what is none of its own.
    words: reaching(shared.words, [top.index, ...name.words]),
    ...(name.owner ? { words: name.words } : {}),
    form: 'name',
    kind: kind === 'group' && known === null ? 'organisation' : kind,
    speaker: false,
    likely: kind === null ? likelyKind(words, name, knowledge) : null,
    gender:
      kind === 'person'
        ? genderOfName(name, noun, title, knowledge)
        : described === null
          ? null
          : neuterOf(described.word),
    plural: known?.plural ?? false,
    name: name.text,
    nameWords: name.words,
    known,
    noun,
    nounToken: described?.above || described?.noun ? described.word.index : -1,
    department: department?.name ?? null,
    field: department?.field ?? null,
    of: name.of < 0 ? shared.of : [...shared.of, name.of],
    definite: true,
    inhabitants: false,
  }
}

/** A run of words stretched to take in others. */
function reaching(run: readonly number[], others: readonly number[]): number[] {
  const from = Math.min(run[0], ...others)
  const to = Math.max(run.at(-1)!, ...others)
  return Array.from({ length: to - from + 1 }, (_, at) => from + at)
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
  if (!pair && people === null && !isNominal(word)) return null
  if (word.relation === 'appos' && word.head !== null && nouns.of(word.head) !== null) return null
  const noun = people === null && !pair ? nouns.of(word) : null
  if (noun === null && people === null && !pair) return null
  const shared = common(word, knowledge)
  const plural =
    pair || (people?.plural && word.feature('Number') !== 'Sing') || word.feature('Number') === 'Plur'
  const kind: Kind = people !== null ? 'person' : pair ? 'group' : noun!.kind
  if (isVague(word, shared, plural, pair, knowledge)) return null
  const department = departmentOf(word, noun, knowledge)
  const ministry = department !== null && kind === 'organisation'
  return {
    ...shared,
    form: ministry ? 'name' : 'nominal',
    kind: plural && kind !== 'place' ? 'group' : kind,
    likely: null,
    speaker: false,
    gender: noun?.gender ?? neuterOf(word),
    plural: plural || noun?.kind === 'group',
    ...{ name: ministry ? department.whole : null, nameWords: [], known: null, noun, nounToken: word.index },
    department: department?.name ?? null,
    field: department?.field ?? null,
    definite: shared.definite || pair,
    countries: people === null ? shared.countries : [people.country],
    inhabitants: people !== null,
    count: pair ? 'pair' : shared.count,
  }
}

/** A noun, or an adjective or participle that an article makes one ("the accused"). */
function isNominal(word: Word): boolean {
  if (word.wordClass === 'NOUN' || word.wordClass === 'PROPN') return true
  return word.wordClass !== 'PRON' && word.children.some(({ relation }) => relation === 'det')
}

/** A bare singular away from the verb's own places ("in service"), or one of which there is none, speaks of nobody. */
function isVague(
  word: Word,
  { count, definite, position }: Pick<Draft, 'count' | 'definite' | 'position'>,
  plural: boolean,
  pair: boolean,
  { negations, nouns }: Knowledge,
): boolean {
  const marks = word.children.filter(({ relation }) => relation === 'det' || relation === 'advmod')
  if (marks.some(({ lemma, form }) => negations.has(lemma) || negations.has(form.toLowerCase()))) return true
  if (pair || plural || definite || count !== null || marks.length > 0) return false
  if (nouns.of(word)?.kind === 'place') return true
  return position === 'oblique' || position === 'other'
}

function neuterOf(word: Word): Gender {
  return word.feature('Gender') === 'Neut' ? 'neuter' : null
}

/** "the two" stands by itself; "the two men" counts a noun. */
function isPair(word: Word): boolean {
  return !['nummod', 'det', 'amod', 'nmod', 'advmod', 'flat', 'fixed'].includes(word.relation)
}

function draftPronoun(word: Word, knowledge: Knowledge): Draft | null {
  const pronoun = knowledge.pronouns.get(word.form.toLowerCase())
  if (pronoun === undefined || word.relation === 'expl' || word.relation === 'expl:pv') return null
  const subject = isSubjectTakenForArticle(word, pronoun)
  if (word.wordClass !== 'PRON' && !subject && word.feature('Poss') !== 'Yes') return null
  if (word.feature('Reflex') === 'Yes') return null
  const possessive = pronoun.possessive && (word.relation === 'nmod:poss' || word.relation === 'det')
  if (!possessive && pronoun.possessive && word.feature('Poss') === 'Yes') return null
  return {
    ...common(word, knowledge),
    form: 'pronoun',
    words: [word.index],
    position: subject ? 'subject' : possessive ? 'other' : positionOf(word),
    governor: subject ? (word.head?.head?.index ?? -1) : governorOf(word),
    kind: pronoun.kind === 'person' ? 'person' : null,
    likely: null,
    speaker: pronoun.speaker,
    gender: pronoun.gender,
    plural: pronoun.plural ?? pluralByVerb(word),
    ...{ name: null, nameWords: [], known: null, noun: null, nounToken: -1, department: null, field: null },
    inhabitants: false,
    definite: true,
  }
}

/** A neuter singular cannot be the article of a plural: the parser took the subject before an object for one. */
function isSubjectTakenForArticle(word: Word, { gender, plural }: Pronoun): boolean {
  if (word.relation !== 'det' || gender !== 'neuter' || plural !== false || word.head === null) return false
  return word.head.feature('Number') === 'Plur' && word.head.relation.startsWith('nsubj')
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
  own?: (word: Word) => boolean,
): Omit<
  Draft,
  | 'form'
  | 'kind'
  | 'likely'
  | 'speaker'
  | 'gender'
  | 'plural'
  | 'name'
  | 'nameWords'
  | 'known'
  | 'noun'
  | 'nounToken'
  | 'department'
  | 'field'
  | 'inhabitants'
> {
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

function positionOf(word: Word): Position {
  const { relation } = word
  if (relation === 'conj' && word.head !== null) return positionOf(word.head)
  if (relation.startsWith('nsubj')) return 'subject'
  if (relation === 'obj' || relation === 'iobj') return 'object'
  if (!relation.startsWith('obl')) return 'other'
  // What a verb has beside it without a preposition is one of its own, whatever the parser calls it.
  const bare = word.wordClass === 'PROPN' && !word.children.some((child) => child.relation === 'case')
  return bare ? (word.index < (word.head?.index ?? 0) ? 'subject' : 'object') : 'oblique'
}

function governorOf(word: Word): number {
  if (word.relation === 'conj' && word.head !== null) return governorOf(word.head)
  return word.head?.index ?? -1
}
