import { expect, inject, test } from 'vitest'
import type { TimelineEntry } from '../../src/model/record.ts'
import { laptop, litWordsShow, pages, phone } from './browser.ts'
import { obstacles } from './obstacles.ts'

const open = pages()
const url = inject('url')

type EventEntry = TimelineEntry & { readonly type: 'event' }
const { items: entries }: { items: EventEntry[] } = await (
  await fetch(`${url}api/timeline?show=event&limit=1000`)
).json()
/** The event that most articles tell of, and one that a single article dates. */
const [told] = [...entries].sort(
  (one, other) => other.event.sightings.length - one.event.sightings.length || (one.id < other.id ? -1 : 1),
)
const single = entries.find(
  ({ event }) => event.because.length === 0 && event.sightings.length === 1 && event.earliest !== null,
)!

test('the timeline leads to the page of an event: its day, who had a part, its ledger and where it stands', async () => {
  const page = await open(url)
  const line = page.locator('section .line').filter({ hasText: 'gevangenen geruild' }).first()
  await line.locator('.what').first().click()
  await page.getByRole('region', { name: 'Wie een rol had' }).waitFor()
  expect(page.url()).toMatch(/\/events\/v\w+$/)
  expect(await page.locator('main').textContent()).toContain('Donderdag 23 april 2026'.toLowerCase())
  await page.getByRole('region', { name: 'Wie zegt wat' }).locator('.ledger > li').first().waitFor()
  await page.getByRole('region', { name: 'Waar het staat' }).locator('blockquote a').first().click()
  await page.locator('.article .lit').first().waitFor()
  await expect.poll(() => litWordsShow(page)).toBe(true)
})

test('copies of one text are one source, and each source stands once', async () => {
  const page = await open(`${url}events/${told.id}`)
  const sources = page.getByRole('region', { name: 'Waar het staat' }).locator('ol > li')
  await sources.first().waitFor()
  expect(await sources.count()).toBe(told.event.sources)
})

test.each([
  ['through all its articles', told],
  ['by the one article that dates it', single],
])('why it has its day is a chain, %s, of which each step leads to its words', async (_, { id }) => {
  const page = await open(`${url}events/${id}`)
  const why = page.getByRole('region', { name: 'Waarom deze datum' })
  await why.locator('q a').first().click()
  await page.locator('.article .lit').first().waitFor()
  expect(page.url()).toMatch(/\/articles\/\w+\/[tv]\d+$/)
})

test('the old address of its ledger leads there too', async () => {
  const page = await open(`${url}ledger/${told.id}`)
  await page.getByRole('region', { name: 'Waar het staat' }).waitFor()
})

test.each([
  ['laptop, light, English', { viewport: laptop, colorScheme: 'light', language: 'en' }],
  ['phone, dark, Dutch', { viewport: phone, colorScheme: 'dark', language: 'nl' }],
] as const)('it is open to everyone on a %s', async (_, { language, ...options }) => {
  const page = await open(`${url}events/${told.id}`, options)
  await page.evaluate((code) => localStorage.setItem('wederhoor.language', code), language)
  await page.reload()
  await page
    .getByRole('heading', { name: language === 'en' ? 'Where it stands' : 'Waar het staat' })
    .waitFor()
  await page.waitForLoadState('networkidle')
  expect(await obstacles(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
})
