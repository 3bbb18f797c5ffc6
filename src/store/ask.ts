import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Asked } from '../dossier/answering.ts'
import { answerQuestion, answerQuery } from '../dossier/ask/ask.ts'
import { nearestForms } from '../dossier/ask/nearest.ts'
import type { NearWords } from '../dossier/ask/near-words.ts'
import {
  questionLanguage,
  questionLanguages,
  type QuestionLanguage,
} from '../dossier/ask/question-language.ts'
import { tokensOf } from '../dossier/ask/question-token.ts'
import { understand } from '../dossier/ask/understand.ts'
import { foldedWords } from '../dossier/words.ts'
import type { Answer } from '../model/answer.ts'
import type { Query } from '../model/query.ts'
import { loadPack, packDirectory } from '../rules/pack.ts'

/** A question in words, or a query. */
export type Asking = { readonly question: string } | { readonly query: Query }

/** How a question is put. */
export interface AskOptions {
  /** The day on which it is put, ISO: "last week" is counted from it. */
  readonly today: string
}

/** Answers a question from the shelves of a store, all of them seen at one moment. */
export async function ask(
  asking: Asking,
  { today }: AskOptions,
  { shelves, wording, search, reading }: Asked,
): Promise<Answer> {
  const languages = questionLanguages().map(questionLanguage)
  const answer = (query: Query) =>
    answerQuery(query, shelves, {
      ...{ wording, today, near: nearWords() },
      stands: (name) => languages.flatMap(({ stands }) => stands(name)),
      untitled: (name) => untitled(name, languages),
      articlesWith: search.best,
      reading,
    })
  if ('query' in asking) return answer(asking.query)
  const { question } = asking
  return answerQuestion(
    question,
    understand(question, languages, today),
    nearestForms(question, languages),
    answer,
  )
}

/** A name without the titles before it; a title alone stays. */
function untitled(name: string, languages: readonly QuestionLanguage[]): string {
  const words = tokensOf(name)
  const bare = words.findIndex(({ folded }) => !languages.some((language) => language.is('title', folded)))
  return bare <= 0
    ? name
    : words
        .slice(bare)
        .map(({ text }) => text)
        .join(' ')
}

let near: NearWords | null = null

/** The words of the packs of articles that say something of a talk told of near by; read once. */
function nearWords(): NearWords {
  near ??= questionLanguages()
    .filter((code) => existsSync(join(packDirectory(code), 'talk-cues.tsv')))
    .flatMap((code) =>
      loadPack(packDirectory(code))
        .lexicon('talk-cues')
        .rows.map(({ values }) => ({
          words: foldedWords(values.words),
          cue: values.cue as NearWords[number]['cue'],
        })),
    )
  return near
}
