import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readTimes, type DatedTime } from '../src/time.ts'
import { percent, sharedDirectory } from './gold.ts'
import type { Score } from './table.ts'

/** A case of Microsoft's Dutch date recogniser: a phrase of an assistant's user, the day it was said, and what is to be found. */
interface Case {
  readonly Input: string
  readonly Context: { readonly ReferenceDateTime: string }
  readonly Results: readonly {
    readonly Text: string
    /** First and last UTF-16 unit of the words. */
    readonly Start: number
    readonly End: number
    readonly TypeName?: string
    readonly Resolution: { readonly values: readonly { readonly timex: string; readonly value?: string }[] }
  }[]
}

/**
 * How many of the `date` items are right, in that a time which shares a word with it has its TIMEX value, or can only be one
 * of its listed days, or leads to it alone; and of how many phrases without a date nothing is found.
 */
export function scoreRecognizers(): Score[] {
  const path = join(sharedDirectory, 'data/recognizers-text-nl-datetime/DateTimeModel.dev.json')
  if (!existsSync(path)) return []
  const cases = JSON.parse(readFileSync(path, 'utf8')) as Case[]
  const sum = { dates: 0, right: 0, empty: 0, left: 0 }
  for (const { Input, Context, Results } of cases) {
    const dates = Results.filter(({ TypeName }) => TypeName === 'datetimeV2.date')
    if (dates.length === 0 && Results.length > 0) continue
    const { times, text } = readTimes(Input, { published: Context.ReferenceDateTime.slice(0, 10) })
    sum.dates += dates.length
    for (const date of dates) {
      const from = text.indexOf(date.Text)
      const start = from < 0 ? date.Start : from
      const found = times.filter(
        ({ spans }) => spans[0].from <= start + date.Text.length && spans[spans.length - 1].to >= start,
      )
      if (found.some((time) => isRight(time, date.Resolution.values))) sum.right++
    }
    if (Results.length > 0) continue
    sum.empty++
    if (times.length === 0) sum.left++
  }
  return [
    {
      task: 'time date items right',
      gold: 'recognizers dev',
      score: percent(sum.right, sum.dates),
      cases: sum.dates,
    },
    {
      task: 'time empty left alone',
      gold: 'recognizers dev',
      score: percent(sum.left, sum.empty),
      cases: sum.empty,
    },
  ]
}

function isRight(time: DatedTime, values: Case['Results'][number]['Resolution']['values']): boolean {
  const { earliest, latest } = time.leads_to ?? time
  return values.some(
    ({ timex, value }) => time.value === timex || (earliest === latest && earliest === value),
  )
}
