import { sql, type Kysely, type Selectable } from 'kysely'
import type { Hints } from '../text/intake.ts'
import { bring, differencesOf } from './database.ts'
import { bytesOf, forgetOriginal, hash, keepOriginals, originalsOf } from './originals.ts'
import { countPace } from './pace.ts'
import { standing, type Standing } from './removal.ts'
import type { Failure } from './status.ts'
import type { Original } from './store.ts'
import type { KeptReading, Tables } from './tables.ts'

/** An article that waits to be read, as a queue knows it. */
export interface Job {
  /** Made from its original and its hints: the same article is the same job. */
  readonly id: string
  /** How often it was handed in: one that failed may be handed in again. */
  readonly round: number
}

/** What became of an article that was handed in: it is `queued` now, was `waiting` already, or was here before. */
export type HandedIn = 'queued' | 'waiting' | Standing

/**
 * Articles that are to be read later, by whoever has time, maybe on other machines. They are kept with their originals here, in the
 * transaction that takes them, and told of to a queue after that: what a queue loses or gives out twice changes nothing.
 */
export interface Jobs {
  /** By what queues know this dossier from others. */
  dossier(): Promise<string>
  /** Takes articles, all in one transaction; what became of each, in their order. Those that failed before wait again. */
  handIn(articles: readonly Original[]): Promise<readonly HandedIn[]>
  /** Jobs that no queue has yet, the first first. */
  unsent(most: number): Promise<readonly Job[]>
  /** Notes that a queue has these. */
  markSent(jobs: readonly Job[]): Promise<void>
  /** Jobs that a queue has been told of, and that are not done, the first first. */
  sent(most: number): Promise<readonly Job[]>
  /** Notes that no queue has these any more; each is another message to it then. */
  markLost(jobs: readonly Job[]): Promise<void>
  /** The article of a job; null where there is nothing to do any more. */
  article(id: string): Promise<Original | null>
  /** Ends a job whose article need not be read, or has been; `Store.add` ends the job of what it keeps by itself. */
  end(id: string): Promise<void>
  /** Ends a job whose article cannot be read. It stays with the reason, until it is handed in again. */
  fail(id: string, reason: string): Promise<void>
  /** The jobs that failed, the first first. */
  failed(most: number): Promise<readonly Failure[]>
}

export function jobsOf(db: Kysely<Tables>): Jobs {
  const among = (jobs: readonly Job[]) => {
    const asked = differencesOf(db).rows(jobs.map(({ id, round }) => [id, round]))
    return sql<string>`(select value ->> 0 from ${asked} where value ->> 1 = cast(round as text))`
  }
  const list = (sent: 0 | 1, most: number) =>
    db
      .selectFrom('jobs')
      .select(['id', 'round'])
      .where('sent', '=', sent)
      .where('reason', 'is', null)
      .orderBy('number')
      .limit(most)
      .execute()
  return {
    async dossier() {
      const { id } = await db.selectFrom('dossiers').select('id').executeTakeFirstOrThrow()
      return id
    },
    handIn: (articles) =>
      bring(db, async (writing) => {
        const outcomes: HandedIn[] = []
        for (const article of articles) outcomes.push(await handIn(writing, article))
        return outcomes
      }),
    unsent: (most) => list(0, most),
    async markSent(jobs) {
      await db.updateTable('jobs').set({ sent: 1 }).where('id', 'in', among(jobs)).execute()
    },
    sent: (most) => list(1, most),
    async markLost(jobs) {
      await db
        .updateTable('jobs')
        .set(({ eb }) => ({ sent: 0, round: eb('round', '+', 1) }))
        .where('id', 'in', among(jobs))
        .where('reason', 'is', null)
        .execute()
    },
    async article(id) {
      const row = await jobOf(db, id)
      if (row === null || row.reason !== null) return null
      const { name, original, received, hints } = row
      return {
        ...{ name, bytes: await bytesOf(db, original, name), hints: JSON.parse(hints) as Hints },
        received: received === null ? undefined : await bytesOf(db, received, name),
      }
    },
    end: (id) => bring(db, (writing) => endJob(writing, id)),
    fail: (id, reason) =>
      bring(db, async (writing) => {
        const { numUpdatedRows } = await writing
          .updateTable('jobs')
          .set({ reason, sent: 1 })
          .where('id', '=', id)
          .where('reason', 'is', null)
          .executeTakeFirst()
        if (numUpdatedRows > 0n) await countPace(writing, 'failed')
      }),
    failed: (most) =>
      db
        .selectFrom('jobs')
        .select(['name', 'reason'])
        .where('reason', 'is not', null)
        .$narrowType<{ reason: string }>()
        .orderBy('number')
        .limit(most)
        .execute(),
  }
}

/** The id of the job of an original with these hints. */
export function jobId({ original, hints }: Pick<KeptReading, 'original' | 'hints'>): string {
  return hash(`${original} ${hints}`)
}

/** Hints as one text: the same hints give the same text. */
export function hintsOf({ hints = {} }: Pick<Original, 'hints'>): string {
  const { title = null, outlet = null, url = null, published = null } = hints
  return JSON.stringify({ title, outlet, url, published })
}

/** Ends a job, and forgets its originals where no article has them. */
export async function endJob(writing: Kysely<Tables>, id: string): Promise<void> {
  const row = await jobOf(writing, id)
  if (row === null) return
  await writing.deleteFrom('jobs').where('id', '=', id).execute()
  for (const sha256 of originalsOf(row)) await forgetOriginal(writing, sha256)
}

async function handIn(writing: Kysely<Tables>, article: Original): Promise<HandedIn> {
  const { name, bytes, received = null } = article
  const row = {
    ...{ name, original: hash(bytes), received: received && hash(received), hints: hintsOf(article) },
  }
  const before = await standing(writing, row.original, row.hints)
  if (before !== null) return before
  const id = jobId(row)
  const job = await jobOf(writing, id)
  if (job !== null && job.reason === null) return 'waiting'
  if (job !== null) {
    const again = { round: job.round + 1, sent: 0, reason: null }
    await writing.updateTable('jobs').set(again).where('id', '=', id).execute()
    return 'queued'
  }
  await keepOriginals(writing, row, (sha256) => (sha256 === row.original ? bytes : received!))
  await writing
    .insertInto('jobs')
    .values({ ...row, id, round: 0, sent: 0, reason: null })
    .execute()
  return 'queued'
}

async function jobOf(db: Kysely<Tables>, id: string): Promise<Selectable<Tables['jobs']> | null> {
  return (await db.selectFrom('jobs').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}
