/** A mention as a scorer sees it: where it stands, written so that equal places are equal strings, and whose it is. */
export interface ScoredMention {
  readonly place: string
  readonly entity: string
}

/** Links counted over a whole set: those both sides draw, and all of each side, within an entity and across entities. */
export interface Links {
  readonly same: LinkCount
  readonly different: LinkCount
}

interface LinkCount {
  both: number
  gold: number
  found: number
}

/** No links yet. */
export function noLinks(): Links {
  return { same: { both: 0, gold: 0, found: 0 }, different: { both: 0, gold: 0, found: 0 } }
}

/** Adds the links of one document. A mention that only one side has makes links that only that side draws. */
export function addLinks(
  links: Links,
  gold: readonly ScoredMention[],
  found: readonly ScoredMention[],
): void {
  const [inGold, inFound] = [linksOf(gold), linksOf(found)]
  for (const [link, same] of inGold) {
    links[same ? 'same' : 'different'].gold++
    if (inFound.get(link) === same) links[same ? 'same' : 'different'].both++
  }
  for (const same of inFound.values()) links[same ? 'same' : 'different'].found++
}

function linksOf(mentions: readonly ScoredMention[]): Map<string, boolean> {
  const sorted = [...mentions].sort((one, other) => (one.place < other.place ? -1 : 1))
  const links = new Map<string, boolean>()
  for (const [at, one] of sorted.entries()) {
    for (const other of sorted.slice(at + 1)) {
      if (one.place !== other.place) links.set(`${one.place} ${other.place}`, one.entity === other.entity)
    }
  }
  return links
}

/**
 * BLANC for mentions that a system finds itself: the mean of the F1 of links within entities and the F1 of links across them
 * (Luo, Pradhan, Recasens and Hovy, "An extension of BLANC to system mentions", ACL 2014).
 */
export function blanc({ same, different }: Links): number {
  const f1 = ({ both, gold, found }: LinkCount) => (gold + found === 0 ? 100 : (200 * both) / (gold + found))
  return (f1(same) + f1(different)) / 2
}
