/** One end of bonds: what it is by itself, and the judgements that make it one with others. */
export interface Bonded {
  readonly own: string
  readonly bonds: readonly string[]
}

/** Finds ends: all of some things, or all that have some bonds. */
export interface BondedEnds {
  of(things: readonly string[]): Promise<readonly Bonded[]>
  having(bonds: readonly string[]): Promise<readonly Bonded[]>
}

/** For each of some things, all that it is one with by bonds, directly or by others between them; itself too. */
export async function bondedWith(
  things: Iterable<string>,
  ends: BondedEnds,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const sets = new Map<string, Set<string>>()
  const starts = [...new Set(things)]
  const bonded = new Set((await ends.of(starts)).map(({ own }) => own))
  for (const start of starts) {
    if (sets.has(start)) continue
    const set = new Set([start])
    for (let fresh = bonded.has(start) ? [start] : []; fresh.length > 0;) {
      const bonds = (await ends.of(fresh)).flatMap((end) => end.bonds)
      fresh = (await ends.having([...new Set(bonds)])).map(({ own }) => own).filter((own) => !set.has(own))
      for (const own of fresh) set.add(own)
    }
    for (const member of set) sets.set(member, set)
  }
  return sets
}
