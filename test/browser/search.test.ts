import { expect, inject, test } from 'vitest'
import { litWordsShow, pages } from './browser.ts'

const open = pages()
const url = inject('url')

test('words are found in any inflection, lit up, and lit up again in the article', async () => {
  const page = await open(url)
  await page.getByRole('searchbox').fill('grenswacht')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Gevonden voor ‘grenswacht’' }).waitFor()
  await page.locator('main mark').first().waitFor()
  expect(await page.locator('main mark').first().textContent()).toMatch(/^grenswacht(en)?$/i)
  await page.locator('main h2 a').first().click()
  await page.locator('.article .hit').first().waitFor()
  await expect.poll(() => litWordsShow(page)).toBe(true)
})

test('what is nowhere is said to be nowhere', async () => {
  const page = await open(`${url}search?q=kwikzilverlamp`)
  await page.getByText('Geen artikel bevat al deze woorden.').waitFor()
})
