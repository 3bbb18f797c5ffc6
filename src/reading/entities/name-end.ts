import type { Word } from '../../model/trees.ts'
import { hasCapital } from './capital.ts'
import type { Match } from './gazetteer.ts'
import type { Knowledge } from './knowledge.ts'
import { beginsName, isInhabitant } from './name-start.ts'
import { isVersion, pairAt, type NameText } from './name-text.ts'

/** Relations by which a word joins the name it stands against. */
const joining = new Set(['flat', 'fixed', 'appos', 'nmod', 'amod', 'compound:prt', 'conj'])

/**
 * Where a name that begins at `at` ends, at `to` at the latest; `at` itself when none does. `match` is what the pack knows
 * to stand there, and `opening` says that the word opens its sentence.
 */
export function nameEnd(
  text: NameText,
  at: number,
  to: number,
  match: Match | null,
  opening: boolean,
): number {
  const { words, forms, knowledge } = text
  const known = match !== null && at + match.length <= to ? match.length : 0
  if (isInhabitant(words[at], knowledge)) return at
  const family = known > 1 ? at : familyEnd(text, at, to, opening)
  if (family === at && known < 2 && !beginsName(text, at, opening, known === 1)) return at
  const opensField = at > 0 && knowledge.fieldAdjectives.has(forms[at - 1])
  const field = fieldEnd(words, opensField ? at - 1 : at, to, knowledge)
  if (known === 0 && field > at) return field
  let end = Math.max(family, at + Math.max(known, 1))
  let linked = false
  for (;;) {
    const whole = known > 0 && end === at + known ? match!.known : null
    // "Windows Phone 8": a thing that the pack knows may have its number in any tree.
    if (
      whole?.kind === 'other' &&
      end < to &&
      isVersion(forms[end]) &&
      words[end + 1]?.wordClass !== 'NOUN'
    ) {
      end++
      continue
    }
    const past = linked || whole?.kind === 'country' ? end : pastLink(text, at, end, to)
    if (past > end) {
      linked = true
      end = past
      continue
    }
    const next = pastParticles(forms, end, to, knowledge)
    if (next >= to || !continuesName(text, at, end, next)) return end
    if (next === end && text.pairs.has(pairAt(words, next))) {
      end = next + 1
      continue
    }
    if (isAnother(text, at, end, next, known)) return end
    const firm = knowledge.organisationWords.get(forms[next])?.has('last') === true
    if (whole?.kind === 'country') return end
    if (whole !== null && !firm && !isTied(words, end, next)) return end
    end = next + 1
  }
}

/**
 * Where a family name ends that opens with a particle in capitals: "according to Ten Broeke". Where a sentence or
 * quotation begins, or the particle is an article as well, another word must have stood before that name somewhere.
 */
