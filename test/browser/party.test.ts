import { expect, inject, test } from 'vitest'
import type { PartyAnswer } from '../../src/faces/http/party-schemas.ts'
import type { Party } from '../../src/faces/http/schemas.ts'
import { laptop, litWordsShow, pages, phone } from './browser.ts'
import { obstacles } from './obstacles.ts'

const open = pages()
const url = inject('url')

const { items: parties }: { items: Party[] } = await (await fetch(`${url}api/parties?limit=500`)).json()
const person = parties.find(({ name }) => name === 'Ajbek Toktogoelov')!
const country = parties.find(({ name }) => name === 'Kirgizië')!
const about: PartyAnswer = await (await fetch(`${url}api/parties/${person.id}`)).json()

test('a name leads to the page of who bears it: names, offices with their words, and what there is', async () => {
  const page = await open(`${url}statements`)
  await page.getByRole('link', { name: person.name }).first().click()
  await page.getByRole('heading', { level: 1, name: person.name }).waitFor()
  expect(page.url()).toBe(`${url}parties/${person.id}`)
  expect(await page.locator('main').textContent()).toContain('Aibek Toktogulov')
  await page.getByText('waarom dit één en dezelfde is').click()
  await page.getByText(/\d+ keer bij de volle naam/).waitFor()
  const offices = page.getByRole('region', { name: 'Ambten door de tijd' })
  expect(
    await offices
      .locator('ul > li')
      .filter({ has: page.locator('strong') })
      .count(),
  ).toBe(about.offices.length)
  await offices.locator('blockquote a').first().click()
  await page.locator('.article .lit').first().waitFor()
  await expect.poll(() => litWordsShow(page)).toBe(true)
})

test('where articles give an office to two, it is said', async () => {
  const page = await open(`${url}parties/${person.id}`)
  await page.getByText('Artikelen noemen dit ambt ook bij een ander').first().waitFor()
})

test('what somebody says is narrowed to a topic, in the address and by keyboard', async () => {
  const page = await open(`${url}parties/${person.id}`)
  const said = page.getByRole('region', { name: 'Uitspraken' })
  await said.locator('ol > li').first().waitFor()
  const all = await said.locator('ol > li').count()
  await said.getByRole('searchbox', { name: 'Waarover' }).fill('water')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.url()).toContain('about=water')
  await expect.poll(() => said.locator('ol > li').count()).toBeLessThan(all)
  await said.getByRole('link', { name: 'alles' }).click()
  await expect.poll(() => said.locator('ol > li').count()).toBe(all)
})

test('whom a party met comes last first, and leads to the event', async () => {
  const page = await open(`${url}parties/${country.id}`)
  const met = page.getByRole('region', { name: 'Met wie gesproken' })
  await met.locator('ol > li').first().waitFor()
  expect(await met.locator('ol > li').first().textContent()).toContain('Tadzjikistan')
  await met.locator('.what').first().click()
  await page.getByRole('region', { name: 'Waar het staat' }).waitFor()
  expect(page.url()).toMatch(/\/events\/v\w+$/)
})

test('a party that is not there is told of', async () => {
  const page = await open(`${url}articles`)
  const answer = await page.request.get(`${url}api/parties/nobody`)
  expect(answer.status()).toBe(404)
})

test.each([
  ['laptop, light, English', { viewport: laptop, colorScheme: 'light', language: 'en' }],
  ['phone, dark, Dutch', { viewport: phone, colorScheme: 'dark', language: 'nl' }],
] as const)('it is open to everyone on a %s', async (_, { language, ...options }) => {
  const page = await open(`${url}parties/${person.id}`, options)
  await page.evaluate((code) => localStorage.setItem('wederhoor.language', code), language)
  await page.reload()
  await page
    .getByRole('heading', { name: language === 'en' ? 'Offices through time' : 'Ambten door de tijd' })
    .waitFor()
  await page.waitForLoadState('networkidle')
  expect(await obstacles(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
})
