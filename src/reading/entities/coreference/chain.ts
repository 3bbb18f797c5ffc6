import type { Draft } from '../mentions/draft.ts'
import type { Kind, Known } from '../gazetteer.ts'
import type { Gender } from '../nouns.ts'

/** The phrases that speak of one and the same, in the order of the text, and what is known of it from all of them. */
export interface Chain {
  readonly drafts: Draft[]
  /** The names, the fullest first. */
  readonly names: string[]
  kind: Kind | null
  /** Whether one of the phrases is of a person, or looks like a person's name. */
  likelyPerson: boolean
  known: Known | null
  gender: Gender
  plural: boolean | null
  /** Countries told by an adjective of nationality or by context. */
  readonly countries: Set<string>
  /** The offices and nouns it is called by, in their dictionary form, each with what a compound puts before it. */
  readonly nouns: Set<string>
  count: string | null
}

/** A chain of one phrase. */
export function chainOf(draft: Draft): Chain {
  const chain: Chain = {
    ...{ drafts: [], names: [], kind: draft.kind, known: draft.known, gender: draft.gender },
    ...{
      likelyPerson: false,
      plural: draft.plural,
      countries: new Set(),
      nouns: new Set(),
      count: draft.count,
    },
  }
  join(chain, draft)
  return chain
}

/** Adds a phrase to a chain, with what it says. */
export function join(chain: Chain, draft: Draft): void {
  chain.drafts.push(draft)
  if (draft.name !== null && !chain.names.includes(draft.name)) {
    const fuller = chain.names.findIndex((name) => fullness(name) < fullness(draft.name!))
    chain.names.splice(fuller < 0 ? chain.names.length : fuller, 0, draft.name)
  }
  chain.kind ??= draft.kind
  chain.likelyPerson ||= isLikelyPerson(draft)
  chain.known ??= draft.known
  chain.gender ??= draft.gender
  if (chain.plural === null) chain.plural = draft.plural
  for (const country of draft.countries) chain.countries.add(country)
  if (draft.noun !== null) chain.nouns.add(draft.noun.before + draft.noun.base)
  chain.count ??= draft.count
}

/** Whether a phrase is of a person, or looks like a person's name. */
export function isLikelyPerson({ kind, likely }: Draft): boolean {
  return kind === 'person' || (kind === null && likely === 'person')
}

/** More words are fuller; of as many, a dateline's capitals are the lesser form. */
function fullness(name: string): number {
  return 2 * name.split(' ').length + (name === name.toUpperCase() ? 0 : 1)
}

/** The country something is or belongs to; null when nothing says or several do. */
export function countryOf(chain: Chain): string | null {
  if (chain.known !== null && chain.known.country !== null) return chain.known.country
  return chain.countries.size === 1 ? [...chain.countries][0] : null
}

/** The chains that have a phrase at each token, as its head or in its name; in the order given. A part of a word is no phrase at its token. */
export function chainsByToken(chains: readonly Chain[]): ReadonlyMap<number, ReadonlySet<Chain>> {
  const byToken = new Map<number, Set<Chain>>()
  for (const chain of chains) {
    const whole = chain.drafts.filter(({ part }) => part === undefined)
    for (const token of whole.flatMap(({ head, nameWords }) => [head, ...nameWords])) {
      byToken.set(token, (byToken.get(token) ?? new Set()).add(chain))
    }
  }
  return byToken
}
