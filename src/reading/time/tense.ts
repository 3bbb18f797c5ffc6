import type { Article } from '../../model/article.ts'
import { form } from '../../model/tokens.ts'
import { Word } from '../../model/trees.ts'
import type { Pack } from '../../rules/pack.ts'

/**
 * What a clause tells of: what was, or what is or will be; `result` for a passive perfect, which is either ("has been
 * released", "is closed"); null where its verb leaves that open.
 */
export type Tense = 'past' | 'result' | 'present' | null

/** Whether a clause tells of an event that was: a bare weekday in it has passed. */
export function isPast(tense: Tense): boolean {
  return tense === 'past' || tense === 'result'
}

/**
 * The tense of the clause that a token stands in, by the finite verb nearest above it in the tree. A verb beyond a
 * semicolon is that of another sentence, whatever the tree says.
 */
export function tenseOf(article: Article<'trees'>, token: number, pack: Pack): Tense {
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
  // An infinitive stands for the participle where verbs pile up ("has let know"), unless it is marked as one ("is to be seen").
  const complete =
    finite !== word && finite.relation !== 'cop' && !word.children.some(({ relation }) => relation === 'mark')
  if (kind !== 'perfect' || !complete) return 'present'
  return finite.relation === 'aux:pass' ? 'result' : 'past'
}

function isParticiple(word: Word): boolean {
  return word.wordClass === 'VERB' && word.feature('VerbForm') === 'Part'
}
