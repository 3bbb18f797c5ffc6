import { Word } from '../../../model/trees.ts'
import type { Draft } from '../mentions/draft.ts'
import type { Knowledge } from '../knowledge.ts'
import type { Noun } from '../nouns.ts'

/** An office as one phrase names it. */
export interface Office {
  /** In words: `minister of Defence`, also where the text has it in one word. */
  readonly title: string
  /** The title without its field of policy: what the field may be added to from elsewhere. */
  readonly bare: string
  /** Whether it takes a field of policy. */
  readonly department: boolean
  /** former, acting, future or new, where a word beside it says so. */
  readonly held: string | null
  /** Where the pack has the noun: `lang/nl/offices.tsv:12`. */
  readonly source: string
}

/** The office or post a phrase names, or null. */
export function officeOf(draft: Draft, word: (token: number) => Word, knowledge: Knowledge): Office | null {
  const { noun, nounToken } = draft
  if (noun === null || !noun.post || nounToken < 0) return null
  const prefix = knowledge.officeModifiers.get(`${noun.before}-`) ?? null
  const adjective = [...word(nounToken).children, ...wordBefore(word(nounToken))].find(
    (child) => child.index < nounToken && heldBy(child, knowledge) !== null,
  )
  const field =
    draft.field ??
    specialty(word(nounToken), draft) ??
    bareField(word(nounToken), draft, knowledge) ??
    fieldInBrackets(word(nounToken), draft, knowledge) ??
    knowledge.portfolios.get(noun.before) ??
    null
  const office = field === null && prefix === null ? asWritten(word(nounToken), noun) : noun.base
  const qualified = titleAdjective(word(nounToken), knowledge)
  const bare = qualified === null ? office : `${qualified} ${office}`
  return {
    title: field === null ? bare : `${bare} ${field}`,
    bare,
    department: noun.department,
    held: prefix ?? (adjective === undefined ? null : heldBy(adjective, knowledge)),
    source: noun.source,
  }
}

/** The word right before one in its sentence, wherever a parser hangs it. */
function wordBefore(word: Word): Word[] {
  const before = word.index > 0 ? new Word(word.article, word.index - 1) : null
  return before?.sentence === word.sentence ? [before] : []
}

/** The field of policy in brackets behind a name: "Minister Anna Vos (Foreign Affairs)". */
function fieldInBrackets(
  noun: Word,
  draft: Draft,
  { fieldAdjectives, fields, portfolios }: Knowledge,
): string | null {
  const { article } = noun
  const open = draft.words.at(-1)! + 1
  if (draft.noun?.department !== true || open >= article.trees.head.length) return null
  const inside = /^\(([^()]+)\)/.exec(article.text.slice(article.tokens.from[open]))?.[1]
  if (inside === undefined) return null
  if (!fields.has(inside) && !fieldAdjectives.has(inside.split(' ')[0])) return null
  const [[, first]] = portfolios
  return `${first.split(' ')[0]} ${inside}`
}

/** A bare noun right behind a post in front of a name says in what: "professor economics Anna Vos". */
function specialty(noun: Word, { name, words }: Draft): string | null {
  const next = noun.index + 1
  if (name === null || !words.includes(next) || next >= noun.article.trees.head.length) return null
  const word = new Word(noun.article, next)
  return word.wordClass === 'NOUN' && /^\p{Ll}/u.test(word.form) && word.head?.index === noun.index
    ? word.form
    : null
}

/** A bare noun behind the preposition of belonging is part of the post: "officer of justice Anna Vos". */
function bareField(noun: Word, { words }: Draft, { belonging }: Knowledge): string | null {
  const { article } = noun
  if (!words.includes(noun.index + 2) || noun.index + 2 >= article.trees.head.length) return null
  const [preposition, field] = [1, 2].map((step) => new Word(article, noun.index + step))
  const isBare = field.wordClass === 'NOUN' && /^\p{Ll}/u.test(field.form) && field.head?.index === noun.index
  const marks = field.children.filter(({ relation }) => relation !== 'case')
  const tied = preposition.head?.index === field.index && belonging.has(preposition.form)
  const several = field.feature('Number') === 'Plur'
  return isBare && tied && !several && marks.length === 0 ? `${preposition.form} ${field.form}` : null
}

/** An adjective without its ending right before an office is part of the title: "technical director". */
function titleAdjective(noun: Word, knowledge: Knowledge): string | null {
  const adjective = noun.children.find(
    ({ relation, wordClass, index }) =>
      relation === 'amod' && wordClass === 'ADJ' && index === noun.index - 1,
  )
  if (adjective === undefined || adjective.form.toLowerCase() !== adjective.lemma.toLowerCase()) return null
  const { gazetteer } = knowledge
  if (gazetteer.nationality(adjective.form).length > 0 || heldBy(adjective, knowledge) !== null) return null
  const opens = noun.article.tokens.starts[noun.sentence] === adjective.index
  return opens ? adjective.form.toLowerCase() : adjective.form
}

/** An office in one word, with the hyphen and capitals of what stands before it ("UN envoy"); elsewhere in small letters. */
function asWritten({ form }: Word, { before, base }: Noun): string {
  const hyphen = form.lastIndexOf('-')
  return hyphen > 0 && before !== '' ? form.slice(0, hyphen + 1) + base : before + base
}

function heldBy(word: Word, { officeModifiers }: Knowledge): string | null {
  return officeModifiers.get(word.lemma) ?? officeModifiers.get(word.form.toLowerCase()) ?? null
}

/** The office in "the defence ministers of Russia and the United States", which several hold: its title when one does. */
export function sharedOffice(noun: Noun, { portfolios }: Knowledge): { bare: string; title: string } | null {
  const field = portfolios.get(noun.before)
  return noun.office === null || field === undefined
    ? null
    : { bare: noun.base, title: `${noun.base} ${field}` }
}
