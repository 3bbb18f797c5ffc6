import type { Word } from '../../model/trees.ts'

/** Dependents that belong to the phrase of a noun or name; the rest is a clause of its own or another member of a row. */
const own = new Set(['det', 'amod', 'nummod', 'nmod', 'nmod:poss', 'flat', 'fixed', 'appos', 'compound:prt'])

/**
 * The words of a noun phrase as a reader would mark it: with determiner, title, apposition and the complement that says
 * whose it is, without preposition, relative clause and further members of a row.
 */
export function phraseOf(head: Word, belonging: ReadonlySet<string>): number[] {
  const words = [head.index]
  for (const child of head.children) {
    if (child.relation === 'advmod' && child.index < head.index && modifiesNumber(head, child)) {
      words.push(...branch(child, belonging, false))
    }
    if (!own.has(child.relation)) continue
    if (child.relation === 'nmod' && !belongs(child, head, belonging)) continue
    words.push(...branch(child, belonging, true))
  }
  return withPunctuation(
    head,
    words.sort((one, other) => one - other),
  )
}

/** "zo'n 100 mensen": an adverb between determiner or edge and number is part of the phrase. */
function modifiesNumber(head: Word, adverb: Word): boolean {
  return head.children.some(({ relation, index }) => relation === 'nummod' && index === adverb.index + 1)
}

function belongs(complement: Word, head: Word, belonging: ReadonlySet<string>): boolean {
  const cases = complement.children.filter(({ relation }) => relation === 'case')
  if (cases.length === 0) return Math.abs(complement.index - head.index) <= 2
  return cases.length === 1 && belonging.has(cases[0].form.toLowerCase())
}

function branch(word: Word, belonging: ReadonlySet<string>, rows: boolean): number[] {
  const words = [word.index]
  for (const child of word.children) {
    const inside =
      own.has(child.relation) ||
      child.relation === 'case' ||
      child.relation === 'advmod' ||
      child.relation === 'punct'
    const member = rows && (child.relation === 'conj' || child.relation === 'cc')
    if (!inside && !member) continue
    if (child.relation === 'nmod' && !belongs(child, word, belonging)) continue
    words.push(...branch(child, belonging, rows))
  }
  return words
}

/** Fills commas and the like between the words and takes them off both ends. */
function withPunctuation(head: Word, words: readonly number[]): number[] {
  const mark = (token: number) =>
    head.article.trees.inventory.wordClasses[head.article.trees.wordClass[token]] === 'PUNCT'
  const inner = words.filter((token) => !mark(token))
  const filled: number[] = []
  for (const token of inner) {
    const last = filled.at(-1)
    if (last !== undefined) {
      const gap = Array.from({ length: token - last - 1 }, (_, step) => last + 1 + step)
      if (gap.length <= 2 && gap.every(mark)) filled.push(...gap)
    }
    filled.push(token)
  }
  return filled
}
