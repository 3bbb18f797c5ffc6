import type { SaidPosition } from '../../../model/ledger.ts'

/** What one party says, or somebody who is not named. */
export interface Speaker {
  /** Entity id of who speaks or is spoken for; null when not named. */
  readonly party: string | null
  readonly positions: readonly SaidPosition[]
}

/** Positions by the party that holds them: who says most first, those who are not named last. */
export function speakersOf(positions: readonly SaidPosition[]): Speaker[] {
  const speakers = new Map<string | null, SaidPosition[]>()
  for (const position of positions) {
    const { entity } = position.party
    speakers.set(entity, [...(speakers.get(entity) ?? []), position])
  }
  return [...speakers]
    .map(([party, held]) => ({ party, positions: held }))
    .sort(
      (one, other) =>
        Number(one.party === null) - Number(other.party === null) ||
        other.positions.length - one.positions.length,
    )
}
