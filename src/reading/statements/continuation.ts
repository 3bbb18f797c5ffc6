import type { Article } from '../../model/article.ts'
import { form, sentenceOf } from '../../model/tokens.ts'
import { subtree, Word } from '../../model/trees.ts'
import { trim } from '../../rules/extent.ts'
import { quotations } from '../../rules/quotation.ts'
import { isPunctuation, type Draft } from './draft.ts'

/*
 * How far what is said goes, where the tree hangs a part of it on the verb of speech or on nothing of the kind: by the order of
 * the words and the marks between them.
 */

/**
 * Takes in what follows the content at once and goes on with it: "… that the bridge is old, but that it holds", "warns of
 * algae in the ponds". What says when, through what or to whom somebody speaks stays outside (`isAround`).
 */
export function continueContent(
  article: Article<'clauses'>,
  draft: Draft,
  isAround: (token: number) => boolean,
): Draft {
  const { cue, content, contentHead, source, person } = draft
  if (cue < 0 || contentHead < cue || content.length === 0) return draft
  const foreign = new Set([cue, ...(source?.words ?? []), ...(person?.words ?? [])])
  let words: readonly number[] = content
  for (;;) {
    // A part may be missing in the middle too.
    const next = endsOf(article, words)
      .flatMap((end) => branchFrom(article, nextWord(article, end)) ?? [])
      .find(
        (branch) =>
          goesOn(article, branch.head, draft, new Set(words)) &&
          !branch.words.some((token) => isAround(token) || foreign.has(token) || words.includes(token)),
      )
    if (next === undefined) break
    words = [...words, ...next.words].sort((one, other) => one - other)
  }
  return words.length === content.length
    ? draft
    : { ...draft, content: trim(article, words, quotations(article)) }
}

/**
 * "The bridge is old, says the council, but the alderman knew nothing": the sentence that is joined to the one somebody is
 * named for, with a subject of its own, is the article's again.
 */
export function endBeforeOther(article: Article<'clauses'>, draft: Draft): Draft {
  const { cue, content, contentHead } = draft
  if (cue < 0 || contentHead < 0 || contentHead > cue) return draft
  const other = new Word(article, contentHead).children.find(
    ({ index, relation, children }) =>
      index > cue &&
      relation === 'conj' &&
      children.some((child) => child.relation === 'cc') &&
      children.some((child) => child.relation.startsWith('nsubj')),
  )
  if (other === undefined) return draft
  const left = new Set(subtree(article.trees, other.index))
  return {
    ...draft,
    content: trim(
      article,
      content.filter((token) => !left.has(token)),
      quotations(article),
    ),
  }
}

/**
 * "The thieves stole a car that stood open, according to the police.": behind a comma, at the end of the sentence, a preposition
 * that names who says so is about all of it, whatever word of it the tree has it hang on.
 */
export function reachBack(article: Article<'clauses'>, draft: Draft): Draft {
  const { cue, content, contentHead, source } = draft
  if (cue < 0 || source === null || contentHead < 0 || contentHead > cue) return draft
  if (new Word(article, cue).relation !== 'case' || form(article, cue - 1) !== ',') return draft
  const { starts } = article.tokens
  const sentence = sentenceOf(article.tokens, cue)
  const [from, to] = [starts[sentence], starts[sentence + 1]]
  const last = source.words[source.words.length - 1]
  for (let token = last + 1; token < to; token++) if (!isPunctuation(article, token)) return draft
  const words = Array.from({ length: cue - from }, (_, step) => from + step)
  const top = words.find((token) => !words.includes(article.trees.head[token])) ?? contentHead
  const whole = trim(article, words, quotations(article))
  return whole.length <= content.length ? draft : { ...draft, content: whole, contentHead: top }
}

/** The last word of each unbroken part. */
function endsOf(article: Article<'clauses'>, words: readonly number[]): number[] {
  return words.filter((token, index) => {
    const next = words[index + 1]
    return next === undefined || (next > token + 1 && !isPunctuation(article, token))
  })
}

/** The first word behind a token in its sentence, past a comma; -1 where there is none. */
function nextWord(article: Article<'clauses'>, token: number): number {
  const end = article.tokens.starts[sentenceOf(article.tokens, token) + 1]
  const next = form(article, token + 1) === ',' ? token + 2 : token + 1
  return next < end && !isPunctuation(article, next) ? next : -1
}

/** The largest branch that begins with a token, but for marks. */
function branchFrom(
  article: Article<'clauses'>,
  first: number,
): { readonly head: Word; readonly words: readonly number[] } | null {
  let found: { head: Word; words: number[] } | null = null
  for (let head: Word | null = first < 0 ? null : new Word(article, first); head !== null; head = head.head) {
    const words = subtree(article.trees, head.index)
    if (words.find((token) => !isPunctuation(article, token)) !== first) break
    found = { head, words }
  }
  return found
}

/** Whether a branch behind the content belongs to it: a clause with the same conjunction, or what hangs on the cue behind it. */
function goesOn(
  article: Article<'clauses'>,
  branch: Word,
  { cue, contentHead }: Draft,
  words: ReadonlySet<number>,
): boolean {
  const above = branch.head?.index ?? -1
  if (above !== cue && !words.has(above)) return false
  const content = new Word(article, contentHead)
  const opener = markOf(content)
  if (opener === null) return content.wordClass !== 'VERB' && /^(obl|nmod|advcl)/.test(branch.relation)
  const own = markOf(branch)
  if (own !== null) return own === opener || /^(advcl|ccomp)/.test(branch.relation)
  // A clause with a verb and no conjunction is a sentence beside it: "he said that it holds, he knows".
  const isClause = subtree(article.trees, branch.index).some(
    (token) => new Word(article, token).feature('VerbForm') === 'Fin',
  )
  return /^(obl|nmod|appos|acl)/.test(branch.relation) || (branch.relation === 'parataxis' && !isClause)
}

/** The conjunction that opens a clause. */
function markOf(clause: Word): string | null {
  return clause.children.find(({ relation }) => relation === 'mark')?.lemma ?? null
}
