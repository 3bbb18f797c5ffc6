/* What other programs may use, in the order of the flow. */
export type { Document, Warning } from './model/article.ts'
export { readingSchema } from './model/reading.ts'
export type {
  Count,
  Dispute,
  Entity,
  Event,
  Mention,
  Participant,
  Passage,
  Quantity,
  Reading,
  Reason,
  Role,
  Statement,
  Time,
  When,
} from './model/reading.ts'
export type { Span } from './model/span.ts'
export { version } from './model/version.ts'
export { open, type Hints } from './text/intake.ts'
export { loadReader, read, type Reader } from './read.ts'
