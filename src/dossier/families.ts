import { DisjointSets } from './disjoint-sets.ts'
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
  const words = foldedWords(text).map(hashWord)
  const found = new Set<number>()
  for (let at = 0; at + shingleWords <= words.length; at++) {
    let hash = 0
    for (let word = at; word < at + shingleWords; word++) hash = mix(hash ^ words[word])
    found.add(hash)
  }
  return Uint32Array.from(found).sort()
}

/**
 * The family of each text: the number of the first text that carries the same story, itself when there is none. Found by
 * MinHash with banding, so that the cost grows with the number of texts and not with its square; each candidate pair is
 * then compared exactly.
 */
export function families(texts: readonly Uint32Array[]): number[] {
  const sets = new DisjointSets(texts.length)
  const buckets = new Map<string, number[]>()
  for (const [text, own] of texts.entries()) {
    if (own.length < fewestShingles) continue
    const signature = minHash(own)
    for (let band = 0; band < bands; band++) {
      const key = `${band} ${signature.slice(band * rowsPerBand, (band + 1) * rowsPerBand).join(' ')}`
      const bucket = buckets.get(key)
      if (bucket === undefined) {
        buckets.set(key, [text])
        continue
      }
      for (const other of bucket) {
        if (sets.find(other) !== sets.find(text) && sameStory(own, texts[other])) sets.join(other, text)
      }
      bucket.push(text)
    }
  }
  return texts.map((_, text) => sets.find(text))
}

/** Whether most of the shorter text stands in the longer. */
function sameStory(one: Uint32Array, other: Uint32Array): boolean {
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

/** FNV-1a over UTF-16 code units. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** The finaliser of MurmurHash3: every bit in changes half the bits out. */
function mix(value: number): number {
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
  return (value ^ (value >>> 16)) >>> 0
}
