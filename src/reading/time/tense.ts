import type { Article } from '../../model/article.ts'
import { form } from '../../model/tokens.ts'
import { Word } from '../../model/trees.ts'
import type { Pack } from '../../rules/pack.ts'

/** What a clause tells of: what was, or what is or will be; null where its verb leaves that open. */
export type Tense = 'past' | 'present' | null

/**
 * The tense of the clause that a token stands in, by the finite verb nearest above it in the tree. A verb beyond a
 * semicolon is that of another sentence, whatever the tree says.
 */
export function tenseOf(article: Article<'trees'>, token: number, pack: Pack): Tense {
  const tense = clauseTense(article, token, pack)
  // "The price of Friday" under a present verb is as often of last Friday as of the next.
  return tense === 'present' && new Word(article, token).relation === 'nmod' ? null : tense
}

function clauseTense(article: Article<'trees'>, token: number, pack: Pack): Tense {
  for (let word: Word | null = new Word(article, token); word !== null; word = word.head) {
    if (isParted(article, token, word.index)) return null
    const tense = tenseAt(word, pack)
    if (tense !== undefined) return tense
  }
  return null
}

function isParted(article: Article<'tokens'>, one: number, other: number): boolean {
  for (let token = Math.min(one, other); token < Math.max(one, other); token++) {
    if (form(article, token) === ';') return true
  }
  return false
}

/** The tense of a clause by the word it hangs on, or undefined where that is no predicate with a finite verb. */
function tenseAt(word: Word, pack: Pack): Tense | undefined {
  const verbs = [word, ...word.children.filter(({ relation }) => /^(aux|cop)/.test(relation))]
  const finite = verbs.find((verb) => verb.feature('VerbForm') === 'Fin')
  // A bare participle tells of what is done: "Man arrested on Friday".
  if (finite === undefined) return isParticiple(word) ? 'past' : undefined
  const kind = pack.lexicon('tense-verbs').row(finite.lemma)?.values.value
  const past = finite.feature('Tense') === 'Past'
  if (kind === 'future') return past ? null : 'present'
  if (past) return 'past'
  const complete = verbs.some((verb) => verb !== finite && verb.feature('VerbForm') === 'Part')
  return kind === 'perfect' && complete ? 'past' : 'present'
}

function isParticiple(word: Word): boolean {
  return word.wordClass === 'VERB' && word.feature('VerbForm') === 'Part'
}
