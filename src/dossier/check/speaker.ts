import type { Statement } from '../../model/reading.ts'
import type { Account } from './account.ts'

/** Who a statement is laid with, as far as a text tells: what two texts are compared by. */
export interface Speaker {
  /** The words that name the speaker. */
  readonly words: string
  /** Speaker and party spoken for, as parties of all texts; empty where neither is known. */
  readonly parties: ReadonlySet<string>
  /** Whether the words name a person. */
  readonly isNamedPerson: boolean
  /** Whether the words are but a pronoun. */
  readonly isPronoun: boolean
  /** Lemmas of the words, and of every other way the text speaks of the party; countries by their code. */
  readonly called: ReadonlySet<string>
}

/** The speaker of a statement; null where nobody is named. */
export function speakerOf(account: Account, { source }: Statement): Speaker | null {
  if (source === null) return null
  const tokens = account.tokensOf(source.spans)
  const ids = [source.entity, source.speaks_for].filter((id) => id !== null)
  const mentions = account.reading.entities
    .filter(({ id }) => ids.includes(id))
    .flatMap((entity) => entity.mentions)
  const entity = account.reading.entities.find(({ id }) => id === source.entity)
  const naming = [...tokens, ...mentions.flatMap(({ spans }) => account.tokensOf(spans))]
  const inside = tokens.flatMap((token) => account.parties.get(token) ?? [])
  const parties = [...ids.flatMap((id) => account.partyOf(id) ?? []), ...inside]
  return {
    words: source.quote.join(' … '),
    parties: new Set(parties),
    isNamedPerson: entity?.kind === 'person' && entity.mentions.some(({ form }) => form === 'name'),
    isPronoun: tokens.every((token) => /^(PRON|DET)$/.test(account.word(token).wordClass)),
    called: new Set(naming.flatMap((token) => callings(account, token))),
  }
}

/** What a word of a name is compared by; function words by nothing. */
function callings(account: Account, token: number): string[] {
  const word = account.word(token)
  const country = countriesOf(account).get(word.form)
  if (country !== undefined) return [country]
  const content = account.content.get(token)
  return content === undefined || content.value !== null ? [] : [content.lemma]
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

/** How two speakers stand to each other: `unknown` where neither can be told for sure. */
export function compareSpeakers(draft: Speaker, article: Speaker): 'same' | 'other' | 'unknown' {
  if ([...draft.parties].some((party) => article.parties.has(party))) return 'same'
  if (draft.isNamedPerson && article.isNamedPerson) return 'other'
  if ([...draft.called].some((word) => article.called.has(word))) return 'same'
  return draft.isPronoun || article.isPronoun ? 'unknown' : 'other'
}
