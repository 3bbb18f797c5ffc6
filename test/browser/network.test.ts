import { expect, inject, test } from 'vitest'
import { pages } from './browser.ts'

const open = pages()
const url = inject('url')

const { ties, parties } = await (await fetch(`${url}api/network`)).json()
const nameOf = (id: string) => parties.find((one: { id: string }) => one.id === id).name

test('who met whom is drawn, and stands in a table that leads to the words', async () => {
  const page = await open(`${url}network`)
  const rows = page.locator('main tbody tr')
  await rows.first().waitFor()
  expect(await rows.count()).toBe(Math.min(ties.length, 60))
  expect(await page.locator('main svg circle').count()).toBe(parties.length)
  for (const id of ties[0].between) expect(await rows.first().textContent()).toContain(nameOf(id))
  await rows.first().locator('.number a').click()
  await page.waitForURL((address) => address.searchParams.getAll('actor').length === 2)
  await page.locator('section .line').first().waitFor({ state: 'attached' })
})

test('a period narrows it, in the address', async () => {
  const page = await open(`${url}network`)
  await page.getByLabel('Vanaf').fill('2030-01-01')
  await page.waitForURL((address) => address.searchParams.get('from') === '2030-01-01')
  await page.getByText('Geen artikel vertelt hier van een contact').waitFor()
})
