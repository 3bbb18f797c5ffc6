import { sql, type Kysely, type RawBuilder } from 'kysely'
import type { Asked, Search } from '../dossier/answering.ts'
import { havingFacets, linkedFacets } from '../dossier/facets.ts'
import { Slice } from '../dossier/slice.ts'
import { placesOfTerms, snippets } from '../dossier/snippets.ts'
import type { PageQuery } from '../model/page.ts'
import type { SearchHit } from '../model/record.ts'
import type { Facets, SearchPage, SearchQuery } from '../model/search.ts'
import { stemmerOf, stems, termsOf, type Term } from '../text/stems.ts'
import { differencesOf, write } from './database.ts'
import { countFacets } from './facets.ts'
import { languagesOf } from './languages.ts'
import { rowsHaving } from './shelves.ts'
import type { Tables } from './tables.ts'

const mostHits = 50
/** Facets are counted in so many articles at most. */
const mostCounted = 1000
/** So many articles are counted, and the best of them sought: the last that came, without words the newest. Others come after these, the last first. */
const mostWeighed = 10_000

/** Puts the words of an article into the index. */
export async function index(
  db: Kysely<Tables>,
  reading: number,
  text: string,
  language: string,
): Promise<void> {
  const words = stems(text, stemmerOf(language)).map(({ stem }) => stem)
  await differencesOf(db).insertStems(db, reading, words)
}

/** Takes an article out of the index. */
export async function unindex(db: Kysely<Tables>, reading: number): Promise<void> {
  await sql`delete from stems where rowid = ${reading}`.execute(db)
  await db.deleteFrom('facets').where('reading', '=', reading).execute()
}

/** Makes the index again from the readings. */
export async function rebuildIndex(db: Kysely<Tables>): Promise<void> {
  const { inReading } = differencesOf(db)
  await write(db, async (writing) => {
    await sql`delete from stems`.execute(writing)
    const readings = await writing
      .selectFrom('readings')
      .select(['number', 'language'])
      .orderBy('number')
      .execute()
    for (const { number, language } of readings) {
      const { rows } = await sql<{ text: string }>`
        select ${inReading('article.text')} as text from readings where number = ${number}`.execute(writing)
      await index(writing, number, rows[0].text, language)
    }
  })
}

/** How the articles of a store are found by what stands in them, at one moment. */
export function searchIn(db: Kysely<Tables>, asked: Pick<Asked, 'shelves' | 'wording'>): Search {
  return {
    holding: (words) => articlesHolding(db, words),
    best: async (words) => (await search(db, words)).map(({ article }) => article),
    async beginning(id) {
      const rows = await db
        .selectFrom('readings')
        .select('article')
        .where('article', 'like', `${id.replace(/[^0-9a-f]/g, '-')}%`)
        .limit(2)
        .execute()
      return rows.map(({ article }) => article)
    },
    page: (query, page) => searchPage(db, asked, query, page),
  }
}

/** Articles that hold every word and every phrase in double quotes, in any inflection, the best first. */
export async function search(db: Kysely<Tables>, words: string): Promise<readonly SearchHit[]> {
  const sought = await soughtByWords(db, words)
  if (sought === null) return []
  return hitsOf(db, sought.terms, (await best(db, sought, 0, mostHits)).numbers)
}

/** The ids of all articles that hold them. */
async function articlesHolding(db: Kysely<Tables>, words: string): Promise<string[]> {
  const sought = await soughtByWords(db, words)
  if (sought === null) return []
  const { rows } = await sql<{ article: string }>`
    select article from (${found(db, sought)}) as found
    join readings on readings.number = found.number`.execute(db)
  return rows.map(({ article }) => article)
}

/** A page of the articles that are looked for, the best first, without words the newest; `after` is how many came before. The first has facets where these are asked for. */
async function searchPage(
  db: Kysely<Tables>,
  { shelves, wording }: Pick<Asked, 'shelves' | 'wording'>,
  query: SearchQuery,
  { after = '0', limit, facets = false }: PageQuery & { readonly facets?: boolean },
): Promise<SearchPage> {
  const sought = await soughtBy()
  const from = /^\d{1,9}$/.test(after) ? Number(after) : 0
  const counting = facets && from === 0
  const { numbers, total, next } =
    sought === null ? none : await best(db, sought, from, limit, counting ? mostCounted : limit)
  const items = await hitsOf(db, sought?.terms ?? [], numbers.slice(0, limit))
  const counted = counting ? await countFacets(db, numbers) : null
  const slice = new Slice(shelves)
  slice.addArticles(items.map(({ article }) => article))
  await slice.addNamed(actorsOf(counted))
  const around = await slice.shown()
  return { items, total, atLeast: total === null ? mostWeighed : null, next, around, facets: counted }

  async function soughtBy(): Promise<Sought | null> {
    const { words, from: first, to } = query
    const worded = words === undefined ? nothingSought : await soughtByWords(db, words)
    return worded && { ...worded, from: first, to, having: await havingFacets(query, shelves, wording.names) }
  }
}

