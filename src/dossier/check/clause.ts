import type { Statement } from '../../model/reading.ts'
import { sentenceCount } from '../../model/tokens.ts'
import type { Word } from '../../model/trees.ts'
import type { Account, ContentWord } from './account.ts'

/** One clause of a text as far as one voice tells it: what is compared with the clauses of other texts. */
export interface Clause {
  readonly account: Account
  readonly sentence: number
  /** The token all others hang on. */
  readonly head: number
  readonly tokens: readonly number[]
  readonly content: readonly ContentWord[]
  /** Who says it: the innermost statement, or null for the text's own voice. */
  readonly voice: Statement | null
}

/** Relations that begin a clause of its own. */
const opening = /^(ccomp|advcl|acl|acl:relcl|csubj|csubj:outer|parataxis)$/

/** The clauses of a text, in its order; the words around a statement ("says the mayor") are in none. */
export function clausesOf(account: Account): Clause[] {
  const clauses: Clause[] = []
  for (let sentence = 0; sentence < sentenceCount(account.article.tokens); sentence++) {
    const groups = new Map<string, { head: number; voice: Statement | null; tokens: number[] }>()
    let part = 0
    for (const token of account.sentenceWords(sentence)) {
      // What stands behind a semicolon is told by itself, whatever it hangs on.
      if (account.word(token).form === ';') part++
      if (account.frames.has(token)) continue
      const voice = account.voices[token]
      const head = clauseHead(account.word(token)).index
      const key = `${part} ${head} ${voice?.id ?? ''}`
      const group = groups.get(key) ?? { head, voice, tokens: [] }
      group.tokens.push(token)
      groups.set(key, group)
    }
    for (const { head, voice, tokens } of groups.values()) {
      const content = tokens.flatMap((token) => account.content.get(token) ?? [])
      if (content.length === 0) continue
      clauses.push({ account, sentence, head: topOf(account, head, tokens), tokens, content, voice })
    }
  }
  return clauses
}

/** The word all others of a group hang on: that of the clause, or where another voice has that one, the widest branch below. */
function topOf(account: Account, head: number, tokens: readonly number[]): number {
  const own = new Set(tokens)
  if (own.has(head)) return head
  const sizes = new Map<number, number>()
  for (const token of tokens) {
    let here = account.word(token)
    for (let above = here.head; above !== null && own.has(above.index); above = here.head) here = above
    sizes.set(here.index, (sizes.get(here.index) ?? 0) + 1)
  }
  return [...sizes].reduce((widest, one) => (one[1] > widest[1] ? one : widest))[0]
}

/** The word that the clause of a word hangs on. */
function clauseHead(word: Word): Word {
  let here = word
  for (let above = here.head; above !== null; above = here.head) {
    if (opening.test(here.relation)) return here
    if (here.relation === 'conj' && isPredicate(here)) return here
    here = above
  }
  return here
}

/** Whether a conjunct is a clause of its own, not one of several things. */
function isPredicate(word: Word): boolean {
  return word.wordClass === 'VERB' || word.children.some(({ relation }) => /^(cop|nsubj|aux)/.test(relation))
}
