import { Command } from 'commander'
import { isoDay, periodOf } from '../../../model/day.ts'
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
        if (entries.length === 0) {
          const wanted = [...(actor ?? []), from && `from ${from}`, to && `to ${to}`]
            .filter(Boolean)
            .join(', ')
          context.err(
            wanted === ''
              ? 'The dossier is empty. Add articles with: wederhoor add FOLDER'
              : `Nothing for ${wanted}.`,
          )
          return
        }
        await context.out(
          timelinePage(entries, await store.record(), palette(context.colours), context.width),
        )
      }),
    )
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
