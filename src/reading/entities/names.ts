import type { Article } from '../../model/article.ts'
import { sentenceCount } from '../../model/tokens.ts'
import { Word } from '../../model/trees.ts'
import type { Match } from './gazetteer.ts'
import type { Knowledge } from './knowledge.ts'

/** A name as it stands in the text. */
export interface Name {
  readonly words: readonly number[]
  /** The word of the name that the others hang on. */
  readonly head: number
  /** As written, one space between words, without a genitive ending. */
  readonly text: string
  /** What the pack knows of it, where it knows the whole. */
  readonly match: Match | null
  /** Whether it stands in the genitive, as the owner of what comes next. */
  readonly owner: boolean
  /** The head of the name that says of what its bearer is ("Jane Doe of Acme"), or -1. */
  readonly of: number
}

/** Relations by which a word joins the name it stands against. */
const joining = new Set(['flat', 'fixed', 'appos', 'nmod', 'amod', 'compound:prt', 'conj'])

/** The names of an article, in the order of the text: runs of words with a capital that hang together in the tree. */
export function findNames(article: Article<'trees'>, knowledge: Knowledge): Name[] {
  const words = Array.from(article.trees.head, (_, index) => new Word(article, index))
  const forms = words.map(({ form }) => form)
  const looked = forms.map((form) => inSmallLetters(form, knowledge))
  const names: Name[] = []
  const certain = certainForms(article, words)
  const { starts } = article.tokens
  for (let sentence = 0; sentence < sentenceCount(article.tokens); sentence++) {
    const to = starts[sentence + 1]
    let opening = true
    for (let at = starts[sentence]; at < to;) {
      const match = knowledge.gazetteer.longest(looked, at)
      const end = nameEnd({ words, forms, certain, knowledge }, at, to, match, opening)
      const opens = opening
      if (words[at].wordClass !== 'PUNCT') opening = false
      const particle = end === at + 1 && knowledge.particles.has(forms[at].toLowerCase())
      if (end === at || particle || (opens && isArticle(words, at, end, knowledge))) at++
      else {
        names.push(toName(words, at, end, match))
        at = end
      }
    }
  }
  return withOwners(words, withoutBearers(words, names, knowledge), knowledge)
}

/** What names are looked for in. */
interface Text {
  readonly words: readonly Word[]
  readonly forms: readonly string[]
  /** Forms that are part of a name for certain somewhere in the article. */
  readonly certain: ReadonlySet<string>
  readonly knowledge: Knowledge
}

/** The names beside a title and the last words of names of several, within a sentence: a parser may not know them for names when they return. */
function certainForms(article: Article<'trees'>, words: readonly Word[]): Set<string> {
  const forms = new Set<string>()
  for (const word of words) {
    const before = words[word.index - 1]
    const apposed = word.relation === 'appos' && word.wordClass === 'PROPN'
    if (!apposed && !(word.relation === 'flat' && before?.wordClass === 'PROPN')) continue
    if (word.index > article.tokens.starts[word.sentence] && hasCapital(word.form)) forms.add(word.form)
  }
  return forms
}

/**
 * Where the field of policy after an office ends ("minister of Transport Jane Doe"): a name that follows is
 * whoever holds it. `at` where no office stands before.
 */
export function fieldEnd(
  words: readonly Word[],
  at: number,
  to: number,
  { nouns, belonging, portfolios: fields, fieldAdjectives }: Knowledge,
): number {
  const short = at > 0 && nouns.of(words[at - 1])?.office != null && fields.has(words[at].form.toLowerCase())
  if (short) return at + 1
  if (at < 2 || !belonging.has(words[at - 1].form) || nouns.of(words[at - 2])?.department !== true) return at
  const adjective = words[at].wordClass === 'ADJ' || fieldAdjectives.has(words[at].form)
  return adjective && at + 1 < to && hasCapital(words[at + 1].form) ? at + 2 : at + 1
}

/** A word in capitals as a name is written, so that a dateline is known; what the pack knows in capitals stays. */
function inSmallLetters(form: string, { gazetteer }: Knowledge): string {
  if (!/^\p{Lu}{3,}$/u.test(form) || gazetteer.longest([form], 0) !== null) return form
  return form[0] + form.slice(1).toLowerCase()
}

