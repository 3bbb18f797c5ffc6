/** A marked telling: what it is marked to tell of, and what it was taken to tell of; null where nothing was read in its place. */
export interface Placed {
  readonly marked: string
  readonly found: string | null
}

/**
 * B³ F1 in percent (Bagga and Baldwin 1998): for each telling, how much of those put together with it belong with it, and how
 * much of those that belong with it are put together with it; each averaged over all tellings.
 */
export function bCubed(tellings: readonly Placed[]): number {
  let [precision, recall] = [0, 0]
  for (const { marked, found } of tellings) {
    const here = tellings.filter((other) => other.found === found)
    const there = tellings.filter((other) => other.marked === marked)
    const both = here.filter((other) => other.marked === marked).length
    precision += both / here.length
    recall += both / there.length
  }
  const total = precision + recall
  return total === 0 ? 0 : (200 * precision * recall) / (total * tellings.length)
}

/** How many pairs of tellings are rightly together, are put together, and belong together. */
export function pairs(tellings: readonly Placed[]): { right: number; found: number; marked: number } {
  const count = { right: 0, found: 0, marked: 0 }
  tellings.forEach((one, at) => {
    for (const other of tellings.slice(at + 1)) {
      const [together, belong] = [one.found === other.found, one.marked === other.marked]
      if (together) count.found++
      if (belong) count.marked++
      if (together && belong) count.right++
    }
  })
  return count
}
