import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Block, Document } from '../src/model/article.ts'
import type { Pack } from '../src/rules/pack.ts'
import { toConllu } from '../src/syntax/conllu.ts'
import { parse, type Parser } from '../src/syntax/parser.ts'
import { tokenise } from '../src/text/tokenise.ts'
import { scoreConllu, type ConlluScores } from './conllu-score.ts'
import type { Score } from './table.ts'

/** The sets that are never trained on (`training/treebank.py` divides them): a file, and from which part of it. */
const sets = [
  { gold: 'alpino-dev raw', file: 'ud-dutch-alpino/nl_alpino-ud-dev.conllu', from: 0 },
  {
    gold: 'lassysmall-dev second half raw',
    file: 'ud-dutch-lassysmall/nl_lassysmall-ud-dev.conllu',
    from: 0.5,
  },
]

const tasks: readonly (readonly [string, keyof ConlluScores, 'words' | 'predicates'])[] = [
  ['tokens F', 'tokens', 'words'],
  ['sentences F', 'sentences', 'words'],
  ['parsing UPOS', 'wordClass', 'words'],
  ['parsing UFeats', 'features', 'words'],
  ['parsing lemma', 'lemma', 'words'],
  ['parsing lemma loose', 'looseLemma', 'words'],
  ['parsing UAS', 'uas', 'words'],
  ['parsing LAS', 'las', 'words'],
  ['parsing CLAS', 'clas', 'words'],
  ['parsing complete arguments', 'arguments', 'predicates'],
]

/**
 * Scores tokeniser, tagger, lemmatiser and parser together on the treebanks in `data`, from raw text. Says on the console
 * which set is not there, and scores the others.
 */
export function scoreParsing(data: string, pack: Pack, parser: Parser): Score[] {
  return sets.flatMap(({ gold, file, from }) => {
    const path = join(data, file)
    if (!existsSync(path)) {
      console.log(`parsing: no ${path}, so ${gold} is not scored`)
      return []
    }
    const sentences = readFileSync(path, 'utf8').trimEnd().split('\n\n')
    const part = sentences.slice(Math.floor(sentences.length * from))
    const scores = scoreConllu(part.join('\n\n'), toConllu(parse(tokenise(rawDocument(part), pack), parser)))
    return tasks.map(([task, measure, cases]) => ({
      task,
      gold,
      score: scores[measure],
      cases: scores[cases],
    }))
  })
}

/** The raw text of sentences: their `# text` lines, joined by a space within a paragraph, which their ids tell. */
export function rawDocument(sentences: readonly string[]): Document {
  let text = ''
  let paragraph: string | null = null
  const blocks: { from: number; to: number }[] = []
  for (const sentence of sentences) {
    const here = /^# sent_id = (.*?)(?:\.s\.\d+)?$/m.exec(sentence)![1]
    const line = /^# text = (.*)$/m.exec(sentence)![1]
    if (here === paragraph) {
      text += ' ' + line
      blocks[blocks.length - 1].to = text.length
    } else {
      if (text !== '') text += '\n\n'
      blocks.push({ from: text.length, to: text.length + line.length })
      text += line
    }
    paragraph = here
  }
  return {
    id: 'treebank',
    text,
    title: null,
    titleSpan: null,
    outlet: null,
    url: null,
    published: null,
    language: 'nl',
    blocks: blocks.map((span): Block => ({ ...span, kind: 'paragraph', repeats: null })),
    origins: [{ at: 0, original: 0 }],
    warnings: [],
  }
}
