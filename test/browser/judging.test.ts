import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Reading } from '../../src/model/reading.ts'
import { laptop, pages, phone } from './browser.ts'
import { obstacles } from './obstacles.ts'
import { startProgram, type Program } from './program.ts'

const open = pages(/status of 400/)
let program: Program
let reading: Reading

const dike = `Titel: Dijk bij Oudeland bezweken
Bron: Het Voorbeeld
Datum: 2025-11-04

In Oudeland is maandag een dijk bezweken. Burgemeester Henk Wiersma zegt dat de pompen het begaven. Dijkgraaf Els Terpstra ontkent dat.`

beforeAll(async () => {
  program = await startProgram()
  await fetch(`${program.url}api/articles`, { method: 'POST', body: dike })
  const { items } = await (await fetch(`${program.url}api/articles`)).json()
  reading = await (await fetch(`${program.url}api/articles/${items[0].id}`)).json()
})
afterAll(() => program.stop())

const statement = () =>
  reading.statements.find(({ stance, content }) => stance === 'asserts' && content.spans.length > 0)!
const entity = (name: string) => reading.entities.find((one) => one.name.includes(name))!
const at = (record: string) => `${program.url}articles/${reading.article.id}/${record}`
const judging = (page: Page) => page.getByRole('region', { name: 'Verbeteren' })
const list = (page: Page) => page.getByRole('region', { name: 'Hier beoordeeld' })

async function signed(page: Page) {
  await judging(page).getByLabel('Uw naam').fill('Anna')
  await page.keyboard.press('Enter')
  await judging(page).getByText('getekend Anna').waitFor()
}

test('whoever judges is asked once for a name; a wrong record is struck in the text, and it can be undone', async () => {
  const { id } = statement()
  const page = await open(at(id))
  await signed(page)
  await judging(page).getByRole('button', { name: 'Klopt niet' }).click()
  const words = page.locator(`.article a[href$="/${id}"].wrong`).first()
  await words.waitFor()
  expect(await words.evaluate((link) => getComputedStyle(link).textDecorationLine)).toBe('line-through')
  expect(await list(page).textContent()).toMatch(/klopt niet\s+Anna, /)
  const { items } = await (await fetch(`${program.url}api/statements`)).json()
  expect(items.some((one: { record: string }) => one.record === id)).toBe(false)
  await page.reload()
  await judging(page).getByText('getekend Anna').waitFor()
  await list(page).getByRole('button', { name: 'ongedaan maken' }).click()
  await expect.poll(() => page.locator('.article .wrong').count()).toBe(0)
  expect(await list(page).count()).toBe(0)
})

test('a right record is ticked, with the keyboard alone', async () => {
  const { id } = reading.events[0]
  const page = await open(at(id))
  await signed(page)
  const first = judging(page).getByRole('button', { name: 'Klopt', exact: true })
  await expect.poll(() => first.evaluate((button) => button === document.activeElement)).toBe(true)
  await page.keyboard.press('Enter')
  await page.locator(`.article a[href$="/${id}"].right`).first().waitFor()
  await expect.poll(() => first.getAttribute('aria-pressed')).toBe('true')
  await expect.poll(() => first.evaluate((button) => button === document.activeElement)).toBe(true)
})

test('an event gets another day, and what is no day is refused with the reason', async () => {
  const page = await open(at(reading.events[0].id))
  await signed(page)
  await judging(page).locator('summary').click()
  await judging(page).getByLabel('Dag, als').fill('ooit')
  await page.keyboard.press('Enter')
  await judging(page).getByRole('alert').waitFor()
  await judging(page).getByLabel('Dag, als').fill('2025-10-30')
  await page.keyboard.press('Enter')
  await list(page).getByText('was op: 2025-10-30').waitFor()
  expect(await judging(page).getByRole('alert').count()).toBe(0)
})

test('a statement gets another speaker of the article', async () => {
  const page = await open(at(statement().id))
  await signed(page)
  await judging(page).locator('summary').click()
  await judging(page).getByLabel('Wie het zei').selectOption(entity('Terpstra').id)
  await judging(page).getByRole('button', { name: 'Deze zei het' }).click()
  await list(page).getByText('gezegd door:').waitFor()
  expect(await list(page).textContent()).toContain('Terpstra')
})

test('somebody is renamed, is one with another, or is another', async () => {
  const page = await open(at(entity('Wiersma').id))
  await signed(page)
  await judging(page).locator('summary').click()
  await judging(page).getByLabel('Naam', { exact: true }).fill('Hendrik Wiersma')
  await page.keyboard.press('Enter')
  await list(page).getByText('heet: Hendrik Wiersma').waitFor()
  await judging(page).getByLabel('Is dezelfde als').fill('Oudeland')
  await judging(page).getByRole('button', { name: 'Dezelfde als Oudeland' }).click()
  await list(page).getByText('dezelfde als:').first().waitFor()
  await judging(page).getByRole('button', { name: 'Een ander dan' }).click()
  await list(page).getByText('een ander dan').waitFor()
})

test.each([
  ['laptop, light', { viewport: laptop, colorScheme: 'light' }],
  ['phone, dark', { viewport: phone, colorScheme: 'dark' }],
] as const)('judging is open to everyone on a %s', async (_, options) => {
  const page = await open(at(reading.events[0].id), options)
  await signed(page)
  await judging(page).locator('summary').click()
  await list(page).waitFor()
  expect(await obstacles(page)).toEqual([])
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0)
  const folder = process.env.WEB_SHOTS
  if (folder) await page.screenshot({ path: `${folder}/${_.replace(/\W+/g, '-')}.png` })
})
