import type { Fault, FaultKind } from '../../model/fault.ts'
import { byPosition, overlaps } from '../../model/span.ts'
import type { Pack } from '../../rules/pack.ts'
import { digest } from '../digest.ts'
import { bearersOf } from '../entities/bearer.ts'
import { linkEntities } from '../entities/entities.ts'
import { namesOf } from '../entities/names.ts'
import { placeOf } from '../linked-article.ts'
import { memoryShelves } from '../memory-shelves.ts'
import { Account, type CloseReading } from './account.ts'
import { Alignment } from './alignment.ts'
import { findLostAttributions } from './attribution.ts'
import { clausesOf } from './clause.ts'
import { findShiftedDays } from './day.ts'
import { findOmittedDenials } from './denial.ts'
import { findLostHedges, findLostNegations } from './firmness.ts'
import { findChangedNumbers } from './number.ts'
import { checkQuotations } from './quotation.ts'
import { sentencesOf, supportsOf } from './support.ts'
import { findChangedSpeakers } from './voice.ts'

/**
 * What a draft has otherwise than the articles it rests on: quotations that are not verbatim, words in another mouth or in none,
 * hedges, negations and denials that are gone, other numbers and days. In the order of the draft. What the articles say
 * nothing of is no fault, and neither is what any one of them bears out.
 */
export async function checkDraft(
  draft: CloseReading,
  articles: readonly CloseReading[],
  pack: Pack,
): Promise<Fault[]> {
  const names = namesOf(pack)
  const digests = [...articles, draft].map(({ reading }) => digest(reading, names))
  const { after } = await linkEntities(
    memoryShelves(),
    digests.flatMap(({ summary, entities }) =>
      bearersOf({ id: summary.id, place: placeOf(summary), family: summary.id }, entities),
    ),
    digests.map(({ summary }) => summary.id),
  )
  const identities = new Map(after.map(({ id, entity }) => [id, entity]))
  const accountOf = (read: CloseReading) =>
    new Account(read, pack, (entity) => identities.get(`${read.reading.article.id} ${entity}`) ?? null)
  const own = accountOf(draft)
  const others = articles.map(accountOf)
  const alignment = new Alignment(others.flatMap(clausesOf))
  const supported = supportsOf(clausesOf(own), alignment)
  const sentences = sentencesOf(own, supported, alignment)
  const quoted = checkQuotations(own, others)
  const faults = [
    ...quoted.faults,
    ...findChangedSpeakers(supported, quoted.found, others),
    ...findLostAttributions(supported),
    ...findLostNegations(supported),
    ...findLostHedges(supported),
    ...findChangedNumbers(sentences, others),
    ...findShiftedDays(sentences, others),
    ...findOmittedDenials(supported, own, others, alignment),
  ]
  return faults.filter((fault, index) => !isToldBefore(fault, faults.slice(0, index))).sort(inOrder)
}

/** Of these only the first that touches the same words is told: the others come of it. */
const ranked: ReadonlySet<FaultKind> = new Set([
  'quote-altered',
  'quote-unknown',
  'attribution-lost',
  'negation-lost',
  'hedge-lost',
  'number-changed',
])

function isToldBefore({ kind, draft }: Fault, before: readonly Fault[]): boolean {
  if (!ranked.has(kind)) return false
  return before.some(
    (other) =>
      ranked.has(other.kind) &&
      !(other.kind === 'attribution-lost' && kind === 'number-changed') &&
      other.draft.spans.some((span) => draft.spans.some((own) => overlaps(own, span))),
  )
}

function inOrder(one: Fault, other: Fault): number {
  const end = { from: Infinity, to: Infinity }
  return byPosition(one.draft.spans[0] ?? end, other.draft.spans[0] ?? end)
}
