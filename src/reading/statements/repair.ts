import type { Article } from '../../model/article.ts'
import { form } from '../../model/tokens.ts'
import { extentOf, Word } from '../../model/trees.ts'
import type { Lexicon } from '../../rules/lexicon.ts'
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

/**
 * Nobody's name is part of what they say, nor is the verb: where the tree has one word in two, a speaker keeps no words of a content
 * that reaches further than the phrase, and the content none of the cue or the speaker's.
 */
export function keepApart(article: Article<'clauses'>, draft: Draft): Draft {
  const { cue, source, content } = draft
  const said = new Set(content)
  const own = source?.words.filter((word) => !said.has(word)) ?? []
  const kept =
    source === null || own.length === source.words.length || !own.includes(source.head)
      ? source
      : { ...source, words: own, extent: extentOf(article, own) }
  const foreign = new Set([cue, ...(kept?.words ?? [])])
  return content.some((word) => foreign.has(word))
    ? { ...draft, source: kept, content: content.filter((word) => !foreign.has(word)) }
    : { ...draft, source: kept }
}
