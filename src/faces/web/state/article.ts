import type { Reading } from '../../../model/reading.ts'
import type { Standing } from '../../../model/ledger.ts'
import type { ArticleDates } from '../../../model/record.ts'
import { articleAddress } from './address.ts'
import { get } from './api.ts'
import { ask, know, type Around } from './dossier.svelte.ts'

/** What other articles say of what an article tells. */
interface ArticleAround extends Standing, Around {
  readonly dates: ArticleDates
  readonly entities: Readonly<Record<string, string>>
}

/** The reading of an article and what stands around it, with its parties made known to all pages. */
export async function readArticle(id: string): Promise<{ reading: Reading; around: ArticleAround }> {
  const path = articleAddress(id)
  const [reading, around] = await Promise.all([get<Reading>(path), ask<ArticleAround>(`${path}/around`)])
  know(id, around.entities)
  return { reading, around }
}
