import { overlaps, type Extent } from '../../model/span.ts'
import type { ArticleEntity } from '../digest.ts'
import { foldedWords } from '../words.ts'

/** How many characters an article begins with: its title and what says who and where. */
const beginning = 400
/** So many of those named first: more would be in most articles on one thing. */
const most = 6

/**
 * Whom and what an article sets its events among: those of a name in a stretch of its text, and the first that it begins with. Countries
 * are everywhere, and left out, and so is what stands but once and in brackets, as a press agency does. `entityOf` gives the dossier's ids.
 */
export function settingIn(
  entities: readonly ArticleEntity[],
  entityOf: (entity: string) => string | null,
): (around: Extent) => ReadonlySet<string> {
  const named = entities
    .filter((one) => one.named && one.record.kind !== 'country' && !isBracketed(one))
    .map(({ record }) => ({ id: entityOf(record.id), spans: record.mentions.flatMap(({ spans }) => spans) }))
  const idsOf = (those: typeof named) => those.flatMap(({ id }) => id ?? [])
  const first = named
    .filter(({ spans }) => spans.some(({ from }) => from < beginning))
    .sort((one, other) => one.spans[0].from - other.spans[0].from)
    .slice(0, most)
  return (around) => {
    const near = named.filter(({ spans }) =>
      spans.some((span) => around.some((each) => overlaps(each, span))),
    )
    return new Set([...idsOf(first), ...idsOf(near)].sort())
  }
}

/** The words of names in a stretch of an article's text: they tell of whom something is said, not what. */
export function nameWordsIn(entities: readonly ArticleEntity[]): (within: Extent) => ReadonlySet<string> {
  const names = entities
    .flatMap(({ record }) => record.mentions)
    .filter(({ form }) => form === 'name')
    .map(({ spans, quote }) => ({ spans, words: foldedWords(quote.join(' ')) }))
  return (within) =>
    new Set(
      names
        .filter(({ spans }) => spans.some((span) => within.some((each) => overlaps(each, span))))
        .flatMap(({ words }) => words),
    )
}

function isBracketed({ record, sighting: { spans, context } }: ArticleEntity): boolean {
  const at = context.spans[0].from
  const text = context.quote[0]
  return (
    record.mentions.length === 1 && text[spans[0].from - at - 1] === '(' && text[spans[0].to - at] === ')'
  )
}
