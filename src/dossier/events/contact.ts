import type { ContactSort } from '../../model/query.ts'
import type { DossierEvent } from '../../model/record.ts'

/** Kinds that are about a contact and are none. */
const beside: readonly string[] = ['mediate', 'invitation', 'pledge']

/** Whether an event is a contact of a sort. */
export function isContact({ kind, plover }: DossierEvent, by: ContactSort): boolean {
  if (kind === null || beside.includes(kind)) return false
  const exchange = kind === 'exchange' || kind === 'prisoner exchange'
  const talk = plover?.type === 'CONSULT' && plover.mode !== 'third-party'
  const agreement = plover?.type === 'AGREE'
  if (by === 'exchange') return exchange
  if (by === 'agreement') return agreement
  if (by === 'call') return talk && plover.mode === 'phone'
  if (by === 'meeting') return talk && plover.mode !== 'phone'
  if (by === 'talk') return talk
  return exchange || talk || agreement || plover?.type === 'COOPERATE'
}

/** Whether a part in a contact is that of one who has it. */
export function takesPart(role: DossierEvent['participants'][number]['role']): boolean {
  return role === 'actor' || role === 'recipient' || role === 'patient'
}

/** Those who have a contact in an event with one another, each once; nobody where it is none, or tells of one party alone. */
export function inContact(event: DossierEvent): string[] {
  if (!isContact(event, 'any')) return []
  const having = event.participants.flatMap(({ entity, role }) =>
    entity !== null && takesPart(role) ? [entity] : [],
  )
  const parties = [...new Set(having)]
  return parties.length > 1 ? parties : []
}
