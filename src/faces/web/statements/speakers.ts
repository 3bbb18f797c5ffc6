import type { DossierStatement } from '../../../model/record.ts'

/** Statements of one party, or of nobody who is named. */
export interface Speaker {
  /** Entity id of who speaks or is spoken for; null when not named. */
  readonly party: string | null
  readonly statements: readonly DossierStatement[]
}

/** Statements by the party that speaks or is spoken for: who says most first, those who are not named last. */
export function speakersOf(statements: readonly DossierStatement[]): Speaker[] {
  const speakers = new Map<string | null, DossierStatement[]>()
  for (const statement of statements) {
    const party = statement.speaksFor ?? statement.source
    speakers.set(party, [...(speakers.get(party) ?? []), statement])
  }
  return [...speakers]
    .map(([party, said]) => ({ party, statements: said }))
    .sort(
      (one, other) =>
        Number(one.party === null) - Number(other.party === null) ||
        other.statements.length - one.statements.length,
    )
}
