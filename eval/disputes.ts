import type { Reading } from '../src/model/reading.ts'
import { overlaps } from '../src/model/span.ts'
import { goldSets, harmonic, occurrences, percent, readGold } from './gold.ts'
import { isSameName } from './statement-match.ts'
import type { Score } from './table.ts'

/** A marked dispute; the touchstone articles name the voices, our own gold the disputing cue as well. */
export interface MarkedDispute {
  readonly by?: string | null
  readonly of?: string | null
  /** The cue of the statement that disputes; null where the newspaper does so in its own voice. */
  readonly statement?: string | null
  /** Words of what is disputed. */
  readonly claim?: string | null
}

/**
 * How many marked disputes are found with both voices right, who disputes and whose claim (recall); and on our own gold, which
 * marks all of them, how many links from a denial to what it denies are right (F1): who disputes is, and either whose claim it is
 * or the claim itself.
 */
export function scoreDisputes(readArticle: (bytes: Uint8Array, name: string) => Reading): Score[] {
  return Object.keys(goldSets).flatMap((set) => {
    const sum = { marked: 0, voices: 0, links: 0, found: 0 }
    const articles = readGold(set)
    if (articles === null) return []
    for (const { bytes, name, gold } of articles) {
      const reading = readArticle(bytes, name)
      const marked = ((gold.disputes ?? []) as readonly MarkedDispute[]).filter(({ by }) => by !== undefined)
      const left = [...reading.disputes]
      sum.marked += marked.length
      sum.found += left.length
      for (const one of marked) {
        const near = left.filter(
          (found) => isCued(reading, found, one) && isVoice(reading, found.by, found.statement, one.by),
        )
        const hasVoice = (found: Found) => isVoice(reading, found.of, found.claim, one.of)
        const voiced = near.find(hasVoice)
        const linked = voiced ?? near.find((found) => hasClaim(reading, found, one))
        if (voiced !== undefined) sum.voices++
        if (linked === undefined) continue
        sum.links++
        left.splice(left.indexOf(linked), 1)
      }
    }
    const { marked, voices, links, found } = sum
    return [
      { task: 'disputes by+of R', gold: set, score: percent(voices, marked), cases: marked },
      ...(set === 'seeds'
        ? []
        : [{ task: 'disputes link F', gold: set, score: harmonic(links, found, marked), cases: marked }]),
    ]
  })
}

type Found = Reading['disputes'][number]

function isCued({ article }: Reading, found: Found, { statement }: MarkedDispute): boolean {
  if (statement === undefined || statement === null) return true
  return occurrences(article.text, statement).some((place) =>
    found.spans.some((span) => overlaps(span, place)),
  )
}

/** Whether the claim that was found shares letters with the marked one. */
function hasClaim({ article, statements }: Reading, found: Found, { claim }: MarkedDispute): boolean {
  const content = statements.find(({ id }) => id === found.claim)?.content.spans ?? []
  if (claim === undefined || claim === null) return found.claim === null
  return occurrences(article.text, claim).some((place) => content.some((span) => overlaps(span, place)))
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
  return [...names, ...(source?.quote ?? [])].some((name) => isSameName(name, marked))
}
