import type { Word } from '../../model/trees.ts'
import { hasCapital } from './capital.ts'
import { opensDateline } from './dateline.ts'
import type { Kind } from './gazetteer.ts'
import type { Knowledge } from './knowledge.ts'
import type { Name } from './names.ts'
import type { Gender, Noun } from './nouns.ts'

/**
 * What the bearer of a name is that the pack does not know, by what tells most: the noun or title beside it, its own
 * words, then its place in the clause. null where nothing tells; another mention of the same name may.
 */
export function kindOfName(
  words: readonly Word[],
  name: Name,
  noun: Noun | null,
  title: Gender,
  knowledge: Knowledge,
): Kind | null {
  const own = byItsWords(words, name, knowledge)
  if (noun !== null) {
    // "The iTunes Store, a shop": what is written as no person, body or place is, is none.
    const firm = (noun.kind === 'group' && own === 'person') || (noun.kind === 'place' && own === 'other')
    return firm ? own : noun.kind
  }
  if (opensDateline(words[name.head].article, name.words[0])) return 'place'
  if (title !== null || hasTitle(words, name, knowledge)) return 'person'
  if (isCalledThing(words, name, knowledge)) return 'other'
  return own ?? byPredicate(words[name.head], knowledge)
}

/** What the bearer may be by a weaker sign, which holds where no mention of the name tells otherwise. */
export function likelyKind(words: readonly Word[], name: Name, knowledge: Knowledge): Kind | null {
  const held = byOffice(words[name.head], knowledge)
  // "The mayor of Florence", though women have that name too.
  if (held === 'place') return held
  return (
    byEnding(name, knowledge) ??
    byPlaceBeside(words, name, knowledge) ??
    byBrackets(words, name) ??
    held ??
    byClause(words, name, knowledge)
  )
}

function hasTitle(words: readonly Word[], name: Name, { titles }: Knowledge): boolean {
  const first = words[name.words[0]]
  const before = first.index > 0 ? words[first.index - 1] : null
  return (
    titles.has(first.form) ||
    (before !== null && titles.has(before.form) && before.sentence === first.sentence)
  )
}

/** What a name's own words say its bearer is: a given name, a kind of body in it; null when they say nothing. */
export function byItsWords(words: readonly Word[], name: Name, knowledge: Knowledge): Kind | null {
  const whole = name.text.split(' ')
  const link = whole.findIndex((part, at) => knowledge.nameLinks.get(whole[at - 1])?.has(part))
  const parts = link < 0 ? whole : whole.slice(0, link)
  const last = parts.length - 1
  const { organisationWords, placeWords, isGivenName, figures, nouns, gazetteer, thingNouns } = knowledge
  if (/^\p{Ll}+\p{Lu}/u.test(parts[0]) && !parts[0].includes('-')) return 'other'
  for (const [at, part] of parts.entries()) {
    const places = organisationWords.get(part)
    if (!places || whole.length === 1) continue
    if (places.has('any') || (at === 0 && places.has('first')) || (at === last && places.has('last'))) {
      return 'organisation'
    }
  }
  if (parts.length > 1 && isThing(parts[last], thingNouns)) return 'other'
  if (parts.length > 1 && isGivenName(parts[0]) && !hasArticle(words, name)) return 'person'
  const [opens, closes] = [parts[0], parts[last]].map((part) => nouns.lookUp(part.toLowerCase())?.kind)
  if (parts.length > 1 && (closes === 'organisation' || closes === 'place')) return closes
  if (parts.length > 1 && (opens === 'organisation' || opens === 'group')) return 'organisation'
  if (placeWords.has(parts[last]) && parts.length > 1) return 'place'
  // The branch of a country: people are not called after one.
  if (parts.length > 1 && gazetteer.known(parts[last])?.kind === 'country') return 'organisation'
  const first = parts.length > 1 ? gazetteer.known(parts[0])?.kind : undefined
  if (first === 'organisation' && gazetteer.known(parts[last])?.kind === 'organisation') return first
  if (first === 'organisation' || first === 'other') return 'other'
  if (/^(?:\p{Lu}\.)+$/u.test(parts[0]) && parts[last].length > 2) return 'person'
  if (figures.has(name.text) || figures.has(parts.slice(1).join(' '))) return 'person'
  return null
}

/** A single word may end as places or bodies do; so do surnames. */
function byEnding({ text }: Name, { firstNames, placeWords, nouns }: Knowledge): Kind | null {
  if (text.includes(' ')) return null
  if (firstNames.has(text)) return 'person'
  if (/^\p{Lu}{2,6}$/u.test(text)) return 'organisation'
  if ([...placeWords].some((word) => text.length > word.length + 2 && text.endsWith(word))) return 'place'
  const noun = nouns.lookUp(text.toLowerCase())
  return noun !== null && ['organisation', 'place'].includes(noun.kind) ? noun.kind : null
}

/** People are called by their names without an article: "the Ryder Cup" is nobody. */
function hasArticle(words: readonly Word[], { words: [first] }: Name): boolean {
  const before = words[first - 1]
  return before?.feature('Definite') != null && before.sentence === words[first].sentence
}

