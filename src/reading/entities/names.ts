import type { Article } from '../../model/article.ts'
import { form, sentenceCount, type Tokens } from '../../model/tokens.ts'
import type { Word } from '../../model/trees.ts'
import { hasCapital } from './capital.ts'
import { opensDateline } from './dateline.ts'
import type { Known, Match } from './gazetteer.ts'
import type { Knowledge } from './knowledge.ts'
import { nameEnd } from './name-end.ts'
import { nameTextOf } from './name-text.ts'

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

/** The names of an article, in the order of the text: runs of words with a capital that hang together in the tree. */
export function findNames(article: Article<'trees'>, knowledge: Knowledge): Name[] {
  const text = nameTextOf(article, knowledge)
  const { words, forms } = text
  const looked = forms.map((form) => inSmallLetters(form, knowledge))
  const names: Name[] = []
  const { starts } = article.tokens
  for (let sentence = 0; sentence < sentenceCount(article.tokens); sentence++) {
    const to = starts[sentence + 1]
    let opening = true
    const written = datelineEnd(article, words, starts[sentence], to)
    if (written > starts[sentence]) {
      const { gazetteer } = knowledge
      names.push(toName(words, starts[sentence], written, gazetteer.longest(looked, starts[sentence])))
      const agency = agencyEnd(words, written, to)
      if (agency > written)
        names.push(toName(words, written + 1, agency, gazetteer.longest(forms, written + 1)))
      continue
    }
    for (let at = starts[sentence]; at < to;) {
      const found = knowledge.gazetteer.longest(forms, at) ?? knowledge.gazetteer.longest(looked, at)
      const match = found === null ? null : meantBy(article, words, at, found, knowledge)
      const end = nameEnd(text, at, to, match, opening)
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
  return withOwners(
    words,
    withoutNamesakes(words, withoutBearers(words, names, knowledge), knowledge),
    knowledge,
  )
}

/** Where the place ends that a report was written in, when a sentence is nothing else; `at` where it is not. */
function datelineEnd(article: Article<'trees'>, words: readonly Word[], at: number, to: number): number {
  if (!opensDateline(article, at)) return at
  const end = words.slice(at, to).findIndex(({ form }) => /^[(–—-]/.test(form))
  return end < 0 ? to : at + end
}

/** Where the name ends of the agency or paper that stands in brackets in a dateline; `at` where none does. */
function agencyEnd(words: readonly Word[], at: number, to: number): number {
  if (at + 2 >= to || words[at].form !== '(' || !hasCapital(words[at + 1].form)) return at
  const close = words.slice(at, to).findIndex(({ form }) => form === ')')
  return close < 0 ? at : at + close
}

/**
 * What a known name means where it stands: nothing where an adjective before it tells another country than its body is of ("the
 * American Senate"); of those whom a short name may mean, the one of the country that the adjective tells or the article speaks of most.
 */
function meantBy(
  article: Article<'tokens'>,
  words: readonly Word[],
  at: number,
  match: Match,
  knowledge: Knowledge,
): Match | null {
  const before = words[at - 1]?.sentence === words[at].sentence ? words[at - 1].form : ''
  const told = knowledge.gazetteer.nationality(before)
  const isOf = ({ country }: Known) => told.length === 0 || country === null || told.includes(country)
  if (match.shortFor.length === 0)
    return match.known.kind !== 'organisation' || isOf(match.known) ? match : null
  const meant = match.shortFor.filter(
    (each) => isOf(each) && (told.length > 0 || !isAbroad(article, each.country, knowledge)),
  )
  const spokenOf = meant.find(({ country }) => (countriesIn(article, knowledge).get(country ?? '') ?? 0) > 0)
  const known = spokenOf ?? meant[0]
  return known === undefined ? null : { ...match, known }
}

/** Whether an article speaks more of another country than of the one a body is of, so that a short name may mean another body. */
export function isAbroad(article: Article<'tokens'>, home: string | null, knowledge: Knowledge): boolean {
  if (home === null) return false
  const countries = countriesIn(article, knowledge)
  return Math.max(0, ...countries.values()) > (countries.get(home) ?? 0)
}

/** How often an article speaks of which country: asked for each short name and ministry, of which it may have as many as sentences. */
const countriesSpokenOf = new WeakMap<Tokens, ReadonlyMap<string, number>>()

function countriesIn(article: Article<'tokens'>, { gazetteer }: Knowledge): ReadonlyMap<string, number> {
  const { tokens } = article
  const before = countriesSpokenOf.get(tokens)
  if (before !== undefined) return before
  const found = new Map<string, number>()
  const forms = Array.from(tokens.from, (_, token) => form(article, token))
  for (let token = 0; token < forms.length; token++) {
    if (!hasCapital(forms[token])) continue
    const match = gazetteer.longest(forms, token)
    const own = match === null || match.shortFor.length > 0 ? null : match
    const country = gazetteer.nationality(forms[token])[0] ?? own?.known.country
    if (country != null) found.set(country, (found.get(country) ?? 0) + 1)
    token += (own?.length ?? 1) - 1
  }
  countriesSpokenOf.set(tokens, found)
  return found
}

/** A word in capitals as a name is written, so that a dateline is known; what the pack knows in capitals stays. */
function inSmallLetters(form: string, { gazetteer }: Knowledge): string {
  if (!/^\p{Lu}{3,}$/u.test(form) || gazetteer.longest([form], 0) !== null) return form
  return form[0] + form.slice(1).toLowerCase()
}

/** "The House" at the head of a sentence: an article that a parser took for the first word of a name. */
function isArticle(
  words: readonly Word[],
  at: number,
  end: number,
  { particles, nouns, gazetteer }: Knowledge,
): boolean {
  if (end < at + 2 || !particles.has(words[at].form.toLowerCase())) return false
  if (gazetteer.nationality(words[at + 1].form).length > 0) return true
  if (end !== at + 2) return false
  const noun = nouns.lookUp(words[at + 1].form.toLowerCase())
  return (noun !== null && noun.kind !== 'person') || gazetteer.known(words[at + 1].form) !== null
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

/** "Jane Doe of Acme" is two names where Acme is named by itself elsewhere, and "Mayor Jane Doe of Marlow" where Marlow is a known place. */
function withoutBearers(words: readonly Word[], names: readonly Name[], knowledge: Knowledge): Name[] {
  const { particles, nouns, gazetteer } = knowledge
  const texts = new Set(names.map(({ text }) => text))
  return names.flatMap((name) => {
    const at = name.words.findIndex((token, step) => step > 1 && particles.has(words[token].form))
    const rest = at < 0 ? [] : name.words.slice(at + 1)
    const whose = rest.map((token) => words[token].form).join(' ')
    const first = name.words[0]
    const office = first > 0 ? nouns.of(words[first - 1])?.office : null
    const held = office === 'place' && gazetteer.known(whose)?.kind === 'place'
    if (rest.length === 0 || !(held || texts.has(whose))) return [name]
    const bearer = toName(words, first, first + at, null)
    const match = gazetteer.longest(
      rest.map((token) => words[token].form),
      0,
    )
    const other = toName(words, rest[0], rest.at(-1)! + 1, match)
    return [{ ...bearer, of: other.head }, other]
  })
}

/**
 * Who is once called "Jack London" is meant by "London" as well, whatever place or body the pack knows by that name; so is
 * who has a title or high office before it ("Dr. Ford", "president Ford").
 */
function withoutNamesakes(words: readonly Word[], names: readonly Name[], knowledge: Knowledge): Name[] {
  const { isGivenName, titles, nouns } = knowledge
  const families = new Set(
    names.flatMap(({ text, match }) => {
      const parts = text.split(' ')
      return match === null && parts.length > 1 && isGivenName(parts[0]) ? [parts.at(-1)!] : []
    }),
  )
  const isTitled = ({ words: [first], match }: Name) => {
    const before = words[first - 1]
    if (match === null || before === undefined || before.sentence !== words[first].sentence) return false
    if (titles.has(before.form) || titles.has(before.form.toLowerCase())) return true
    const office = nouns.of(before)?.office
    return match.known.kind === 'organisation' && (office === 'country' || office === 'rank')
  }
  return names.map((name) => (families.has(name.text) || isTitled(name) ? { ...name, match: null } : name))
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
