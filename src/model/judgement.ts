import { z } from 'zod'
import { passageSchema } from './reading.ts'

/*
 * What a person decides about what was read: the one thing in a dossier that no program makes. A judgement is never changed or taken
 * away; a later one can undo it. It names what it is about by its place in an article, so it holds after the article is read again.
 */

/** The kinds of records that can be judged. */
export const judgedKinds = ['entity', 'event', 'statement', 'dispute', 'role', 'quantity'] as const

/** Where a record stands: for an entity one of its mentions, for an event its trigger, for a statement what is said. */
export const judgedPlaceSchema = z.object({
  article: z.string(),
  kind: z.enum(judgedKinds),
  ...passageSchema.shape,
})

const of = judgedPlaceSchema.describe('What is judged.')

/** What is decided. */
export const verdictSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('wrong'), of }).describe('The record is wrong: the dossier goes without it.'),
  z.object({ kind: z.literal('right'), of }).describe('The record is right: somebody has looked.'),
  z
    .object({ kind: z.literal('merge'), of, with: judgedPlaceSchema })
    .describe('Two entities, or two events, are one.'),
  z
    .object({ kind: z.literal('split'), of })
    .describe('The entity or event of this article is another than those it is taken for.'),
  z
    .object({ kind: z.literal('rename'), of, name: z.string().trim().min(1).max(300) })
    .describe('What an entity is to be called.'),
  z
    .object({ kind: z.literal('redate'), of, day: z.string().describe('In EDTF.') })
    .describe('When an event was.'),
  z
    .object({ kind: z.literal('reattribute'), of, to: judgedPlaceSchema })
    .describe('Who makes a statement: words of the same article that name them.'),
  z
    .object({ kind: z.literal('undo'), judgement: z.string() })
    .describe('An earlier judgement no longer holds.'),
])

/** A judgement: what is decided, by whom and when. */
export const judgementSchema = z.object({
  id: z.string(),
  at: z.iso.datetime().describe('When, in UTC.'),
  by: z.string().trim().min(1).max(200).describe('The name of who decided it.'),
  note: z.string().max(2000).nullable(),
  verdict: verdictSchema,
})

/** Where a record stands in an article. */
export type JudgedPlace = z.infer<typeof judgedPlaceSchema>
/** What a person decides about a record. */
export type Verdict = z.infer<typeof verdictSchema>
/** A verdict, signed and dated. */
export type Judgement = z.infer<typeof judgementSchema>

/** The places a verdict is about; none for an undoing. */
export function placesOf(verdict: Verdict): readonly JudgedPlace[] {
  switch (verdict.kind) {
    case 'undo':
      return []
    case 'merge':
      return [verdict.of, verdict.with]
    case 'reattribute':
      return [verdict.of, verdict.to]
    default:
      return [verdict.of]
  }
}
