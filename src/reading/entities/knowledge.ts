import type { Pack } from '../../rules/pack.ts'
import { spellingOf, type Spelling } from '../../rules/spelling.ts'
import { cell, readGazetteer, type Gazetteer } from './gazetteer.ts'
import { readNouns, type Gender, type Nouns } from './nouns.ts'
import { OfficePhrases } from './office-phrase.ts'
import { readThings, type Things } from './things.ts'
import { officeHoldersIn, type OfficeHolder } from './roles/office-holders.ts'
import type { TenureVerb } from './roles/tenures.ts'

/** A pronoun that takes up somebody or something: what it may take up, as far as its form says. */
export interface Pronoun {
  readonly plural: boolean | null
  readonly gender: Gender
  readonly kind: 'person' | 'thing' | null
  readonly possessive: boolean
  /** Whether it means whoever is quoted. */
  readonly speaker: boolean
}

/** Somebody whom news calls by the family name alone. */
export interface Figure {
  readonly given: string
  readonly family: string
  readonly gender: Gender
  readonly country: string | null
  readonly office: string | null
  /** Whether the family name needs no support from the article. */
  readonly alone: boolean
  readonly link: string | null
}

/** Everything a pack says about names and those who bear them, ready to be asked. */
export interface Knowledge {
  readonly gazetteer: Gazetteer
  readonly nouns: Nouns
  readonly things: Things
  readonly pronouns: ReadonlyMap<string, Pronoun>
  readonly particles: ReadonlySet<string>
  /** Words that open a name and are seldom the whole of one: `San`, `Fort`. */
  readonly nameOpeners: ReadonlySet<string>
  /** Words between two parts of a name that could not stand there otherwise: `and` in a Dutch text. */
  readonly nameJoiners: ReadonlySet<string>
  /** The words after which a name goes on with what they are of or for, with the prepositions: `Institute` with `of`. */
  readonly nameLinks: ReadonlyMap<string, ReadonlySet<string>>
  readonly titles: ReadonlyMap<string, Gender>
  readonly firstNames: ReadonlyMap<string, Gender>
  /** Words that make a name an organisation's, with their place in it. */
  readonly organisationWords: ReadonlyMap<string, ReadonlySet<string>>
  readonly placeWords: ReadonlySet<string>
  readonly placePrepositions: ReadonlySet<string>
  /** Those after which a name that says nothing else of its bearer is a place's. */
  readonly kindPrepositions: ReadonlySet<string>
  /** Nouns for things, works and happenings that have names of their own. */
  readonly thingNouns: ReadonlySet<string>
  /** Whether an office is held no more, not yet, or for the time being, by the word before it. */
  readonly officeModifiers: ReadonlyMap<string, string>
  /** First parts of an office that make it another one: "vice". */
  readonly deputyPrefixes: ReadonlySet<string>
  /** The usual name of an office that has several. */
  readonly standingOffices: ReadonlyMap<string, string>
  readonly officePhrases: OfficePhrases
  readonly portfolios: ReadonlyMap<string, string>
  /** Fields of policy by themselves, as a department is named by them: "Foreign Affairs". */
  readonly fields: ReadonlySet<string>
  /** Adjectives that open the name of a field of policy: the first word of "Foreign Affairs". */
  readonly fieldAdjectives: ReadonlySet<string>
  /** Prepositions before the time at which somebody began or ceased to hold an office. */
  readonly termPrepositions: ReadonlyMap<string, 'from' | 'to'>
  /** Verbs by which somebody takes, leaves or has a post, by lemma. */
  readonly tenureVerbs: ReadonlyMap<string, readonly TenureVerb[]>
  /** Words before a post that say in what capacity; `made` for those that only say to what somebody is made. */
  readonly capacityWords: ReadonlyMap<string, 'made' | null>
  /** Parties and unions, by their known names: whoever is of one is a member. */
  readonly parties: ReadonlySet<string>
  /** What somebody is of a party. */
  readonly membership: string
  /** Where the pack has that word. */
  readonly membershipSource: string
  /** Nouns for the time somebody holds an office. */
  readonly serviceNouns: ReadonlySet<string>
  readonly numbers: ReadonlyMap<string, number>
  /** Words before a number that loosen it. */
  readonly hedges: ReadonlySet<string>
  /** Units of time with their ISO 8601 letter, and how many of it one is. */
  readonly timeUnits: ReadonlyMap<string, { readonly factor: number; readonly letter: string }>
  /** Names of days, months and feasts, in small letters. */
  readonly calendar: ReadonlySet<string>
  /** By family name. */
  readonly figures: ReadonlyMap<string, readonly Figure[]>
  /** Determiners that say there is none. */
  readonly negations: ReadonlySet<string>
  /** Prepositions that tie a complement to its noun. */
  readonly belonging: ReadonlySet<string>
  /** Words for two who were named before. */
  readonly pairWords: ReadonlySet<string>
  /** Adjectives that set somebody apart from the one spoken of before. */
  readonly distinguishing: ReadonlySet<string>
  readonly speechVerbs: ReadonlySet<string>
  /** Words that lay what is told with somebody: according to. */
  readonly attributionWords: ReadonlySet<string>
  /** Verbs whose neuter subject means nothing. */
  readonly impersonalVerbs: ReadonlySet<string>
  /** Nouns that with a body after them mean the body. */
  readonly transparentNouns: ReadonlySet<string>
  /** The field of policy of a body that is a ministry under another name. */
  readonly ministries: ReadonlyMap<string, string>
  /** Nouns for people and bodies that a government has: spokesperson, government. */
  readonly governmentNouns: ReadonlySet<string>
  /** The groups of callings a noun is of: words of one group may be said of one and the same person. */
  readonly callings: ReadonlyMap<string, ReadonlySet<string>>
  /** The words of fixed phrases with their prepositions, by the verb: "before judge" of "appear". */
  readonly fixedPhrases: ReadonlyMap<string, ReadonlySet<string>>
  readonly spelling: Spelling
  /** Who held which office, known from outside. */
  readonly officeHolders: readonly OfficeHolder[]
  /** Whether a word is a given name, also the first of two with a hyphen. */
  isGivenName(word: string): boolean
  /** A word without each genitive ending it may have. */
  withoutGenitive(word: string): string[]
}

