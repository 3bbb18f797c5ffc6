import type { Answer, Refusal } from '../../model/answer.ts'
import type { Query } from '../../model/query.ts'
import type { DossierRecord } from '../../model/record.ts'
import type { Shelves } from '../shelf.ts'
import { Slice } from '../slice.ts'
import { contacts } from './contacts.ts'
import { contests } from './contests.ts'
import { count } from './count.ts'
import { fresh } from './new.ts'
import { office } from './office.ts'
import { said } from './said.ts'
import { NoAnswer, type QuestionKind, type Setting, type Told } from './setting.ts'
import { talks } from './talks.ts'
import { unanswered } from './unanswered.ts'
import type { Understanding } from './understand.ts'
import { when } from './when.ts'

const kinds: { readonly [Kind in Query['ask']]: QuestionKind<Kind> } = {
  ...{ contacts, count, talks, new: fresh, said, office, unanswered, contests, when },
}

/** Answers a query from the shelves: from the part of the record that it needs. */
export async function answerQuery(query: Query, shelves: Shelves, setting: Setting): Promise<Answer> {
  const slice = new Slice(shelves)
  const answer = await answered(
    query,
    async () => {
      await (kinds[query.ask] as QuestionKind<Query['ask']>).gather(query as never, slice, shelves, setting)
      return slice.shown()
    },
    setting,
  )
  if (answer.refusal?.code !== 'ambiguous-party') return answer
  // Each of those whom a name may mean is shown in the first of their places.
  const choices = answer.refusal.choices.map(({ id }) => id)
  return answered(query, () => slice.placed(choices), setting)
}

/** Answers a query from a record. */
export async function answerFrom(query: Query, record: DossierRecord, setting: Setting): Promise<Answer> {
  return answered(query, async () => record, setting)
}

/**
 * Answers a question in words by the first of its meanings in which every party is known; where none is so, says what is wrong with the first.
 * `put` is the question, and `forms` are questions that would be understood.
 */
export async function answerQuestion(
  question: string,
  understanding: Understanding,
  forms: readonly string[],
  answer: (query: Query) => Promise<Answer>,
): Promise<Answer> {
  if ('fault' in understanding) {
    const { fault, words } = understanding
    return {
      ...nothing,
      question,
      refusal: { code: fault, values: { words }, choices: [], forms: [...forms] },
    }
  }
  let first: Answer | null = null
  for (const { query, language, form } of understanding.may) {
    const found = { ...(await answer(query)), question, language, form }
    if (found.refusal === null || !doubtful.includes(found.refusal.code)) return found
    first ??= found
  }
  return first!
}

/** What may as well be wrong with how the question was taken apart. */
const doubtful: readonly Refusal['code'][] = ['unknown-party', 'no-such-event']

const nothing: Answer = {
  ...{ question: null, language: null, form: null, query: null, refusal: null },
  ...{ lines: [], notes: [], articles: [] },
}

async function answered(
  query: Query,
  gathered: () => Promise<DossierRecord>,
  setting: Setting,
): Promise<Answer> {
  try {
    const record = await gathered()
    const told: Told = await (kinds[query.ask] as QuestionKind<Query['ask']>).answer(
      query as never,
      record,
      setting,
    )
    return { ...nothing, query, ...told, articles: articlesOf(told, record) }
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error
    return { ...nothing, query, refusal: error.refusal }
  }
}

function articlesOf({ lines }: Told, { articles }: DossierRecord): Answer['articles'] {
  const standing = new Set(lines.flatMap(({ proof }) => proof.map(({ article }) => article)))
  return articles.flatMap(({ id, title, outlet, published, url }) =>
    standing.has(id) ? [{ id, title, outlet, published, url }] : [],
  )
}
