import { possibleDays } from '../../model/dated.ts'
import { count, intersect, type DaySet } from '../../model/day-set.ts'
import type { Fault } from '../../model/fault.ts'
import type { Time } from '../../model/reading.ts'
import type { Account } from './account.ts'
import type { Clause } from './clause.ts'
import { fromArticle } from './evidence.ts'
import type { Supported } from './support.ts'

/** An expression of time with the days it may be. */
interface Dated {
  readonly account: Account
  readonly time: Time
  readonly days: DaySet
}

/** Days that the draft gives to what the articles have on other days, or not so exactly. */
export function findShiftedDays(supported: readonly Supported[]): Fault[] {
  const seen = new Set<Time>()
  return supported.flatMap(({ draft, supports }) =>
    datedIn(draft).flatMap((given): Fault[] => {
      if (seen.has(given.time)) return []
      const found = supports.flatMap(({ clause }) => datedIn(clause))
      const near = found.length > 0 ? found : supports.flatMap(({ clause }) => datedAround(clause))
      if (near.length === 0) return []
      seen.add(given.time)
      const agreeing = near.filter((one) => intersect(one.days, given.days).length > 0 || isSameWords(one, given))
      if (agreeing.length === 0) return [fault('date-shifted', given, near[0])]
      const tooPrecise = agreeing.every((one) => !isSameWords(one, given) && isFiner(given, one))
      return tooPrecise ? [fault('date-too-precise', given, agreeing[0])] : []
    }),
  )
}

/** Whether all days of one lie within those of the other, and some of these are left out. */
function isFiner({ days: own }: Dated, { days: others }: Dated): boolean {
  return count(intersect(own, others)) === count(own) && count(own) < count(others)
}

function isSameWords({ time: one }: Dated, { time: other }: Dated): boolean {
  return one.quote.join(' ').toLowerCase() === other.quote.join(' ').toLowerCase()
}

function datedIn({ account, tokens, sentence }: Clause): Dated[] {
  const inside = new Set(tokens)
  return datedAround({ account, sentence }).filter(({ time }) =>
    account.tokensOf(time.spans).some((token) => inside.has(token)),
  )
}

function datedAround({ account, sentence }: Pick<Clause, 'account' | 'sentence'>): Dated[] {
  const around = new Set(account.sentenceWords(sentence))
  return account.reading.times.flatMap((time) => {
    if (time.type !== 'DATE' && time.type !== 'TIME') return []
    const days = possibleDays(time)
    const stands = account.tokensOf(time.spans).some((token) => around.has(token))
    return days === null || !stands ? [] : [{ account, time, days }]
  })
}

function fault(kind: 'date-shifted' | 'date-too-precise', given: Dated, found: Dated): Fault {
  const { spans, quote } = given.time
  return {
    kind,
    draft: { spans, quote },
    article: fromArticle(found.account, { spans: found.time.spans, quote: found.time.quote }),
    values: { given: daysOf(given), found: daysOf(found) },
    difference: null,
  }
}

function daysOf({ time: { edtf, earliest, latest } }: Dated): string {
  return edtf ?? [earliest, latest].filter((day) => day !== null).join('/')
}
