/** A mention of an event on a timeline. What shares an ordinal is at one time; what has 0 is in no order. */
export interface Ordered {
  readonly mention: string
  readonly ordinal: number
  /** The day, month or year it is anchored in (`2006-03`); null where there is none. */
  readonly date: string | null
}

/** How many relations of a timeline hold in another, of how many. */
export interface Share {
  readonly right: number
  readonly all: number
}

/**
 * The order of a timeline, as far as it holds in another: each relation between neighbours, from which all others follow, is looked for
 * among all that follow from the other (temporal awareness, UzZaman and Allen 2011).
 */
export function orderWithin(timeline: readonly Ordered[], other: readonly Ordered[]): Share {
  const chain = timeline
    .filter(({ ordinal }) => ordinal > 0)
    .toSorted((one, two) => one.ordinal - two.ordinal)
  const ordinals = new Map(
    other.filter(({ ordinal }) => ordinal > 0).map(({ mention, ordinal }) => [mention, ordinal]),
  )
  const right = chain.slice(1).filter((later, at) => {
    const earlier = chain[at]
    const [first, second] = [ordinals.get(earlier.mention), ordinals.get(later.mention)]
    if (first === undefined || second === undefined) return false
    return earlier.ordinal === later.ordinal ? first === second : first < second
  })
  return { right: right.length, all: Math.max(0, chain.length - 1) }
}

/** The anchors of a timeline, as far as the other has the same for the same mention. */
export function anchorsWithin(timeline: readonly Ordered[], other: readonly Ordered[]): Share {
  const dates = new Map(other.map(({ mention, date }) => [mention, date]))
  const anchored = timeline.filter(({ date }) => date !== null)
  return {
    right: anchored.filter(({ mention, date }) => dates.get(mention) === date).length,
    all: anchored.length,
  }
}

/** Several shares as one. */
export function sum(shares: readonly Share[]): Share {
  return {
    right: shares.reduce((total, { right }) => total + right, 0),
    all: shares.reduce((total, { all }) => total + all, 0),
  }
}
