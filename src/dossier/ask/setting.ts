import type { Answer, AnswerLine, AnswerNote, Proof, Refusal } from '../../model/answer.ts'
import type { Query, QueryOf } from '../../model/query.ts'
import type { Reading } from '../../model/reading.ts'
import type { DossierRecord, Sighting } from '../../model/record.ts'
import type { Wording } from '../questions.ts'
import type { Shelves } from '../shelf.ts'
import type { Slice } from '../slice.ts'
import type { NearWords } from './near-words.ts'

/** What a question is answered by, besides the record. */
export interface Setting {
  readonly wording: Wording
  /** What a name may stand for, as Wikidata ids. */
  stands(name: string): readonly string[]
  /** The name without the titles before it. */
  untitled(name: string): string
  /** Ids of articles that hold all of some words, the best first. */
  articlesWith(words: string): Promise<readonly string[]>
  /** The reading of an article. */
  reading(article: string): Promise<Reading | null>
  /** Words of articles that tell something of what is told near by. */
  readonly near: NearWords
  /** The day on which the question is put, ISO. */
  readonly today: string
}

/** What an answer holds. */
export type Told = Pick<Answer, 'lines' | 'notes'>

/** Thrown where there is no answer. */
export class NoAnswer extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code)
  }
}

/** Says why there is no answer. */
export function noAnswer(
  code: Refusal['code'],
  values: Refusal['values'] = {},
  choices: Refusal['choices'] = [],
): NoAnswer {
  return new NoAnswer({ code, values, choices, forms: [] })
}

/** How questions of one kind are answered. */
export interface QuestionKind<Kind extends Query['ask']> {
  /** Takes from the shelves what an answer needs of the record. */
  gather(query: QueryOf<Kind>, slice: Slice, shelves: Shelves, setting: Setting): Promise<void>
  /** The answer, from the record or a part that was gathered. Throws a NoAnswer where there is none. */
  answer(query: QueryOf<Kind>, record: DossierRecord, setting: Setting): Told | Promise<Told>
}

/** A line of an answer; what is left out is empty. */
export function line(
  code: string,
  sightings: readonly Sighting[],
  rest: Partial<Omit<AnswerLine, 'code' | 'proof'>> = {},
): AnswerLine {
  return {
    code,
    ...{ values: {}, id: null, parties: [], when: null, told: null, stance: null, voices: [], denied: [] },
    ...rest,
    proof: sightings.map(proofOf),
  }
}

/** Something to say of an answer. */
export function note(code: string, values: AnswerNote['values'] = {}): AnswerNote {
  return { code, values }
}

/** The words an answer rests on. */
export function proofOf({ article, record, spans, quote, context }: Sighting): Proof {
  return {
    ...{ article, record, spans: [...spans], quote: [...quote] },
    context: { spans: [...context.spans], quote: [...context.quote] },
  }
}
