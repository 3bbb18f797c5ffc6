import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

/** How long what was done is remembered, in minutes. */
const remembered = 24 * 60

/** How much was done in some time up to now. */
export interface Pace {
  readonly minutes: number
  /** Articles that were added. */
  readonly added: number
  /** Articles that workers could not read. */
  readonly failed: number
}

/** Counts one article that was added, or could not be read, in the minute that it is. */
export async function countPace(writing: Kysely<Tables>, what: 'added' | 'failed'): Promise<void> {
  const one = { minute: minute(0), added: 0, failed: 0, [what]: 1 }
  const counted = await writing
    .insertInto('paces')
    .values(one)
    .onConflict((conflict) =>
      conflict.column('minute').doUpdateSet(({ eb }) => ({ [what]: eb(`paces.${what}`, '+', 1) })),
    )
    .returning(['added', 'failed'])
    .executeTakeFirstOrThrow()
  // The first of its minute clears up behind it.
  if (counted.added + counted.failed === 1)
    await writing.deleteFrom('paces').where('minute', '<', minute(remembered)).execute()
}

/** What was done in the last minutes: whole ones, less the one that it is. */
export async function paceOf(db: Kysely<Tables>, minutes: number): Promise<Pace> {
  const row = await db
    .selectFrom('paces')
    .select(({ fn }) => [
      fn.sum<number | null>('added').as('added'),
      fn.sum<number | null>('failed').as('failed'),
    ])
    .where('minute', '>=', minute(minutes))
    .where('minute', '<', minute(0))
    .executeTakeFirst()
  return { minutes, added: Number(row?.added ?? 0), failed: Number(row?.failed ?? 0) }
}

/** The minute of the clock so many minutes ago. */
function minute(ago: number): string {
  return new Date(Date.now() - ago * 60_000).toISOString().slice(0, 16)
}
