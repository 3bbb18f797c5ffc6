import { sql, type Kysely } from 'kysely'
import type { PageQuery } from '../model/page.ts'
import type { SearchHit, Snippet } from '../model/record.ts'
import { contains, type Span } from '../model/span.ts'
import { placesOf, stemmerOf, stems, termsOf, type StemmedWord, type Term } from '../text/stems.ts'
import { differencesOf, write } from './database.ts'
import type { Tables } from './tables.ts'

const mostHits = 50
const mostSnippets = 3

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

/** Articles that hold every word and every phrase in double quotes, in any inflection, the best first. */
export async function search(db: Kysely<Tables>, words: string): Promise<readonly SearchHit[]> {
  return (await searchPage(db, words, { limit: mostHits })).hits
}

/** The articles that hold them, a page at a time: `after` is how many came before. */
export async function searchPage(db: Kysely<Tables>, words: string, { after = '0', limit }: PageQuery) {
  const terms = await termsOfAll(db, words)
  if (terms.length === 0) return { hits: [], total: 0, next: null }
  const { matching } = differencesOf(db)
  const from = Number(after) || 0
  const hits = await hitsOf(db, terms, from, limit)
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (${matching(terms)}) as found`.execute(db)
  const total = Number(rows[0].count)
  return { hits, total, next: from + hits.length < total ? String(from + hits.length) : null }
}

/** The ids of all articles that hold them. */
export async function articlesHolding(db: Kysely<Tables>, words: string): Promise<string[]> {
  const terms = await termsOfAll(db, words)
  if (terms.length === 0) return []
  const { rows } = await sql<{ article: string }>`
    select article from (${differencesOf(db).matching(terms)}) as found
    join readings on readings.number = found.number`.execute(db)
  return rows.map(({ article }) => article)
}

async function termsOfAll(db: Kysely<Tables>, words: string): Promise<(readonly Term[])[]> {
  const { rows } = await sql<{ language: string }>`select distinct language from readings`.execute(db)
  return termsIn(
    words,
    rows.map(({ language }) => language),
  )
}

async function hitsOf(
  db: Kysely<Tables>,
  terms: readonly (readonly Term[])[],
  from: number,
  limit: number,
): Promise<SearchHit[]> {
  const { inReading, matching } = differencesOf(db)
  const { rows } = await sql<{ article: string; language: string; text: string; sentences: string }>`
    select article, language, ${inReading('article.text')} as text, ${inReading('sentences')} as sentences
    from (
      select number, rank from (${matching(terms)}) as every order by rank, number limit ${limit} offset ${from}
    ) as found join readings on readings.number = found.number
    order by rank, found.number`.execute(db)
  return rows.map(({ article, language, text, sentences }) => {
    const spans = hits(stems(text, stemmerOf(language)), terms)
    return { article, spans, snippets: snippets(text, JSON.parse(sentences), spans) }
  })
}

/** What must be found: each term in the forms that the languages give it. */
function termsIn(question: string, languages: readonly string[]): (readonly Term[])[] {
  // Every language cuts a question into the same terms, for which letters are words is the same in all.
  const forms = languages.map((language) => termsOf(question, stemmerOf(language)))
  return (forms[0] ?? []).map((_, index) => forms.map((terms) => terms[index]))
}

/** Where the terms stand, in the order of the text; each word once. */
function hits(words: readonly StemmedWord[], terms: readonly (readonly Term[])[]): Span[] {
  const found = new Set<number>()
  for (const form of terms.flat()) {
    for (const at of placesOf(form, words)) {
      for (let offset = 0; offset < form.length; offset++) found.add(at + offset)
    }
  }
  return [...found]
    .sort((one, other) => one - other)
    .map((at) => ({ from: words[at].from, to: words[at].to }))
}

/** The sentences with the most hits, in the order of the text. */
function snippets(text: string, sentences: readonly Span[], spans: readonly Span[]): Snippet[] {
  return sentences
    .map((sentence) => ({ sentence, within: spans.filter((span) => contains(sentence, span)) }))
    .filter(({ within }) => within.length > 0)
    .sort((one, other) => other.within.length - one.within.length || one.sentence.from - other.sentence.from)
    .slice(0, mostSnippets)
    .sort((one, other) => one.sentence.from - other.sentence.from)
    .map(({ sentence, within }) => ({ ...sentence, pieces: pieces(text, sentence, within) }))
}

function pieces(text: string, sentence: Span, within: readonly Span[]): Snippet['pieces'] {
  const cut: { text: string; hit: boolean }[] = []
  let at = sentence.from
  for (const { from, to } of within) {
    if (at < from) cut.push({ text: text.slice(at, from), hit: false })
    cut.push({ text: text.slice(from, to), hit: true })
    at = to
  }
  if (at < sentence.to) cut.push({ text: text.slice(at, sentence.to), hit: false })
  return cut
}