/** "The frigate Anna", "Anna, a frigate", "the Safari browser": a noun beside a name that things are called by. */
function isCalledThing(words: readonly Word[], name: Name, { thingNouns }: Knowledge): boolean {
  const head = words[name.head]
  const quoted = words[name.words[0] - 1]?.wordClass === 'PUNCT' ? 2 : 1
  const before = words[name.words[0] - quoted]
  const after = words[name.words.at(-1)! + 1]
  const beside = [before, after].filter(
    (word) =>
      word?.wordClass === 'NOUN' && (word.head?.index === head.index || head.head?.index === word.index),
  )
  const apposed = head.children.filter(
    ({ relation, index }) => relation === 'appos' && index > name.words.at(-1)!,
  )
  return [...beside, ...apposed].some(
    ({ lemma, form }) => isThing(lemma, thingNouns) || isThing(form, thingNouns),
  )
}

/** The fewest letters of a noun that a longer one may end in to be of its kind. */
const leastEnding = 4

function isThing(word: string, thingNouns: ReadonlySet<string>): boolean {
  const noun = word.toLowerCase()
  for (let from = 0; from === 0 || noun.length - from >= leastEnding; from++)
    if (thingNouns.has(noun.slice(from))) return true
  return false
}

/** "Marlow, Buckinghamshire": what a place is in stands after it, set off by a comma. */
function byPlaceBeside(words: readonly Word[], name: Name, { gazetteer }: Knowledge): Kind | null {
  const isPlace = (word: Word | undefined) =>
    word !== undefined && ['place', 'country'].includes(gazetteer.known(word.form)?.kind ?? '')
  const [first, last] = [name.words[0], name.words.at(-1)!]
  const before = words[first - 1]?.form === ',' && isPlace(words[first - 2])
  return before || (words[last + 1]?.form === ',' && isPlace(words[last + 2])) ? 'place' : null
}

/** "Jane Doe (Greens)": in brackets after a name stands the party or body of its bearer. */
function byBrackets(words: readonly Word[], name: Name): Kind | null {
  const [first, last] = [name.words[0], name.words.at(-1)!]
  const enclosed = words[first - 1]?.form === '(' && words[last + 1]?.form === ')'
  return enclosed && hasCapital(words[first - 2]?.form ?? '') ? 'organisation' : null
}

/** "Mayor Jane Doe of Marlow", "the chairman of Acme", "players of Marlow": what an office is held of, or somebody plays for, tells what that is. */
function byOffice(head: Word, { nouns, belonging, callings }: Knowledge): Kind | null {
  const [preposition] = head.children.filter(({ relation }) => relation === 'case')
  if (head.relation !== 'nmod' || preposition === undefined || !belonging.has(preposition.form)) return null
  let holder = head.head
  while (holder !== null && ['flat', 'appos'].includes(holder.relation)) holder = holder.head
  const noun = holder === null ? null : nouns.of(holder)
  if (noun?.office === 'place') return 'place'
  const plays = callings.get(noun?.base ?? '')?.has('footballer') === true
  return noun?.office === 'body' || noun?.office === 'party' || plays ? 'organisation' : null
}

/** "Milkmaid is a company": what the name is said to be. */
function byPredicate(head: Word, { nouns, thingNouns }: Knowledge): Kind | null {
  const predicate = head.head
  if (!head.relation.startsWith('nsubj') || predicate === null) return null
  if (!predicate.children.some(({ relation }) => relation === 'cop')) return null
  if (predicate.wordClass === 'NOUN' && isThing(predicate.lemma, thingNouns)) return 'other'
  const noun = nouns.of(predicate)
  return noun === null || noun.kind === 'group' ? null : noun.kind
}

function byClause(
  words: readonly Word[],
  name: Name,
  { gazetteer, kindPrepositions, particles, nouns, portfolios, fields }: Knowledge,
): Kind | null {
  const head = words[name.head]
  const cases = head.children
    .filter(({ relation }) => relation === 'case')
    .map(({ form }) => form.toLowerCase())
  if (cases.some((each) => kindPrepositions.has(each)) && /^(obl|nmod)/.test(head.relation)) return 'place'
  if (
    head.relation === 'nmod' &&
    cases.length > 0 &&
    head.head !== null &&
    nouns.of(head.head)?.kind === 'place'
  )
    return 'place'
  // "The Danish Vestbro": where nothing says place, what has a country and an article is a club or firm.
  const country = head.children.some(({ form }) => gazetteer.nationality(form).length > 0)
  if (country && name.words.length === 1 && head.children.some(({ relation }) => relation === 'det'))
    return 'organisation'
  // "Defence denies it": a field of policy by itself stands for its ministry.
  if (fields.has(name.text) || portfolios.has(name.text.toLowerCase())) return 'organisation'
  const relations = head.children.map(({ relation }) => relation)
  const marked = hasArticle(words, name) || (relations.includes('det') && !relations.includes('amod'))
  const several = name.words.length > 1 && name.words.length <= 5
  const capitals = name.text
    .split(' ')
    .every((part) => particles.has(part.toLowerCase()) || /^\p{Lu}[\p{L}'’.-]+$/u.test(part))
  if (several && capitals && !marked) return 'person'
  return null
}
