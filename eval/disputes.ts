import type { Reading } from '../src/model/reading.ts'
import { overlaps } from '../src/model/span.ts'
import { goldSets, occurrences, readGold } from './gold.ts'
import type { Score } from './table.ts'

/** A marked dispute; the touchstone articles name the voices, our own gold the disputing cue as well. */
export interface MarkedDispute {
  readonly by?: string | null
  readonly of?: string | null
  /** The cue of the statement that disputes; null where the newspaper does so in its own voice. */
  readonly statement?: string | null
}

/** How many marked disputes are found with both voices right: who disputes, and whose claim (recall). */
export function scoreDisputes(readArticle: (bytes: Uint8Array, name: string) => Reading): Score[] {
  return Object.keys(goldSets).flatMap((set) => {
    const articles = readGold(set)
    if (articles === null) return []
    let marked = 0
    let right = 0
    for (const { bytes, name, gold } of articles) {
      const reading = readArticle(bytes, name)
      for (const dispute of (gold.disputes ?? []) as readonly MarkedDispute[]) {
        if (dispute.by === undefined) continue
        marked++
        if (reading.disputes.some((found) => isSame(reading, found, dispute))) right++
      }
    }
    return [{ task: 'disputes by+of R', gold: set, score: (100 * right) / marked, cases: marked }]
  })
}

function isSame(reading: Reading, found: Reading['disputes'][number], marked: MarkedDispute): boolean {
  const { text } = reading.article
  const cued =
    marked.statement === undefined ||
    marked.statement === null ||
    occurrences(text, marked.statement).some((place) => found.spans.some((span) => overlaps(span, place)))
  return (
    cued &&
    isVoice(reading, found.by, found.statement, marked.by) &&
    isVoice(reading, found.of, found.claim, marked.of)
  )
}

/** Whether an entity, or the source of the statement it speaks in, goes by the marked words. */
function isVoice(
  reading: Reading,
  entity: string | null,
  statement: string | null,
  marked: string | null | undefined,
): boolean {
  if (marked === null || marked === undefined) return entity === null
  if (marked === 'article') return entity === 'article'
  const source = reading.statements.find(({ id }) => id === statement)?.source
  const named = [entity, source?.entity, source?.speaks_for].flatMap(
    (id) => reading.entities.find((one) => one.id === id) ?? [],
  )
  const names = named.flatMap(({ name, mentions }) => [name, ...mentions.map(({ quote }) => quote.join(' '))])
  return [...names, ...(source?.quote ?? [])].some((name) => name === marked || marked.endsWith(name))
}
