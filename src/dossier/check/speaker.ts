import type { Entity, Mention, Statement } from '../../model/reading.ts'
import { foldedWords } from '../words.ts'
import type { Account } from './account.ts'

/** Who a statement is laid with, as far as a text tells: what two texts are compared by. */
export interface Speaker {
  /** The words that name the speaker. */
  readonly words: string
  /** Speaker and party spoken for, as parties of all texts; empty where neither is known. */
  readonly parties: ReadonlySet<string>
  /** Words of the names of a person; none for what is no person, or is only described. */
  readonly names: ReadonlySet<string>
  /** Parties spoken of right before, and what they are called: a description may be of one, or a pronoun stand for it. */
  readonly before: ReadonlySet<string>
  /** Whether somebody speaks for a party that is not told. */
  readonly speaksForAnybody: boolean
  /** Whether it is a body that is not named: "the housing association". */
  readonly isBody: boolean
  /** Whether it is somebody who leads a body that is not told: "the manager". */
  readonly leadsAnybody: boolean
  /** Whether it is just somebody of a kind: "a neighbour". */
  readonly isAnybody: boolean
  /** Whether the words are but a pronoun. */
  readonly isReferredTo: boolean
  /** Whether the words are but a pronoun, and nothing says for whom. */
  readonly isPronoun: boolean
  /** Lemmas of the words, and of every other way the text speaks of the party; countries by their code. */
  readonly called: ReadonlySet<string>
}

const speakers = new WeakMap<Account, Map<Statement, Speaker>>()

/** The speaker of a statement; null where nobody is named. */
export function speakerOf(account: Account, statement: Statement): Speaker | null {
  const { source } = statement
  if (source === null) return null
  const known = speakers.get(account) ?? new Map<Statement, Speaker>()
  speakers.set(account, known)
  const speaker = known.get(statement) ?? readSpeaker(account, source)
  known.set(statement, speaker)
  return speaker
}

function readSpeaker(account: Account, source: NonNullable<Statement['source']>): Speaker {
  const tokens = account.tokensOf(source.spans)
  const ids = [source.entity, source.speaks_for].filter((id) => id !== null)
  const mentions = account.reading.entities
    .filter(({ id }) => ids.includes(id))
    .flatMap((entity) => entity.mentions)
  const entity = account.reading.entities.find(({ id }) => id === source.entity)
  // Whoever speaks for a body or leads it may be called as it is: "the union", for one of its officers.
  const bodies = bodiesOf(account, tokens, source.entity)
  const naming = [...tokens, ...[...mentions, ...bodies].flatMap(({ spans }) => account.tokensOf(spans))]
  const inside = tokens.flatMap((token) => account.parties.get(token) ?? [])
  const isNamed = entity?.mentions.some(({ form }) => form === 'name') ?? false
  const isReferredTo = tokens.every((token) => /^(PRON|DET)$/.test(account.word(token).wordClass))
  const parties = [...ids.flatMap((id) => account.partyOf(id) ?? []), ...inside]
  return {
    words: source.quote.join(' … '),
    parties: new Set(parties),
    names: new Set(entity?.kind === 'person' && isNamed ? foldedWords(entity.name) : []),
    before: partiesBefore(account, tokens, !isReferredTo ? reach : isNamed ? pronounReach : farReach),
    speaksForAnybody:
      source.speaks_for === null &&
      !isNamed &&
      tokens.some((token) => isAmong(account, token, 'spokespeople')),
    isBody: isBody(account, tokens, entity),
    leadsAnybody: bodies.length === 0 && tokens.some((token) => isAmong(account, token, 'leaders')),
    isAnybody: !isNamed && tokens.some((token) => account.word(token).feature('Definite') === 'Ind'),
    isReferredTo,
    isPronoun: isReferredTo && mentions.every(({ form }) => form === 'pronoun'),
    called: new Set(naming.flatMap((token) => callings(account, token))),
  }
}

/** Every mention of the bodies that are named in the words for a speaker, or that the speaker holds an office of. */
function bodiesOf(account: Account, tokens: readonly number[], person: string | null): Mention[] {
  const inside = new Set(tokens)
  const { entities, roles } = account.reading
  const led = new Set(roles.filter((role) => role.person === person).map((role) => role.of))
  return entities
    .filter(
      ({ id, kind, mentions }) =>
        kind === 'organisation' &&
        (led.has(id) ||
          mentions.some(({ spans }) => account.tokensOf(spans).some((token) => inside.has(token)))),
    )
    .flatMap(({ mentions }) => mentions)
}

