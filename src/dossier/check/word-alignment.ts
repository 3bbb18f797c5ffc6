import type { Difference } from '../../model/fault.ts'

/** Where some words stand in a longer row of words, with the fewest changes. */
export interface WordAlignment {
  /** The stretch of the longer row, half-open. */
  readonly from: number
  readonly to: number
  /** How many of the words are as they are there, less what was put between them: 1 is verbatim, 0 or less has nothing to do with it. */
  readonly likeness: number
  /** Pairs of places in both rows, -1 for a word that only one has. */
  readonly steps: readonly (readonly [number, number])[]
}

/** Costs are counted in halves. */
const whole = 2
/** A word with the same beginning is half changed. */
const sameBeginning = 4

function change(one: string, other: string): number {
  if (one === other) return 0
  return one.length > sameBeginning && one.slice(0, sameBeginning) === other.slice(0, sameBeginning)
    ? 1
    : whole
}

/**
 * Finds the stretch of `row` that `words` are likest to: as few words changed, added and left out as can be, wherever
 * in the row it begins and ends.
 */
export function alignWords(words: readonly string[], row: readonly string[]): WordAlignment {
  const width = row.length + 1
  const cost = new Uint16Array((words.length + 1) * width)
  for (let i = 1; i <= words.length; i++) {
    cost[i * width] = i * whole
    for (let j = 1; j <= row.length; j++) {
      cost[i * width + j] = Math.min(
        cost[(i - 1) * width + j - 1] + change(words[i - 1], row[j - 1]),
        cost[(i - 1) * width + j] + whole,
        cost[i * width + j - 1] + whole,
      )
    }
  }
  let end = 0
  for (let j = 1; j <= row.length; j++) {
    if (cost[words.length * width + j] < cost[words.length * width + end]) end = j
  }
  // A last word that was changed is changed, not left out with another put in.
  while (end < row.length && cost[words.length * width + end + 1] === cost[words.length * width + end]) end++
  const steps: [number, number][] = []
  let [i, j] = [words.length, end]
  while (i > 0) {
    const here = cost[i * width + j]
    const isSame = j > 0 && words[i - 1] === row[j - 1]
    // A word left out before a changed one: what is the same stays so as far as it can.
    if (!isSame && j > 0 && here === cost[i * width + j - 1] + whole) steps.push([-1, --j])
    else if (j > 0 && here === cost[(i - 1) * width + j - 1] + change(words[i - 1], row[j - 1])) {
      steps.push([--i, --j])
    } else if (here === cost[(i - 1) * width + j] + whole) steps.push([--i, -1])
    else steps.push([-1, --j])
  }
  const changed = cost[words.length * width + end]
  return { from: j, to: end, likeness: 1 - changed / (whole * words.length), steps: steps.reverse() }
}

/** An alignment as runs of words: what both rows have, and what only one has. */
export function differenceOf(
  { steps }: WordAlignment,
  draft: (place: number) => string,
  article: (place: number) => string,
  isSame: (draft: number, article: number) => boolean,
): Difference {
  const runs: { words: string[]; in: Difference[number]['in'] }[] = []
  const add = (word: string, where: Difference[number]['in']) => {
    const last = runs.at(-1)
    if (last?.in === where) last.words.push(word)
    // A word put in the place of another: all that went out stands before all that came in.
    else if (last?.in === 'draft' && where === 'article') {
      const before = runs.at(-2)
      if (before?.in === 'article') before.words.push(word)
      else runs.splice(-1, 0, { words: [word], in: where })
    } else runs.push({ words: [word], in: where })
  }
  for (const [one, other] of steps) {
    if (one >= 0 && other >= 0 && isSame(one, other)) add(draft(one), 'both')
    else {
      if (other >= 0) add(article(other), 'article')
      if (one >= 0) add(draft(one), 'draft')
    }
  }
  return runs.map(({ words, in: where }) => ({ words: words.join(' '), in: where }))
}
