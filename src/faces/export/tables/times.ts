import type { Time } from '../../../model/reading.ts'
import type { DossierTime } from '../../../model/record.ts'
import { days, flag, listed, passage, table, text } from './table.ts'

interface Row extends Time {
  readonly article: string
  /** What all articles leave, where that is less. */
  readonly dossier: DossierTime | undefined
}

/** Expressions of time. */
export const times = table<Row>(
  'times',
  'An expression of time in an article.',
  [
    text('article', 'Id of the article.', ({ article }) => article),
    text('record', 'Id in the reading of the article.', ({ id }) => id),
    text('type', 'TIMEX3 type: DATE, TIME, DURATION or SET.', ({ type }) => type),
    text('value', 'TIMEX3 value.', ({ value }) => value),
    text('mod', 'TIMEX3 modifier.', ({ mod }) => mod),
    ...days<Row>('it may be, by its article alone'),
    text('days', 'Each of those days, parted by spaces, where they are 62 or fewer.', ({ days }) =>
      listed(days ?? []),
    ),
    flag('known', 'Whether the text itself says the value.', ({ known }) => known),
    text('preferred', 'Fewer days, which only a softer habit supports, parted by spaces.', ({ preferred }) =>
      listed(preferred ?? []),
    ),
    text(
      'dossier_edtf',
      'The days that all articles together leave, in EDTF, where these are fewer.',
      ({ dossier }) => dossier?.edtf ?? null,
    ),
    ...passage<Row>((time) => time),
  ],
  async function* (walk) {
    for await (const stretch of walk.stretches()) {
      const known = new Map((await stretch.times()).map((one) => [`${one.article} ${one.record}`, one]))
      yield (await stretch.readings()).flatMap(({ article, times }) =>
        times.map((time) => ({
          ...time,
          article: article.id,
          dossier: known.get(`${article.id} ${time.id}`),
        })),
      )
    }
  },
)
