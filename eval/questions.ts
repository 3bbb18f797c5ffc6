import { readFileSync } from 'node:fs'
import { questionLanguage, questionLanguages } from '../src/dossier/ask/question-language.ts'
import { understand } from '../src/dossier/ask/understand.ts'
import { readLexicon } from '../src/rules/lexicon.ts'
import type { Score } from './table.ts'

/** The day on which the questions of the gold are put. */
const today = '2026-08-15'

/** A question, how it is to be understood, and how it is; null for a refusal. */
export interface TriedQuestion {
  readonly question: string
  readonly meant: string | null
  readonly found: string | null
  /** `refused`: it means something and was not understood. `wrong`: it was understood as something else. */
  readonly outcome: 'right' | 'refused' | 'wrong'
}

/** Puts the questions of a set, and compares what is made of them with what they mean. */
export function tryQuestions(set: string): TriedQuestion[] {
  const file = `eval/gold/questions/${set}/questions.tsv`
  const languages = questionLanguages().map(questionLanguage)
  return readLexicon(file, readFileSync(file, 'utf8')).rows.map(({ values: { question, query } }) => {
    const understanding = understand(question, languages, today)
    const found = 'may' in understanding ? plain(understanding.may[0].query) : null
    const meant = query === '-' ? null : plain(JSON.parse(query) as object)
    const outcome = found === meant ? 'right' : found === null ? 'refused' : 'wrong'
    return { question, meant, found, outcome }
  })
}

/** Shares of the questions that are understood as they are meant, and that are not taken for something else. */
export function scoreQuestions(): Score[] {
  return ['open', 'kept'].flatMap((set) => {
    const tried = tryQuestions(set)
    const share = (outcomes: readonly TriedQuestion['outcome'][]) =>
      (100 * tried.filter(({ outcome }) => outcomes.includes(outcome)).length) / tried.length
    const gold = `own-questions ${set}`
    return [
      { task: 'questions understood right', gold, score: share(['right']), cases: tried.length },
      {
        task: 'questions not understood wrongly',
        gold,
        score: share(['right', 'refused']),
        cases: tried.length,
      },
    ]
  })
}

/** A query as one text, whatever the order of its fields and the size of its letters. */
function plain(query: object): string {
  return JSON.stringify(Object.fromEntries(Object.entries(query).sort())).toLowerCase()
}
