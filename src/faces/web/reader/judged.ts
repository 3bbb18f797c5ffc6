import { standingAt } from '../../../dossier/judgements/place.ts'
import type { JudgedPlace, Judgement, Verdict } from '../../../model/judgement.ts'
import type { Extent } from '../../../model/span.ts'
import type { Found } from './records.ts'

/** What people decided about an article's records: judgements that hold, each with its record where the reading still has it. */
export interface Judged {
  readonly judgement: Judgement
  /** What is decided; never an undoing, which holds nothing. */
  readonly verdict: Exclude<Verdict, { kind: 'undo' }>
  /** Its place in this article. */
  readonly place: JudgedPlace
  readonly record: string | null
}

/** Finds the record that each judgement on an article is about. `judgements` are those that hold. */
export function judgedOf(
  article: string,
  judgements: readonly Judgement[],
  records: readonly Found[],
): Judged[] {
  return judgements.flatMap((judgement) => {
    const { verdict } = judgement
    if (verdict.kind === 'undo') return []
    const places = verdict.kind === 'merge' ? [verdict.of, verdict.with] : [verdict.of]
    return places
      .filter((place) => place.article === article)
      .map((place) => ({ judgement, verdict, place, record: recordAt(place, records) }))
  })
}

/** Whether a record is judged right or wrong; null where nobody said. */
export function truthOf(record: string, judged: readonly Judged[]): Judged | null {
  return judged.find((one) => one.record === record && /^(right|wrong)$/.test(one.verdict.kind)) ?? null
}

/** What a verdict gives its record: the other name, day, speaker or party; empty where it gives nothing. */
export function givenBy({ verdict, place }: Judged): string {
  switch (verdict.kind) {
    case 'rename':
      return verdict.name
    case 'redate':
      return verdict.day
    case 'reattribute':
      return verdict.to.quote.join(' … ')
    case 'merge':
      return (place === verdict.of ? verdict.with : verdict.of).quote.join(' … ')
    default:
      return ''
  }
}

function recordAt(place: JudgedPlace, records: readonly Found[]): string | null {
  const rows = records
    .filter(({ kind }) => kind === place.kind)
    .map((found) => ({ row: found.id, extents: extentsOf(found) }))
  return standingAt(place, rows)
}

/** The places a record may be judged by: for somebody each mention, for a silence the word that tells of it. */
function extentsOf(found: Found): readonly Extent[] {
  if (found.kind === 'entity') return found.record.mentions.map(({ spans }) => spans)
  if (found.kind !== 'statement' || found.record.content.spans.length > 0) return [found.extent]
  return [found.record.cue?.spans ?? found.record.source?.spans ?? []]
}
