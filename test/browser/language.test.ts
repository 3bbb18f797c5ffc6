import { expect, inject, test } from 'vitest'
import { pages } from './browser.ts'

const open = pages()
const url = inject('url')

test('the pages speak Dutch at first, English when asked, and remember', async () => {
  const page = await open(url)
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Tijdlijn')
  expect(await page.locator('html').getAttribute('lang')).toBe('nl')
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('heading', { level: 1, name: 'Timeline' }).waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  await page.reload()
  await page.getByRole('heading', { level: 1, name: 'Timeline' }).waitFor()
  expect(await page.title()).toBe('Timeline – Wederhoor')
})
