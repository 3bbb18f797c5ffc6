import { z } from 'zod'
import { timeSchema } from './reading.ts'

/*
 * The times of a text that stands alone, a phrase perhaps: what `readTimes` gives and each line of
 * `wederhoor date --format jsonl` holds.
 */

const daysSchema = timeSchema.pick({ earliest: true, latest: true, days: true, edtf: true })

const datedTimeSchema = timeSchema.extend({
  leads_to: daysSchema
    .extend({
      from: z
        .string()
        .nullable()
        .describe(
          'Id of the time that it is counted from; null where nothing dates what it is counted from.',
        ),
      because: timeSchema.shape.because,
    })
    .nullable()
    .describe(
      'The days that a length counted from something leads to (“three days after …”); null for all else.',
    ),
})

/** The shape of a text with its times. */
export const datedTextSchema = z.object({
  text: z.string().describe('As it was given.'),
  published: z
    .string()
    .nullable()
    .describe('The day, month or year it was said in, in EDTF; null where not known.'),
  times: z.array(datedTimeSchema),
  whole: daysSchema
    .nullable()
    .describe('The days of the text as a whole, where one of its times stands for it and has days.'),
})

/** A text with its times. */
export type DatedText = z.infer<typeof datedTextSchema>
/** A time expression, with the days that a length leads to. */
export type DatedTime = DatedText['times'][number]