/** Where a name that begins at `at` ends; `at` itself when none does. */
function nameEnd(text: Text, at: number, to: number, match: Match | null, opening: boolean): number {
  const { words, forms, knowledge } = text
  const known = match !== null && at + match.length <= to ? match.length : 0
  if (isInhabitant(words[at], knowledge)) return at
  if (known < 2 && !beginsName(text, at, opening, known === 1)) return at
  const opensField = at > 0 && knowledge.fieldAdjectives.has(forms[at - 1])
  const field = fieldEnd(words, opensField ? at - 1 : at, to, knowledge)
  if (known === 0 && field > at) return field
  let end = at + Math.max(known, 1)
  for (;;) {
    const next = pastParticles(forms, end, to, knowledge)
    if (next >= to || !continuesName(words, at, end, next, knowledge)) return end
    // "of Sports John Roe": what a preposition stands before is not the name of whoever is named next.
    const given =
      known === 0 &&
      next === at + 1 &&
      knowledge.isGivenName(forms[next]) &&
      !knowledge.isGivenName(forms[at])
    if (given && words[at].children.some(({ relation }) => relation === 'case')) return end
    const firm = knowledge.organisationWords.get(forms[next])?.has('last') === true
    if (known > 0 && match!.known.kind === 'country') return end
    if (known > 0 && !firm && words[next].relation !== 'flat') return end
    end = next + 1
  }
}

/** "The House" at the head of a sentence: an article that a parser took for the first word of a name. */
function isArticle(
  words: readonly Word[],
  at: number,
  end: number,
  { particles, nouns, gazetteer }: Knowledge,
): boolean {
  if (end !== at + 2 || !particles.has(words[at].form.toLowerCase())) return false
  const noun = nouns.lookUp(words[at + 1].form.toLowerCase())
  return (noun !== null && noun.kind !== 'person') || gazetteer.known(words[at + 1].form) !== null
}

/** A word for an inhabitant is a common noun, also with its capital; the name of a country that is also one only where something counts or marks it. */
function isInhabitant(word: Word, { gazetteer, isGivenName }: Knowledge): boolean {
  if (gazetteer.inhabitants(word.form) === null) return false
  const next = word.index + 1 < word.article.trees.head.length ? new Word(word.article, word.index + 1) : null
  if (isGivenName(word.form) && next !== null && hasCapital(next.form)) return false
  return (
    gazetteer.known(word.form) === null ||
    word.children.some(({ relation }) => ['det', 'nummod', 'amod', 'nmod:poss'].includes(relation))
  )
}

function beginsName(
  { words, certain, knowledge }: Text,
  at: number,
  opening: boolean,
  known: boolean,
): boolean {
  const { gazetteer, nouns, calendar, titles } = knowledge
  const word = words[at]
  if (!hasCapital(word.form) || gazetteer.nationality(word.form).length > 0) return false
  if (!known && !/^\p{L}/u.test(word.form)) return false
  if (titles.has(word.form.toLowerCase()) && hasCapital(words[at + 1]?.form ?? '')) return false
  const { wordClass } = word
  if (known) return !opening || ['PROPN', 'X', 'NOUN'].includes(wordClass)
  if (isMeasure(words, at) || isCompoundOfName(word.form, gazetteer) || calendar.has(word.form.toLowerCase()))
    return false
  if (certain.has(word.form)) return true
  const noun = nouns.of(word)
  // "Chairwoman Jane Doe": a noun before a name describes its bearer.
  const describes = noun !== null && at + 1 < words.length && hasCapital(words[at + 1].form)
  if (wordClass === 'PROPN') return noun === null || !(opening || describes)
  if (opening || ['DET', 'PRON', 'ADP'].includes(wordClass)) return false
  if (wordClass === 'ADJ') return word.head?.index === at + 1 && hasCapital(word.head.form)
  return (wordClass === 'NOUN' || wordClass === 'X') && noun === null
}

/** "16 GB", "200 USD": capitals right after a number are a unit. */
function isMeasure(words: readonly Word[], at: number): boolean {
  return /^\p{Lu}{1,3}z?$/u.test(words[at].form) && /^\d/.test(words[at - 1]?.form ?? '')
}

/** "Ukraine-crisis": a common noun that begins with a name. */
function isCompoundOfName(form: string, gazetteer: Knowledge['gazetteer']): boolean {
  const hyphen = form.lastIndexOf('-')
  if (hyphen > 0 && /^\p{Ll}{4,}$/u.test(form.slice(hyphen + 1))) return true
  for (let to = 4; to <= form.length - 4; to++) {
    if (gazetteer.known(form.slice(0, to)) !== null && /^\p{Ll}+$/u.test(form.slice(to))) return true
  }
  return false
}

