import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Article } from '../src/model/article.ts'
import { fromConllu } from '../src/syntax/conllu.ts'

/** A marked stretch of tokens, half-open, and its label: the kind of a name, or the number of an entity. */
export interface Marked {
  readonly from: number
  readonly to: number
  readonly label: string
}

/** One article of the set, in its own tokens, with both layers of marks. */
export interface MeantimeArticle {
  readonly article: Article<'tokens'>
  readonly names: readonly Marked[]
  readonly mentions: readonly Marked[]
  /** The token after the last sentence with a name marked: the annotators stopped some sentences in. */
  readonly namesEnd: number
  /** The same for mentions. */
  readonly mentionsEnd: number
}

/**
 * The thirty Wikinews articles of the CLIN26 shared task (`ne`: names, `coref_ne`: entities), CC BY 4.0; null when they
 * are not in `directory`.
 */
export function readMeantime(directory: string): MeantimeArticle[] | null {
  if (!existsSync(directory)) return null
  return readdirSync(join(directory, 'ne'))
    .filter((file) => file.endsWith('.ne'))
    .sort()
    .map((file) => {
      const names = readColumns(join(directory, 'ne', file), 1, 2)
      const coreference = join(directory, 'coref_ne', file.replace(/\.ne$/, '.coref_ne'))
      const mentions = readColumns(coreference, 2, 3)
      const conllu = names.sentences
        .map((words) => words.map((word, at) => `${at + 1}\t${word}${'\t_'.repeat(8)}\n`).join(''))
        .join('\n')
      const aligned = names.sentences.flat().join(' ') === mentions.sentences.flat().join(' ')
      const article = fromConllu(conllu)
      const endOf = (marks: readonly Marked[]) => {
        const last = Math.max(0, ...marks.map(({ to }) => to))
        return article.tokens.starts.find((start) => start >= last)!
      }
      return {
        article,
        namesEnd: endOf(names.marked),
        mentionsEnd: endOf(mentions.marked),
        names: names.marked,
        mentions: aligned ? mentions.marked : [],
      }
    })
}

/** Reads words and bracketed marks: `(PER` opens, `PER)` closes, `(PER)` is one word, `|` parts marks that nest. */
function readColumns(file: string, word: number, mark: number): { sentences: string[][]; marked: Marked[] } {
  const sentences: string[][] = []
  const marked: Marked[] = []
  const open: { label: string; from: number }[] = []
  let at = 0
  for (const block of readFileSync(file, 'utf8').split(/\r?\n\s*\r?\n/)) {
    const rows = block.split(/\r?\n/).filter((row) => row.trim() !== '' && !row.startsWith('#'))
    if (rows.length > 0) sentences.push(rows.map((row) => row.split('\t')[word]))
    for (const row of rows) {
      for (const each of row.split('\t')[mark].trim().split('|')) {
        const label = each.replace(/[()]/g, '')
        if (each.startsWith('(')) open.push({ label, from: at })
        if (!each.endsWith(')')) continue
        const last = open.findLastIndex((one) => one.label === label)
        if (last >= 0) marked.push({ ...open.splice(last, 1)[0], to: at + 1 })
      }
      at++
    }
  }
  return { sentences, marked }
}
