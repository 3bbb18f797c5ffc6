import { base } from './labels.ts'

/** A sentence with its tree in the making; a row a word, from 0. */
export interface Draft {
  /** 0 the root, else the head's row and one. */
  readonly heads: Int32Array
  /** Places in `relations`, as `chooseLabels` gives them. */
  readonly labels: Int32Array
  readonly relations: readonly string[]
  /** `NOUN|Number=Plur`. */
  readonly tags: readonly string[]
  /** A verb's with its particle. */
  readonly lemmas: readonly string[]
}

/** The dependents of a word in the order of the text. */
export function childrenOf({ heads }: Draft, head: number): number[] {
  const children: number[] = []
  for (let word = 0; word < heads.length; word++) if (heads[word] === head + 1) children.push(word)
  return children
}

/** A word's relation without its subtype. */
export function relationOf({ labels, relations }: Draft, word: number): string {
  return base(relations[labels[word]])
}

/** The value of a feature in a tag (`Plur` of `NOUN|Number=Plur`), or null. */
export function feature(tag: string, name: string): string | null {
  return new RegExp(`\\b${name}=([^|]*)`).exec(tag)?.[1] ?? null
}
