import type { Pack } from '../../rules/pack.ts'
import type { Word } from '../../model/trees.ts'
import type { Kind } from './gazetteer.ts'

/** Grammatical or natural gender; null where a word leaves it open. */
export type Gender = 'masculine' | 'feminine' | 'neuter' | null

/** What a common noun says of whom or what it speaks of. */
export interface Noun {
  /** The noun of the lexicon that the word is or ends in. */
  readonly base: string
  /** What stands before it in a compound, without hyphens; empty when nothing does. */
  readonly before: string
  readonly kind: Kind
  readonly gender: Gender
  /** What one holds it of, for an office. */
  readonly office: 'country' | 'place' | 'body' | null
  /** Who is meant by way of somebody else: counterpart, predecessor, successor, deputy. */
  readonly relation: string | null
  /** Whether it may take up almost any name of its kind. */
  readonly generic: boolean
}

/** The nouns of entity-nouns.tsv, offices.tsv and relations.tsv, also as the last part of a compound. */
export interface Nouns {
  /** What a word says by its lemma or else its form; null when it is no such noun. */
  of(word: Word): Noun | null
  /** What a noun in its dictionary form says. */
  lookUp(noun: string): Noun | null
}

interface Entry extends Omit<Noun, 'before'> {
  readonly compounds: boolean
}

/** The fewest letters that may stand before a noun in a compound. */
const leastBefore = 3

/** Reads the lexicons of nouns. */
export function readNouns(pack: Pack): Nouns {
  const entries = new Map<string, Entry>()
  for (const { values } of pack.lexicon('entity-nouns').rows) {
    entries.set(values.noun, {
      ...{ base: values.noun, kind: values.kind as Kind, gender: (values.gender || null) as Gender },
      ...{
        office: null,
        relation: null,
        generic: values.generic === 'yes',
        compounds: values.compounds === 'yes',
      },
    })
  }
  for (const { values } of pack.lexicon('offices').rows) {
    entries.set(values.noun, {
      ...{ base: values.noun, kind: 'person', gender: (values.gender || null) as Gender, compounds: true },
      ...{ office: values.of as Noun['office'], relation: null, generic: false },
    })
  }
  for (const { values } of pack.lexicon('relations').rows) {
    entries.set(values.noun, {
      ...{ base: values.noun, kind: 'person', gender: null, compounds: true },
      ...{ office: null, relation: values.relation, generic: false },
    })
  }
  const found = new Map<string, Noun | null>()
  const lookUp = (noun: string): Noun | null => {
    const before = found.get(noun)
    if (before !== undefined) return before
    const made = split(entries, noun)
    found.set(noun, made)
    return made
  }
  return {
    lookUp,
    of: (word) => lookUp(word.lemma.replaceAll('_', '').toLowerCase()) ?? lookUp(word.form.toLowerCase()),
  }
}

function split(entries: ReadonlyMap<string, Entry>, noun: string): Noun | null {
  const whole = entries.get(noun)
  if (whole !== undefined) return { ...whole, before: '' }
  for (let at = 1; at <= noun.length - 3; at++) {
    const hyphen = noun[at - 1] === '-'
    if (at < leastBefore && !hyphen) continue
    const entry = entries.get(noun.slice(at))
    if (entry !== undefined && (entry.compounds || hyphen)) {
      return { ...entry, before: noun.slice(0, at).replace(/-$/, '') }
    }
  }
  return null
}
