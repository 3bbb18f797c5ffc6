import type { Entity } from '../../model/reading.ts'
import type { Pack } from '../../rules/pack.ts'

/** What an entity is, as the contract names it. */
export type Kind = Entity['kind']

/** What the pack knows of a name. */
export interface Known {
  /** The fullest name in use. */
  readonly name: string
  readonly kind: Kind
  readonly plural: boolean
  /** The country it is or belongs to, by its name; null where the pack does not say. */
  readonly country: string | null
  readonly link: string | null
}

/** A name of the pack that stands at some word, and for how many words. */
export interface Match {
  readonly known: Known
  readonly length: number
  /** The country or body whose seat this city is, which its name may stand for. */
  readonly seatOf: Known | null
  /** Whom a short name may mean, `known` among them: it hangs on the country that the article speaks of. Empty for a whole name. */
  readonly shortFor: readonly Known[]
}

interface Entry {
  readonly words: readonly string[]
  readonly known: Known
  readonly shortFor: readonly Known[]
  seatOf: Known | null
}

/** The names that a pack knows: countries, places and organisations, and the words for who comes from where. */
export interface Gazetteer {
  /** The longest known name that begins at word `at` of `words`; a genitive ending on its last word is allowed. */
  longest(words: readonly string[], at: number): Match | null
  /** What is known of a name as a whole. */
  known(name: string): Known | null
  /** The countries of an adjective of nationality, of each part where hyphens join two; empty for another word. */
  nationality(word: string): readonly string[]
  /** The adjective of a country in the form that stands before a noun. */
  adjective(country: string): string | null
  /** The country whose inhabitants a noun names; null for another word. */
  inhabitants(word: string): Inhabitants | null
  /** The same for a word that names a woman from there where it is a noun ("a Frenchwoman"), and is mostly an adjective. */
  woman(word: string): Inhabitants | null
}

/** Who comes from a country, as one noun says it. */
export interface Inhabitants {
  readonly country: string
  readonly plural: boolean
  readonly gender: 'feminine' | null
}

