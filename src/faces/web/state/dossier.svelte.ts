import type { ArticleSummary } from '../../../model/record.ts'
import type { Party } from '../../http/schemas.ts'
import { get } from './api.ts'
import { whoIsWho } from './who.ts'

let shown = $state.raw({ samples: false, ...whoIsWho([], []) })
let revision = $state(0)

/** The dossier on show: its articles, who is who, and whether it is the sample dossier. */
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
  shown = { samples, ...whoIsWho(articles, parties) }
  revision++
}
