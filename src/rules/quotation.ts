import type { Article } from '../model/article.ts'
import { form, type Tokens } from '../model/tokens.ts'

/** A passage between quotation marks: the tokens of the two marks. */
export interface Quotation {
  readonly open: number
  readonly close: number
}

/** Marks that only open, with those that may close them. */
const closers: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    '„': ['”', '“', "''", '"'],
    '“': ['”', '"'],
    ',,': ["''", '”', '"'],
    '``': ["''", '"'],
    '‘': ['’', "'"],
    '‚': ['’', '‘', "'"],
    '«': ['»'],
    '»': ['«'],
    '‹': ['›'],
  }),
)
/** Marks that look the same at both ends. */
const straight = new Set(['"', "'", "''"])

/** Whether a token is a quotation mark of any kind. */
export function isQuotationMark(word: string): boolean {
  return (
    closers.has(word) || straight.has(word) || [...closers.values()].some((marks) => marks.includes(word))
  )
}

const known = new WeakMap<Tokens, readonly Quotation[]>()

/**
 * The quotations of an article in the order of their opening marks, inner ones too. A quotation may run over sentences,
 * not over the end of a block: a mark that is never closed there quotes nothing. Found once for each article.
 */
export function quotations(article: Article<'tokens'>): readonly Quotation[] {
  const before = known.get(article.tokens)
  if (before !== undefined) return before
  const found = scan(article)
  known.set(article.tokens, found)
  return found
}

function scan(article: Article<'tokens'>): Quotation[] {
  const { tokens } = article
  const found: Quotation[] = []
  let open: { readonly token: number; readonly closedBy: readonly string[] }[] = []
  let block = -1
  for (let sentence = 0; sentence < tokens.starts.length - 1; sentence++) {
    if (tokens.block[sentence] !== block) open = []
    block = tokens.block[sentence]
    for (let token = tokens.starts[sentence]; token < tokens.starts[sentence + 1]; token++) {
      const mark = form(article, token)
      const opener = open.findLastIndex(({ closedBy }) => closedBy.includes(mark))
      if (opener >= 0 && !opensByItsPlace(tokens, token, mark)) {
        found.push({ open: open[opener].token, close: token })
        open = open.slice(0, opener)
      } else if (closers.has(mark)) open.push({ token, closedBy: closers.get(mark)! })
      else if (straight.has(mark)) open.push({ token, closedBy: [mark] })
    }
  }
  return found.sort((one, other) => one.open - other.open)
}

/** A straight mark with space before it and none after can only open. */
function opensByItsPlace({ from, to }: Tokens, token: number, mark: string): boolean {
  if (!straight.has(mark) || token === 0 || token + 1 === from.length) return false
  return from[token] > to[token - 1] && from[token + 1] === to[token]
}
