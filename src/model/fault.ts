import { z } from 'zod'
import { passageSchema } from './reading.ts'

/*
 * What a check of a draft against articles finds: the contract of `wederhoor check --format json`, as one schema. Types
 * and the JSON Schema of `wederhoor schema check` come from here.
 */

/** What a draft can do to what articles say. */
export const faultKinds = [
  'quote-altered',
  'quote-unknown',
  'speaker-changed',
  'attribution-lost',
  'hedge-lost',
  'negation-lost',
  'number-changed',
  'date-shifted',
  'date-too-precise',
  'denial-omitted',
] as const

const differenceSchema = z
  .array(z.object({ words: z.string(), in: z.enum(['both', 'draft', 'article']) }))
  .describe('The two quotations word by word: what both have, and what only one has.')

const faultSchema = z.object({
  kind: z.enum(faultKinds),
  draft: passageSchema.describe("The draft's words."),
  article: z
    .object({
      id: z.string().describe('Id of the article.'),
      ...passageSchema.shape,
    })
    .nullable()
    .describe("The article's words; null where no article has any like them."),
  values: z
    .record(z.string(), z.string())
    .describe(
      'What differs, by name: `said-by` and `attributed-to` for a speaker, `found` and `given` for the rest.',
    ),
  difference: differenceSchema.nullable().describe('For an altered quotation; else null.'),
})

/** The answer of a check. Offsets are into the text of the draft and of each article, as received. */
export const checkSchema = z.object({
  wederhoor: z.string(),
  draft: z.object({
    name: z.string().describe('Its file.'),
    text: z.string(),
    published: z.string().nullable().describe('The day its words are counted from, in EDTF.'),
  }),
  articles: z
    .array(
      z.object({
        id: z.string(),
        name: z.string().describe('Its outlet or title, else its file.'),
        text: z.string(),
        published: z.string().nullable(),
      }),
    )
    .describe('The articles it was compared with, the closest first.'),
  faults: z.array(faultSchema).describe('In the order of the draft.'),
})

/** The answer of a check. */
export type Check = z.infer<typeof checkSchema>
/** One thing a draft has otherwise than the articles. */
export type Fault = z.infer<typeof faultSchema>
/** What a draft can do to what articles say. */
export type FaultKind = Fault['kind']
/** Two quotations, word by word. */
export type Difference = z.infer<typeof differenceSchema>