/** Whether it is a body that has members and leaders; those who report what happened are a sort of their own. */
function isBody(account: Account, tokens: readonly number[], entity: Entity | undefined): boolean {
  if (
    tokens.some((token) => account.word(token).wordClass === 'PROPN' || isAmong(account, token, 'informants'))
  )
    return false
  const nouns = account.pack.lexicon('entity-nouns')
  return (
    entity?.kind === 'organisation' ||
    tokens.some((token) => nouns.row(account.word(token).lemma)?.values.kind === 'organisation')
  )
}

function isAmong(account: Account, token: number, lexicon: string): boolean {
  const { lemma } = account.word(token)
  return account.pack.lexicon(lexicon).has(lemma) || account.pack.lexicon(lexicon).has(lemma.toLowerCase())
}

/** Whether some words speak of a speaker, by the party or by a name. */
export function speakOf(account: Account, tokens: readonly number[], { parties, names }: Speaker): boolean {
  return tokens.some(
    (token) =>
      parties.has(account.parties.get(token) ?? '') || names.has(account.word(token).form.toLowerCase()),
  )
}

/** What a word of a name is compared by; function words by nothing. */
export function callings(account: Account, token: number): string[] {
  const word = account.word(token)
  const country = countriesOf(account).get(word.form)
  if (country !== undefined) return [country]
  const content = account.content.get(token)
  return content === undefined || content.value !== null ? [] : [...content.senses]
}

const countries = new WeakMap<object, ReadonlyMap<string, string>>()

/** Every word for a country and its people, with the country's code. */
function countriesOf({ pack }: Account): ReadonlyMap<string, string> {
  const known = countries.get(pack)
  if (known !== undefined) return known
  const columns = ['name', 'aliases', 'seat', 'adjectives', 'inhabitant', 'inhabitants']
  const words = new Map(
    pack
      .lexicon('countries')
      .rows.flatMap(({ values }) =>
        columns.flatMap((column) => values[column].split('|').map((word) => [word, values.code] as const)),
      ),
  )
  countries.set(pack, words)
  return words
}

/**
 * How many sentences back a description may reach for whom it is of, and a pronoun for whom it stands; a pronoun that stands
 * for a description, farther.
 */
const reach = 2
const pronounReach = 1
const farReach = 3

function partiesBefore(account: Account, tokens: readonly number[], reach: number): Set<string> {
  const parties = new Set<string>()
  if (tokens.length === 0) return parties
  const here = account.word(tokens[0]).sentence
  for (let sentence = Math.max(0, here - reach); sentence <= here; sentence++) {
    for (const token of account.sentenceWords(sentence)) {
      const party = account.parties.get(token)
      if (party === undefined || token >= tokens[0]) continue
      // What two texts call alike need not have been linked.
      for (const name of [party, ...callings(account, token)]) parties.add(name)
    }
  }
  return parties
}

/** How two speakers stand to each other: `unknown` where neither can be told for sure. */
export function compareSpeakers(draft: Speaker, article: Speaker): 'same' | 'other' | 'unknown' {
  if ([...draft.parties].some((party) => article.parties.has(party))) return 'same'
  const mayBeMeant = [...draft.parties, ...draft.called].some((name) => article.before.has(name))
  if (draft.isReferredTo && draft.names.size === 0) return 'unknown'
  if (article.isReferredTo && mayBeMeant) return 'unknown'
  if (draft.names.size > 0 && article.names.size > 0) {
    const isCalled = (names: ReadonlySet<string>, { called }: Speaker) =>
      [...names].some((name) => called.has(name))
    return isCalled(draft.names, article) || isCalled(article.names, draft) ? 'same' : 'other'
  }
  if ([...draft.called].some((word) => article.called.has(word))) return 'same'
  if (draft.isPronoun || article.isPronoun || draft.isAnybody) return 'unknown'
  if (draft.speaksForAnybody !== article.speaksForAnybody) return 'unknown'
  if ((draft.isBody && article.leadsAnybody) || (article.isBody && draft.leadsAnybody)) return 'unknown'
  return article.names.size === 0 && mayBeMeant ? 'unknown' : 'other'
}
