import type { Word } from '../../model/trees.ts'
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
  if (noun !== null) return noun.kind
  if (isDateline(words, name)) return 'place'
  if (title !== null || hasTitle(words, name, knowledge)) return 'person'
  return byItsWords(name, knowledge) ?? byPredicate(words[name.head], knowledge)
}

/** What the bearer may be by a weaker sign, which holds where no mention of the name tells otherwise. */
export function likelyKind(words: readonly Word[], name: Name, knowledge: Knowledge): Kind | null {
  return byEnding(name, knowledge) ?? byClause(words[name.head], name, knowledge)
}

/** "DEN HAAG –", "BISJKEK (PDL) -": where the report was written stands in capitals before its first sentence. */
function isDateline(words: readonly Word[], name: Name): boolean {
  const first = words[name.words[0]]
  const next = words[name.words.at(-1)! + 1]
  const { tokens } = first.article
  const opens = first.index === tokens.starts[first.sentence]
  return opens && name.text === name.text.toUpperCase() && next !== undefined && /^[(–—-]/.test(next.form)
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
export function byItsWords(name: Name, knowledge: Knowledge): Kind | null {
  const parts = name.text.split(' ')
  const last = parts.length - 1
  const { organisationWords, placeWords, isGivenName, figures, nouns, gazetteer } = knowledge
  if (/^\p{Ll}+\p{Lu}/u.test(parts[0]) && !parts[0].includes('-')) return 'other'
  for (const [at, part] of parts.entries()) {
    const places = organisationWords.get(part)
    if (!places || parts.length === 1) continue
    if (places.has('any') || (at === 0 && places.has('first')) || (at === last && places.has('last'))) {
      return 'organisation'
    }
  }
  if (parts.length > 1 && isGivenName(parts[0])) return 'person'
  const noun = nouns.lookUp(parts[last].toLowerCase())
  if (noun !== null && parts.length > 1 && ['organisation', 'place'].includes(noun.kind)) {
    return noun.kind
  }
  if (placeWords.has(parts[last]) && parts.length > 1) return 'place'
  if (parts.length > 1 && gazetteer.known(parts[0])?.kind === 'organisation') return 'other'
  // The branch of a country: people are not called after one.
  if (parts.length > 1 && gazetteer.known(parts[last])?.kind === 'country') return 'organisation'
  if (parts.length > 1 && /^(\p{Lu}\.)+$/u.test(parts[0])) return 'person'
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

/** "Milkmaid is a company": what the name is said to be. */
function byPredicate(head: Word, { nouns }: Knowledge): Kind | null {
  const predicate = head.head
  if (!head.relation.startsWith('nsubj') || predicate === null) return null
  if (!predicate.children.some(({ relation }) => relation === 'cop')) return null
  const noun = nouns.of(predicate)
  return noun === null || noun.kind === 'group' ? null : noun.kind
}

function byClause(head: Word, name: Name, { placePrepositions, particles, nouns }: Knowledge): Kind | null {
  const cases = head.children
    .filter(({ relation }) => relation === 'case')
    .map(({ form }) => form.toLowerCase())
  if (cases.some((each) => placePrepositions.has(each)) && /^(obl|nmod)/.test(head.relation)) return 'place'
  if (
    head.relation === 'nmod' &&
    cases.length > 0 &&
    head.head !== null &&
    nouns.of(head.head)?.kind === 'place'
  )
    return 'place'
  const relations = head.children.map(({ relation }) => relation)
  const marked = relations.includes('det') && !relations.includes('amod')
  const several = name.words.length > 1 && name.words.length <= 5
  const capitals = name.text
    .split(' ')
    .every((part) => particles.has(part.toLowerCase()) || /^\p{Lu}[\p{L}'’.-]+$/u.test(part))
  if (several && capitals && !marked) return 'person'
  return null
}
