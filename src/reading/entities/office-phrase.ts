import { Word } from '../../model/trees.ts'
import type { Knowledge } from './knowledge.ts'

/** Offices of several words: the complement in small letters, by the noun that it stands behind ("of the king" by "commissioner"). */
export class OfficePhrases {
  private readonly byNoun = new Map<string, string[][]>()
  private readonly lastWords = new Set<string>()

  constructor(rows: readonly Readonly<Record<string, string>>[]) {
    for (const { noun, complement } of rows) {
      const words = complement.split(' ')
      this.byNoun.set(noun, [...(this.byNoun.get(noun) ?? []), words])
      this.lastWords.add(words.at(-1)!)
    }
  }

  /** The words behind the noun of an office that belong to its name; empty where none do. */
  behind(noun: Word, { nouns }: Pick<Knowledge, 'nouns'>): Word[] {
    const { article, index, sentence } = noun
    const complements = this.byNoun.get(nouns.of(noun)?.base ?? '') ?? []
    for (const complement of complements) {
      if (index + complement.length >= article.trees.head.length) continue
      const words = complement.map((_, step) => new Word(article, index + 1 + step))
      const fits = words.every(
        (word, at) => word.sentence === sentence && word.form.toLowerCase() === complement[at],
      )
      if (fits) return words
    }
    return []
  }

  /** The noun of the office whose name ends in a word; null for another word. */
  endingIn(last: Word, knowledge: Pick<Knowledge, 'nouns'>): Word | null {
    if (!this.lastWords.has(last.form.toLowerCase())) return null
    for (let at = last.index - 1; at >= 0 && at > last.index - 6; at--) {
      const noun = new Word(last.article, at)
      if (this.behind(noun, knowledge).at(-1)?.index === last.index) return noun
    }
    return null
  }
}
