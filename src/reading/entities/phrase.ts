import type { Article } from '../../model/article.ts'
import { form } from '../../model/tokens.ts'
import { subtree, Word } from '../../model/trees.ts'
import { hasCapital } from './capital.ts'
import type { Knowledge } from './knowledge.ts'

/** Dependents that belong to the phrase of a noun or name; the rest is a clause of its own or another member of a row. */
const own = new Set(['det', 'amod', 'nummod', 'nmod', 'nmod:poss', 'flat', 'fixed', 'appos', 'compound:prt'])

/**
 * The words of a noun phrase as a reader would mark it: with determiner, title and the complement that says whose it is;
 * without preposition, relative clause, further members of a row and what a comma sets beside it. `apposed` says which
 * appositions without a comma speak of the same one.
 */
export function phraseOf(
  head: Word,
  knowledge: Knowledge,
  apposed: (word: Word) => boolean = () => true,
): number[] {
  const words = [head.index]
  for (const child of head.children) {
    if (!isPart(child, head, knowledge)) continue
    if (child.relation === 'appos' && (!apposed(child) || isBracketed(child) || isSetApart(child))) continue
    // "told Doe the Senate": what a parser joins to a name may be the name of another.
    if (child.relation === 'flat' && hasCapital(child.form) && !apposed(child)) continue
    words.push(...branch(child, knowledge))
  }
  return withHedge(head, around(head, words), knowledge)
}

/** "Some ten people": a word that loosens the number at the head of a phrase belongs to it, wherever a parser hangs it. */
function withHedge({ article, sentence }: Word, run: number[], { hedges }: Knowledge): number[] {
  const [first] = run
  if (first <= article.tokens.starts[sentence] || new Word(article, first).wordClass !== 'NUM') return run
  return hedges.has(form(article, first - 1).toLowerCase()) ? [first - 1, ...run] : run
}

function branch(word: Word, knowledge: Knowledge): number[] {
  const words = [word.index]
  for (const child of word.children) {
    const tie = ['case', 'advmod', 'conj', 'cc'].includes(child.relation)
    if (child.relation === 'appos' && isSetApart(child)) continue
    if ((tie || isPart(child, word, knowledge)) && !isBracketed(child))
      words.push(...branch(child, knowledge))
  }
  return words
}

function isPart(child: Word, head: Word, knowledge: Knowledge): boolean {
  if (child.relation === 'advmod') return child.index < head.index && countsWith(head, child)
  if (!own.has(child.relation) || knowledge.calendar.has(child.form.toLowerCase())) return false
  // What stands behind its noun without a preposition stresses it: "the mayor himself".
  if (child.relation === 'amod' && child.index > head.index) return false
  if (child.relation === 'amod' && (child.wordClass === 'ADV' || child.wordClass === 'VERB')) {
    const participle = child.feature('VerbForm') === 'Part' && child.index === head.index - 1
    return (
      participle || head.children.some(({ relation, index }) => relation === 'det' && index < child.index)
    )
  }
  // What a parser takes for an apposition is an adjective set apart: "it is Ukrainian".
  if (child.relation === 'appos' && knowledge.gazetteer.nationality(child.form).length > 0) return false
  return child.relation !== 'nmod' || belongs(child, head, knowledge)
}

/** "some 100 people": an adverb right before the number is part of the phrase. */
function countsWith(head: Word, adverb: Word): boolean {
  return head.children.some(({ relation, index }) => relation === 'nummod' && index === adverb.index + 1)
}

/**
 * Whether a complement says whose or of what its noun is, and does not belong to the verb: a name, something marked as
 * known, or the field of an office.
 */
function belongs(complement: Word, head: Word, { belonging, placePrepositions, nouns }: Knowledge): boolean {
  const cases = complement.children.filter(({ relation }) => relation === 'case')
  if (cases.length === 0) {
    return Math.abs(complement.index - head.index) === 1
  }
  if (cases.length > 1) return false
  const preposition = cases[0].form.toLowerCase()
  const noun = nouns.of(head)
  const isName = hasCapital(head.form) && noun === null
  const inPlace = placePrepositions.has(preposition) && cases[0].index > head.index && !isName
  if (!belonging.has(preposition) && !inPlace) return false
  if (hasCapital(complement.form)) return true
  if (inPlace) return complement.children.some(({ relation }) => relation === 'det')
  if (noun?.office != null || noun?.department === true || noun?.field === true) return true
  if (complement.wordClass === 'PRON' || complement.wordClass === 'NUM') return true
  return complement.children.some(({ relation }) => ['det', 'nmod:poss', 'amod', 'nummod'].includes(relation))
}

/** Whether a comma, bracket or dash stands before an apposition. */
export function isSetApart(apposition: Word): boolean {
  const { article, head } = apposition
  const first = Math.min(...subtree(article.trees, apposition.index))
  const before = isPunctuation(article, first) ? first : first - 1
  return before > (head?.index ?? -1) && isPunctuation(article, before)
}

function isPunctuation({ trees }: Article<'trees'>, token: number): boolean {
  return trees.inventory.wordClasses[trees.wordClass[token]] === 'PUNCT'
}

/** Whether a bracket or dash sets a word apart. */
function isBracketed(word: Word): boolean {
  return word.children.some(
    ({ wordClass, form, index }) => wordClass === 'PUNCT' && index < word.index && /^[([–—-]$/.test(form),
  )
}

/** The unbroken run of words around the head, with the commas inside it. */
function around(head: Word, words: readonly number[]): number[] {
  const within = new Set(words.filter((token) => !isPunctuation(head.article, token)))
  const isComma = (token: number) => form(head.article, token) === ','
  const grow = (step: 1 | -1): number => {
    let edge = head.index
    for (;;) {
      const next = edge + step
      if (within.has(next)) edge = next
      else if (within.has(next + step) && isComma(next)) edge = next + step
      else return edge
    }
  }
  const from = grow(-1)
  return Array.from({ length: grow(1) - from + 1 }, (_, at) => from + at)
}
