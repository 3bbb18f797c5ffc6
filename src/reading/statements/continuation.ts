import type { Article } from '../../model/article.ts'
import { form, sentenceOf, tokensBetween } from '../../model/tokens.ts'
import { subtree, Word } from '../../model/trees.ts'
import { trim } from '../../rules/extent.ts'
import { quotations } from '../../rules/quotation.ts'
import { isPunctuation, type Draft } from './draft.ts'

/*
 * How far what is said goes, where the tree hangs a part of it on the verb of speech or on nothing of the kind: by the order of
 * the words and the marks between them.
 */

/** A subject with a longer phrase is no mere insertion. */
const mostInserted = 4

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
          goesOn(article, branch, draft, new Set(words)) &&
          !branch.words.some((token) => isAround(token) || foreign.has(token) || words.includes(token)),
      )
    if (next === undefined) break
    words = [...words, ...next.words].sort((one, other) => one - other)
  }
  return words.length === content.length
    ? draft
    : { ...draft, content: trim(article, words, quotations(article)) }
}

/** The word a statement hangs on in its sentence: its verb of speech, or in "according to the council it is old" what is said. */
export function headOf(article: Article<'clauses'>, { cue, contentHead }: Draft): number {
  const isVerb = cue >= 0 && ['VERB', 'AUX', 'ADJ'].includes(new Word(article, cue).wordClass)
  return isVerb || contentHead < 0 ? cue : contentHead
}

/**
 * "The bridge is old, says the council, but the alderman denied it", "According to the council the bridge is old, but the alderman …":
 * the sentence joined behind the one somebody is named for is not theirs where somebody speaks in it. `heads` are the words that all
 * statements hang on.
 */
export function endBeforeOther(article: Article<'clauses'>, draft: Draft, heads: ReadonlySet<number>): Draft {
  const { cue, content, contentHead } = draft
  if (cue < 0 || contentHead < 0) return draft
  const said = new Word(article, contentHead)
  if (contentHead > cue && (isFinite(article, cue) || markOf(said) !== null)) return draft
  const other = said.children.find(
    ({ index, relation }) => index > Math.max(cue, contentHead) && relation === 'conj' && heads.has(index),
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
 * "The thieves stole a car that stood open, according to the police." and "Sleep, and enough of it, is a weapon, he said, and a
 * pleasure": behind a comma, at the end of the sentence or between two commas, whoever is named says all that stands before,
 * whatever word of it the tree has the naming hang on.
 */
export function reachBack(article: Article<'clauses'>, draft: Draft): Draft {
  const { cue, content, source } = draft
  if (cue < 0 || source === null || form(article, cue - 1) !== ',') return draft
  const { starts } = article.tokens
  const sentence = sentenceOf(article.tokens, cue)
  const [from, to] = [starts[sentence], starts[sentence + 1]]
  const last = source.words[source.words.length - 1]
  if (last < cue || content.some((token) => cue < token && token < last)) return draft
  const isLast = tokensBetween(last + 1, to).every((token) => isPunctuation(article, token))
  const isPreposition = new Word(article, cue).relation === 'case'
  if (isPreposition ? !isLast : !isInserted(article, draft, last)) return draft
  const before = tokensBetween(from, cue - 1)
  const words = [...before, ...tokensBetween(last + 1, Math.max(...content) + 1)]
  const whole = trim(article, words, quotations(article))
  if (whole.length <= content.length) return draft
  return { ...draft, content: whole, contentHead: topOf(article, before) }
}

/** Whether a verb of speech with its subject stands between two commas, behind a clause. */
function isInserted(article: Article<'clauses'>, { cue, content }: Draft, last: number): boolean {
  const verb = new Word(article, cue)
  if (verb.feature('VerbForm') !== 'Fin' || form(article, last + 1) !== ',' || last - cue > mostInserted)
    return false
  const first = content[0]
  const start = article.tokens.starts[sentenceOf(article.tokens, cue)]
  return first > cue && tokensBetween(start, cue).some((token) => isFinite(article, token))
}

/** The word of a passage that stands above the others; one outside quotation marks where there are marks. */
function topOf(article: Article<'clauses'>, words: readonly number[]): number {
  const quoted = quotations(article)
  const outside = words.filter((token) => !quoted.some(({ open, close }) => open < token && token < close))
  return (
    outside.find((token) => isFinite(article, token)) ??
    words.find((token) => !words.includes(article.trees.head[token])) ??
    words[0]
  )
}

function isFinite(article: Article<'clauses'>, token: number): boolean {
  return new Word(article, token).feature('VerbForm') === 'Fin'
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

/** A word with all that hangs on it, and the first of these words. */
interface Branch {
  readonly head: Word
  readonly first: number
  readonly words: readonly number[]
}

/** The largest branch that begins with a token, but for marks. */
function branchFrom(article: Article<'clauses'>, first: number): Branch | null {
  let found: Branch | null = null
  for (let head: Word | null = first < 0 ? null : new Word(article, first); head !== null; head = head.head) {
    const words = subtree(article.trees, head.index)
    if (words.find((token) => !isPunctuation(article, token)) !== first) break
    found = { head, first, words }
  }
  return found
}

/** Whether a branch behind the content belongs to it: a clause with the same conjunction, or what hangs on the cue behind it. */
function goesOn(
  article: Article<'clauses'>,
  { head: branch, first }: Branch,
  { cue, contentHead }: Draft,
  words: ReadonlySet<number>,
): boolean {
  const above = branch.head?.index ?? -1
  if (above !== cue && !words.has(above)) return false
  const content = new Word(article, contentHead)
  const opener = markOf(content)
  if (opener === null)
    return content.wordClass !== 'VERB' && /^(obl|nmod|advcl)/.test(branch.relation) && words.has(first - 1)
  const own = markOf(branch)
  if (own !== null) return own === opener || /^(advcl|ccomp)/.test(branch.relation)
  // A clause with a verb and no conjunction is a sentence beside it: "he said that it holds, he knows".
  const isClause = subtree(article.trees, branch.index).some((token) => isFinite(article, token))
  return /^(obl|nmod|appos|acl)/.test(branch.relation) || (branch.relation === 'parataxis' && !isClause)
}

/** The conjunction that opens a clause. */
function markOf(clause: Word): string | null {
  return clause.children.find(({ relation }) => relation === 'mark')?.lemma ?? null
}
