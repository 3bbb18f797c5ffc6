import { Word } from '../../../model/trees.ts'
import type { Draft } from '../mentions/draft.ts'
import { hasCapital } from '../capital.ts'
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
  const { prefix, rest } = prefixOf(noun, knowledge)
  const told = [...word(nounToken).children, ...wordsBeside(word(nounToken))]
    .map((each) => heldBy(each, knowledge))
    .find((each) => each !== null)
  const field =
    draft.field ??
    complementOf(word(nounToken), knowledge) ??
    specialty(word(nounToken), draft, knowledge) ??
    bareField(word(nounToken), draft, knowledge) ??
    fieldInBrackets(word(nounToken), draft, knowledge) ??
    knowledge.portfolios.get(rest) ??
    null
  const office =
    field !== null
      ? noun.base
      : prefix === null
        ? asWritten(word(nounToken), noun, knowledge)
        : rest + noun.base
  const qualified = titleAdjective(word(nounToken), knowledge)
  const bare = qualified === null ? office : `${qualified} ${office}`
  return {
    title: field === null ? bare : `${bare} ${field}`,
    bare,
    department: noun.department,
    held: prefix ?? told ?? null,
    source: noun.source,
  }
}

/** "ex-" in "ex-defence minister": how an office is held by the first part of its compound, and what stands between that and the noun. */
function prefixOf({ before }: Noun, { officeModifiers }: Knowledge): { prefix: string | null; rest: string } {
  const [first, ...rest] = before.split('-')
  const prefix = officeModifiers.get(`${first}-`) ?? null
  return prefix === null ? { prefix, rest: before } : { prefix, rest: rest.join('-') }
}

/** The words around one in its sentence, wherever a parser hangs them: up to two before it, past an adjective, and the one behind it. */
function wordsBeside({ article, index, sentence }: Word): Word[] {
  const at = (token: number) =>
    token < 0 || token >= article.trees.head.length ? null : new Word(article, token)
  const before = at(index - 1)
  const further = before?.wordClass === 'ADJ' ? at(index - 2) : null
  // "Admiral (retired)"; an adjective behind it is of what comes next.
  const after = at(index + 1)
  const told = after?.wordClass === 'PROPN' || after?.wordClass === 'NOUN' ? after : null
  return [further, before, told].filter((each) => each !== null).filter((each) => each.sentence === sentence)
}

/** What belongs to the name of an office of several words: "commissioner of the king". */
function complementOf(noun: Word, knowledge: Knowledge): string | null {
  const words = knowledge.officePhrases.behind(noun, knowledge)
  return words.length === 0 ? null : words.map(({ form }) => form).join(' ')
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

/** A bare noun right behind a post says in what: "professor economics Anna Vos", wherever a parser hangs it before a name. */
function specialty(noun: Word, { words, nameWords }: Draft, { nouns }: Knowledge): string | null {
  const next = noun.index + 1
  if (!words.includes(next) || next >= noun.article.trees.head.length) return null
  const word = new Word(noun.article, next)
  if (word.wordClass !== 'NOUN' || !/^\p{Ll}/u.test(word.form)) return null
  const named = nameWords[0] === next + 1 && nouns.of(word) === null
  return named || word.head?.index === noun.index ? word.form : null
}

/** A bare noun behind the preposition of belonging is part of the post: "officer of justice Anna Vos". */
function bareField(noun: Word, { name, words }: Draft, { belonging }: Knowledge): string | null {
  const { article } = noun
  if (!words.includes(noun.index + 2) || noun.index + 2 >= article.trees.head.length) return null
  const [preposition, field] = [1, 2].map((step) => new Word(article, noun.index + step))
  const isBare = field.wordClass === 'NOUN' && /^\p{Ll}/u.test(field.form) && field.head?.index === noun.index
  const marks = field.children.filter(({ relation }) => relation !== 'case')
  const tied = preposition.head?.index === field.index && belonging.has(preposition.form)
  const several = field.feature('Number') === 'Plur'
  // "Anna Vos, director of publisher Acme": the noun describes a name, wherever a parser hangs that.
  const next = noun.index + 3
  const named = name === null && next < article.trees.head.length && hasCapital(new Word(article, next).form)
  return isBare && tied && !several && !named && marks.length === 0
    ? `${preposition.form} ${field.form}`
    : null
}

/** An adjective without its ending right before an office is part of the title: "technical director". */
function titleAdjective(noun: Word, knowledge: Knowledge): string | null {
  // A parser may hang it on the verb.
  const [adjective] = wordsBeside(noun).filter(
    ({ index, relation }) => index === noun.index - 1 && (relation === 'amod' || relation === 'advmod'),
  )
  if (adjective?.wordClass !== 'ADJ') return null
  if (adjective.form.toLowerCase() !== adjective.lemma.toLowerCase()) return null
  const { gazetteer } = knowledge
  if (gazetteer.nationality(adjective.form).length > 0 || heldBy(adjective, knowledge) !== null) return null
  const opens = noun.article.tokens.starts[noun.sentence] === adjective.index
  return opens ? adjective.form.toLowerCase() : adjective.form
}

/** An office in one word, with the hyphen and capitals of what stands before it ("UN envoy"); elsewhere in small letters. */
function asWritten({ form }: Word, { before, base }: Noun, { deputyPrefixes }: Knowledge): string {
  const hyphened = before !== '' && form[before.length] === '-'
  if (hyphened && deputyPrefixes.has(before)) return `${before}-${base}`
  return hyphened ? form.slice(0, before.length + 1) + base : before + base
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
