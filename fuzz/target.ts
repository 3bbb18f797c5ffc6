/** A part of the product that takes what strangers write, and what must hold whatever they write. */
export interface Target {
  readonly name: string
  /** Of 1,000 inputs over all targets, how many are for this one: the cheap ones get most. */
  readonly share: number
  /** Inputs as they should be, to be changed. */
  readonly seeds: readonly string[]
  /** Pieces that mean something here, to be put in anywhere. */
  readonly pieces: readonly string[]
  /** Whether it takes bytes, which need be no UTF-8. */
  readonly bytes?: boolean
  /** The product's own errors: each is a fair answer to what cannot be read. */
  readonly refusals: readonly (abstract new (...parameters: never[]) => Error)[]
  /** All that the product makes of an input, the same each time. Throws a Broken where something that must hold does not. */
  run(input: string, bytes: Uint8Array): unknown
}

/** Something that must hold does not. */
export class Broken extends Error {}

/** Throws a Broken with these words unless something holds. */
export function must(holds: boolean, words: string): asserts holds {
  if (!holds) throw new Broken(words)
}
