import type { Statement, When } from '../model/reading.ts'
import type { DossierStatement } from '../model/record.ts'
import type { Bounds } from '../model/when.ts'
import type { Seen } from './digest.ts'
import { DisjointSets } from './disjoint-sets.ts'
import { identifier } from './identifier.ts'
import { byCodeUnit, groupBy } from './order.ts'
import { foldedWords, similarity } from './words.ts'

/** How much of two contents must be the same words for one to repeat the other. */
const sameWords = 0.7

/** Id of an article's statement in the dossier. */
export function statementId(article: string, statement: string): string {
  return identifier('s', article, statement)
}

/** What an article's ids become in the dossier. */
export interface StatementLinks {
  entity(article: string, entity: string | null): string | null
  event(article: string, event: string): string | null
  /** When something was that an article dates, as all articles together leave it. */
  when(article: string, stated: When | null): Bounds
}

/**
 * The statements of a dossier, in the order they come. Statements of one speaker in much the same words repeat one another:
 * so do quotations that two outlets share.
 */
export function linkStatements(
  statements: readonly Seen<Statement>[],
  links: StatementLinks,
): DossierStatement[] {
  const linked = statements.map((seen) => link(seen, links))
  const groups = repetitions(linked)
  return linked.map((statement, index) => ({
    ...statement,
    repeats: groups[index].filter(({ article }) => article !== statement.article).map(({ id }) => id),
  }))
}

function link({ article, record, sighting }: Seen<Statement>, links: StatementLinks): DossierStatement {
  return {
    ...sighting,
    id: statementId(article, record.id),
    source: links.entity(article, record.source?.entity ?? null),
    sourceQuote: record.source?.quote ?? [],
    cue: record.cue === null ? null : { spans: record.cue.spans, quote: record.cue.quote },
    speaksFor: links.entity(article, record.source?.speaks_for ?? null),
    stance: record.stance,
    form: record.form,
    polarity: record.polarity,
    channel: record.channel?.name ?? null,
    addressee: links.entity(article, record.addressee),
    target: links.entity(article, record.target),
    about: [...new Set(record.about.flatMap((event) => links.event(article, event) ?? []))],
    within: record.within === null ? null : statementId(article, record.within),
    ...datesOf(links.when(article, record.time)),
    repeats: [],
  }
}

function datesOf({ earliest, latest, edtf }: Bounds): Bounds {
  return { earliest, latest, edtf }
}

/** For each statement those of its group, by id. Candidates share a speaker and a run of three words. */
function repetitions(statements: readonly DossierStatement[]): DossierStatement[][] {
  const words = statements.map(({ quote }) => foldedWords(quote.join(' ')))
  const sets = new DisjointSets(statements.length)
  const blocks = new Map<string, number[]>()
  for (const [index, { source, speaksFor, polarity }] of statements.entries()) {
    const speaker = `${source ?? speaksFor ?? ''} ${polarity}`
    for (const run of new Set(runs(words[index]))) {
      const key = `${speaker} ${run}`
      const block = blocks.get(key) ?? []
      for (const other of block) {
        if (sets.find(other) === sets.find(index)) continue
        if (similarity(new Set(words[index]), new Set(words[other])) >= sameWords) sets.join(other, index)
      }
      block.push(index)
      blocks.set(key, block)
    }
  }
  const groups = groupBy(statements.keys(), (index) => String(sets.find(index)))
  const sorted = new Map(
    [...groups].map(([first, members]) => [
      first,
      members.map((member) => statements[member]).sort((one, other) => byCodeUnit(one.id, other.id)),
    ]),
  )
  return statements.map((_, index) => sorted.get(String(sets.find(index)))!)
}

/** Runs of three words; fewer words say too little to be known again. */
function runs(words: readonly string[]): string[] {
  return words.slice(2).map((_, at) => words.slice(at, at + 3).join(' '))
}
