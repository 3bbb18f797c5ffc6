import { z } from 'zod'
import { periodOf } from './day.ts'

/*
 * What can be asked of a record: the contract of `wederhoor ask --query`, as one schema. A question in words becomes one of these, and is
 * shown as such, before it is answered.
 */

/** What is between two parties that meet, talk, call or exchange something; `any` for whichever. */
export const contactSorts = ['any', 'meeting', 'talk', 'call', 'exchange', 'agreement'] as const

const date = z
  .string()
  .refine((text) => periodOf(text) !== null, 'write a day, month or year: 2025-04-11, 2025-04 or 2025')

const party = z.string().trim().min(1).max(200).describe('Id or name, in any spelling.')
const words = z
  .string()
  .trim()
  .min(1)
  .max(500)
  .describe('Words, in any inflection, or the id of an event or statement.')
const since = z
  .string()
  .trim()
  .min(1)
  .max(500)
  .describe('A day, month or year (`2025-04-11`), or words of an event that is dated.')
const by = z.enum(contactSorts).describe('What sort of contact.')
const parties = z.array(party).min(1).max(4)
const period = { since: since.optional(), until: since.optional() }

/** A question to the record, by what it asks for. */
export const querySchema = z
  .discriminatedUnion('ask', [
    z
      .strictObject({
        ...{ ask: z.literal('contacts'), parties, by },
        which: z.enum(['last', 'first', 'all']),
        ...period,
      })
      .describe('When parties met, talked, called or exchanged something.'),
    z
      .strictObject({
        ask: z.literal('count'),
        parties: parties.optional(),
        by: by.exclude(['any']).optional(),
        what: words.optional(),
        ...period,
      })
      .refine(({ by: sort, what }) => (sort === undefined) !== (what === undefined), 'give either by or what')
      .describe('How often something happened, beside what articles say themselves of how often it did.'),
    z
      .strictObject({
        ...{ ask: z.literal('talks'), parties, by },
        tell: z.enum(['request', 'topics', 'excluded', 'said']),
        ...period,
      })
      .describe(
        'Of the last talks between parties: at whose request, about what, expressly not about what, or what each said of it.',
      ),
    z
      .strictObject({ ask: z.literal('new'), since: date, party: party.optional(), about: words.optional() })
      .describe('What articles that appeared from a date on tell for the first time.'),
    z
      .strictObject({ ask: z.literal('said'), party, about: words.optional(), ...period })
      .describe('What a party said, through time.'),
    z
      .strictObject({
        ask: z.literal('office'),
        office: words.optional(),
        of: party.optional(),
        person: party.optional(),
        on: date.optional(),
      })
      .refine(
        ({ office, person }) => (office === undefined) !== (person === undefined),
        'give either office or person',
      )
      .describe('Who held an office, or which offices somebody held.'),
    z
      .strictObject({
        ask: z.literal('unanswered'),
        party: party.optional().describe('Who made the claims.'),
        against: party.optional().describe('Whom they are against.'),
        about: words.optional(),
        ...period,
      })
      .refine(
        ({ party: who, against, about }) => who !== undefined || against !== undefined || about !== undefined,
        'give party, against or about',
      )
      .describe('Claims against a party that it has not answered in the articles.'),
    z
      .strictObject({
        ask: z.literal('contests'),
        claim: words,
        party: party.optional().describe('Whose claim.'),
      })
      .describe('Who denies or disputes a claim.'),
    z
      .strictObject({
        ask: z.literal('when'),
        edge: z.enum(['day', 'since', 'until']),
        what: words.optional(),
        person: party.optional(),
        office: words.optional(),
      })
      .refine(
        ({ what, person, office }) =>
          what === undefined
            ? person !== undefined && office !== undefined
            : person === undefined && office === undefined,
        'give either what, or person and office',
      )
      .describe('On which days something was, or since or until when.'),
  ])
  .describe('A question to the record.')

/** A question to the record. */
export type Query = z.infer<typeof querySchema>
/** A question of one kind. */
export type QueryOf<Kind extends Query['ask']> = Extract<Query, { readonly ask: Kind }>
/** What sort of contact is asked for. */
export type ContactSort = (typeof contactSorts)[number]
