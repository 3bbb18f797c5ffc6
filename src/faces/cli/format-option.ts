import { Option } from 'commander'
import type { Position } from '../../model/ledger.ts'
import type { Around } from '../../model/page.ts'
import type { ArticleSummary } from '../../model/record.ts'

/** What `--format` may be. */
export type Format = 'text' | 'json'

/** `--format` of what shows a part of the record. */
export function formatOption(): Option {
  return new Option('--format <format>', 'print a page to read, or JSON')
    .choices(['text', 'json'])
    .default('text')
}

/** What is to be printed as JSON, with the articles that its positions stand in. */
export function withArticles<Value extends object>(
  value: Value,
  positions: readonly Position[],
  { articles }: Around,
): Value & { readonly articles: readonly ArticleSummary[] } {
  const standing = new Set(positions.flatMap(({ sightings }) => sightings.map(({ article }) => article)))
  return { ...value, articles: articles.filter(({ id }) => standing.has(id)) }
}
