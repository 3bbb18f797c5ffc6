import type { AnchoredMention } from '../../model/anchored.ts'
import type { Article } from '../../model/article.ts'
import type { Entity, Mention, Role } from '../../model/reading.ts'
import { quote } from '../../model/span.ts'
import { extentOf } from '../../model/trees.ts'
import type { Pack } from '../../rules/pack.ts'
import { withBodiesInFront } from './coreference/bodies-in-front.ts'
import { chainsByToken, type Chain } from './coreference/chain.ts'
import { resolve } from './coreference/resolve.ts'
import type { Draft } from './mentions/draft.ts'
import { draftMentions } from './mentions/drafts.ts'
import { nameOf } from './entity-name.ts'
import { knowledgeOf, type Knowledge } from './knowledge.ts'
import { findNames } from './names.ts'
import { readRoles } from './roles/roles.ts'
import type { RoleChange } from './roles/terms.ts'
import { unnamedOffices, type UnnamedOffice } from './roles/unnamed-offices.ts'

/** Who and what an article speaks of, where, and who held which office. */
export interface Entities {
  /** In the order of their first mention: `e1`, `e2` … */
  readonly entities: Entity[]
  /** In the order of the text. */
  readonly mentions: AnchoredMention[]
  readonly roles: Role[]
  /** What verbs tell of them, to be settled with the events and times. */
  readonly changes: RoleChange[]
  /** Those called by an office alone, whose holder may be looked up. */
  readonly unnamed: UnnamedOffice[]
}

/** Reads the people, bodies, countries, places and groups of an article, with everything that refers to them. */
export function readEntities(article: Article<'clauses'>, pack: Pack): Entities {
  const knowledge = knowledgeOf(pack)
  const drafts = draftMentions(article, findNames(article, knowledge), knowledge)
  const spokenOf = withBodiesInFront(article, resolve(article, drafts, knowledge), knowledge)
  const chains = inOrder(spokenOf.filter(isParty))
  const entities = chains.map((chain, index) => toEntity(article, chain, `e${index + 1}`, knowledge))
  const mentions = chains.flatMap((chain, index) =>
    chain.drafts.map((draft, at) => ({
      record: entities[index].mentions[at],
      entity: entities[index],
      head: draft.part === undefined ? draft.head : -1,
      words: draft.words,
    })),
  )
  mentions.sort((one, other) => one.words[0] - other.words[0] || other.words.length - one.words.length)
  const made = new Map(chains.map((chain, index) => [chain, entities[index]]))
  const cast = { article, chains, chainsAt: chainsByToken(chains), entities: made, knowledge }
  const { roles, changes } = readRoles(cast)
  return { entities, mentions, roles, changes, unnamed: unnamedOffices(cast, roles) }
}

/** Whether a chain is of somebody or something a reading tells of: things without a name only help to see who is meant. */
function isParty({ kind, names, drafts }: Chain): boolean {
  return (
    kind !== 'other' || names.length > 0 || drafts.some(({ noun }) => noun !== null && noun.kind !== 'other')
  )
}

/** Every phrase that speaks of somebody or something, things without a name too, with a number for whom or what. For measuring. */
export function findMentions(
  article: Article<'clauses'>,
  pack: Pack,
): { readonly words: readonly number[]; readonly entity: number }[] {
  const knowledge = knowledgeOf(pack)
  const drafts = draftMentions(article, findNames(article, knowledge), knowledge)
  return resolve(article, drafts, knowledge).flatMap(({ drafts: own }, entity) =>
    own.map(({ words }) => ({ words, entity })),
  )
}

/** The names of an article, each with the tokens it covers and the kind its bearer proves to be. For measuring. */
export function findNamed(
  article: Article<'clauses'>,
  pack: Pack,
): { readonly words: readonly number[]; readonly kind: Entity['kind'] }[] {
  const knowledge = knowledgeOf(pack)
  const drafts = draftMentions(article, findNames(article, knowledge), knowledge)
  return resolve(article, drafts, knowledge).flatMap(({ drafts: own, kind }) =>
    own.flatMap(({ nameWords }) =>
      nameWords.length > 0 ? [{ words: nameWords, kind: kind ?? 'other' }] : [],
    ),
  )
}

function inOrder(chains: readonly Chain[]): Chain[] {
  for (const { drafts } of chains) drafts.sort((one, other) => one.words[0] - other.words[0])
  return [...chains].sort(
    ({ drafts: [one] }, { drafts: [other] }) =>
      one.words[0] - other.words[0] || other.words.length - one.words.length,
  )
}

function toEntity(article: Article<'trees'>, chain: Chain, id: string, knowledge: Knowledge): Entity {
  const { name, link } = nameOf(article, chain, knowledge)
  const mentions = chain.drafts.map((draft) => toMention(article, draft))
  return { id, kind: chain.kind ?? 'other', name, link, mentions }
}

function toMention(article: Article<'trees'>, draft: Draft): Mention {
  const whole = [...extentOf(article, draft.words)]
  const spans = draft.part === undefined ? whole : [{ from: whole[0].from, to: whole[0].from + draft.part }]
  return { spans, quote: quote(article.text, spans), form: draft.form }
}
