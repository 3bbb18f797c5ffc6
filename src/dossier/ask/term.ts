import type { DossierEvent, DossierRecord } from '../../model/record.ts'

/** Events that begin and end a term of office. */
const entering: readonly string[] = ['appointment', 'inauguration', 'succession', 'election']
const leaving: readonly string[] = ['dismiss', 'resignation', 'departure', 'abdication']
/** Those in which the doer is another than the one who comes or goes. */
const byAnother: readonly string[] = ['appointment', 'dismiss']

/** The events by which somebody came into an office, or left one: which office it was, they do not say. */
export function changesOf(
  person: string,
  edge: 'since' | 'until',
  { events }: DossierRecord,
): DossierEvent[] {
  const kinds = edge === 'since' ? entering : leaving
  return events.filter(
    ({ kind, participants }) =>
      kind !== null &&
      kinds.includes(kind) &&
      participants.some(
        ({ role, entity }) =>
          entity === person && (role === 'patient' || (role === 'actor' && !byAnother.includes(kind))),
      ),
  )
}

/** Whether somebody surely had not come yet on the days from `first` to `last`, or had gone before. */
export function isOutside(person: string, first: string, last: string, record: DossierRecord): boolean {
  const sure = ({ polarity, certainty, realis }: DossierEvent) =>
    polarity === 'positive' && certainty === 'certain' && realis !== 'hypothetical'
  const come = changesOf(person, 'since', record).filter(sure)
  const gone = changesOf(person, 'until', record).filter(sure)
  // Somebody who came more than once may have held it in between.
  if (come.length > 0 && come.every(({ earliest }) => earliest !== null && earliest > last)) return true
  return (
    gone.some(({ latest }) => latest !== null && latest < first) &&
    !come.some(({ latest, earliest }) => earliest === null || (latest !== null && latest <= last))
  )
}
