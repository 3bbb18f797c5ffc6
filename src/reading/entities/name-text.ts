import type { Article } from '../../model/article.ts'
import { Word } from '../../model/trees.ts'
import { hasCapital } from './capital.ts'
import type { Knowledge } from './knowledge.ts'

/** What names are looked for in: the words of an article, and what one place in it tells of others. */
export interface NameText {
  readonly words: readonly Word[]
  readonly forms: readonly string[]
  /** Forms that are part of a name for certain somewhere in the article. */
  readonly certain: ReadonlySet<string>
  /** Two words that a tree ties into one name somewhere, where the second has no capital: `iPod nano`, `iPhone 4`. */
  readonly pairs: ReadonlySet<string>
  /** Family names with a particle that stand behind another word with a capital somewhere, in small letters: `ten broeke`. */
  readonly families: ReadonlySet<string>
  readonly knowledge: Knowledge
}

/** An article as names are looked for in it. */
export function nameTextOf(article: Article<'trees'>, knowledge: Knowledge): NameText {
  const words = Array.from(article.trees.head, (_, index) => new Word(article, index))
  return {
    words,
    forms: words.map(({ form }) => form),
    certain: certainForms(article, words, knowledge),
    families: new Set(families(words, knowledge)),
    pairs: new Set(words.filter((word) => isTail(words, word)).map(({ index }) => pairAt(words, index))),
    knowledge,
  }
}

/** A word with the one before it, as `pairs` has them. */
export function pairAt(words: readonly Word[], at: number): string {
  return `${words[at - 1]?.form} ${words[at].form}`
}

/**
 * The names beside a title, the last words of names of several, and what has a capital within a sentence and is no word for people,
 * bodies or places: a parser may not know them for names when they return, and where a sentence opens a capital tells nothing.
 */
function certainForms(article: Article<'trees'>, words: readonly Word[], { nouns }: Knowledge): Set<string> {
  const forms = new Set<string>()
  for (const word of words) {
    const before = words[word.index - 1]
    if (word.index === article.tokens.starts[word.sentence] || !hasCapital(word.form)) continue
    const apposed = word.relation === 'appos' && word.wordClass === 'PROPN'
    const last = word.relation === 'flat' && before.wordClass === 'PROPN'
    const within = ['NOUN', 'PROPN'].includes(word.wordClass) && before.wordClass !== 'PUNCT'
    if (apposed || last || (within && nouns.of(word) === null)) forms.add(word.form)
  }
  return forms
}

function families(words: readonly Word[], { particles }: Knowledge): string[] {
  return words.flatMap(({ form, sentence }, at) => {
    let from = at
    while (particles.has(words[from - 1]?.form.toLowerCase())) from--
    const before = words[from - 1]
    if (from === at || !hasCapital(form) || before?.sentence !== sentence) return []
    const given = before.wordClass === 'PROPN' && hasCapital(before.form)
    const parts = words.slice(from, at + 1).map(({ form }) => form.toLowerCase())
    return given ? [parts.join(' ')] : []
  })
}

/** A number or a word in small letters that a tree hangs on the word with a capital right before it: "iPhone 4", "iPod nano", "FTSE 100-index". */
function isTail(words: readonly Word[], word: Word): boolean {
  const before = words[word.index - 1]
  const numbered = /^\d+-\p{Ll}+$/u.test(word.form) && word.wordClass === 'PROPN'
  if (numbered && before?.head?.index === word.index && hasCapital(before.form)) return true
  if (before === undefined || word.head?.index !== before.index || !hasCapital(before.form)) return false
  if (isYear(word.form)) return word.relation === 'flat'
  if (isVersion(word.form)) return ['flat', 'fixed', 'appos'].includes(word.relation)
  // In Dutch only what is written in no ordinary way has words in small letters for parts.
  const small = /^\p{Ll}+$/u.test(word.form) && /.\p{Lu}/u.test(before.form)
  return small && word.wordClass === 'PROPN' && ['flat', 'fixed', 'appos'].includes(word.relation)
}

/** A number as products and versions have it. */
export function isVersion(form: string): boolean {
  return /^\d+(?:[.-]\d+)*$/.test(form)
}

function isYear(form: string): boolean {
  return /^(?:19|20)\d\d$/.test(form)
}