function familyEnd(
  { words, forms, families, knowledge }: NameText,
  at: number,
  to: number,
  opening: boolean,
): number {
  const { particles, gazetteer, nameOpeners, nouns } = knowledge
  if (nameOpeners.has(forms[at])) return at
  let last = at
  while (last < to && particles.has(forms[last].toLowerCase())) last++
  if (last === at || last >= to || !hasCapital(forms[at]) || !hasCapital(forms[last])) return at
  if (
    families.has(
      forms
        .slice(at, last + 1)
        .join(' ')
        .toLowerCase(),
    )
  )
    return last + 1
  const begins = opening || words[at - 1]?.wordClass === 'PUNCT' || words[at].wordClass === 'DET'
  const other = gazetteer.longest(forms, last) !== null || nouns.of(words[last]) !== null
  return begins || other ? at : last + 1
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

/**
 * Where a name goes on over a small word that belongs to its last or first word ("Institute of Technology", "Council for
 * Justice"), or that is of a language in which it can only join ("Marks and Spencer"); `end` where it does not. A second
 * field may follow in a row.
 */
function pastLink({ words, forms, knowledge }: NameText, at: number, end: number, to: number): number {
  const { nameLinks, nameJoiners, gazetteer, isGivenName, nouns } = knowledge
  const capital = (token: number) => token < to && hasCapital(forms[token])
  if (end + 1 >= to) return end
  if (nameJoiners.has(forms[end])) return capital(end + 1) ? end + 2 : end
  const heads = [forms[at], forms[end - 1]]
  if (!heads.some((head) => nameLinks.get(head)?.has(forms[end]) === true)) return end
  let field = end + 1
  while (field < to && words[field].wordClass === 'DET' && !hasCapital(forms[field])) field++
  if (!capital(field) || isGivenName(forms[field])) return end
  if (gazetteer.nationality(forms[field]).length > 0 && !capital(field + 1)) return end
  let last = field
  while (capital(last + 1) && words[last].head?.index === last + 1) last++
  const second = last + 2
  const row =
    words[last + 1]?.relation === 'cc' &&
    capital(second) &&
    words[second].wordClass === 'NOUN' &&
    gazetteer.longest(forms, second) === null &&
    nouns.of(words[second]) === null
  return row ? second + 1 : last + 1
}

/** Whether what could go on is the name of another: who holds an office or belongs to a body that is named right before. */
function isAnother(
  { words, forms, knowledge }: NameText,
  at: number,
  end: number,
  next: number,
  known: number,
): boolean {
  const { isGivenName, belonging, gazetteer, nouns, nameOpeners, organisationWords } = knowledge
  if (next === end && nameOpeners.has(forms[end - 1])) return false
  const opensPerson = isGivenName(forms[next]) && !isGivenName(forms[at])
  // "of Sports John Roe": what a preposition stands before is not the name of whoever is named next.
  if (known === 0 && next === at + 1 && opensPerson && hasCase(words[at])) return true
  const followed = hasCapital(words[next + 1]?.form ?? '')
  const callsAfter = ['first', 'any'].some((place) => organisationWords.get(forms[at])?.has(place))
  const initials = forms.slice(at, end).every((form) => /^(?:\p{Lu}\.)+$/u.test(form))
  if (opensPerson && followed && end > at + 1 && !callsAfter && !initials && nouns.of(words[at]) === null)
    return true
  if (next === end) return false
  // "the phone of Acme", "Doe the House": a particle of the language at hand before what is a name of its own.
  const match = gazetteer.longest(forms, next)
  if (match !== null && match.length > 1) return true
  const apart = match !== null || nouns.of(words[next]) !== null
  const bearer = belonging.has(forms[end]) && isGivenName(forms[next])
  return (apart || bearer) && !isGivenName(forms[at]) && !callsAfter
}

function hasCase(word: Word): boolean {
  return word.children.some(({ relation }) => relation === 'case')
}

/** Whether a tree ties a word to the known name right before it. */
function isTied(words: readonly Word[], end: number, next: number): boolean {
  const { relation, wordClass, head } = words[next]
  if (relation === 'flat') return true
  if (next > end || head === null || head.index >= end || wordClass === 'ADJ') return false
  const row = relation === 'conj' && !words[next].children.some(({ relation }) => relation === 'cc')
  return row || relation === 'fixed' || relation === 'appos'
}

function continuesName(
  { words, pairs, knowledge }: NameText,
  from: number,
  end: number,
  next: number,
): boolean {
  const { gazetteer, nouns, organisationWords, nameOpeners, isGivenName } = knowledge
  const word = words[next]
  if (next === end && pairs.has(pairAt(words, next))) return true
  const beside = words[next - 1]
  if (!hasCapital(word.form)) return false
  // "Free Syrian Army", but not "Acme Dutch".
  const within =
    next === end &&
    (beside.wordClass === 'ADJ' || word.relation === 'flat') &&
    hasCapital(words[next + 1]?.form ?? '')
  if (gazetteer.nationality(word.form).length > 0) return within
  // "Jan van der V.": a family name cut to its letter is the last.
  if (end - from > 2 && /^\p{Lu}\.$/u.test(words[end - 1].form) && hasSmall(words[end - 2].form)) return false
  if (next === end && nameOpeners.has(beside.form)) return true
  // "Supreme Court": an adjective with a capital belongs to the noun after it.
  if (next === end && beside.wordClass === 'ADJ' && beside.head?.index === next) return true
  const noun = nouns.of(word)
  // "Asset Relief Program": words with a capital that the language does not write so are parts of what is before them.
  const foreign = ['ADJ', 'NOUN', 'X'].includes(word.wordClass) && noun === null && !isGivenName(word.form)
  if (next === end && foreign && gazetteer.known(word.form) === null && gazetteer.known(beside.form) === null)
    return true
  // "Apple CEO Steve Jobs" are two names with an office in between.
  if (noun?.office != null && hasCapital(words[next + 1]?.form ?? '')) return false
  if (word.wordClass === 'NOUN' && noun !== null && word.relation !== 'flat') return false
  const above = word.head?.index ?? -1
  if (next === end && organisationWords.get(word.form)?.has('last') === true) return true
  // A given name is seldom all that a clause calls somebody.
  if (end === from + 1 && isGivenName(words[from].form)) {
    if (next === end && word.wordClass === 'PROPN') return true
    if (next > end && noun === null && gazetteer.known(word.form) === null) return true
  }
  if (next === end && above >= 0 && above === beside.head?.index && isApposed(word) && isApposed(beside))
    return true
  if (above >= from && above < next) return joining.has(word.relation) && joinsClosely(word, end, next)
  return words
    .slice(from, end)
    .some(
      (before) => before.head?.index === next && joining.has(before.relation) && before.relation !== 'conj',
    )
}

function hasSmall(form: string): boolean {
  return /^\p{Ll}+$/u.test(form)
}

/** Both parts of a name hang on the noun before it: "trade union Metal East". */
function isApposed({ relation }: Word): boolean {
  return relation === 'appos' || relation === 'flat'
}

/** Past particles only the tree can tell a name from a phrase ("Anne of the Hill" from "Anne of Amsterdam"). */
function joinsClosely(word: Word, end: number, next: number): boolean {
  // Members of a row have something between them.
  if (word.relation === 'conj')
    return next === end && !word.children.some(({ relation }) => relation === 'cc')
  return next === end || word.relation === 'flat'
}

function pastParticles(forms: readonly string[], at: number, to: number, { particles }: Knowledge): number {
  let next = at
  while (next < to && particles.has(forms[next])) next++
  return next
}
