import type { NamedLink, Standing } from '../model/ledger.ts'
import type { DossierLink, DossierRecord, Sighting } from '../model/record.ts'
import { overlaps } from '../model/span.ts'
import { connectionsOf, type Connections } from './connections.ts'
import { linkedLinks } from './links/links.ts'
import { partyOf } from './positions.ts'
import { inPlace } from './record.ts'
import type { Shelves } from './shelf.ts'
import { Slice } from './slice.ts'
import { linkedStatements } from './statements.ts'
import { linkedQuantities } from './values/linked-quantity.ts'
import { linkedOdds, valuesTold } from './values/values.ts'

/** How some statements stand to others, and the numbers in some sentences that others give otherwise; with what stands around these. */
export async function standingOf(
  shelves: Shelves,
  statements: readonly string[],
  sightings: readonly Sighting[],
): Promise<{ readonly standing: Standing; readonly around: DossierRecord }> {
  const links = await shelves.of(linkedLinks).by(statements.map((id) => `statement ${id}`))
  const slice = new Slice(shelves)
  const ends = links.flatMap(({ link }) => [link.from, link.to])
  slice.addStatements((await shelves.of(linkedStatements).get(ends)).values())
  const quantities = shelves.of(linkedQuantities)
  const given = await quantities.by(new Set(sightings.map(({ article }) => `article ${article}`)))
  const near = given.filter(({ sighting }) => sightings.some((other) => inOneSentence(sighting, other)))
  const odds = await shelves.of(linkedOdds).by(near.map(({ id }) => `quantity ${id}`))
  const paired = await quantities.get(odds.flatMap(({ pair }) => pair))
  slice.addArticles(odds.flatMap(({ articles }) => articles))
  const around = await slice.shown()
  const connections = connectionsOf(around)
  return {
    standing: {
      links: inPlace(links).map(({ link }) => named(link, connections)),
      values: valuesTold(odds, paired),
    },
    around,
  }
}

function inOneSentence(one: Sighting, other: Sighting): boolean {
  return (
    one.article === other.article &&
    one.context.spans.some((span) => other.context.spans.some((own) => overlaps(span, own)))
  )
}

/** A link with who says what on either end. */
function named({ from, to, ...link }: DossierLink, connections: Connections): NamedLink {
  const end = (id: string) => {
    const statement = connections.statements.get(id)!
    const { article, record: own, spans, quote, context } = statement
    return {
      statement: id,
      party: partyOf(statement, connections),
      sighting: { article, record: own, spans, quote, context },
    }
  }
  return { ...link, from: end(from), to: end(to) }
}
