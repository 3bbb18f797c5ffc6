import type { Pack } from '../../rules/pack.ts'
import type { Word } from '../../model/trees.ts'
import { cell, type Kind } from './gazetteer.ts'

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
  readonly office: 'country' | 'place' | 'body' | 'party' | 'person' | 'rank' | null
  /** Whether it may be somebody's, who is told beside it: "her spokeswoman". */
  readonly serves: boolean
  /** The bodies one sits in by an office, as nouns or known names. */
  readonly bodies: readonly string[]
  /** Whether somebody may be so by trade or post, in an office or not. */
  readonly post: boolean
  /** Who is meant by way of somebody else: counterpart, predecessor, successor, deputy. */
  readonly relation: string | null
  /** Whether it may take up almost any name of its kind and class. */
  readonly generic: boolean
  /** A closer kind: `company`; null where the pack says none. */
  readonly class: string | null
  /** Whether a field of policy after it is part of the name. */
  readonly department: boolean
  /** Whether a bare noun after its preposition is part of the name: a council of supervision. */
  readonly field: boolean
  /** Where the pack has it: `lang/nl/offices.tsv:12`. */
  readonly source: string
}

/** The nouns of entity-nouns.tsv, occupations.tsv, offices.tsv and relations.tsv, also as the last part of a compound. */
export interface Nouns {
  /** What a word says by its form or else its lemma; null when it is no such noun. */
  of(word: Word): Noun | null
  /** What a noun in its dictionary form says. */
  lookUp(noun: string): Noun | null
}

interface Entry extends Omit<Noun, 'before' | 'kind'> {
  readonly kind: Kind | 'none'
  readonly compounds: boolean
}

/** The fewest letters that may stand before a noun in a compound. */
const leastBefore = 3

/** Reads the lexicons of nouns. A noun of kind `none` only looks like a compound, and says nothing. */
export function readNouns(pack: Pack): Nouns {
  const departments = pack.lexicon('department-nouns')
  const trades = new Set([
    ...pack.lexicon('callings').rows.flatMap(({ values }) => (values.post === 'no' ? [] : [values.noun])),
    ...pack.lexicon('occupations').rows.map(({ values }) => values.noun),
  ])
  const entries = new Map<string, Entry>()
  const add = (noun: string, source: string, entry: Partial<Entry>) =>
    entries.set(noun, {
      ...{
        base: noun,
        kind: 'person',
        gender: null,
        office: null,
        serves: false,
        bodies: [],
        relation: null,
        generic: false,
        compounds: true,
        post: trades.has(noun),
      },
      ...{ department: departments.has(noun), field: false, class: null, source, ...entry },
    })
  const rows = (name: string) => {
    const lexicon = pack.lexicon(name)
    return lexicon.rows.map(({ line, values }) => ({ source: `${lexicon.file}:${line}`, values }))
  }
  for (const { source, values } of rows('occupations')) {
    add(values.noun, source, { gender: genderOf(values.gender), compounds: values.compounds === 'yes' })
  }
  for (const { source, values } of rows('entity-nouns')) {
    add(values.noun, source, {
      kind: values.kind as Kind | 'none',
      gender: genderOf(values.gender),
      generic: values.generic === 'yes',
      compounds: values.compounds === 'yes',
      field: values.field === 'yes',
      class: values.class || null,
    })
  }
  for (const { source, values } of rows('offices')) {
    add(values.noun, source, {
      office: values.of as Noun['office'],
      serves: values.serves === 'yes',
      bodies: cell(values.body),
      post: true,
      gender: genderOf(values.gender),
    })
  }
  for (const { source, values } of rows('relations')) add(values.noun, source, { relation: values.relation })
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
    of: (word) =>
      lookUp(word.form.toLowerCase()) ??
      lookUp(word.lemma.replaceAll('_', '').toLowerCase()) ??
      (isPluralAdjective(word) ? lookUp(word.form.slice(0, -1).toLowerCase()) : null) ??
      (isTakenForName(word)
        ? (lookUp(word.form.slice(0, -1).toLowerCase()) ?? lookUp(word.form.slice(0, -2).toLowerCase()))
        : null),
  }
}

/** Whether a word may be the plural of an adjective or participle that is a noun, which a lemmatiser takes back too far ("the wounded"). */
function isPluralAdjective({ wordClass, lemma, form, features }: Word): boolean {
  if (wordClass !== 'ADJ' && !(wordClass === 'NOUN' && features.includes('Number=Plur'))) return false
  return form.length === lemma.length + 2 && form.startsWith(lemma)
}

/** Whether a word opens its sentence as a name, to a parser: it may be a plural too ("Fishermen complain"). */
function isTakenForName({ article, index, sentence, wordClass }: Word): boolean {
  return wordClass === 'PROPN' && article.tokens.starts[sentence] === index
}

function genderOf(cell: string): Gender {
  return cell === '' ? null : (cell as Gender)
}

function split(entries: ReadonlyMap<string, Entry>, noun: string): Noun | null {
  for (let at = 0; at <= noun.length - 3; at++) {
    const hyphen = noun[at - 1] === '-'
    if (at > 0 && at < leastBefore && !hyphen) continue
    const entry = entries.get(noun.slice(at))
    if (entry === undefined || !(at === 0 || entry.compounds || hyphen)) continue
    const { kind } = entry
    return kind === 'none' ? null : { ...entry, kind, before: noun.slice(0, at).replace(/-$/, '') }
  }
  return null
}
