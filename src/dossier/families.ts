import type { Digest } from './digest.ts'
import { hashOf, mix } from './hash.ts'
import { pageKeys, placeOf, type LinkedArticle } from './linked-article.ts'
import { byCodeUnit } from './order.ts'
import type { Shelf } from './shelf.ts'
import { foldedWords } from './words.ts'

const shingleWords = 4
const bands = 32
const rowsPerBand = 2
/** Of the shorter text, how much must stand in the longer: a wire story cut to half its length still passes. */
const sharedPart = 0.6
/** A text with fewer shingles is too short to tell copying from chance. */
const fewestShingles = 12

/** The runs of four words of a text, as sorted hashes: what near-duplicates share. */
export function shingles(text: string): Uint32Array {
  const words = foldedWords(text).map(hashOf)
  const found = new Set<number>()
  for (let at = 0; at + shingleWords <= words.length; at++) {
    let hash = 0
    for (let word = at; word < at + shingleWords; word++) hash = mix(hash ^ words[word])
    found.add(hash)
  }
  return Uint32Array.from(found).sort()
}

/** The keys that near-duplicates are likely to share, by MinHash with banding; none for a text too short to tell copying from chance. */
function bandsOf(own: Uint32Array): string[] {
  if (own.length < fewestShingles) return []
  const signature = minHash(own)
  return Array.from({ length: bands }, (_, band) => {
    const rows = signature.slice(band * rowsPerBand, (band + 1) * rowsPerBand)
    return [band, ...rows].map((number) => number.toString(36)).join(' ')
  })
}

/**
 * Takes up articles that come and go, with the family of each: the first published article that carries the same story or stood on the same
 * page of its outlet, itself where there is none. Only articles that share a band are compared, so the cost grows with their number and not with its square. Returns the articles
 * that were there and have another family now.
 */
export async function linkFamilies(
  shelf: Shelf<LinkedArticle>,
  { added, removed }: { readonly added: readonly Digest[]; readonly removed: readonly string[] },
): Promise<string[]> {
  const gone = await shelf.get(removed)
  await shelf.drop(removed)
  const left = [...gone.values()].flatMap(({ copies }) => copies).filter((id) => !gone.has(id))
  for (const row of (await shelf.get(left)).values()) {
    await shelf.put([{ ...row, copies: row.copies.filter((id) => !gone.has(id)) }])
  }
  for (const digest of added) {
    const { id } = digest.summary
    const own = bandsOf(digest.shingles)
    const page = pageKeys(digest.summary)
    const near = await shelf.by([...own.map((band) => `band ${band}`), ...page])
    const onPage = (other: LinkedArticle) => page.length > 0 && pageKeys(other.summary)[0] === page[0]
    const others = near.filter((other) => onPage(other) || sameStory(digest.shingles, other.shingles))
    const row: LinkedArticle = {
      ...{ id, place: placeOf(digest.summary), summary: digest.summary, family: id },
      ...{ shingles: [...digest.shingles], bands: own, copies: others.map((other) => other.id) },
    }
    await shelf.put([row, ...others.map((other) => ({ ...other, copies: [...other.copies, id].sort() }))])
  }
  const fresh = new Set(added.map(({ summary }) => summary.id))
  return (await settle(shelf, [...left, ...fresh])).filter((id) => !fresh.has(id))
}

/** Gives the copies of one story the family of the first of them; those whose family has changed. */
async function settle(shelf: Shelf<LinkedArticle>, articles: readonly string[]): Promise<string[]> {
  const seen = new Set<string>()
  const changed: string[] = []
  for (const start of articles) {
    if (seen.has(start)) continue
    const members: LinkedArticle[] = []
    for (let ids: readonly string[] = [start]; ids.length > 0;) {
      for (const id of ids) seen.add(id)
      const rows = [...(await shelf.get(ids)).values()]
      members.push(...rows)
      ids = [...new Set(rows.flatMap(({ copies }) => copies))].filter((id) => !seen.has(id))
    }
    const [first] = [...members].sort((one, other) => byCodeUnit(one.place, other.place))
    const moved = members.filter(({ family }) => family !== first.id)
    await shelf.put(moved.map((row) => ({ ...row, family: first.id })))
    changed.push(...moved.map(({ id }) => id))
  }
  return changed
}

/** Whether most of the shorter text stands in the longer. */
function sameStory(one: ArrayLike<number>, other: ArrayLike<number>): boolean {
  let shared = 0
  for (let here = 0, there = 0; here < one.length && there < other.length;) {
    if (one[here] === other[there]) shared++
    if (one[here] <= other[there]) here++
    else there++
  }
  return shared >= sharedPart * Math.min(one.length, other.length)
}

function minHash(own: Uint32Array): Uint32Array {
  const signature = new Uint32Array(bands * rowsPerBand).fill(0xffffffff)
  for (let row = 0; row < signature.length; row++) {
    const seed = mix(row + 1)
    for (const shingle of own) {
      const hash = mix(shingle ^ seed)
      if (hash < signature[row]) signature[row] = hash
    }
  }
  return signature
}
