import type { AnchoredMention } from '../../model/anchored.ts'
import type { Article } from '../../model/article.ts'
import { fillOf, type Fill } from '../../model/finding.ts'
import type { Entity, Statement } from '../../model/reading.ts'
import { quote } from '../../model/span.ts'
import { sentenceOf } from '../../model/tokens.ts'
import { findAll } from '../../rules/match.ts'
import type { Pack } from '../../rules/pack.ts'

type Source = NonNullable<Statement['source']>

/** Looks up who is meant by the words of a role, and for whom a spokesperson speaks. */
export interface Speakers {
  /** The entity that words name, or null. */
  entity(fill: Fill): Entity | null
  source(fill: Fill): Source
}

/** Those who can speak for themselves or have somebody speak for them. */
const parties: readonly Entity['kind'][] = ['person', 'organisation', 'country', 'group']

/** Whether an entity can speak. */
export function canSpeak(entity: Entity | null): boolean {
  return entity !== null && parties.includes(entity.kind)
}

/** Prepares the look-up for one article. */
export function findSpeakers(
  article: Article<'clauses'>,
  mentions: readonly AnchoredMention[],
  pack: Pack,
): Speakers {
  const byHead = new Map(mentions.map((mention) => [mention.head, mention]))
  const principals = new Map(
    findAll(article, pack.rules('speech'))
      .filter(({ says }) => says === 'spokesperson')
      .map((finding) => [fillOf(finding, 'spokesperson')!.head, fillOf(finding, 'principal')]),
  )
  const entity = ({ head, words }: Fill) =>
    (
      byHead.get(head) ??
      mentions.find((mention) => words.includes(mention.head) && mention.words.includes(head))
    )?.entity ?? null
  const speaksFor = (fill: Fill): Entity | null => {
    if (!principals.has(fill.head)) return null
    const named = principals.get(fill.head)
    if (named != null) return entity(named)
    return partyBefore(article, fill.head, mentions)
  }
  return {
    entity,
    source: (fill) => ({
      entity: entity(fill)?.id ?? null,
      spans: [...fill.extent],
      quote: quote(article.text, fill.extent),
      speaks_for: speaksFor(fill)?.id ?? null,
    }),
  }
}

/** "Een woordvoerder zei …": the party last spoken of as a subject or source, in this sentence or the two before it. */
function partyBefore(
  article: Article<'clauses'>,
  token: number,
  mentions: readonly AnchoredMention[],
): Entity | null {
  const { trees, tokens } = article
  const sentence = sentenceOf(tokens, token)
  const near = mentions.filter(
    ({ head, entity }) =>
      head < token &&
      sentence - sentenceOf(tokens, head) <= 2 &&
      entity.kind !== 'person' &&
      canSpeak(entity),
  )
  const weight = ({ head }: AnchoredMention) => {
    const relation = trees.inventory.relations[trees.relation[head]]
    const depth = relation.startsWith('nsubj') ? 2 : relation.startsWith('obl') ? 1 : 0
    return 3 * (sentenceOf(tokens, head) - sentence) + depth
  }
  return near.toSorted((one, other) => weight(other) - weight(one)).at(0)?.entity ?? null
}
