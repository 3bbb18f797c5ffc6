import { bucketDays, bucketOf, dayOf, weekday } from '../src/model/day.ts'
import { everyDay, type DaySet } from '../src/model/day-set.ts'
import type { Relation } from '../src/reading/time/network.ts'
import { randomNumbers } from './random.ts'

/** Variables of one article: its publication and nine times. */
const perArticle = 10

/** Days that are linked with one another within articles and between them. */
export interface LinkedDays {
  readonly domains: readonly DaySet[]
  readonly relations: readonly Relation[]
}

/**
 * A made-up dossier over two years: `articles` of which only the month is known, each with nine times such as articles have
 * (a bare weekday, two days later, last month, earlier this week …), most of them told as past, which makes cycles; each
 * article tells of an event of an earlier one, and one in ten of a second. The same number gives the same days, and there
 * is a way to satisfy all.
 */
export function linkedDays(articles: number): LinkedDays {
  const relations: Relation[] = []
  const random = randomNumbers()
  const told: number[] = []
  for (let article = 0; article < articles; article++) {
    const base = article * perArticle
    const earlier = article === 0 ? null : Math.floor(random() * article)
    const event = earlier === null ? dayOf(2023, 1, 10) + Math.floor(random() * 650) : told[earlier]
    told.push(event)
    const published = event + 3 + Math.floor(random() * 4)
    const month = bucketDays('month', bucketOf('month', published))
    const far = everyDay[1]
    const past = (y: number): Relation => ({ kind: 'days', x: base, y, least: -far, most: 0 })
    const days = (x: number, y: number, least: number, most: number): Relation => ({
      kind: 'days',
      x: base + x,
      y: base + y,
      least,
      most,
    })
    relations.push(
      { kind: 'among', x: base, days: [month.from, month.to] },
      { kind: 'recurring', x: base + 1, days: { calendar: { weekday: weekday(event) } } },
      days(0, 1, -7, 0),
      days(1, 2, 2, 2),
      past(base + 2),
      days(1, 3, 2, 6),
      past(base + 3),
      { kind: 'buckets', grain: 'month', x: base, y: base + 4, least: -1, most: -1 },
      { kind: 'part', grain: 'month', x: base, y: base + 5, side: 'before' },
      { kind: 'months', x: base, y: base + 6, least: -18, most: -12 },
      {
        kind: 'occurrence',
        x: base,
        y: base + 7,
        days: { calendar: { weekday: 1 + Math.floor(random() * 7) } },
        way: 'last',
      },
      days(0, 8, -1, -1),
      days(8, 9, -20, 0),
      { kind: 'buckets', grain: 'year', x: base + 6, y: base + 9, least: 0, most: 2 },
    )
    if (earlier === null) continue
    const same = { kind: 'days', y: base + 1, least: 0, most: 0 } as const
    relations.push({ ...same, x: earlier * perArticle + 1 })
    const second = Math.floor(random() * article)
    if (random() < 0.1 && second !== earlier) {
      const apart = event - told[second]
      relations.push({ ...same, x: second * perArticle + 1, least: apart - 9, most: apart + 9 })
    }
  }
  return { domains: new Array<DaySet>(articles * perArticle).fill(everyDay), relations }
}
