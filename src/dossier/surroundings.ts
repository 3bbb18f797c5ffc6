import type { Ledger, Standing } from '../model/ledger.ts'
import type { Around } from '../model/page.ts'
import type { Reading } from '../model/reading.ts'
import type { ArticleDates, DossierEntity, DossierReason } from '../model/record.ts'
import { bearers, entityId } from './entities/bearer.ts'
import { becauseOf, voicesOf, type EventBeside } from './event-beside.ts'
import { ledgerOf } from './ledger.ts'
import { datesIn, recordAbout } from './questions.ts'
import type { Shelves } from './shelf.ts'
import { Slice } from './slice.ts'
import { standingOf } from './standing.ts'
import { linkedStatements, statementId } from './statements.ts'

/** A ledger with how its statements stand to others, and what stands around it. */
export interface LedgerAround {
  readonly ledger: Ledger
  readonly standing: Standing
  /** Of an event, what is shown of it beside its ledger; null for a claim. */
  readonly beside: EventBeside | null
  readonly around: Around
}

/** What the dossier makes of one article. */
export interface ArticleAround {
  readonly dates: ArticleDates
  /** Who and what its entities are, by the ids of its reading. */
  readonly entities: Readonly<Record<string, string>>
  readonly standing: Standing
  readonly around: Around
}

/** The ledger of an event or a claim with all that is shown beside it; null when there is no such thing. */
export async function ledgerAround(
  shelves: Shelves,
  reference: string,
  reading: (article: string) => Promise<Reading | null>,
): Promise<LedgerAround | null> {
  const record = await recordAbout(shelves, reference)
  const ledger = ledgerOf(record, reference)
  if (ledger === null) return null
  const positions = ledger.rows.flatMap((row) => row.positions)
  const said = positions.filter(({ statement }) => statement !== null).flatMap(({ sightings }) => sightings)
  const { standing, around } = await standingOf(
    shelves,
    said.map((sighting) => statementId(sighting.article, sighting.record)),
    positions.flatMap(({ sightings }) => sightings),
  )
  if (ledger.type === 'claim') return { ledger, standing, beside: null, around: joined(record, around) }
  const { event } = ledger
  const because = await becauseOf(event, reading)
  const proving = new Slice(shelves)
  proving.addArticles(articlesIn(because))
  const beside = { voices: voicesOf(event, record), because }
  return { ledger, standing, beside, around: joined(record, around, await proving.shown()) }
}

/** What the dossier makes of one article: its dates, who is who in it, and how its statements and numbers stand to others. */
export async function articleAround(shelves: Shelves, article: string): Promise<ArticleAround> {
  const own = await shelves.of(bearers).by([`article ${article}`])
  const statements = await shelves.of(linkedStatements).by([`article ${article}`])
  const dates = await datesIn(shelves, article)
  const whole = { article, record: '', spans: [], quote: [], context: { spans: [everything], quote: [] } }
  const { standing, around } = await standingOf(
    shelves,
    statements.map(({ id }) => id),
    [whole],
  )
  const slice = new Slice(shelves)
  slice.addArticles([article, ...articlesOf(dates)])
  slice.addStatements(statements)
  const entities = Object.fromEntries(own.map(({ record, entity }) => [record, entityId(entity)]))
  await slice.addNamed(Object.values(entities))
  return { dates, entities, standing, around: joined(await slice.shown(), around) }
}

const everything = { from: 0, to: Number.MAX_SAFE_INTEGER }

/** The articles that derivations of dates go through. */
function articlesOf({ publication, times, events }: ArticleDates): string[] {
  return [publication, ...Object.values(times), ...Object.values(events)].flatMap((days) =>
    articlesIn(days?.because ?? []),
  )
}

function articlesIn(because: readonly DossierReason[]): string[] {
  return because.flatMap(({ article, other }) =>
    [article, other?.article ?? null].filter((id) => id !== null),
  )
}

/** All that stands around several things. */
export function joined(...arounds: readonly Around[]): Around {
  const entities = new Map<string, DossierEntity>()
  for (const entity of arounds.flatMap((around) => around.entities)) {
    const known = entities.get(entity.id)
    entities.set(entity.id, {
      ...entity,
      byOffice: [...(known?.byOffice ?? []), ...entity.byOffice],
      sightings: [...(known?.sightings ?? []), ...entity.sightings],
    })
  }
  const articles = new Map(arounds.flatMap((around) => around.articles).map((one) => [one.id, one]))
  return { articles: [...articles.values()], entities: [...entities.values()] }
}
