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

/** Positions in their order, with those of one party that come in turn together. */
export function turnsOf(positions: readonly SaidPosition[]): Speaker[] {
  const turns: { party: string | null; positions: SaidPosition[] }[] = []
  for (const position of positions) {
    const last = turns.at(-1)
    if (last !== undefined && last.party === position.party.entity) last.positions.push(position)
    else turns.push({ party: position.party.entity, positions: [position] })
  }
  return turns
}
