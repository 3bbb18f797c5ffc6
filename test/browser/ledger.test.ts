import { expect, inject, test } from 'vitest'
import type { Ledger, SaidPosition } from '../../src/model/ledger.ts'
import { pages } from './browser.ts'

const open = pages()
const url = inject('url')

const { items: said }: { items: SaidPosition[] } = await (await fetch(`${url}api/said?limit=500`)).json()
const contested = said.find(({ contestedBy }) => contestedBy.some(({ statement }) => statement !== null))!
const ledger: Ledger = await (await fetch(`${url}api/ledger/${contested.id}`)).json()

test('a ledger has a row for each party, marks what is contested, and opens each article at the very words', async () => {
  const page = await open(`${url}ledger/${contested.id}`)
  const rows = page.locator('main ol > li')
  await rows.first().waitFor()
  expect(await rows.count()).toBe(ledger.rows.length)
  expect(await page.getByRole('status').textContent()).toBe(`${ledger.rows.length} partijen`)
  const line = page.locator(`[id="${contested.id}"]`)
  expect(await line.textContent()).toContain(`betwist door ${contested.contestedBy[0].party.name}`)
  await line.locator('blockquote a').click()
  await page.locator('.article .lit').first().waitFor()
})

test('the timeline, the disputes and the reader lead to it', async () => {
  const page = await open(`${url}?show=contested`)
  await page.getByRole('link', { name: 'Wie zegt wat' }).first().click()
  await page.locator('main ol > li').first().waitFor()
  expect(page.url()).toMatch(/\/ledger\/[vs]\w+$/)
  await page.goto(`${url}disputes`)
  await page.getByRole('link', { name: 'Wie zegt wat' }).first().click()
  await page.locator('main ol > li').first().waitFor()
  expect(page.url()).toMatch(/\/ledger\/d\w+$/)
  const { article, record } = contested.sightings[0]
  await page.goto(`${url}articles/${article}/${record}`)
  await page.getByRole('complementary').getByRole('link', { name: 'Wie zegt wat' }).click()
  await page.locator('main ol > li').first().waitFor()
  expect(page.url()).toBe(`${url}ledger/${article}/${record}`)
})

test('silence has a mark of its own', async () => {
  const silent = said.find((position) => position.silent)!
  const page = await open(`${url}ledger/${silent.id}`)
  const mark = await page
    .locator('.silent')
    .first()
    .evaluate((element) => getComputedStyle(element, '::before').content)
  expect(mark).toContain('○')
})

test('statements can be narrowed to a party and a topic, in order of time', async () => {
  const page = await open(`${url}statements?party=${contested.party.entity}`)
  const count = async () => Number(/\d+/.exec((await page.getByRole('status').last().textContent())!)![0])
  const of = said.filter(({ party }) => party.entity === contested.party.entity)
  await expect.poll(count).toBeGreaterThanOrEqual(of.length)
  const all = await count()
  await page.getByLabel('Waarover').fill('water')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.url()).toContain('about=water')
  await expect.poll(count).toBeLessThan(all)
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
    `${contested.party.name} door de tijd`,
  )
})
