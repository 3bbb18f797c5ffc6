import { Command } from 'commander'
import { isoDay, periodOf } from '../../../model/day.ts'
import type { Store } from '../../../store/store.ts'
import { UsageError, type Context } from '../context.ts'
import { withStore } from '../dossier.ts'
import { palette } from '../layout/palette.ts'
import { timelinePage } from '../layout/timeline.ts'

interface TimelineOptions {
  readonly actor?: readonly string[]
  readonly from?: string
  readonly to?: string
}

/** `wederhoor timeline`: what happened and what was said, in order, from all articles together. */
export function timelineCommand(context: Context): Command {
  return new Command('timeline')
    .description('Show what happened and who said what, in order of time, with the words of the articles.')
    .option('--actor <name>', 'only where this party has a part; give it again for parties together', collect)
    .option('--from <date>', 'not before this day, month or year (2025-04-11, 2025-04, 2025)', (date) =>
      bound(date, 'first'),
    )
    .option('--to <date>', 'not after it', (date) => bound(date, 'last'))
    .action(({ actor, from, to }: TimelineOptions) =>
      withStore(context, async (store) => {
        const entries = await store.timeline({ actors: actor, from, to })
        if (entries.length === 0) context.err(await nothing(store, { actor, from, to }))
        else
          await context.out(
            timelinePage(entries, await store.record(), palette(context.colours), context.width),
          )
      }),
    )
}

/** Why a timeline is empty: no articles, a party that nothing tells of, or nothing in the period. */
async function nothing(store: Store, { actor = [], from, to }: TimelineOptions): Promise<string> {
  const { articles, entities } = await store.record()
  if (articles.length === 0) return 'The dossier is empty. Add articles with: wederhoor add FOLDER'
  for (const name of actor) {
    if ((await store.timeline({ actors: [name] })).length > 0) continue
    const alike = entities.filter((entity) => entity.name.toLowerCase().includes(name.toLowerCase()))
    const names = alike.map((entity) => entity.name).slice(0, 5)
    return (
      `Nobody called ${name} has a part in anything.` +
      (names.length > 0 ? ` Alike: ${names.join(', ')}.` : '')
    )
  }
  const period = [from && ` from ${from}`, to && ` to ${to}`].filter(Boolean).join('')
  return actor.length > 0 ? `Nothing with ${actor.join(' and ')} together${period}.` : `Nothing${period}.`
}

function collect(name: string, before: readonly string[] = []): string[] {
  return [...before, name]
}

/** The first or last day of a day, month or year. */
function bound(date: string, side: 'first' | 'last'): string {
  const days = periodOf(date)
  if (days === null) {
    throw new UsageError(`${date}: no date that exists; write it like 2025-04-11, 2025-04 or 2025`)
  }
  return isoDay(side === 'first' ? days.from : days.to - 1)
}
