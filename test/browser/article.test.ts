import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import type { Reading, Statement, Time } from '../../src/model/reading.ts'
import { litWordsShow, pages } from './browser.ts'

const open = pages()
const url = inject('url')

/** The first sample with a title, a quoted statement, and a date that takes more than one step to prove. */
async function example(): Promise<Reading> {
  for (const { id } of (await (await fetch(`${url}api/articles`)).json()).items) {
    const reading: Reading = await (await fetch(`${url}api/articles/${id}`)).json()
    if (reading.article.title !== null && reading.statements.some(quoted) && reading.times.some(proved)) {
      return reading
    }
  }
  throw new Error('no sample has all three')
}

const quoted = ({ content }: Statement) => content.spans.length === 1
const proved = ({ because, value }: Time) => because.length > 1 && value.length === 10

const reading = await example()
const { id } = reading.article
const statement = reading.statements.find(quoted)!
const time = reading.times.find(proved)!

const litText = (page: Page) => page.locator('.article .lit').allTextContents()
const card = (page: Page) => page.getByRole('complementary').locator('.card')

test('the text stands there verbatim, laid out by its blocks', async () => {
  const page = await open(`${url}articles/${id}`)
  const shown = await page.locator('.article').evaluate((article) => article.textContent!.replace(/\s+/g, ''))
  const text = reading.article.blocks.map(({ from, to }) => reading.article.text.slice(from, to)).join('')
  expect(shown).toBe(text.replace(/\s+/g, ''))
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(reading.article.title)
})

test('words lead to their record', async () => {
  const page = await open(`${url}articles/${id}`)
  await page.locator(`.article a[href$="/${time.id}"]`).first().click()
  expect(page.url()).toMatch(new RegExp(`/${time.id}$`))
  await expect.poll(() => card(page).textContent()).toContain(time.quote[0])
  expect(await card(page).textContent()).toContain('Waarom')
  expect(await card(page).locator('ol li').count()).toBe(time.because.length)
})

test('a record leads to its words, and no others', async () => {
  const page = await open(`${url}articles/${id}`)
  await page.getByRole('complementary').locator(`a[href$="/${statement.id}"]`).first().click()
  await expect.poll(async () => (await litText(page)).join('')).toBe(statement.content.quote.join(''))
  expect(await litWordsShow(page)).toBe(true)
})

test('a record has an address of its own', async () => {
  const page = await open(`${url}articles/${id}/${statement.id}`)
  await expect.poll(async () => (await litText(page)).join('')).toBe(statement.content.quote.join(''))
})

test('the keyboard goes from the words to the record and back', async () => {
  const page = await open(`${url}articles/${id}`)
  const link = page.locator(`.article a[href$="/${time.id}"]`).first()
  await link.focus()
  await page.keyboard.press('Enter')
  await card(page).getByText('Sluiten').waitFor()
  await page.keyboard.press('Escape')
  await expect.poll(() => page.url()).toMatch(new RegExp(`/${id}$`))
  await expect.poll(() => link.evaluate((element) => element === document.activeElement)).toBe(true)
})

test('kinds can be switched off in the text and in the list', async () => {
  const page = await open(`${url}articles/${id}`)
  await page.locator('.article .time').first().waitFor()
  await page.getByLabel('Tijden').uncheck()
  await expect.poll(() => page.locator('.article .time').count()).toBe(0)
})
