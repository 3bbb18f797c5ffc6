import { sql, type Kysely } from 'kysely'
import { possibleDays } from '../model/dated.ts'
import { placesOf, type JudgedPlace, type Judgement, type Verdict } from '../model/judgement.ts'
import type { Reading } from '../model/reading.ts'
import { quote } from '../model/span.ts'
import { identifier } from '../dossier/identifier.ts'
import { byTime } from '../dossier/judgements/standing.ts'
import { groupBy } from '../dossier/order.ts'
import { bounds } from '../dossier/period.ts'
import { isEdtf } from '../text/edtf.ts'
import { differencesOf } from './database.ts'
import { countChange } from './keep.ts'
import { StoreError } from './store-error.ts'
import type { Tables } from './tables.ts'
import { isPurged } from './tombstones.ts'

/** Who judges, and when; what they want to say of it. */
export interface Signature {
  readonly by: string
  /** A moment in UTC, ISO 8601. */
  readonly at: string
  readonly note?: string | null
}

/** Keeps a verdict, signed; throws a StoreError where it cannot be one of this dossier. */
export async function judge(
  writing: Kysely<Tables>,
  verdict: Verdict,
  { by, at, note = null }: Signature,
): Promise<Judgement> {
  await check(writing, verdict)
  const judgement = { id: identifier('j', at, by, JSON.stringify(verdict)), at, by, note, verdict }
  await keepJudgement(writing, judgement)
  return judgement
}

/** Keeps a judgement that was made here or elsewhere; nothing changes, and it is false, where it is there already or quotes what was purged. */
export async function keepJudgement(writing: Kysely<Tables>, judgement: Judgement): Promise<boolean> {
  const { id, verdict } = judgement
  for (const { article } of placesOf(verdict)) if (await isPurged(writing, article)) return false
  const added = await writing
    .insertInto('judgements')
    .values({ id, json: JSON.stringify(judgement) })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (added === undefined) return false
  const articles =
    verdict.kind === 'undo'
      ? await articlesOf(writing, verdict.judgement)
      : [...new Set(placesOf(verdict).map(({ article }) => article))]
  for (const article of articles) {
    await writing.insertInto('judged').values({ judgement: id, article }).execute()
    await countChange(writing, article)
  }
  return true
}

/** Deletes what was judged of an article: judgements quote it. What they were on beside it is to be linked without them. */
export async function forgetJudgements(writing: Kysely<Tables>, article: string): Promise<void> {
  const own = writing.selectFrom('judged').select('judgement').where('article', '=', article)
  const rows = await writing
    .selectFrom('judged')
    .select(['judgement', 'article'])
    .where('judgement', 'in', own)
    .execute()
  for (const judgement of new Set(rows.map((row) => row.judgement))) {
    await writing.deleteFrom('judgements').where('id', '=', judgement).execute()
    await writing.deleteFrom('judged').where('judgement', '=', judgement).execute()
  }
  for (const other of new Set(rows.map((row) => row.article))) await countChange(writing, other)
}

/** All judgements, in the order they were made. */
export async function allJudgements(db: Kysely<Tables>): Promise<readonly Judgement[]> {
  const rows = await db.selectFrom('judgements').select('json').execute()
  return rows.map(({ json }) => JSON.parse(json) as Judgement).sort(byTime)
}

/** The judgements on each of some articles, those that undo them too, in the order they were made; nothing for an article without any. */
export async function judgementsOn(
  db: Kysely<Tables>,
  articles: readonly string[],
): Promise<ReadonlyMap<string, readonly Judgement[]>> {
  const asked = differencesOf(db).rows(articles.map((id) => [id]))
  const rows = await db
    .selectFrom('judged')
    .innerJoin('judgements', 'judgements.id', 'judged.judgement')
    .select(['article', 'json'])
    .where('article', 'in', sql<string>`(select value ->> 0 from ${asked})`)
    .execute()
  const found = groupBy(rows, ({ article }) => article)
  return new Map(
    [...found].map(([article, own]) => [
      article,
      own.map(({ json }) => JSON.parse(json) as Judgement).sort(byTime),
    ]),
  )
}

async function articlesOf(db: Kysely<Tables>, judgement: string): Promise<string[]> {
  const rows = await db.selectFrom('judged').select('article').where('judgement', '=', judgement).execute()
  return rows.map(({ article }) => article)
}

/** The kinds of records that some verdicts are about. */
const kindsOf: Partial<Record<Verdict['kind'], readonly JudgedPlace['kind'][]>> = {
  merge: ['entity', 'event'],
  split: ['entity', 'event'],
  rename: ['entity'],
  redate: ['event'],
  reattribute: ['statement'],
}

async function check(db: Kysely<Tables>, verdict: Verdict): Promise<void> {
  if (verdict.kind === 'undo') {
    if ((await articlesOf(db, verdict.judgement)).length > 0) return
    throw unfit(`there is no judgement '${verdict.judgement}' to undo`)
  }
  const kinds = kindsOf[verdict.kind]
  if (kinds !== undefined && !kinds.includes(verdict.of.kind)) {
    throw unfit(`'${verdict.kind}' is for ${kinds.join(' or ')}, and this is: ${verdict.of.kind}`)
  }
  for (const place of placesOf(verdict)) await checkPlace(db, place)
  if (verdict.kind === 'merge') {
    const { of, with: other } = verdict
    if (of.kind !== other.kind)
      throw unfit(`a merge is of two of a kind, not of ${of.kind} and ${other.kind}`)
    if (JSON.stringify(of) === JSON.stringify(other)) throw unfit('these two are one and the same already')
  }
  if (verdict.kind === 'reattribute' && verdict.of.article !== verdict.to.article) {
    throw unfit('the speaker must be named in the article of the statement')
  }
  if (verdict.kind === 'redate' && !isDay(verdict.day)) {
    throw unfit(`'${verdict.day}' is no date; write it like 2025-04-11, 2025-04 or 2025-04-11/2025-04-13`)
  }
}

function isDay(written: string): boolean {
  return isEdtf(written) && possibleDays({ ...bounds(written), edtf: written }) !== null
}

async function checkPlace(db: Kysely<Tables>, { article, spans, quote: words }: JudgedPlace): Promise<void> {
  const row = await db.selectFrom('readings').select('json').where('article', '=', article).executeTakeFirst()
  if (row === undefined) throw unfit(`there is no article '${article}'`)
  const { text } = (JSON.parse(row.json) as Reading).article
  if (spans.length === 0 || JSON.stringify(quote(text, spans)) !== JSON.stringify(words)) {
    throw unfit(`'${words.join(' … ')}' does not stand there in article '${article}'`)
  }
}

function unfit(reason: string): StoreError {
  return new StoreError('unfit', `this cannot be judged: ${reason}`)
}
