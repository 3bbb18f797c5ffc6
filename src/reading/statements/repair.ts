import type { Article } from '../../model/article.ts'
import { form } from '../../model/tokens.ts'
import { extentOf, subtree, Word } from '../../model/trees.ts'
import { trim } from '../../rules/extent.ts'
import type { Lexicon } from '../../rules/lexicon.ts'
import { quotations } from '../../rules/quotation.ts'
import { commitmentOf, stanceOf, type Draft } from './draft.ts'

/*
 * What the parser gets wrong often enough, and what the lexicon and the order of words can put right.
 */

/** How far into the content a separated particle is looked for. */
const particleReach = 8

/**
 * "Called the parties on to lay down their arms": a particle that was drawn into the clause behind it goes back to its
 * verb, where the lexicon knows the two together; what stands before it is whom the verb's object names.
 */
export function joinParticle(article: Article<'clauses'>, draft: Draft, verbs: Lexicon): Draft {
  const { cue, content, contentHead } = draft
  if (
    cue < 0 ||
    contentHead < 0 ||
    content[0] < cue ||
    new Word(article, contentHead).feature('VerbForm') !== 'Inf'
  ) {
    return draft
  }
  const { lemma } = new Word(article, cue)
  for (const [index, token] of content.slice(0, particleReach).entries()) {
    const word = new Word(article, token)
    if (!['ADP', 'ADV'].includes(word.wordClass) || token > contentHead) continue
    const particle = form(article, token).toLowerCase()
    const row = verbs.row(particle + lemma) ?? (lemma.startsWith(particle) ? verbs.row(lemma) : undefined)
    if (row === undefined || (index > 0 && row.values.person === '')) continue
    const before = content.slice(0, index)
    const named = before.find((one) => ['NOUN', 'PROPN', 'PRON'].includes(new Word(article, one).wordClass))
    return {
      ...draft,
      stance: stanceOf(row.values.stance),
      commitment: commitmentOf(row.values),
      content: content.slice(index + 1),
      person:
        named === undefined
          ? draft.person
          : { role: 'person', head: named, words: before, extent: extentOf(article, before) },
      personIs: row.values.person === 'target' ? 'target' : 'addressee',
    }
  }
  return draft
}

/**
 * "Warns of algae in the ponds": a phrase that follows the content at once and hangs on the verb beside it mostly belongs
 * to the content, unless it says when, through what or to whom (`isAround`).
 */
export function extendPhrase(
  article: Article<'clauses'>,
  draft: Draft,
  isAround: (token: number) => boolean,
): Draft {
  const { cue, content, contentHead, source, person } = draft
  const head = contentHead < 0 ? null : new Word(article, contentHead)
  if (head === null || head.head?.index !== cue || contentHead < cue || head.wordClass === 'VERB')
    return draft
  const foreign = new Set([...(source?.words ?? []), ...(person?.words ?? [])])
  let words = [...content]
  for (;;) {
    const next = new Word(article, cue).children.find(({ index, relation }) => {
      if (!/^(obl|nmod|advcl)/.test(relation) || words.includes(index)) return false
      const branch = subtree(article.trees, index)
      return (
        branch[0] === words[words.length - 1] + 1 && !branch.some((one) => isAround(one) || foreign.has(one))
      )
    })
    if (next === undefined) break
    words = [...words, ...subtree(article.trees, next.index)]
  }
  return words.length === content.length
    ? draft
    : { ...draft, content: trim(article, words, quotations(article)) }
}

/** "The suspect Tuesday": what says when or through what, at the end of the speaker's phrase, belongs to the verb. */
export function shortenSource(
  article: Article<'clauses'>,
  draft: Draft,
  isAround: (token: number) => boolean,
): Draft {
  if (draft.source === null) return draft
  const { head, words } = draft.source
  let end = words.length
  while (end > 0 && words[end - 1] !== head && isAround(words[end - 1])) end--
  // What is left of "the talks of Sunday" would end in a preposition.
  if (end === words.length || end === 0 || new Word(article, words[end - 1]).wordClass === 'ADP') return draft
  const kept = words.slice(0, end)
  return { ...draft, source: { ...draft.source, words: kept, extent: extentOf(article, kept) } }
}
