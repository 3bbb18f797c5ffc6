import type { AnchoredEvent, AnchoredMention } from '../../model/anchored.ts'
import type { Article } from '../../model/article.ts'
import { fillOf, type Fill, type Finding } from '../../model/finding.ts'
import type { Count } from '../../model/reading.ts'
import { quote } from '../../model/span.ts'
import { extentOf, subtree, Word } from '../../model/trees.ts'
import { findAll } from '../../rules/match.ts'
import type { Pack } from '../../rules/pack.ts'

/** Roles of an event between whose holders it is counted. */
const between: readonly string[] = ['actor', 'recipient']

/**
 * "The second exchange between A and B since …", "the first time that …": how often something happened, between whom and
 * counted from when. The rank is null where the text says only that it was the last.
 */
export function readCounts(
  article: Article<'clauses'>,
  events: readonly AnchoredEvent[],
  mentions: readonly AnchoredMention[],
  pack: Pack,
): Count[] {
  return findAll(article, pack.rules('counts')).flatMap((finding) => {
    const thing = fillOf(finding, 'thing')
    if (thing === null) return []
    const what = fillOf(finding, 'what')
    const event = events.find(({ head }) => head === thing.head || head === what?.head) ?? null
    const extent = extentOf(article, wordsOf(article, finding, thing))
    const since = fillOf(finding, 'since')
    return {
      spans: [...extent],
      quote: quote(article.text, extent),
      ordinal: Number(finding.values.rank) || null,
      of: event?.record.kind ?? null,
      between: event === null ? [] : parties(article, event, mentions),
      since: since && { spans: [...since.extent], quote: quote(article.text, since.extent) },
      trace: finding.trace,
    }
  })
}

/** The counted noun with all that hangs on it, to where the counting begins; what makes it a whole sentence stays out. */
function wordsOf(article: Article<'clauses'>, finding: Finding, thing: Fill): number[] {
  const outside = new Word(article, thing.head).children.filter(({ relation }) =>
    /^(nsubj|expl|cop|case|punct|advmod|parataxis|conj)/.test(relation),
  )
  const counted = subtree(article.trees, thing.head, new Set(outside.map(({ index }) => index)))
  const since = fillOf(finding, 'since')?.words ?? []
  return [...new Set([...counted, ...since])].sort((one, other) => one - other)
}

/** Everybody named within the leading parts of the event. */
function parties(
  article: Article<'clauses'>,
  event: AnchoredEvent,
  mentions: readonly AnchoredMention[],
): string[] {
  const heads = event.participants.filter((_, index) =>
    between.includes(event.record.participants[index].role),
  )
  const words = new Set(heads.flatMap((head) => subtree(article.trees, head)))
  return [...new Set(mentions.filter(({ head }) => words.has(head)).map(({ entity }) => entity.id))]
}
