import { Word } from '../../../model/trees.ts'
import type { Knowledge } from '../knowledge.ts'
import { hasCapital } from '../capital.ts'
import { fieldEnd } from '../name-end.ts'
import type { Name } from '../names.ts'
import type { Noun } from '../nouns.ts'
import { phraseOf } from '../phrase.ts'

/** The field of policy in "minister of Defence" is part of the office and names nobody. */
export function isDepartment(words: readonly Word[], name: Name, knowledge: Knowledge): boolean {
  if (isBehindHolder(words, name, knowledge)) return true
  const known = name.match?.known ?? null
  const isField = known === null || known.kind === 'other' || knowledge.ministries.has(known.name)
  if (isField && inBrackets(words, name, knowledge)) return true
  if (known !== null && known.kind !== 'other' && name.match!.shortFor.length === 0) return false
  const head = words[name.head]
  // "Health, Welfare and Sport" goes on with single words; whoever holds the office has more.
  const goesOn = head.relation === 'conj' && head.head !== null && name.words.length === 1
  const first = goesOn ? head.head!.index : name.words[0]
  for (let at = first; at > 0 && at > first - 3; at--) {
    const end = fieldEnd(words, at, words.length, knowledge)
    if (end > at) return first < end
  }
  return false
}

/** "Minister Anna Vos of Foreign Affairs": the field stands behind whoever holds the office. */
function isBehindHolder(words: readonly Word[], name: Name, knowledge: Knowledge): boolean {
  const { belonging, particles, fields, nouns } = knowledge
  const [first] = name.words
  if (first < 2 || !belonging.has(words[first - 1].form)) return false
  if (name.match !== null && !fields.has(name.text)) return false
  let at = first - 2
  while (at > 0 && (hasCapital(words[at].form) || particles.has(words[at].form))) at--
  // The title may open its sentence.
  if (at + 1 < first - 2 && nouns.of(words[at + 1])?.department === true) at++
  return at < first - 2 && nouns.of(words[at])?.department === true && nouns.of(words[at])?.kind === 'person'
}

/** "Minister Anna Vos (Foreign Affairs)". */
function inBrackets(
  words: readonly Word[],
  { words: [first] }: Name,
  { fieldAdjectives, fields }: Knowledge,
): boolean {
  const opens = [first, first - 1].find((token) => token > 0 && words[token - 1].form === '(')
  if (opens === undefined) return false
  const { form } = words[opens]
  return fieldAdjectives.has(form) || fields.has(form)
}

/** The field of policy of an office or ministry (`Defence`), and the whole with it (`ministry of Defence`). */
export function departmentOf(
  word: Word,
  noun: Noun | null,
  knowledge: Knowledge,
): { name: string; field: string; whole: string } | null {
  const { gazetteer, belonging, fieldAdjectives } = knowledge
  if (noun?.department !== true) return null
  const field = word.children.find(
    (child) =>
      child.relation === 'nmod' &&
      child.index > word.index &&
      gazetteer.known(child.form) === null &&
      child.children.some(({ relation, form }) => relation === 'case' && belonging.has(form.toLowerCase())) &&
      !child.children.some(({ relation }) => relation === 'det'),
  )
  if (field === undefined) return null
  // Where the field is one word, a name hung on it is whose office it is.
  const whole = fieldAdjectives.has(field.form) || field.wordClass === 'ADJ'
  const inner = phraseOf(field, knowledge, ({ index }) => whole && index === field.index + 1).filter(
    (token) => token <= field.index + (whole ? 1 : 0) || new Word(field.article, token).relation !== 'flat',
  )
  const { text, tokens } = word.article
  const to = tokens.to[inner.at(-1)!]
  const first = Math.min(
    ...field.children.filter(({ relation }) => relation === 'case').map(({ index }) => index),
  )
  return {
    name: text.slice(tokens.from[inner[0]], to),
    field: text.slice(tokens.from[first], to),
    whole: text.slice(word.from, to),
  }
}
