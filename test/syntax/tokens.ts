import type { Article } from '../../src/model/article.ts'
import { fromConllu } from '../../src/syntax/conllu.ts'

/** The notation of these tests: a sentence a line, tokens with spaces between them. */
export function tokensOf(text: string): Article<'tokens'> {
  const sentences = text.split('\n').map((line) =>
    line
      .split(' ')
      .map((form, place) => [place + 1, form, ...Array<string>(8).fill('_')].join('\t') + '\n')
      .join(''),
  )
  return fromConllu(sentences.join('\n'))
}
