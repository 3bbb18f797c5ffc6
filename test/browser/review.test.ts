import { readFile, readdir } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { laptop, pages, phone } from './browser.ts'
import { obstacles } from './obstacles.ts'
import { startProgram, type Program } from './program.ts'

const open = pages()
let program: Program

beforeAll(async () => {
  program = await startProgram()
  const files = new FormData()
  for (const name of (await readdir('samples')).filter((file) => /^0[3-6].*\.txt$/.test(file))) {
    files.append('file', new File([await readFile(`samples/${name}`)], name))
  }
  await fetch(`${program.url}api/articles`, {
    method: 'POST',
    body: files,
    headers: { origin: program.url.slice(0, -1) },
  })
})
afterAll(() => program.stop())

interface Queue {
  readonly total: number
  readonly items: readonly { readonly id: string; readonly sort: string; readonly kind: string }[]
}
const queue = async (): Promise<Queue> => (await fetch(`${program.url}api/review?limit=500`)).json()
const said = (page: Page) => page.locator('main section .said')
const heading = (page: Page) => page.locator('main section h2[tabindex]')

/** Signs, and waits for the first thing to look at. */
async function signed(page: Page): Promise<void> {
  await page.getByLabel('Uw naam').fill('Anna Visser')
  await page.keyboard.press('Enter')
  await expect.poll(() => heading(page).evaluate((h2) => h2 === document.activeElement)).toBe(true)
}

test('what is least sure comes first, in an order that stays', async () => {
  const [one, other] = [await queue(), await queue()]
  expect(one.items.length).toBeGreaterThan(10)
  expect(one.items.map(({ id }) => id)).toEqual(other.items.map(({ id }) => id))
  expect(one.items[0].sort).not.toBe('dispute')
})

test('by keyboard alone things are accepted, skipped, rejected and taken back; what is decided leaves', async () => {
  const page = await open(`${program.url}review`)
  const before = await queue()
  await signed(page)
  await page.keyboard.press('a')
  await expect.poll(() => said(page).textContent()).toContain(`Nog ${before.total - 1}.`)
  expect((await queue()).items.map(({ id }) => id)).not.toContain(before.items[0].id)
  expect(await heading(page).evaluate((h2) => h2 === document.activeElement)).toBe(true)
  await page.keyboard.press('n')
  await page.getByText(`2 van ${before.total - 1} na te kijken`).waitFor()
  await page.keyboard.press('x')
  await expect.poll(() => said(page).textContent()).toMatch(/^Klopt niet: /)
  for (const left of [1, 0]) {
    await page.keyboard.press('u')
    await page.getByText(`na te kijken`).waitFor()
    await expect.poll(() => page.getByText('beslist').count()).toBe(left)
  }
  await expect
    .poll(async () => (await queue()).items.map(({ id }) => id))
    .toEqual(before.items.map(({ id }) => id))
})

test('an event is given its day with the form of the article page', async () => {
  const page = await open(`${program.url}review`)
  await signed(page)
  const { items, total } = await queue()
  const at = items.findIndex(({ kind }) => kind === 'event')
  for (let step = 0; step < at; step++) await page.keyboard.press('n')
  await page.locator('.facts dl').waitFor()
  await page.keyboard.press('c')
  await expect
    .poll(() =>
      page
        .locator('.corrections input')
        .first()
        .evaluate((one) => one === document.activeElement),
    )
    .toBe(true)
  await page.keyboard.type('2026-03-01')
  await page.keyboard.press('Enter')
  await expect.poll(() => said(page).textContent()).toMatch(/^Dag gegeven: /)
  expect((await queue()).total).toBeLessThan(total)
})

test('keys decide nothing while one types', async () => {
  const page = await open(`${program.url}review`)
  await heading(page).waitFor()
  const { total } = await queue()
  await page.getByLabel('Uw naam').fill('')
  await page.keyboard.type('axs')
  expect((await queue()).total).toBe(total)
})

test.each([
  ['laptop, light', { viewport: laptop, colorScheme: 'light' }],
  ['phone, dark', { viewport: phone, colorScheme: 'dark' }],
] as const)('the review is open to everyone on a %s, in Dutch and English', async (_, options) => {
  const page = await open(`${program.url}review`, options)
  await signed(page)
  await page.locator('.facts h2').waitFor()
  await page.getByRole('button', { name: 'Verbeter' }).click()
  expect(await obstacles(page)).toEqual([])
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('heading', { level: 1, name: 'Review' }).waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
})
