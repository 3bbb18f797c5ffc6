import type { ArticleSummary } from '../../../model/record.ts'
import type { Party } from '../../http/schemas.ts'
import { get } from './api.ts'

interface Dossier {
  readonly samples: boolean
  readonly articles: ReadonlyMap<string, ArticleSummary>
  readonly parties: ReadonlyMap<string, Party>
  /** Party ids by article and entity: `<article>/<entity>`. */
  readonly named: ReadonlyMap<string, string>
  /** The parties that speak most have a colour of their own, by number from 0. */
  readonly colours: ReadonlyMap<string, number>
}

/** How many parties have a colour of their own; the style sheet holds as many. */
const colourCount = 8

let shown = $state.raw<Dossier>({
  samples: false,
  articles: new Map(),
  parties: new Map(),
  named: new Map(),
  colours: new Map(),
})
let revision = $state(0)

/** What every page needs to know of the dossier: its articles, and who is who. */
export const dossier = () => shown

/** The party that an entity of an article is; null for null, and for what the record does not hold. */
export function partyOf(article: string, entity: string | null): string | null {
  return shown.named.get(`${article}/${entity}`) ?? null
}

/** A number that grows when articles come or go: read it where data must be fetched anew. */
export const dossierRevision = () => revision

/** Fetches the dossier; for the start, and after articles came or went. */
export async function refresh(): Promise<void> {
  const [{ samples }, articles, parties] = await Promise.all([
    get<{ samples: boolean }>('/dossier'),
    get<readonly ArticleSummary[]>('/articles'),
    get<readonly Party[]>('/parties'),
  ])
  const speaking = parties.filter(({ statements }) => statements > 0).slice(0, colourCount)
  shown = {
    samples,
    articles: new Map(articles.map((article) => [article.id, article])),
    parties: new Map(parties.map((party) => [party.id, party])),
    named: new Map(
      parties.flatMap(({ id, sightings }) =>
        sightings.map(({ article, record }) => [`${article}/${record}`, id] as const),
      ),
    ),
    colours: new Map(speaking.map(({ id }, index) => [id, index])),
  }
  revision++
}
