import { civil, dayOf, periodOf } from '../../../model/day.ts'

/**
 * The months the news of a dossier is about, as the first day of each and of the month after the last: from the month
 * before its first article to the month after its last. Empty when no article has a date.
 */
export function newsMonths(articles: Iterable<{ readonly published: string | null }>): number[] {
  const periods = [...articles].flatMap(({ published }) =>
    published === null ? [] : (periodOf(published) ?? []),
  )
  if (periods.length === 0) return []
  const first = civil(Math.min(...periods.map(({ from }) => from)))
  const last = civil(Math.max(...periods.map(({ to }) => to)) - 1)
  const number = (last.year - first.year) * 12 + last.month - first.month + 4
  return Array.from({ length: number }, (_, index) => dayOf(first.year, first.month - 1 + index, 1))
}
