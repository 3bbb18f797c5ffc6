/** How the features of words are cut and hashed; stands in `network.json` beside the weights they were trained with. */
export interface FeatureSettings {
  /** Rows of the table of sub-words. */
  readonly buckets: number
  /** Longest prefix and suffix, and the length of inner pieces, in UTF-16 units. */
  readonly prefix: number
  readonly suffix: number
  readonly piece: number
  /** At most this many inner pieces of one word. */
  readonly pieces: number
}

// The same folds stand in training/features.py, which made what the weights have seen.
const folds: readonly (readonly [RegExp, string])[] = [
  [/[„”“«»‟″]/g, '"'],
  [/[’‘‚‛′´`]/g, "'"],
  [/[–—−‐‑]/g, '-'],
  [/…/g, '...'],
]
const quotationMarks: ReadonlySet<string> = new Set(["''", ',,', "'"])
const plain = /^[\x00-\x7f]*$/

/** One spelling for all quotation marks, dashes and ellipses, so that a style the treebanks do not have is no unknown word. */
export function fold(form: string): string {
  let folded = form
  if (!plain.test(form) || form.includes('`')) {
    folded = form.normalize('NFC')
    for (const [signs, sign] of folds) folded = folded.replace(signs, sign)
  }
  return quotationMarks.has(folded) ? '"' : folded
}

/** The key of a folded form in the word list: small letters, every digit 0. */
export function lookUpKey(folded: string): string {
  return folded.toLowerCase().replace(/[0-9]/g, '0')
}

/** X for capitals, x for small letters, d for digits, other signs as they are; runs are cut to two: `Xxx`, `dd-dd`. */
export function shape(folded: string): string {
  let signs = ''
  // Compared apart: to look back at the end of a string in the making would copy all of it each time.
  let last = ''
  let repeated = false
  for (let at = 0; at < folded.length; at++) {
    const unit = folded[at]
    const sign =
      unit >= '0' && unit <= '9'
        ? 'd'
        : unit !== unit.toLowerCase()
          ? 'X'
          : unit !== unit.toUpperCase()
            ? 'x'
            : unit
    if (sign === last && repeated) continue
    repeated = sign === last
    last = sign
    signs += sign
  }
  return signs
}

/** The rows of the sub-word table that stand for a look-up key: its prefixes, its suffixes, its inner pieces. */
export function subwords(key: string, settings: FeatureSettings): number[] {
  const found: number[] = []
  for (let length = 1; length <= Math.min(settings.prefix, key.length); length++) {
    found.push(bucket('p', key, 0, length, settings.buckets))
  }
  for (let length = 1; length <= Math.min(settings.suffix, key.length); length++) {
    found.push(bucket('s', key, key.length - length, key.length, settings.buckets))
  }
  const pieces = Math.min(key.length - settings.piece + 1, settings.pieces)
  for (let start = 0; start < pieces; start++) {
    found.push(bucket('g', key, start, start + settings.piece, settings.buckets))
  }
  return found
}

/** The row of the sub-word table that stands for a shape. */
export function shapeBucket(signs: string, settings: FeatureSettings): number {
  return bucket('h', signs, 0, signs.length, settings.buckets)
}

/** FNV-1a over the UTF-16 units of `kind` and of `text` from `from` to `to`, folded into the number of buckets. */
function bucket(kind: string, text: string, from: number, to: number, buckets: number): number {
  let value = Math.imul(2166136261 ^ kind.charCodeAt(0), 16777619)
  for (let at = from; at < to; at++) value = Math.imul(value ^ text.charCodeAt(at), 16777619)
  return ((value ^ (value >>> 15)) >>> 0) % buckets
}
