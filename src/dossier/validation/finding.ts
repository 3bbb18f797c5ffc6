import type { Reading } from '../../model/reading.ts'
import { overlaps, type Extent, type Span } from '../../model/span.ts'

/** The kinds of records whose reading can be validated. */
export const codedKinds = ['statement', 'event', 'dispute', 'role', 'time'] as const
export type CodedKind = (typeof codedKinds)[number]

/** What a coder, or the reading, says of one record in a sentence. What does not belong to its kind is null, as is what is not known. */
export interface Finding {
  /** Who says it, disputes it or holds the office: words of the text, or a name. */
  readonly who: string | null
  /** The word for the event, the office, the words of the time. */
  readonly what: string | null
  /** The stance of a statement, the certainty of an event, the kind of a dispute. */
  readonly how: string | null
}

/** Which of these a coder fills in, for each kind. */
export const askedOf: Readonly<Record<CodedKind, readonly (keyof Finding)[]>> = {
  statement: ['who', 'how'],
  event: ['what', 'how'],
  dispute: ['who', 'how'],
  role: ['who', 'what'],
  time: ['what'],
}

/** What the reading finds of a kind in a sentence of its article. */
export function findingsIn(reading: Reading, kind: CodedKind, sentence: Span): Finding[] {
  const { entities, statements, events, disputes, roles, times } = reading
  const named = (id: string | null) => entities.find((entity) => entity.id === id)?.name ?? null
  const here = ({ spans }: { readonly spans: Extent }) => spans.length > 0 && overlaps(sentence, spans[0])
  const words = ({ quote }: { readonly quote: readonly string[] }) => quote.join(' ')
  switch (kind) {
    case 'statement':
      return statements
        .filter(({ cue, content }) => here(cue ?? content))
        .map(({ source, stance }) => ({
          who: source && [words(source), named(source.entity)].filter(Boolean).join(' '),
          what: null,
          how: stance,
        }))
    case 'event':
      return events
        .filter(({ trigger }) => here(trigger))
        .map(({ trigger, certainty }) => ({ who: null, what: words(trigger), how: certainty }))
    case 'dispute':
      return disputes.filter(here).map(({ by, kind: how }) => ({ who: named(by), what: null, how }))
    case 'role':
      return roles.filter(here).map(({ person, role }) => ({ who: named(person), what: role, how: null }))
    case 'time':
      return times.filter(here).map((time) => ({ who: null, what: words(time), how: null }))
  }
}
