/*
 * What articles say of one thing they say near one another in time. Only so far does one look for what another says: else each
 * article would be set against all that was ever published on those who are in the news daily.
 */

/** How many months lie between what is still near. */
const reach = 1

/** The month of a day, as keys have it; what has no day is near nothing but its like. */
export function monthOf(day: string | null): string {
  return day === null ? undated : day.slice(0, 7)
}

/** The months that are near one, itself too. */
export function monthsNear(month: string): string[] {
  if (month === undated) return [undated]
  const [year, number] = month.split('-').map(Number)
  return Array.from({ length: 2 * reach + 1 }, (_, index) => {
    const count = year * 12 + number - 1 + index - reach
    const own = `${Math.floor(count / 12)}`.padStart(4, '0')
    return `${own}-${String((count % 12) + 1).padStart(2, '0')}`
  })
}

const undated = 'undated'
