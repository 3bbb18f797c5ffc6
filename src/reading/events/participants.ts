import type { AnchoredMention } from '../../model/anchored.ts'
import type { Article } from '../../model/article.ts'
import type { Fill } from '../../model/finding.ts'
import { participantRoles, type Participant } from '../../model/reading.ts'
import { quote } from '../../model/span.ts'
import { form } from '../../model/tokens.ts'
import { extentOf, subtree, Word } from '../../model/trees.ts'
import type { Lexicon } from '../../rules/lexicon.ts'

/** The roles of the contract that a rule may fill; other roles of a rule are only there to draw it. */
const roles: readonly string[] = participantRoles

/** A participant with the token it hangs on. */
export interface Part {
  readonly head: number
  readonly record: Participant
}

/** Words that a rule found in a role. */
export interface Cast {
  readonly role: string
  readonly fill: Fill
}

/**
 * The participants of one event, from what the rules put in each role: one for each token, the first rule that gives it
 * a role keeps it. Time expressions are no participants.
 */
export function participantsOf(
  article: Article<'clauses'>,
  cast: readonly Cast[],
  mentions: ReadonlyMap<number, AnchoredMention>,
  timeWords: ReadonlySet<number>,
  denials: Lexicon,
): Part[] {
  const seen = new Set<number>()
  const parts: Part[] = []
  for (const { role, fill } of cast) {
    if (!roles.includes(role) || seen.has(fill.head) || timeWords.has(fill.head)) continue
    for (const { head, words } of members(article, fill)) {
      const named = nameWords(article, head, words, timeWords, denials)
      if (named.length === 0 || (!mentions.has(head) && isEmpty(new Word(article, head), denials))) continue
      seen.add(head).add(fill.head)
      const extent = extentOf(article, named)
      parts.push({
        head,
        record: {
          role: role as Participant['role'],
          entity: mentions.get(head)?.entity.id ?? null,
          polarity: 'positive',
          spans: [...extent],
          quote: quote(article.text, extent),
        },
      })
    }
  }
  return parts
}

/** A word that stands for nothing the article knows of: "nothing", "there", the "it" or "that" of a clause. */
function isEmpty(word: Word, denials: Lexicon): boolean {
  if (word.wordClass === 'ADV') return true
  if (word.wordClass !== 'PRON') return false
  if (denials.row(word.lemma)?.values.place === 'argument') return true
  if (word.relation !== 'obj') return false
  const isNeuter = word.feature('Case') === null && word.feature('Person') === '3'
  return isNeuter && /^(Prs|Dem)$/.test(word.feature('PronType') ?? '')
}

/** "A and B met", "ministers A and B met": each member of a coordination takes part for itself, with its own words. */
function members(article: Article<'clauses'>, { head, words }: Fill): Pick<Fill, 'head' | 'words'>[] {
  const row = (first: Word) => [
    first.index,
    ...first.children
      .filter(({ relation, wordClass, index }) => {
        return relation === 'conj' && /^(NOUN|PROPN|PRON|NUM)$/.test(wordClass) && words.includes(index)
      })
      .map(({ index }) => index),
  ]
  const whole = new Word(article, head)
  const named = whole.children
    .filter(({ relation, wordClass, index }) => {
      return relation === 'appos' && wordClass === 'PROPN' && words.includes(index)
    })
    .filter((child) => !isAside(article, child))
    .map(row)
    .find(({ length }) => length > 1)
  const heads = named ?? row(whole)
  return heads.map((member) => {
    const own = new Set(subtree(article.trees, member, new Set(heads.filter((other) => other !== member))))
    return { head: member, words: words.filter((word) => own.has(word)) }
  })
}

/** What belongs to a noun itself where it is a predicate as well ("I am the only one who …"). */
const ofNoun = /^(det|amod|nummod|nmod|nmod:poss|flat|fixed|compound|case|appos|conj)$/

/**
 * The words that name a participant: without relative clauses and asides behind a comma (which tell something else of it), without time expressions
 * the parser hung on it, without what a noun has as a predicate, without an adverb in front that points at it ("also", "only") or
 * a word that denies it, and up to a bracket, which holds an age or a party.
 */
function nameWords(
  article: Article<'clauses'>,
  head: number,
  all: readonly number[],
  timeWords: ReadonlySet<number>,
  denials: Lexicon,
): number[] {
  const children = new Word(article, head).children
  const isPredicate = children.some(({ relation }) => relation === 'cop')
  const apart = [
    ...all.filter((word) => word !== head && new Word(article, word).relation === 'acl:relcl'),
    ...children.filter(({ relation }) => isPredicate && !ofNoun.test(relation)).map(({ index }) => index),
    ...children.filter((child) => isAside(article, child)).map(({ index }) => index),
  ]
  const told = new Set(apart.flatMap((word) => subtree(article.trees, word)))
  const bracket = all.find((word) => word > head && form(article, word) === '(')
  const words = all.filter((word) => {
    return !told.has(word) && !timeWords.has(word) && (bracket === undefined || word < bracket)
  })
  const isLoose = (token: number) => {
    const { wordClass, relation, lemma } = new Word(article, token)
    return (
      ['ADV', 'PUNCT', 'CCONJ'].includes(wordClass) ||
      (relation === 'det' && denials.row(lemma)?.values.place === 'beside')
    )
  }
  let from = 0
  let to = words.length
  while (from < to && words[from] !== head && isLoose(words[from])) from++
  while (from < to && words[to - 1] !== head && isPunctuation(article, words[to - 1])) to--
  return words.slice(from, to)
}

/** "My brother, a baker,": what else somebody is, said behind a comma. */
function isAside(article: Article<'clauses'>, { relation, index }: Word): boolean {
  if (relation !== 'appos') return false
  const words = subtree(article.trees, index)
  const first = words.find((word) => !isPunctuation(article, word))
  return first !== undefined && first > 0 && form(article, first - 1) === ','
}

function isPunctuation(article: Article<'clauses'>, token: number): boolean {
  return new Word(article, token).wordClass === 'PUNCT'
}