function actorsOf(facets: Facets | null): string[] {
  const actors = facets?.facets.find(({ name }) => name === 'actor')
  return actors?.values.map(({ value }) => value) ?? []
}

/** What articles must be like to be found. */
interface Sought extends Pick<SearchQuery, 'from' | 'to'> {
  /** What they hold, each in any of its forms; none where words are not asked for. */
  readonly terms: readonly (readonly Term[])[]
  /** Keys of their facets: any of each list. */
  readonly having: readonly (readonly string[])[]
}

const nothingSought: Sought = { terms: [], having: [] }

/** What is sought by words alone; null where these hold no word, for nothing is found by them. */
async function soughtByWords(db: Kysely<Tables>, words: string): Promise<Sought | null> {
  // Every language cuts a question into the same terms, for which letters are words is the same in all.
  const forms = (await languagesOf(db)).map((language) => termsOf(words, stemmerOf(language)))
  const terms = (forms[0] ?? []).map((_, index) => forms.map((each) => each[index]))
  return terms.length === 0 ? null : { ...nothingSought, terms }
}

/** The readings that are found, as `number` with a `rank`, the lowest of which is the best; and with the day of publication where no words are sought. */
function found(db: Kysely<Tables>, { terms, having, from, to }: Sought): RawBuilder<unknown> {
  const conditions = having.map((keys) => sql`facets."row" in (${rowsHaving(db, linkedFacets, keys)})`)
  if (from !== undefined) conditions.push(sql`facets.latest >= ${from}`)
  if (to !== undefined) conditions.push(sql`facets.earliest > '' and facets.earliest <= ${to}`)
  const where = sql.join([sql`true`, ...conditions], sql` and `)
  if (terms.length === 0) {
    return sql`select reading as number, 0 as rank, earliest from facets where ${where}`
  }
  const { matching } = differencesOf(db)
  if (conditions.length === 0) return matching(terms)
  return sql`select number, rank from (${matching(terms)}) as held
    join facets on facets.reading = held.number where ${where}`
}

/** Some of the readings that are found, by their numbers. */
interface Best {
  readonly numbers: readonly number[]
  /** How many there are in all; null where they are not counted. */
  readonly total: number | null
  /** How many come before the next ones; null where there are no more. */
  readonly next: string | null
}

const none: Best = { numbers: [], total: 0, next: null }

/** Readings from a place on, the best first: as many as a page has, or for `ahead` more than that. */
async function best(
  db: Kysely<Tables>,
  sought: Sought,
  from: number,
  page: number,
  ahead = page,
): Promise<Best> {
  const isLate = from >= mostWeighed
  const newest = sought.terms.length === 0 ? sql`earliest desc, number desc` : sql`number desc`
  const order = isLate || sought.terms.length === 0 ? newest : sql`rank, number`
  const most = isLate ? from + ahead + 1 : mostWeighed
  const { rows } = await sql<{ number: number; count: number }>`
    with found as materialized (
      select * from (${found(db, sought)}) as every order by ${newest} limit ${most}
    )
    select number, (select count(*) from found) as count from found
    order by ${order} limit ${ahead} offset ${from}`.execute(db)
  const numbers = rows.map(({ number }) => number)
  const count = Number(rows.at(0)?.count ?? from)
  const to = from < mostWeighed ? Math.min(from + page, mostWeighed) : from + page
  const total = count < mostWeighed ? count : null
  // Of just as many as are weighed it shows on the page after these that there are no more.
  const hasMore = isLate || total !== null ? to < count : true
  return { numbers, total, next: hasMore ? String(to) : null }
}

/** The articles of readings, in their order, with where the terms stand in them. */
async function hitsOf(
  db: Kysely<Tables>,
  terms: Sought['terms'],
  numbers: readonly number[],
): Promise<SearchHit[]> {
  const differences = differencesOf(db)
  const { inReading, rows: listed } = differences
  const { rows } = await sql<Found>`
    select number, article, language, ${inReading('article.text')} as text, ${inReading('sentences')} as sentences
    from readings where number in (
      select cast(value ->> 0 as ${sql.raw(differences.number)}) from ${listed(numbers.map((one) => [one]))}
    )`.execute(db)
  const places = new Map(numbers.map((one, at) => [one, at]))
  return rows
    .sort((one, other) => places.get(one.number)! - places.get(other.number)!)
    .map(({ article, language, text, sentences }) => {
      if (terms.length === 0) return { article, spans: [], snippets: [] }
      const spans = placesOfTerms(stems(text, stemmerOf(language)), terms)
      return { article, spans, snippets: snippets(text, JSON.parse(sentences), spans) }
    })
}

interface Found {
  readonly number: number
  readonly article: string
  readonly language: string
  readonly text: string
  readonly sentences: string
}
