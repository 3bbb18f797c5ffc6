import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readLexicon, type Lexicon } from '../../rules/lexicon.ts'
import { packDirectory } from '../../rules/pack.ts'
import { contactSorts, type ContactSort } from '../../model/query.ts'
import { readQuestionForms, type QuestionForm } from './form.ts'
import { tokensOf } from './question-token.ts'

/** What a word is to a question, besides what it says. */
export type WordClass =
  'filler' | 'empty' | 'determiner' | 'and' | 'title' | 'link' | 'portfolio' | 'office' | 'clause'

/** How questions are put in one language, as data: `lang/<language>/questions.forms` and the tables beside it. */
export interface QuestionLanguage {
  /** BCP 47 code. */
  readonly code: string
  readonly forms: readonly QuestionForm[]
  /** Whether a folded word is of a class. */
  is(wordClass: WordClass, word: string): boolean
  /** Whether a folded word is an office, or a compound of one. */
  opensOffice(word: string): boolean
  /** The sort of contact that folded words tell of, or null. */
  contact(words: string): ContactSort | null
  /** What folded words say of a time: rows of `question-times.tsv`. */
  readonly times: readonly TimeWords[]
  /** The number of a month by its folded name, from 1; null for none. */
  month(word: string): number | null
  /** What the articles call an office that has its own name in this language; the same name where it has none. */
  office(name: string): string
  /** What a name may stand for besides its bearer, as Wikidata ids: a country by its name in this language, a seat for its government. */
  stands(name: string): readonly string[]
}

/** Words that say what part a date has, or a time counted from today. */
export interface TimeWords {
  /** Folded, in turn. */
  readonly words: readonly string[]
  readonly means: 'since' | 'until' | 'within' | 'on' | 'relative'
  /** Of `relative`: the stretch that is meant, and how many of it from now. */
  readonly unit: 'day' | 'week' | 'month' | 'year' | null
  readonly by: number
}

const formsFile = 'questions.forms'

/** The languages that questions may be put in, in order: those with a file of forms. */
export function questionLanguages(): string[] {
  return readdirSync(packDirectory(''))
    .filter((code) => existsSync(join(packDirectory(code), formsFile)))
    .sort()
}

const loaded = new Map<string, QuestionLanguage>()

/** Reads a language of questions; once. Throws a PackError that names file and line of what is not in order. */
export function questionLanguage(code: string): QuestionLanguage {
  const before = loaded.get(code)
  if (before !== undefined) return before
  const text = (name: string) => readFileSync(join(packDirectory(code), name), 'utf8')
  const lexicon = (name: string) => readLexicon(`lang/${code}/${name}.tsv`, text(`${name}.tsv`))
  const language = languageOf(code, readQuestionForms(`lang/${code}/${formsFile}`, text(formsFile)), lexicon)
  loaded.set(code, language)
  return language
}

function languageOf(
  code: string,
  forms: readonly QuestionForm[],
  lexicon: (name: string) => Lexicon,
): QuestionLanguage {
  const known = (name: string) =>
    existsSync(join(packDirectory(code), `${name}.tsv`)) ? lexicon(name).rows : []
  const key = (text: string) =>
    tokensOf(text)
      .map(({ folded }) => folded)
      .join(' ')
  const classes = new Map(
    lexicon('question-classes').rows.map(({ values }) => [key(values.word), values.class]),
  )
  const offices = [
    ...[...classes].flatMap(([word, all]) => (all.split(' ').includes('office') ? [word] : [])),
    ...known('offices').map(({ values }) => key(values.noun)),
  ]
  const contacts = new Map(lexicon('contact-words').rows.map(({ values }) => [key(values.words), values.by]))
  const months = new Map(
    lexicon('months').rows.flatMap(({ values: { word, value, short } }) =>
      [word, short].filter(Boolean).map((name) => [key(name), Number(value)] as const),
    ),
  )
  const called = new Map(
    lexicon('standing-offices').rows.map(({ values }) => [key(values.name), values.office]),
  )
  const standing = new Map<string, string[]>()
  for (const { values } of lexicon('standing-names').rows) {
    const name = key(values.name)
    standing.set(name, [...(standing.get(name) ?? []), values.link])
  }
  return {
    code,
    forms,
    is: (wordClass, word) => classes.get(word)?.split(' ').includes(wordClass) ?? false,
    opensOffice: (word) =>
      offices.some((office) => word === office || (office.length > 4 && word.endsWith(office))),
    contact: (words) => contactSorts.find((sort) => sort === contacts.get(words)) ?? null,
    times: lexicon('question-times').rows.map(({ values }) => ({
      words: tokensOf(values.words).map(({ folded }) => folded),
      means: values.means as TimeWords['means'],
      unit: (values.unit || null) as TimeWords['unit'],
      by: Number(values.by || 0),
    })),
    month: (word) => months.get(word) ?? null,
    office: (name) => called.get(key(name)) ?? name,
    stands: (name) => standing.get(key(name)) ?? [],
  }
}
