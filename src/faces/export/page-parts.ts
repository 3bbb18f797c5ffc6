import { linkedClaims } from '../../dossier/claims.ts'
import { linkedDays } from '../../dossier/days/linked-days.ts'
import { linkedDisputes } from '../../dossier/disputes.ts'
import { bearers } from '../../dossier/entities/bearer.ts'
import { linkedEntities } from '../../dossier/entities/linked-entity.ts'
import { linkedEvents } from '../../dossier/events/linked-event.ts'
import { linkedTellings, type LinkedTelling } from '../../dossier/events/linked-telling.ts'
import { linkedFacets } from '../../dossier/facets.ts'
import { linkedArticles } from '../../dossier/linked-article.ts'
import { linkedLinks } from '../../dossier/links/links.ts'
import { linkedRoles } from '../../dossier/roles.ts'
import type { ShelfKind } from '../../dossier/shelf.ts'
import { linkedStatements } from '../../dossier/statements.ts'
import { linkedQuantities } from '../../dossier/values/linked-quantity.ts'
import { linkedOdds } from '../../dossier/values/values.ts'
import type { Row } from '../../rules/lexicon.ts'
import type { Texts } from '../interface.ts'

/*
 * What a dossier in one page brings with it, as parts: each a script element of no known type with lines of JSON in it, gzipped, in base64. The
 * exporter writes them and the page reads them.
 */

/** A shelf that goes into the page, with its rows as they go there: without what only linking looks at, which would be half of all. */
interface PageShelf<Row> {
  readonly kind: ShelfKind<Row>
  slim(row: Row): Row
}

/** The shelves that the questions of the pages are answered from, each a part named after it. What else linking keeps stays behind. */
export const pageShelves = [
  shelf(linkedArticles, (row) => ({ ...row, shingles: [], bands: [] })),
  shelf(bearers, (row) => ({ ...row, marks: [] })),
  // Of a telling a question asks only of which event it is.
  shelf({ ...linkedTellings, keys: () => [] }, ({ id, event }) => ({ id, event }) as LinkedTelling),
  ...[shelf(linkedEntities), shelf(linkedRoles), shelf(linkedEvents)],
  ...[shelf(linkedStatements), shelf(linkedClaims), shelf(linkedDisputes)],
  shelf(linkedQuantities, (row) => ({ ...row, stems: [], setting: [] })),
  ...[shelf(linkedLinks), shelf(linkedOdds), shelf(linkedDays), shelf(linkedFacets)],
] as readonly PageShelf<unknown>[]

function shelf<Row>(kind: ShelfKind<Row>, slim = (row: Row) => row): PageShelf<Row> {
  return { kind, slim }
}

/** The parts that are not of shelves. A part of readings names the articles in it. */
export const otherParts = { readings: 'readings', judgements: 'judgements', about: 'about' } as const

/** What of a dossier is in the page; empty and null where that is no limit. */
export interface PageSelection {
  /** The names or ids that were asked for. */
  readonly actors: string[]
  readonly outlets: string[]
  readonly from: string | null
  readonly to: string | null
}

/** What the page knows of itself. */
export interface PageAbout {
  readonly articles: number
  readonly selection: PageSelection
  readonly version: string
  /** The language it speaks at first. */
  readonly language: string
  /** The texts of each language of the interface. */
  readonly texts: Readonly<Record<string, Texts>>
  /** The languages of the articles, and of each the rows of the lexicons that say how names compare. */
  readonly names: Readonly<Record<string, Readonly<Record<string, readonly Pick<Row, 'values'>[]>>>>
}
