/** Relations of which a predicate has one: a second subject or object is a misreading. Subtypes count with their base. */
const single: readonly string[] = ['nsubj', 'obj', 'iobj']

/**
 * The relation of each word of a sentence, as a place in `relations`: the one with the highest score, but `root` under the
 * root and only there, and no second subject, object or indirect object under one head. Where two words claim such a place,
 * the one keeps it that would lose more by its next best relation. `scores` has `relations.length` scores a word; `heads`
 * are those of `bestTree`.
 */
export function chooseLabels(
  scores: ArrayLike<number>,
  heads: ArrayLike<number>,
  relations: readonly string[],
): Int32Array {
  const root = relations.indexOf('root')
  const groups = relations.map((relation) => single.indexOf(base(relation)))
  const labels = new Int32Array(heads.length).fill(root)
  /** Per word the groups it has lost, as bits. */
  const lost = new Uint8Array(heads.length)
  /** The word that holds a group under a head. */
  const holders = new Map<number, number>()

  const score = (word: number, label: number) => scores[word * relations.length + label]
  const best = (word: number, without: number) => {
    let found = -1
    for (let label = 0; label < relations.length; label++) {
      if (label === root || (groups[label] >= 0 && without & (1 << groups[label]))) continue
      if (found < 0 || score(word, label) > score(word, found)) found = label
    }
    return found
  }
  const loss = (word: number, group: number) =>
    score(word, labels[word]) - score(word, best(word, lost[word] | (1 << group)))

  for (let word = 0; word < heads.length; word++) {
    let claimant = heads[word] === 0 ? -1 : word
    while (claimant >= 0) {
      labels[claimant] = best(claimant, lost[claimant])
      const group = groups[labels[claimant]]
      if (group < 0) break
      const place = heads[claimant] * single.length + group
      const holder = holders.get(place) ?? -1
      const loser = holder >= 0 && loss(holder, group) < loss(claimant, group) ? holder : claimant
      if (holder < 0 || loser === holder) holders.set(place, claimant)
      if (holder < 0) break
      lost[loser] |= 1 << group
      claimant = loser
    }
  }
  return labels
}

/** A relation without its subtype. */
export function base(relation: string): string {
  const colon = relation.indexOf(':')
  return colon < 0 ? relation : relation.slice(0, colon)
}