const known = new WeakMap<Pack, Knowledge>()

/** What a pack knows; read at the first call. */
export function knowledgeOf(pack: Pack): Knowledge {
  const before = known.get(pack)
  if (before !== undefined) return before
  const made = readKnowledge(pack)
  known.set(pack, made)
  return made
}

function readKnowledge(pack: Pack): Knowledge {
  const rows = (name: string) => pack.lexicon(name).rows.map(({ values }) => values)
  const gender = (value: string) => (value || null) as Gender
  const endings = rows('genitive-endings').map(({ ending }) => ending)
  const withoutGenitive = (word: string) =>
    word === undefined
      ? []
      : endings.filter((ending) => word.endsWith(ending)).map((ending) => word.slice(0, -ending.length))
  const organisationWords = new Map<string, Set<string>>()
  for (const { word, place } of rows('organisation-words')) {
    organisationWords.set(word, (organisationWords.get(word) ?? new Set()).add(place))
  }
  const callings = new Map<string, Set<string>>()
  for (const { noun, group } of rows('callings'))
    callings.set(noun, (callings.get(noun) ?? new Set()).add(group))
  const figures = new Map<string, Figure[]>()
  for (const { given, family, gender: told, country, office, alone, link } of rows('people')) {
    const figure: Figure = {
      ...{ given, family, gender: gender(told), country: country || null, office: office || null },
      ...{ alone: alone === 'yes', link: link || null },
    }
    figures.set(family, [...(figures.get(family) ?? []), figure])
  }
  const fixedPhrases = new Map<string, Set<string>>()
  for (const { lemma, preposition, word } of rows('event-phrases')) {
    const phrases = preposition.split(' ').flatMap((each) => word.split(' ').map((noun) => `${each} ${noun}`))
    if (preposition) fixedPhrases.set(lemma, new Set([...(fixedPhrases.get(lemma) ?? []), ...phrases]))
  }
  const nameLinks = new Map<string, Set<string>>()
  for (const { word, links } of rows('name-links')) nameLinks.set(word, new Set(cell(links)))
  const firstNames = new Map(
    [...rows('first-names-abroad'), ...rows('first-names')].map((row) => [row.name, gender(row.gender)]),
  )
  const tenureVerbs = new Map<string, TenureVerb[]>()
  for (const { lemma, beside, change, who, alone } of rows('tenure-verbs')) {
    const verb = { beside: beside || null, change, who, alone: alone === 'yes' } as TenureVerb
    tenureVerbs.set(lemma, [...(tenureVerbs.get(lemma) ?? []), verb])
  }
  const gazetteer = readGazetteer(pack, withoutGenitive)
  return {
    gazetteer,
    parties: new Set(rows('parties').map(({ name }) => gazetteer.known(name)?.name ?? name)),
    nouns: readNouns(pack),
    things: readThings(pack),
    pronouns: new Map(
      rows('pronouns').map((row) => [
        row.pronoun,
        {
          plural: row.number === '' ? null : row.number === 'plural',
          gender: gender(row.gender),
          kind: (row.kind || null) as Pronoun['kind'],
          possessive: row.possessive === 'yes',
          speaker: row.speaker === 'yes',
        },
      ]),
    ),
    particles: new Set(rows('name-particles').map(({ particle }) => particle)),
    nameOpeners: new Set(rows('name-openers').map(({ word }) => word)),
    nameJoiners: new Set(
      rows('name-particles').flatMap((row) => (row.joins === 'yes' ? [row.particle] : [])),
    ),
    nameLinks,
    titles: new Map(rows('titles').map((row) => [row.title, gender(row.gender)])),
    firstNames,
    isGivenName: (word) => firstNames.has(word) || firstNames.has(word.split('-')[0]),
    organisationWords,
    callings,
    placeWords: new Set(rows('place-words').map(({ word }) => word)),
    placePrepositions: new Set(rows('place-prepositions').map(({ preposition }) => preposition)),
    kindPrepositions: new Set(
      rows('place-prepositions').flatMap((row) => (row.kind === 'yes' ? [row.preposition] : [])),
    ),
    thingNouns: new Set(rows('thing-nouns').map(({ noun }) => noun)),
    deputyPrefixes: new Set(rows('deputy-prefixes').map(({ prefix }) => prefix)),
    standingOffices: new Map(rows('standing-offices').map(({ name, office }) => [name, office])),
    officePhrases: new OfficePhrases(rows('office-phrases')),
    officeModifiers: new Map(rows('office-modifiers').map(({ word, held }) => [word, held])),
    fieldAdjectives: new Set(
      rows('portfolios').flatMap(({ name }) => (name.split(' ').length > 2 ? [name.split(' ')[1]] : [])),
    ),
    portfolios: new Map(rows('portfolios').map(({ field, name }) => [field, name])),
    fields: new Set(rows('portfolios').map(({ name }) => name.slice(name.indexOf(' ') + 1))),
    membership: rows('membership')[0].noun,
    membershipSource: `${pack.lexicon('membership').file}:${pack.lexicon('membership').rows[0].line}`,
    termPrepositions: new Map(
      rows('term-prepositions').map(({ preposition, bound }) => [preposition, bound as 'from' | 'to']),
    ),
    tenureVerbs,
    capacityWords: new Map(
      rows('capacity-words').map(({ word, made }) => [word, made === 'yes' ? 'made' : null]),
    ),
    serviceNouns: new Set(rows('service-nouns').map(({ noun }) => noun)),
    hedges: new Set(rows('quantity-hedges').map(({ word }) => word)),
    numbers: new Map(rows('numbers').map(({ word, value }) => [word, Number(value)])),
    timeUnits: new Map(
      rows('time-units').map(({ word, factor, letter }) => [word, { factor: Number(factor), letter }]),
    ),
    calendar: new Set(
      [...rows('weekdays'), ...rows('months'), ...rows('holidays')].map(({ word }) => word.toLowerCase()),
    ),
    figures,
    negations: new Set(rows('negation').map(({ lemma }) => lemma)),
    belonging: new Set(rows('belonging-prepositions').map(({ preposition }) => preposition)),
    pairWords: new Set(rows('pair-words').map(({ word }) => word)),
    distinguishing: new Set(rows('distinguishing-adjectives').map(({ adjective }) => adjective)),
    attributionWords: new Set(rows('attribution-words').map(({ word }) => word)),
    speechVerbs: new Set(rows('speech-verbs').map(({ lemma }) => lemma)),
    governmentNouns: new Set(rows('government-nouns').map(({ noun }) => noun)),
    impersonalVerbs: new Set(rows('impersonal-verbs').map(({ lemma }) => lemma)),
    transparentNouns: new Set(rows('transparent-nouns').map(({ noun }) => noun)),
    ministries: new Map(
      rows('organisations').flatMap(({ name, ministry }) => (ministry ? [[name, ministry] as const] : [])),
    ),
    fixedPhrases,
    spelling: spellingOf(pack),
    officeHolders: officeHoldersIn(pack.lexicon('office-holders')),
    withoutGenitive,
  }
}
