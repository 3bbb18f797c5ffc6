import { Word } from '../../model/trees.ts'
import { hasCapital } from './capital.ts'
import type { Knowledge } from './knowledge.ts'
import type { NameText } from './name-text.ts'

/**
 * Whether a name begins at a word. `opening` says that the word opens its sentence, so that its capital tells little,
 * `known` that the pack knows the word for a name.
 */
export function beginsName(
  { words, certain, knowledge }: NameText,
  at: number,
  opening: boolean,
  known: boolean,
): boolean {
  const { gazetteer, nouns, calendar, titles, nameOpeners, isGivenName } = knowledge
  const word = words[at]
  if (!hasCapital(word.form) || (!known && !/^\p{L}/u.test(word.form))) return false
  const next = nextInSentence(words, at)
  const followed = next !== null && hasCapital(next.form)
  // An adjective of nationality may be a given name as well: "Frans Timmermans".
  const given = followed && isGivenName(word.form)
  if (gazetteer.nationality(word.form).length > 0) return given && !opening && next.wordClass === 'PROPN'
  if (titles.has(word.form.toLowerCase()) && followed) return false
  const { wordClass } = word
  if (isCurrency(words, at)) return false
  if (known) return !opening || ['PROPN', 'X', 'NOUN'].includes(wordClass)
  if (isMeasure(words, at) || isCompoundOfName(word.form, gazetteer) || calendar.has(word.form.toLowerCase()))
    return false
  const noun = nouns.of(word)
  // "CEO" is an office, whatever a parser makes of its capitals.
  if (noun?.office != null && /^\p{Lu}+$/u.test(word.form)) return false
  // "Flemish" of a parliament is no name before the minister.
  if (certain.has(word.form)) return opening || wordClass !== 'ADJ' || followed
  if (followed && nameOpeners.has(word.form) && (!opening || wordClass === 'PROPN' || wordClass === 'X'))
    return true
  // "Chairwoman Jane Doe": a noun for people before a name describes its bearer.
  const describes = noun?.kind === 'person' && followed
  if (wordClass === 'PROPN') return given || noun === null || !(opening || describes)
  // A given name may look like another word: "Will Smith".
  if (given && (!opening || noun === null)) return true
  if (opening) return false
  if (isBracketedName(words, at, knowledge)) return true
  if (['DET', 'PRON', 'ADP'].includes(wordClass)) return false
  // "The Central Bank", but not "the Amsterdam AEX": an adjective opens the name of what has no other.
  if (wordClass === 'ADJ') return followed && gazetteer.known(words[at + 1].form) === null
  return (wordClass === 'NOUN' || wordClass === 'X') && noun === null
}

/** "Jane Doe (Together Springfield)": nothing but words with a capital in brackets behind a name is the name of a party; a field of policy is none. */
function isBracketedName(words: readonly Word[], at: number, { fieldAdjectives }: Knowledge): boolean {
  if (words[at - 1]?.form !== '(' || !hasCapital(words[at - 2]?.form ?? '')) return false
  let end = at
  while (end < words.length && hasCapital(words[end].form)) end++
  return end > at + 1 && words[end]?.form === ')' && !fieldAdjectives.has(words[at].form)
}

function nextInSentence(words: readonly Word[], at: number): Word | null {
  const next = words[at + 1]
  return next !== undefined && next.sentence === words[at].sentence ? next : null
}

const currencies = new Set(Intl.supportedValuesOf('currency'))

/** "USD 199", "US $", "$ 199 (USD)": what an amount is in. */
function isCurrency(words: readonly Word[], at: number): boolean {
  const beside = [words[at - 1]?.form ?? '', words[at + 1]?.form ?? '']
  if (/^\p{Sc}/u.test(beside[1])) return true
  return currencies.has(words[at].form) && beside.some((form) => /^[\d(]/.test(form))
}

/** "16 GB": capitals right after a number are a unit. */
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

/** A word for an inhabitant is a common noun, also with its capital; the name of a country that is also one only where something counts or marks it. */
export function isInhabitant(word: Word, { gazetteer, isGivenName, particles }: Knowledge): boolean {
  if (gazetteer.inhabitants(word.form) === null) return false
  const form = (step: number) =>
    word.index + step < word.article.trees.head.length ? new Word(word.article, word.index + step).form : ''
  const family = particles.has(form(1)) ? form(2) : form(1)
  if (isGivenName(word.form) && hasCapital(family)) return false
  return (
    gazetteer.known(word.form) === null ||
    word.children.some(({ relation }) => ['det', 'nummod', 'amod', 'nmod:poss'].includes(relation))
  )
}
