import { sql, type Kysely } from 'kysely'
import type { Tables } from './tables.ts'

/** The languages of the articles, in order: each is looked up once, however many articles are in it. */
export async function languagesOf(db: Kysely<Tables>): Promise<string[]> {
  const { rows } = await sql<{ language: string }>`
    with recursive languages (language) as (
      select min(language) from readings
      union all
      select (select min(language) from readings where readings.language > languages.language)
      from languages where languages.language is not null
    )
    select language from languages where language is not null`.execute(db)
  return rows.map(({ language }) => language)
}
