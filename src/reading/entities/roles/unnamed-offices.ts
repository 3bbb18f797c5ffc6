import type { Article } from '../../../model/article.ts'
import type { Entity, Role } from '../../../model/reading.ts'
import type { ResolvedTime } from '../../../model/when.ts'
import { possibleDays } from '../../../model/dated.ts'
import { isoDay } from '../../../model/day.ts'
import { earliest, latest } from '../../../model/day-set.ts'
import { sentenceOf } from '../../../model/tokens.ts'
import { Word } from '../../../model/trees.ts'
import type { Chain } from '../coreference/chain.ts'
import type { Draft } from '../mentions/draft.ts'
import type { Pack } from '../../../rules/pack.ts'
import { knowledgeOf, type Knowledge } from '../knowledge.ts'
import { holderOf, mayBeSameOffice } from './office-holders.ts'
import { officeOf } from './office.ts'
import type { Cast } from './roles.ts'

/** Somebody whom an article calls by an office and never by a name. */
export interface UnnamedOffice {
  /** Id of the entity. */
  readonly entity: string
  readonly role: string
  /** The country or body it is held of, by its known name; null where the article tells none. */
  readonly of: string | null
  readonly gender: Chain['gender']
  /** The sentences it is called so in. */
  readonly sentences: ReadonlySet<number>
}

/**
 * The people of an article whom it calls by their office alone ("the Russian minister of Defence"), as far as that means whoever holds it: not a
 * former or first one, and no office that the article gives to somebody by name.
 */
export function unnamedOffices(cast: Cast, roles: readonly Role[]): UnnamedOffice[] {
  return cast.chains.flatMap((chain) => {
    if (chain.kind !== 'person' || chain.plural === true || chain.names.length > 0) return []
    const told = chain.drafts.filter(({ noun }) => noun?.office != null)
    if (told.some((draft) => isSetApart(draft, cast))) return []
    const [first] = told.flatMap((draft) => officeAlone(draft, cast))
    const entity = cast.entities.get(chain)
    if (first === undefined || entity === undefined || isGivenByName(first, roles, cast)) return []
    const sentences = new Set(chain.drafts.map(({ sentence }) => sentence))
    return [{ entity: entity.id, ...first, gender: chain.gender, sentences }]
  })
}

/** An office that a definite phrase names with whom it is held of, if it is of anybody. */
function officeAlone(draft: Draft, cast: Cast): Pick<UnnamedOffice, 'role' | 'of'>[] {
  const { knowledge, article } = cast
  const word = (token: number) => new Word(article, token)
  const office = officeOf(draft, word, knowledge)
  if (office === null || !draft.definite) return []
  const compound = bodyInCompound(word(draft.nounToken).form, knowledge)
  if (compound !== null) return [compound]
  const inner = [...draft.of, draft.possessor].flatMap((token) => [...(cast.chainsAt.get(token) ?? [])])
  const bodies = inner.flatMap(({ known }) => known?.name ?? [])
  const of = draft.countries[0] ?? bodies[0] ?? null
  const known = knowledge.officeHolders.some(
    (holder) => holder.of === null && holder.offices.includes(office.title),
  )
  return of !== null || known ? [{ role: office.title, of }] : []
}

/** "UN-envoy": the body in front of an office, and the office without it. */
function bodyInCompound(form: string, { gazetteer }: Knowledge): Pick<UnnamedOffice, 'role' | 'of'> | null {
  for (let hyphen = form.indexOf('-'); hyphen > 0; hyphen = form.indexOf('-', hyphen + 1)) {
    const body = gazetteer.known(form.slice(0, hyphen))
    if (body !== null && /^\p{Lu}/u.test(form)) return { role: form.slice(hyphen + 1), of: body.name }
  }
  return null
}

/** Whether anything but a nationality stands before an office: a former, a next, the first one. */
function isSetApart(draft: Draft, { article, knowledge }: Cast): boolean {
  const noun = new Word(article, draft.nounToken)
  const marks = noun.children.filter(
    ({ index, relation }) => index < noun.index && ['amod', 'nummod', 'advmod'].includes(relation),
  )
  if (marks.some(({ form }) => knowledge.gazetteer.nationality(form).length !== 1)) return true
  return draft.distinct || knowledge.officeModifiers.has(`${draft.noun!.before}-`)
}

/** Whether the article itself says who holds the office, so that nobody else is looked for. */
function isGivenByName(
  { role, of }: Pick<UnnamedOffice, 'role' | 'of'>,
  roles: readonly Role[],
  cast: Cast,
): boolean {
  const nameOf = new Map([...cast.entities.values()].map(({ id, name }) => [id, name]))
  return roles.some((told) => {
    const whose = told.of === null ? null : nameOf.get(told.of)
    return (
      told.to === null &&
      (whose === null || whose === of) &&
      mayBeSameOffice(told.role, role, cast.knowledge.officeHolders)
    )
  })
}

/**
 * Entities with what is known from outside of those called by an office alone: who held it on every day that the article and
 * the sentences that call them so may speak of. Nothing is looked up where the article has no date, or a sentence speaks of a past without one.
 */
export function lookUpHolders(
  article: Article<'tokens'>,
  entities: readonly Entity[],
  offices: readonly UnnamedOffice[],
  times: readonly ResolvedTime[],
  pack: Pack,
): Entity[] {
  const { officeHolders } = knowledgeOf(pack)
  const published = possibleDays({ edtf: article.published, earliest: null, latest: null })
  if (published === null || published.length === 0) return [...entities]
  return entities.map((entity) => {
    const office = offices.find((each) => each.entity === entity.id)
    if (office === undefined) return entity
    const { role, of, gender, sentences } = office
    const near = times.filter(({ head }) => sentences.has(sentenceOf(article.tokens, head)))
    if (near.some(({ record }) => record.value === 'PAST_REF')) return entity
    const days = [isoDay(earliest(published)!), ...near.flatMap(({ record }) => record.earliest ?? [])].sort()
    const called = { role, of, gender, earliest: days[0], latest: isoDay(latest(published)!) }
    const holder = holderOf(called, officeHolders)
    if (holder === null) return { ...entity, office: called }
    const { name, link, from, to, source } = holder
    return { ...entity, office: called, holder: { name, link, from, to, source } }
  })
}
