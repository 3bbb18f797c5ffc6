import { expect, inject, test } from 'vitest'
import { litWordsShow, pages, phone } from './browser.ts'

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

test('what is found is narrowed down by its facets, in the address and by keyboard', async () => {
  const page = await open(`${url}search?q=grens`)
  const facets = page.getByRole('navigation', { name: 'Verfijnen' })
  const outlet = facets.getByRole('list', { name: 'Waar verschenen' }).getByRole('link').first()
  const [name, count] = await outlet.locator('span').allTextContents()
  await outlet.focus()
  await page.keyboard.press('Enter')
  await page.waitForURL((address) => address.searchParams.get('outlet') === name)
  await facets.getByRole('link', { name: `${name} weglaten` }).waitFor()
  await expect.poll(() => page.locator('main ol > li').count()).toBe(Number(count))
  await page.goBack()
  await facets.getByRole('link', { name: `${name} weglaten` }).waitFor({ state: 'detached' })
})

test('on a phone facets are opened when asked for', async () => {
  const page = await open(`${url}search?q=grens`, { viewport: phone })
  await page.locator('main ol h2').first().waitFor()
  expect(await page.getByRole('navigation', { name: 'Verfijnen' }).isVisible()).toBe(false)
  await page.locator('summary').click()
  await page.getByRole('heading', { name: 'Wie', exact: true }).waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
})

test('what is nowhere is said to be nowhere', async () => {
  const page = await open(`${url}search?q=kwikzilverlamp`)
  await page.getByText('Geen artikel bevat al deze woorden.').waitFor()
})
