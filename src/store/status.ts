import { sql, type Kysely } from 'kysely'
import { differencesOf } from './database.ts'
import { paceOf, type Pace } from './pace.ts'
import type { Tables } from './tables.ts'

/** An article that could not be taken up, and why. */
export interface Failure {
  readonly name: string
  readonly reason: string
}

/** How a dossier stands: for whoever keeps it running. */
export interface StoreStatus {
  readonly articles: number
  /** Changes that wait to be linked: articles that came, went or were judged. */
  readonly unlinked: number
  /** Articles that linking broke on: kept, and in no answer. */
  readonly setAside: number
  /** Articles that wait to be read, those of them that no queue has yet, and those that could not be read. */
  readonly jobs: { readonly waiting: number; readonly unsent: number; readonly failed: number }
  /** How much the database takes, in bytes. */
  readonly bytes: number
  /** What was done in the last minutes, and in the last hour. */
  readonly pace: readonly [Pace, Pace]
}

export async function statusOf(db: Kysely<Tables>): Promise<StoreStatus> {
  const { articles } = await db
    .selectFrom('readings')
    .select(({ fn }) => fn.countAll<number>().as('articles'))
    .executeTakeFirstOrThrow()
  const changes = async (has: 'is' | 'is not') => {
    const { rows } = await db
      .selectFrom('changes')
      .select(({ fn }) => fn.countAll<number>().as('rows'))
      .where('reason', has, null)
      .executeTakeFirstOrThrow()
    return rows
  }
  const { rows: counted } = await sql<{ sent: number; failed: number; jobs: number }>`
    select sent, case when reason is null then 0 else 1 end as failed, count(*) as jobs
    from jobs group by 1, 2`.execute(db)
  const jobs = (fits: (row: { sent: number; failed: number }) => boolean) =>
    counted.filter(fits).reduce((sum, row) => sum + Number(row.jobs), 0)
  const { rows: sizes } = await differencesOf(db).size.execute(db)
  return {
    articles,
    ...{ unlinked: await changes('is'), setAside: await changes('is not') },
    jobs: {
      waiting: jobs(({ failed }) => failed === 0),
      unsent: jobs(({ failed, sent }) => failed === 0 && sent === 0),
      failed: jobs(({ failed }) => failed === 1),
    },
    bytes: Number(sizes[0].bytes),
    pace: [await paceOf(db, 5), await paceOf(db, 60)],
  }
}

/** The first articles that linking broke on, each with what to know of it. */
export async function setAsideIn(db: Kysely<Tables>, most: number): Promise<readonly Failure[]> {
  const rows = await db
    .selectFrom('changes')
    .innerJoin('readings', 'readings.article', 'changes.article')
    .select(['readings.name', 'reason'])
    .where('reason', 'is not', null)
    .orderBy('changes.number')
    .limit(most)
    .execute()
  return rows.map(({ name, reason }) => ({
    name,
    reason: `${name}: kept, but in no answer, since linking broke on it (${reason}); it is tried again when it is read again, and by another version`,
  }))
}
