import { dayOf } from '../../src/model/day.ts'
import { eachDay, everyDay, earliest, latest, type DaySet } from '../../src/model/day-set.ts'
import type { Relation } from '../../src/reading/time/network.ts'
import { solve } from '../../src/reading/time/solution.ts'
import { must, type Target } from '../target.ts'

/** Days that hang on one another, round in circles too. Each line is a relation: its kind, two variables, least and most. */
export function days(): Target {
  return {
    name: 'days',
    share: 50,
    seeds: [
      'd 0 1 3 3\nd 1 2 -2 4\nd 2 0 -1 1',
      'a 0 0 5 9\nb 0 1 0 1\nm 1 2 1 2\nd 2 1 -90 90',
      'd 0 1 -999999999 999999999\nd 1 0 1 1\np 0 2 0 0',
    ],
    pieces: ['d ', 'b ', 'm ', 'p ', 'a ', '\n', '0', '1', '2', '3', '-', '365', '1000000000'],
    refusals: [],
    run: (text) => {
      const relations = text
        .split('\n')
        .slice(0, 12)
        .map(relationOf)
        .filter((relation) => relation !== null)
      const domains = Array.from({ length: 5 }, (_, at): DaySet =>
        at === 0 ? [dayOf(2024, 6, 1), dayOf(2024, 6, 30)] : everyDay,
      )
      const left = solve(domains, relations)
      if (left === null) return null
      for (const { kind, ...of } of relations) {
        if (kind !== 'days') continue
        const { x, y, least, most } = of as { x: number; y: number; least: number; most: number }
        if (Math.abs(least) + Math.abs(most) > 1e6) continue
        const [first, last] = [earliest(left[x]), latest(left[x])]
        if (first !== null && last !== null && last - first < 400) {
          const near = [...eachDay(left[x])].every((day) =>
            left[y].some(
              (_, at) => at % 2 === 0 && left[y][at] <= day + most && left[y][at + 1] >= day + least,
            ),
          )
          must(near, 'a day that no other goes with')
        }
      }
      return left.map((days) => [earliest(days), latest(days)])
    },
  }
}

function relationOf(line: string): Relation | null {
  const [kind, ...numbers] = line.split(' ')
  const [x, y, least, most] = numbers.map(Number)
  if (
    !(x in [0, 1, 2, 3, 4]) ||
    !(y in [0, 1, 2, 3, 4]) ||
    !Number.isSafeInteger(least) ||
    !Number.isSafeInteger(most)
  )
    return null
  const between = { x, y, least: Math.min(least, most), most: Math.max(least, most) }
  switch (kind) {
    case 'd':
      return x === y ? null : { kind: 'days', ...between }
    case 'b':
      return x === y ? null : { kind: 'buckets', grain: 'month', ...between }
    case 'm':
      return x === y || least === most || Math.abs(least) + Math.abs(most) > 100_000
        ? null
        : { kind: 'months', ...between }
    case 'p':
      return x === y ? null : { kind: 'part', x, y, grain: 'month', side: least > 0 ? 'after' : 'before' }
    case 'a':
      return {
        kind: 'among',
        x,
        days: [dayOf(2024, 6, 1) + Math.min(least, most), dayOf(2024, 6, 1) + Math.max(least, most)],
      }
    default:
      return null
  }
}