function continuesName(
  words: readonly Word[],
  from: number,
  end: number,
  next: number,
  { gazetteer, nouns, organisationWords, isGivenName }: Knowledge,
): boolean {
  const word = words[next]
  const digits = /^\d+$/.test(word.form)
  if (!hasCapital(word.form) && !(digits && word.relation === 'flat')) return false
  if (gazetteer.nationality(word.form).length > 0) return false
  const noun = nouns.of(word)
  // "Apple CEO Steve Jobs" are two names with an office in between.
  if (noun?.office != null && hasCapital(words[next + 1]?.form ?? '')) return false
  if (word.wordClass === 'NOUN' && noun !== null && word.relation !== 'flat') return false
  const above = word.head?.index ?? -1
  if (next === end && organisationWords.get(word.form)?.has('last') === true) return true
  // A given name is seldom all that a clause calls somebody.
  if (next === from + 1 && isGivenName(words[from].form) && word.wordClass === 'PROPN') return true
  const beside = words[next - 1]
  if (next === end && above >= 0 && above === beside.head?.index && isApposed(word) && isApposed(beside))
    return true
  if (above >= from && above < next) return joining.has(word.relation) && joinsClosely(word, end, next)
  return words
    .slice(from, end)
    .some(
      (before) => before.head?.index === next && joining.has(before.relation) && before.relation !== 'conj',
    )
}

/** Both parts of a name hang on the noun before it: "trade union Metal East". */
function isApposed({ relation }: Word): boolean {
  return relation === 'appos' || relation === 'flat'
}

/** Past particles only the tree can tell a name from a phrase ("Anne of the Hill" from "Anne of Amsterdam"). */
function joinsClosely(word: Word, end: number, next: number): boolean {
  if (word.relation === 'conj') return false
  return next === end || word.relation === 'flat'
}

function pastParticles(forms: readonly string[], at: number, to: number, { particles }: Knowledge): number {
  let next = at
  while (next < to && particles.has(forms[next])) next++
  return next
}

function toName(words: readonly Word[], from: number, to: number, match: Match | null): Name {
  const covered = Array.from({ length: to - from }, (_, step) => from + step)
  const head = covered.find((token) => {
    const above = words[token].head
    return above === null || above.index < from || above.index >= to
  })!
  const whole = match !== null && match.length === to - from
  return {
    words: covered,
    head,
    text: covered.map((token) => words[token].form).join(' '),
    match: whole ? match : null,
    owner: false,
    of: -1,
  }
}

/** "Jane Doe of Acme" is two names where Acme is named by itself elsewhere. */
function withoutBearers(words: readonly Word[], names: readonly Name[], { particles }: Knowledge): Name[] {
  const texts = new Set(names.map(({ text }) => text))
  return names.flatMap((name) => {
    const at = name.words.findIndex((token, step) => step > 1 && particles.has(words[token].form))
    const rest = at < 0 ? [] : name.words.slice(at + 1)
    if (rest.length === 0 || !texts.has(rest.map((token) => words[token].form).join(' '))) return [name]
    const first = name.words[0]
    const bearer = toName(words, first, first + at, null)
    const other = toName(words, rest[0], rest.at(-1)! + 1, null)
    return [{ ...bearer, of: other.head }, other]
  })
}

/**
 * Takes the genitive ending off names that own what comes next: where the tree says so, and where a noun follows and the
 * name without its ending is known or stands elsewhere in the article.
 */
function withOwners(words: readonly Word[], names: readonly Name[], knowledge: Knowledge): Name[] {
  const lastWords = new Set(names.map(({ text }) => text.split(' ').at(-1)!))
  return names.map((name) => {
    const end = name.words.at(-1)!
    const last = words[end].form
    const bare = knowledge.withoutGenitive(last)
    if (bare.length === 0) return name
    const next = words[end + 1]
    const told = words[name.head].relation === 'nmod:poss'
    const owns =
      next !== undefined &&
      next.sentence === words[end].sentence &&
      ['NOUN', 'ADJ', 'NUM'].includes(next.wordClass)
    const stem =
      bare.find(
        (each) =>
          lastWords.has(each) || knowledge.figures.has(each) || knowledge.gazetteer.known(each) !== null,
      ) ?? (told ? bare[0] : undefined)
    const isOwn = name.match !== null && name.match.known.name.endsWith(last)
    if (stem === undefined || isOwn || !(told || owns)) return name
    return { ...name, text: [...name.text.split(' ').slice(0, -1), stem].join(' '), owner: true }
  })
}

/** Whether a word is written as a name is: with a capital, also inside ("al-Assad", "iPhone"). */
export function hasCapital(form: string): boolean {
  return /\p{Lu}/u.test(form)
}
