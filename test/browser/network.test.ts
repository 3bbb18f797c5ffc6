import { expect, inject, test } from 'vitest'
import { laptop, pages, phone } from './browser.ts'
import { obstacles } from './obstacles.ts'

const open = pages()
const url = inject('url')

const answer = await (await fetch(`${url}api/network`)).json()
const { ties, parties } = answer
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

/** As many ties as are told of at most, between people with long and short names. */
const large = {
  ...answer,
  total: 812,
  parties: Array.from({ length: 120 }, (_, at) => ({
    ...parties[0],
    ...{
      id: `p${at}`,
      name: at % 9 === 0 ? `Commissie voor de Waterhuishouding van gewest ${at}` : `Vos ${at}`,
    },
  })),
  ties: Array.from({ length: 300 }, (_, at) => {
    const one = at % 120
    const between = [`p${one}`, `p${(one + 1 + Math.floor(at / 7)) % 120}`]
    return { ...ties[0], between, contacts: 300 - at }
  }),
}

test.each([
  ['laptop, light', { viewport: laptop, colorScheme: 'light' }],
  ['phone, dark', { viewport: phone, colorScheme: 'dark' }],
] as const)(
  'a large one is open to everyone, no wider than the screen, and says that there is more (%s)',
  async (_, options) => {
    const page = await open(url, options)
    await page.route('**/api/network', (route) => route.fulfill({ json: large }))
    await page.getByRole('link', { name: 'Wie met wie' }).click()
    await page.getByText('De 300 tweetallen met de meeste contacten').waitFor()
    expect(await page.locator('main svg circle').count()).toBe(120)
    expect(await obstacles(page)).toEqual([])
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    ).toBeLessThanOrEqual(0)
  },
)
