import { expect, test } from 'vitest'
import { z } from 'zod'
import { exported } from './exported.ts'

const date = z.strictObject({ year: z.int(), month: z.int().min(1).max(12), day: z.int().min(1).max(31) })
const textSchema = z.strictObject({ headline: z.string(), text: z.string() })
/** The format as its documentation has it, as far as it is used. */
const timeline = z.strictObject({
  scale: z.literal('human'),
  title: z.strictObject({ text: textSchema, autolink: z.boolean() }),
  events: z.array(
    z.strictObject({
      unique_id: z.string(),
      start_date: date,
      end_date: date.optional(),
      display_date: z.string().min(1),
      group: z.string().min(1),
      autolink: z.boolean(),
      text: textSchema,
    }),
  ),
})

const made = timeline.parse(JSON.parse((await exported('timelinejs')).text('timeline.json')))

test('slides have what TimelineJS asks for, each with an id of its own, and no markup of an article', () => {
  expect(made.events.length).toBeGreaterThan(100)
  expect(new Set(made.events.map((one) => one.unique_id)).size).toBe(made.events.length)
  for (const { text } of made.events) {
    expect(text.headline).not.toMatch(/[<>]/)
    expect(text.text.replace(/<\/?p>|<a href="[^"<>]*">|<\/a>/g, '')).not.toMatch(/[<>]/)
  }
})

test('what may lie on several days lies from the first to the last, and says so', () => {
  const month = made.events.find(({ display_date: when }) => when === 'June 2024')!
  expect(month).toMatchObject({
    start_date: { year: 2024, month: 6, day: 1 },
    end_date: { year: 2024, month: 6, day: 30 },
  })
  const reported = made.events.filter(({ display_date: when }) => when.startsWith('reported '))
  expect(reported.length).toBeGreaterThan(0)
})

test('what has no date at all stands on the title slide', () => {
  expect(made.title.text.text).toMatch(/<li>.*Oekraïne/)
})

test('it speaks Dutch too', async () => {
  const dutch = timeline.parse(
    JSON.parse((await exported('timelinejs', { language: 'nl' })).text('timeline.json')),
  )
  expect(dutch.events.map(({ display_date: when }) => when)).toContain('juni 2024')
})
