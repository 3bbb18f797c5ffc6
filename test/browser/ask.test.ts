import { expect, inject, test } from 'vitest'
import { litWordsShow, pages } from './browser.ts'

const open = pages()
const url = inject('url')

test('a question is answered on the page with quotes that lead into the articles, and the query is shown', async () => {
  const page = await open(url)
  await page
    .getByLabel('Vraag de artikelen iets')
    .fill('Wanneer spraken Toktogoelov en Karimzoda voor het laatst met elkaar?')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: /^De laatste keer: .*Toktogoelov/ }).waitFor()
  expect(await page.locator('main code').textContent()).toContain('"ask":"contacts"')
  await page.locator('main blockquote a').first().click()
  await page.locator('.article .lit').first().waitFor()
  await expect.poll(() => litWordsShow(page)).toBe(true)
})

test('what cannot be answered is refused with the reason', async () => {
  const page = await open(`${url}ask?q=${encodeURIComponent('Hoe gaat het met de muis?')}`)
  await page.getByText('Deze vraag').waitFor()
  expect(await page.locator('main blockquote').count()).toBe(0)
  const example = page.locator('main ul a').first()
  const form = await example.textContent()
  await example.click()
  await page.getByRole('heading', { level: 1, name: form! }).waitFor()
})

test('where nothing is asked yet, questions about whom the dossier has stand ready', async () => {
  const page = await open(`${url}ask`)
  const example = page.locator('main li a').first()
  const question = await example.textContent()
  await example.click()
  await page.getByRole('heading', { level: 1, name: question! }).waitFor()
  await page.locator('main blockquote a').first().waitFor()
})
