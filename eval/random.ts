/** Numbers from 0 to 1 that look drawn by chance and are the same each time (Park and Miller 1988). */
export function randomNumbers(): () => number {
  let state = 20240625
  return () => (state = (state * 48271) % 2147483647) / 2147483647
}

/** Numbers from 0 to 1 that look drawn by lot: the same seed gives the same ones (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
