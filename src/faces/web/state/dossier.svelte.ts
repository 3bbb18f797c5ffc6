import { SvelteMap } from 'svelte/reactivity'
import type { ArticleSummary } from '../../../model/record.ts'
import type { PageSelection } from '../../export/page-parts.ts'
import type { Named, Party } from '../../http/schemas.ts'
import { get } from './api.ts'
import { language } from './language.svelte.ts'
import { coloursOf } from './who.ts'

/** What an answer of the server speaks of, by name. */
export interface Around {
  readonly articles: readonly ArticleSummary[]
  readonly parties: readonly Named[]
}

interface Parties {
  readonly items: readonly Party[]
  readonly next: string | null
}

/** So many parties are there to choose from at once; others are found by name. */
const partiesAtOnce = 200

const articles = new SvelteMap<string, ArticleSummary>()
const parties = new SvelteMap<string, Named>()
const named = new SvelteMap<string, string>()
let shown = $state.raw({
  samples: false,
  /** What of a dossier this is, where that was handed on as one file in which nothing can be changed; else null. */
  fixed: null as PageSelection | null,
  /** How many articles there are. */
  size: 0,
  /** Those that most articles name, and whether there are more. */
  foremost: [] as readonly Party[],
  hasOthers: false,
  colours: coloursOf([]),
})
let revision = $state(0)

/** The dossier on show: the articles and parties that its answers have spoken of, and whether it is the sample dossier. */
export const dossier = () => ({ ...shown, articles, parties })

/** The party that an entity of an article is; null for null, and for what is not known. */
export function partyOf(article: string, entity: string | null): string | null {
  return named.get(`${article}/${entity}`) ?? null
}

/** What a party is called, by its id. */
export const partyName = (party: string) => parties.get(party)?.name ?? party

/** Whether who looks has chosen the language that an article is in, so that its own words are understood. */
export const isInOwnLanguage = (article: string) => articles.get(article)?.language === language()

/** A number that grows when articles come or go: read it where data must be fetched anew. */
export const dossierRevision = () => revision

/** An answer of the server, with the names in it made known to all pages. */
export async function ask<Answer extends Around>(path: string): Promise<Answer> {
  const answer = await get<Answer>(path)
  for (const article of answer.articles) articles.set(article.id, article)
  for (const party of answer.parties) {
    const known = parties.get(party.id)?.byOffice ?? []
    const byOffice = [...known, ...party.byOffice.filter((article) => !known.includes(article))]
    parties.set(party.id, { ...party, byOffice })
  }
  return answer
}

/** Makes known who and what the entities of an article are. */
export function know(article: string, entities: Readonly<Record<string, string>>): void {
  for (const [entity, party] of Object.entries(entities)) named.set(`${article}/${entity}`, party)
}

/** Fetches what the dossier is; for the start, and after articles came or went. */
export async function refresh(): Promise<void> {
  const [{ samples, fixed, articles: size }, { items, next }] = await Promise.all([
    get<{ samples: boolean; fixed: PageSelection | null; articles: number }>('/dossier'),
    get<Parties>(`/parties?limit=${partiesAtOnce}`),
  ])
  for (const map of [articles, parties, named]) map.clear()
  for (const party of items) parties.set(party.id, { ...party, byOffice: [] })
  shown = { samples, fixed, size, foremost: items, hasOthers: next !== null, colours: coloursOf(items) }
  revision++
}
