import type { Word } from '../../model/trees.ts'
import type { Pack } from '../../rules/pack.ts'
import type { Noun } from './nouns.ts'

/** Nouns that speak of a thing: a product, a vessel, a work, and whatever else is no person, body, country or place. */
export interface Things {
  /** What a word says of the thing it speaks of; null for what happens, for a time, a measure or an abstraction. */
  of(word: Word): Noun | null
  /** The classes of things a noun is said of (`device`), of which any named one may be; none for most nouns. */
  classesOf(noun: string): ReadonlySet<string>
}

const none: ReadonlySet<string> = new Set()

/** Reads the lexicons of nouns that are things, and of those that are none. */
export function readThings(pack: Pack): Things {
  const words = (name: string, column: string) => pack.lexicon(name).rows.map(({ values }) => values[column])
  const classes = new Map<string, Set<string>>()
  for (const { values } of pack.lexicon('thing-classes').rows) {
    classes.set(values.noun, (classes.get(values.noun) ?? new Set()).add(values.class))
  }
  const abstract = pack.lexicon('abstract-nouns').rows.map(({ values }) => values)
  const endings = abstract.flatMap(({ noun, ending }) => (ending === 'yes' ? [noun] : []))
  const others = new Set([
    ...abstract.map(({ noun }) => noun),
    ...words('event-nouns', 'noun'),
    ...words('speech-nouns', 'noun'),
    ...words('stance-nouns', 'noun'),
    ...words('time-units', 'word'),
    ...words('weekdays', 'word'),
    ...words('months', 'word'),
    ...words('seasons', 'word'),
    ...words('parts-of-day', 'word'),
    ...words('units', 'lemma'),
  ])
  // The longest noun with a class that a word is or ends in.
  const classed = (noun: string): string | null => {
    for (let at = 0; at <= noun.length - 3; at++) if (classes.has(noun.slice(at))) return noun.slice(at)
    return null
  }
  return {
    classesOf: (noun) => classes.get(noun) ?? none,
    of: (word) => {
      const noun = word.lemma.replaceAll('_', '').toLowerCase()
      if (word.wordClass !== 'NOUN') return null
      const base = classed(noun)
      const isOther = others.has(noun) || endings.some((ending) => noun.endsWith(ending))
      if (base !== noun && isOther) return null
      return {
        base: base ?? noun,
        before: base === null ? '' : noun.slice(0, noun.length - base.length).replace(/-$/, ''),
        kind: 'other',
        gender: word.feature('Gender') === 'Neut' ? 'neuter' : null,
        ...{
          office: null,
          serves: false,
          bodies: [],
          post: false,
          relation: null,
          class: null,
          department: false,
          field: false,
        },
        generic: base !== null,
        source: pack.lexicon('thing-classes').file,
      }
    },
  }
}
