import { describe, expect, inject, test } from 'vitest'
import type { Page } from 'playwright-core'
import type { MapPlace } from '../../src/model/map-place.ts'
import { laptop, pages, phone } from './browser.ts'
import { obstacles } from './obstacles.ts'

const open = pages()
const url = inject('url')

const { places, parties }: { places: MapPlace[]; parties: { id: string; name: string }[] } = await (
  await fetch(`${url}api/map`)
).json()
const nameOf = ({ entities }: MapPlace) => parties.find(({ id }) => id === entities[0])!.name
const town = places.find(({ location }) => location?.kind === 'point')!
const country = places.find(({ location }) => location?.kind === 'country')!
const nowhere = places.find(({ location }) => location === null)!

const marks = (page: Page) => page.locator('main svg a')
const rows = (page: Page) => page.locator('.places li')

test('every place that is known is on the map, and all stand in the list, with where it is not certain apart', async () => {
  const page = await open(`${url}map`)
  await rows(page).first().waitFor()
  expect(await rows(page).count()).toBe(places.length)
  const drawn = places.filter(({ location }) => location !== null && location.kind !== 'unclear')
  expect(await marks(page).count()).toBe(drawn.length)
  const apart = page.locator('.places ul').last()
  expect(await apart.innerText()).toContain(nameOf(nowhere))
  const circles = await page
    .locator('main svg circle.point')
    .evaluateAll((all) =>
      all.map((circle) => ({ x: Number(circle.getAttribute('cx')), y: Number(circle.getAttribute('cy')) })),
    )
  const box = await page.locator('main svg').boundingBox()
  for (const { x, y } of circles) {
    expect(x).toBeGreaterThan(0)
    expect(x).toBeLessThan(box!.width)
    expect(y).toBeGreaterThan(0)
    expect(y).toBeLessThan(box!.height)
  }
})

test('a click on a place gives what happened there, with days and words, and back to all places', async () => {
  const page = await open(`${url}map`)
  const mark = page.locator('main svg a', { has: page.locator('title', { hasText: nameOf(town) }) })
  await mark.locator('circle').last().click()
  await page.waitForURL((address) => address.searchParams.get('at') === town.id)
  await page.getByRole('heading', { level: 2, name: nameOf(town) }).waitFor()
  expect(await page.locator(':focus').textContent()).toContain(nameOf(town))
  await expect.poll(() => rows(page).count()).toBe(town.events)
  expect(await rows(page).first().locator('.words a').count()).toBe(1)
  await page.getByRole('link', { name: 'alle plaatsen' }).click()
  await page.getByRole('heading', { level: 2, name: 'Plaatsen' }).waitFor()
})

test('an event in a country as a whole is on its shape, and the list leads to it by the keyboard', async () => {
  const page = await open(`${url}map`)
  const mark = page.locator('main svg a', { has: page.locator('title', { hasText: `${nameOf(country)}:` }) })
  await mark.waitFor({ state: 'attached' })
  expect(await mark.locator('path.country, circle.country').count()).toBe(1)
  await page
    .locator('.places')
    .getByRole('link', { name: nameOf(country) })
    .focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 2, name: nameOf(country) }).waitFor()
  await expect.poll(() => rows(page).count()).toBe(country.events)
})

test('one moves and looks closer, and a drag is no click', async () => {
  const page = await open(`${url}map`)
  const group = page.locator('main svg > g')
  await group.waitFor({ state: 'attached' })
  const before = await group.getAttribute('transform')
  const { x, y } = (await page.locator('main svg').boundingBox())!
  await page.mouse.move(x + 200, y + 150)
  await page.mouse.down()
  await page.mouse.move(x + 260, y + 190, { steps: 4 })
  await page.mouse.up()
  expect(await group.getAttribute('transform')).toBe('translate(60 40) scale(1)')
  expect(new URL(page.url()).searchParams.get('at')).toBeNull()
  await page.getByRole('button', { name: 'dichterbij' }).click()
  expect(await group.getAttribute('transform')).toContain('scale(1.6)')
  await page.getByRole('button', { name: 'hele wereld' }).click()
  expect(await group.getAttribute('transform')).toBe(before)
})

test('a period and a party narrow it, in the address', async () => {
  const page = await open(`${url}map`)
  await page.getByLabel('Vanaf').fill('2030-01-01')
  await page.waitForURL((address) => address.searchParams.get('from') === '2030-01-01')
  await page.getByText('Geen artikel noemt hier een plaats').waitFor()
  await page.getByRole('button', { name: 'alles wissen' }).click()
  await rows(page).first().waitFor()
  const choice = page.locator('main form select')
  await choice.selectOption(await choice.locator('option').nth(1).getAttribute('value'))
  await page.waitForURL((address) => address.searchParams.getAll('actor').length === 1)
  await expect
    .poll(() => page.locator('main [role=status]').last().innerText())
    .not.toContain(String(places.reduce((sum, { events }) => sum + events, 0)))
})

describe.each([
  ['laptop, light', { viewport: laptop, colorScheme: 'light' }],
  ['phone, dark', { viewport: phone, colorScheme: 'dark' }],
] as const)('on a %s', (_, options) => {
  test.each(['map', `map?at=${encodeURIComponent(town.id)}`])(
    '/%s is open to everyone, and no wider than the screen',
    async (path) => {
      const page = await open(url + path, options)
      await rows(page).first().waitFor()
      expect(await obstacles(page)).toEqual([])
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
      ).toBeLessThanOrEqual(0)
    },
  )
})
