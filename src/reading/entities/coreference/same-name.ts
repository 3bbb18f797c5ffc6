import type { Spelling } from '../../../rules/spelling.ts'
import type { Knowledge } from '../knowledge.ts'

/** Letters as they are compared: without accents and case. */
function plain(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’`]/g, "'").toLowerCase()
}

/**
 * Whether two names of people may be one person's: the same, the family name alone, a given name alone, or a given name
 * shortened to its letter. Spellings of one foreign name count as the same.
 */
export function samePerson(one: string, other: string, knowledge: Knowledge): boolean {
  const [short, long] = [one.split(' '), other.split(' ')].sort((a, b) => a.length - b.length)
  const alike = (a: string, b: string) => sameSpelling(a, b, knowledge)
  if (short.every((part, at) => alike(part, long[long.length - short.length + at]))) return true
  if (short.length === 1)
    return long.length > 1 && alike(short[0], long[0]) && knowledge.firstNames.has(short[0])
  const family = (parts: readonly string[]) => parts.slice(1).join(' ')
  const given = (parts: readonly string[]) => plain(parts[0])
  const initial = [short, long].some(
    (parts) => /^\p{Lu}\.?$/u.test(parts[0]) || /^(\p{Lu}\.)+$/u.test(parts[0]),
  )
  return initial && given(short)[0] === given(long)[0] && alike(family(short), family(long))
}

/** Whether two names of bodies or places may be one's: the same, one the other's letters, or one without its kind of firm. */
export function sameBody(one: string, other: string, knowledge: Knowledge, isOther = false): boolean {
  if (sameSpelling(one, other, knowledge)) return true
  const [short, long] = [one, other].sort((a, b) => a.length - b.length)
  if (/^\p{Lu}{2,}$/u.test(short) && initials(long) === short) return true
  // "the House" for the House of Commons.
  if (long.endsWith(` ${short}`) && knowledge.nouns.lookUp(short.toLowerCase())?.kind === 'organisation')
    return true
  // "Lion" for Mac OS X Lion, where no body or place is known by either.
  const isKnown = [short, long].some((name) => knowledge.gazetteer.known(name) !== null)
  if (!isKnown && isOther && long.endsWith(` ${short}`)) return true
  const before = long.endsWith(` ${short}`) ? long.slice(0, -short.length - 1).split(' ') : []
  if (before.length > 0 && before.every((word) => knowledge.organisationWords.get(word)?.has('first')))
    return true
  const rest = long.startsWith(short + ' ') ? long.slice(short.length + 1).split(' ') : []
  // "the Union" for the Union of Consumers.
  const isKind = !short.includes(' ') && knowledge.nouns.lookUp(short.toLowerCase())?.kind === 'organisation'
  if (isKind && knowledge.belonging.has(rest[0])) return true
  return rest.length > 0 && rest.every((word) => knowledge.organisationWords.get(word)?.has('last'))
}

/** What names of one bearer have in common at least one of: a word in any spelling, or the letters for the whole. */
export function keysOf(name: string, { spelling }: Knowledge): string[] {
  const words = name.split(' ').map((word) => skeleton(word, spelling))
  return name.includes(' ') ? [...words, skeleton(initials(name), spelling)] : words
}

function initials(name: string): string {
  return name
    .split(/[ -]/)
    .map((word) => word[0] ?? '')
    .filter((letter) => /\p{Lu}/u.test(letter))
    .join('')
}

/** The shortest name whose spelling may vary: shorter ones are too easily two people's. */
const leastLetters = 5

/** Whether two words are one name in two spellings: `Shoigu` and `Sjojgoe`. */
function sameSpelling(one: string, other: string, { spelling }: Knowledge): boolean {
  if (plain(one) === plain(other)) return true
  return (
    Math.min(one.length, other.length) >= leastLetters &&
    skeleton(one, spelling) === skeleton(other, spelling)
  )
}

/** What names were read as, by the spelling that read them. */
const known = new WeakMap<Spelling, Map<string, string>>()

/** A name by its key without double letters: within one article a slip of the pen is likelier than two people. */
function skeleton(name: string, spelling: Spelling): string {
  const skeletons = known.get(spelling) ?? new Map<string, string>()
  known.set(spelling, skeletons)
  const before = skeletons.get(name)
  if (before !== undefined) return before
  const made = spelling.key(name).replace(/(.)\1+/g, '$1')
  skeletons.set(name, made)
  return made
}
