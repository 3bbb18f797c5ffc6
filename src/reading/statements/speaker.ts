import type { AnchoredMention } from '../../model/anchored.ts'
import type { Article } from '../../model/article.ts'
import { fillOf, type Fill, type Finding } from '../../model/finding.ts'
import type { Entity, Statement } from '../../model/reading.ts'
import { quote } from '../../model/span.ts'
import { sentenceOf } from '../../model/tokens.ts'
import { Word } from '../../model/trees.ts'
import type { Draft } from './draft.ts'

type Source = NonNullable<Statement['source']>

/** Looks up who is meant by the words of a role, and for whom a spokesperson speaks. */
export interface Speakers {
  /** The entity that words name, or null. */
  entity(fill: Fill): Entity | null
  /** The source of `draft`, one of the article's `drafts`. */
  source(fill: Fill, draft: Draft, drafts: readonly Draft[]): Source
}

/** Those who can speak for themselves or have somebody speak for them. */
const parties: readonly Entity['kind'][] = ['person', 'organisation', 'country', 'group']

/** Whether an entity can speak. */
export function canSpeak(entity: Entity | null): boolean {
  return entity !== null && parties.includes(entity.kind)
}

/** Prepares the look-up for one article, with the spokespersons among what `speech.rules` found. */
export function findSpeakers(
  article: Article<'clauses'>,
  mentions: readonly AnchoredMention[],
  found: readonly Finding[],
): Speakers {
  const byHead = new Map(mentions.map((mention) => [mention.head, mention]))
  const principals = new Map(
    found
      .filter(({ says }) => says === 'spokesperson')
      .map((finding) => [fillOf(finding, 'spokesperson')!.head, fillOf(finding, 'principal')]),
  )
  const entity = ({ head, words }: Fill) =>
    (
      byHead.get(antecedentOf(article, head)) ??
      mentions.find((mention) => words.includes(mention.head) && mention.words.includes(head))
    )?.entity ?? null
  const speaksFor = (fill: Fill, draft: Draft, drafts: readonly Draft[]): Entity | null => {
    if (!principals.has(fill.head)) return null
    const named = principals.get(fill.head)
    if (named != null) return entity(named)
    return partyBefore(article, draft, drafts, mentions)
  }
  return {
    entity,
    source: (fill, draft, drafts) => ({
      entity: entity(fill)?.id ?? null,
      spans: [...fill.extent],
      quote: quote(article.text, fill.extent),
      speaks_for: speaksFor(fill, draft, drafts)?.id ?? null,
    }),
  }
}

/** "The minister, who says that …": a relative pronoun means what its clause hangs on; any other word itself. */
function antecedentOf(article: Article<'clauses'>, token: number): number {
  if (new Word(article, token).feature('PronType') !== 'Rel') return token
  for (let word: Word | null = new Word(article, token); word !== null; word = word.head) {
    if (word.relation === 'acl:relcl') return word.head?.index ?? token
  }
  return token
}

/** How many sentences back "a spokesperson" may find the party spoken for. */
const reach = 2

/** "A spokesperson said …": the party that spoke last, or else was last the subject, shortly before. */
function partyBefore(
  { trees, tokens }: Article<'clauses'>,
  draft: Draft,
  drafts: readonly Draft[],
  mentions: readonly AnchoredMention[],
): Entity | null {
  const token = draft.source!.head
  const speakers = new Set(drafts.map(({ source }) => source?.head))
  const distance = (head: number) => sentenceOf(tokens, token) - sentenceOf(tokens, head)
  const near = mentions.filter(
    ({ head, entity }) =>
      head < token &&
      distance(head) <= reach &&
      !draft.content.includes(head) &&
      entity.kind !== 'person' &&
      canSpeak(entity) &&
      (speakers.has(head) || trees.inventory.relations[trees.relation[head]].startsWith('nsubj')),
  )
  const weight = ({ head }: AnchoredMention) => (speakers.has(head) ? 1 : 0) - 2 * distance(head)
  return near.toSorted((one, other) => weight(other) - weight(one)).at(0)?.entity ?? null
}