/** Reads countries.tsv, places.tsv and organisations.tsv. */
export function readGazetteer(pack: Pack, withoutGenitive: (word: string) => string[]): Gazetteer {
  const byFirst = new Map<string, Entry[]>()
  const byName = new Map<string, Entry>()
  const adjectives = new Map<string, string>()
  const inflected = new Map<string, string | null>()
  const people = new Map<string, Inhabitants>()
  const women = new Map<string, Inhabitants>()
  const shortNames = new Map<string, Known[]>()
  const kinds = bodyNouns(pack)

  const add = (name: string, known: Known, shortFor: readonly Known[] = []) => {
    if (byName.has(name)) return
    const entry: Entry = { words: name.split(' '), known, shortFor, seatOf: null }
    byName.set(name, entry)
    const together = byFirst.get(entry.words[0])
    if (together === undefined) byFirst.set(entry.words[0], [entry])
    else together.push(entry)
  }
  const addSeat = (names: readonly string[], of: Known) => {
    for (const name of names) {
      add(name, place(names[0], of.kind === 'country' ? of.name : null))
      const entry = byName.get(name)!
      if (entry.known.kind === 'place') entry.seatOf = of
    }
  }

  for (const { values } of pack.lexicon('countries').rows) {
    const { name, number, link } = values
    const known: Known = {
      ...{ name, kind: 'country', plural: number === 'plural', country: name, link: link || null },
    }
    for (const each of [name, ...cell(values.aliases)]) add(each, known)
    for (const adjective of cell(values.adjectives)) adjectives.set(adjective, name)
    inflected.set(name, cell(values.adjectives)[1] ?? cell(values.adjectives)[0] ?? null)
    const from = { country: name, plural: false, gender: null }
    for (const one of cell(values.inhabitant)) people.set(one, from)
    for (const many of cell(values.inhabitants)) people.set(many, { ...from, plural: true })
    for (const woman of cell(values.woman)) {
      const into = adjectives.has(woman) ? women : people
      into.set(woman, { ...from, gender: 'feminine' })
    }
    addSeat(cell(values.seat), known)
    if (values.capital) add(values.capital, place(values.capital, name))
  }
  for (const { values } of pack.lexicon('organisations').rows) {
    const { name, kind, country, link } = values
    const known: Known = {
      ...{ name, kind: kind as Kind, plural: false, country: country || null, link: link || null },
    }
    for (const each of [name, ...cell(values.aliases)]) {
      add(each, known)
      // "University of Marlow": what opens with the word for what it is may open in small letters.
      const small = each[0].toLowerCase() + each.slice(1)
      if (kinds.has(small.split(' ')[0]) && each.includes(' ')) add(small, known)
      // "NAVO" and "Navo": an abbreviation that is said as a word may be written as one.
      if (/^\p{Lu}{4,}$/u.test(each)) add(each[0] + each.slice(1).toLowerCase(), known)
    }
    for (const each of cell(values.short)) shortNames.set(each, [...(shortNames.get(each) ?? []), known])
    addSeat(cell(values.seat), known)
  }
  for (const { values } of pack.lexicon('places').rows) {
    const known = place(values.name, values.country || null)
    for (const each of [values.name, ...cell(values.aliases)]) add(each, known)
  }
  // The country at home is the one that most bodies are of: it comes first where nothing tells.
  const bodies = pack.lexicon('organisations').rows.map(({ values }) => values.country)
  const size = ({ country }: Known) => bodies.filter((each) => each === country).length
  for (const [name, several] of shortNames) {
    const meant = several.sort((one, other) => size(other) - size(one))
    add(name, meant[0], meant)
  }
  for (const entries of byFirst.values()) entries.sort((one, other) => other.words.length - one.words.length)

  const ends = (entry: Entry, words: readonly string[], at: number) => {
    const last = entry.words.length - 1
    if (at + last >= words.length) return false
    for (let step = 0; step < last; step++) if (straight(words[at + step]) !== entry.words[step]) return false
    const word = straight(words[at + last])
    return word === entry.words[last] || withoutGenitive(word).includes(entry.words[last])
  }
  return {
    longest: (words, at) => {
      const word = straight(words[at])
      for (const first of [word, ...withoutGenitive(word)]) {
        const entry = byFirst.get(first)?.find((each) => ends(each, words, at))
        if (entry) {
          const { known, words: own, seatOf, shortFor } = entry
          return { known, length: own.length, seatOf, shortFor }
        }
      }
      return null
    },
    known: (name) => {
      const entry = byName.get(straight(name))
      return entry === undefined || entry.shortFor.length > 0 ? null : entry.known
    },
    nationality: (word) => {
      const whole = adjectives.get(word)
      if (whole !== undefined) return [whole]
      if (!word.includes('-')) return []
      const parts = word.split('-').map((part) => adjectives.get(part))
      return parts.every((part) => part !== undefined) ? parts : []
    },
    adjective: (country) => inflected.get(country) ?? null,
    inhabitants: (word) => people.get(straight(word)) ?? null,
    woman: (word) => women.get(word) ?? null,
  }
}

/** The nouns for bodies that names open with; not those of which a field of policy is part, which each country has. */
function bodyNouns(pack: Pack): ReadonlySet<string> {
  const departments = new Set(pack.lexicon('department-nouns').rows.map(({ values }) => values.noun))
  const nouns = pack
    .lexicon('entity-nouns')
    .rows.flatMap(({ values }) => (values.kind === 'organisation' ? values.noun : []))
  return new Set(nouns.filter((noun) => !departments.has(noun)))
}

function place(name: string, country: string | null): Known {
  return { name, kind: 'place', plural: false, country, link: null }
}

/** A name with the apostrophes of the tables, which are straight. */
function straight(name: string): string {
  return name.includes('’') ? name.replaceAll('’', "'") : name
}

/** The values of a cell that holds several, parted by bars. */
export function cell(value: string): string[] {
  return value === '' ? [] : value.split('|')
}
