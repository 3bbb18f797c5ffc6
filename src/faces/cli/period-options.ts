import { Option } from 'commander'
import { isoDay, periodOf } from '../../model/day.ts'
import { UsageError } from './context.ts'

/** `--from` and `--to`, as ISO days: the first and last day of the day, month or year that is given. */
export function periodOptions(): Option[] {
  return [
    new Option('--from <date>', 'not before this day, month or year (2025-04-11, 2025-04, 2025)').argParser(
      (date) => bound(date, 'first'),
    ),
    new Option('--to <date>', 'not after it').argParser((date) => bound(date, 'last')),
  ]
}

/** A period in words, for saying that there is nothing in it; empty for no limits. */
export function inPeriod({ from, to }: { readonly from?: string; readonly to?: string }): string {
  return [from && ` from ${from}`, to && ` to ${to}`].filter(Boolean).join('')
}

function bound(date: string, side: 'first' | 'last'): string {
  const days = periodOf(date)
  if (days === null) {
    throw new UsageError(`${date}: no date that exists; write it like 2025-04-11, 2025-04 or 2025`)
  }
  return isoDay(side === 'first' ? days.from : days.to - 1)
}
