/**
 * Where offsets of ours, in UTF-16 code units, stand among the characters of a text: what other formats count, in which a character beyond
 * U+FFFF is one and not two.
 */
export class CodePoints {
  /** Offsets of the second units of such characters, in order. */
  private readonly seconds: readonly number[]

  constructor(text: string) {
    this.seconds = Array.from(text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g), ({ index }) => index + 1)
  }

  /** How many characters stand before an offset. */
  at(offset: number): number {
    let [low, high] = [0, this.seconds.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.seconds[middle] < offset) low = middle + 1
      else high = middle
    }
    return offset - low
  }
}
