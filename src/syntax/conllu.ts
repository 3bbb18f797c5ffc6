import { createHash } from 'node:crypto'
import type { Article } from '../model/article.ts'
import { form, sentenceCount, sentenceSpan } from '../model/tokens.ts'

/**
 * The trees as CoNLL-U: `# sent_id` (counted from `number`), `# text`, and per token ID, FORM, LEMMA, UPOS, FEATS, HEAD, DEPREL
 * and `SpaceAfter=No`; XPOS and DEPS are left open. A line break within a sentence becomes a space in `# text`.
 */
export function toConllu(article: Article<'trees'>, number = 1): string {
  const { text, tokens, trees } = article
  const lines: string[] = []
  for (let sentence = 0; sentence < sentenceCount(tokens); sentence++) {
    const { from, to } = sentenceSpan(tokens, sentence)
    lines.push(`# sent_id = ${number + sentence}`, `# text = ${text.slice(from, to).replace(/\s+/g, ' ')}`)
    const first = tokens.starts[sentence]
    for (let token = first; token < tokens.starts[sentence + 1]; token++) {
      const head = trees.head[token]
      lines.push(
        [
          token - first + 1,
          form(article, token).replace(/\s+/g, ' '),
          trees.lemma[token] || '_',
          trees.inventory.wordClasses[trees.wordClass[token]],
          '_',
          trees.inventory.features[trees.features[token]],
          head < 0 ? 0 : head - first + 1,
          trees.inventory.relations[trees.relation[token]],
          '_',
          tokens.from[token + 1] === tokens.to[token] ? 'SpaceAfter=No' : '_',
        ].join('\t'),
      )
    }
    lines.push('')
  }
  return lines.map((line) => line + '\n').join('')
}

/** Something wrong in a CoNLL-U file; the message starts with the line, counted from 1. */
export class ConlluError extends Error {
  constructor(
    readonly line: number,
    wrong: string,
  ) {
    super(`line ${line}: ${wrong}`)
    this.name = 'ConlluError'
  }
}

/**
 * The tokens and sentences of a CoNLL-U text, for parsing them anew: forms joined by spaces, but where `SpaceAfter=No`
 * says otherwise, a sentence a line, a document one paragraph. The words of a multiword token (`1-2`) are the tokens;
 * empty nodes (`8.1`) are left out, as are all other columns. Throws a ConlluError where a line has not ten columns, or
 * its number does not follow; `first` is the line of the file that the text begins with.
 */
export function fromConllu(conllu: string, first = 1): Article<'tokens'> {
  let text = ''
  let glued = true
  const from: number[] = []
  const to: number[] = []
  const starts: number[] = [0]
  const endSentence = () => {
    if (starts[starts.length - 1] === from.length) return
    starts.push(from.length)
    text += '\n'
    glued = true
  }
  conllu.split(/\r?\n/).forEach((line, index) => {
    if (line.startsWith('#')) return
    if (line.trim() === '') return endSentence()
    const columns = line.split('\t')
    if (columns.length !== 10) {
      throw new ConlluError(
        first + index,
        `${columns.length} columns; CoNLL-U has 10, with tabs between them`,
      )
    }
    const [id, word] = columns
    const next = from.length - starts[starts.length - 1] + 1
    if (/^\d+[-.]\d+$/.test(id)) return
    if (id !== String(next))
      throw new ConlluError(first + index, `word ${id} where word ${next} should stand`)
    if (word === '') throw new ConlluError(first + index, `word ${id} is empty; give it a form`)
    if (!glued) text += ' '
    from.push(text.length)
    text += word
    to.push(text.length)
    glued = columns[9].split('|').includes('SpaceAfter=No')
  })
  endSentence()
  text = text.replace(/\n$/, '')
  return {
    id: createHash('sha256').update(text).digest('hex'),
    text,
    title: null,
    titleSpan: null,
    outlet: null,
    url: null,
    published: null,
    language: 'und',
    blocks: text === '' ? [] : [{ from: 0, to: text.length, kind: 'paragraph', repeats: null }],
    origins: [{ at: 0, original: 0 }],
    warnings: [],
    tokens: {
      from: Uint32Array.from(from),
      to: Uint32Array.from(to),
      starts: Uint32Array.from(starts),
      block: new Uint32Array(starts.length - 1),
    },
  }
}
