import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import type { Party } from '../../src/faces/http/schemas.ts'
import { litWordsShow, pages, phone } from './browser.ts'

const open = pages()
const url = inject('url')

/** The id of a party by its name. */
async function party(name: string): Promise<string> {
  const { items }: { items: Party[] } = await (await fetch(`${url}api/parties?limit=500`)).json()
  return items.find((one) => one.name === name)!.id
}

/** The number of lines the page says it shows, once it says one. */
async function count(page: Page): Promise<number> {
  const status = page.locator('main [role=status]').filter({ hasText: /\d/ })
  return Number(/\d+/.exec((await status.textContent())!)![0])
}

test('the timeline shows what happened, and each line opens its article at the very words', async () => {
  const page = await open(url)
  await page.getByText('Dit zijn voorbeelden.').waitFor()
  expect(await count(page)).toBeGreaterThan(100)
  const line = page.locator('section .line').filter({ hasText: 'gevangenen geruild' }).first()
  await line.locator('.sentence a').click()
  await page.locator('.article').waitFor()
  expect(page.url()).toMatch(/\/articles\/\w+\/[vs]\d+$/)
  await page.locator('.article .lit').first().waitFor()
  expect(await litWordsShow(page)).toBe(true)
  expect(await page.getByRole('complementary').locator('.card').textContent()).toContain('Gevonden met regel')
})

test('on a phone the words are in view above the record', async () => {
  const page = await open(url, { viewport: phone })
  await page
    .locator('section .line')
    .filter({ hasText: 'gevangenen geruild' })
    .first()
    .locator('.sentence a')
    .click()
  await page.locator('.article .lit').first().waitFor()
  await expect.poll(() => litWordsShow(page)).toBe(true)
})

test('each line says when, how surely, in whose voice and from which source', async () => {
  const page = await open(url)
  const line = page.locator('section .line').filter({ hasText: 'gevangenen geruild' }).first()
  expect(await line.textContent()).toMatch(
    /donderdag 23 april 2026.*ruilen.*stellig.*de krant zelf.*Persdienst Laagland/s,
  )
})

test('filters narrow the lines, stand in the address, and can be cleared', async () => {
  const page = await open(url)
  const all = await count(page)
  await page.getByLabel('Toon').selectOption({ label: 'alleen wat betwist wordt' })
  await expect.poll(() => count(page)).toBeLessThan(all)
  expect(await page.locator('section .contest').count()).toBeGreaterThan(5)
  await page.getByLabel('Vanaf').fill('2026-04-01')
  await expect.poll(() => page.url()).toContain('from=2026-04-01')
  await page.reload()
  await page.getByRole('button', { name: 'alles wissen' }).click()
  await expect.poll(() => count(page)).toBe(all)
})

test('two parties can be chosen, and left out again', async () => {
  const page = await open(url)
  const all = await count(page)
  await page.getByRole('combobox', { name: 'Met', exact: true }).selectOption(await party('Kirgizië'))
  await expect.poll(() => count(page)).toBeLessThan(all)
  const one = await count(page)
  await page.getByRole('combobox', { name: 'Met', exact: true }).selectOption(await party('Tadzjikistan'))
  await expect.poll(() => count(page)).toBeLessThan(one)
  await page.getByRole('button', { name: 'Tadzjikistan weglaten' }).click()
  await expect.poll(() => count(page)).toBe(one)
})

test('a month in the overview leads to that month', async () => {
  const page = await open(url)
  await page.getByRole('navigation', { name: 'Naar een maand' }).getByRole('link', { name: 'jun' }).click()
  const heading = page.getByRole('heading', { name: 'juni 2026' })
  await expect.poll(async () => (await heading.boundingBox())!.y).toBeLessThan(100)
  await page.goto(`${url}#2026-04`)
  await page.reload()
  await expect
    .poll(async () => (await page.getByRole('heading', { name: 'april 2026' }).boundingBox())?.y)
    .toBeLessThan(100)
})

/** How many pixels of the drawing have ink, and whether it is as wide as it is shown. */
const drawing = (page: Page) =>
  page.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
    // Of a copy, since a browser warns of a canvas that is drawn and read in turn.
    const { width, height } = canvas
    const copy = Object.assign(document.createElement('canvas'), { width, height })
    const context = copy.getContext('2d', { willReadFrequently: true })!
    context.drawImage(canvas, 0, 0)
    const { data } = context.getImageData(0, 0, width, height)
    const inked = data.filter((value, at) => at % 4 === 3 && value > 0).length
    return { inked: inked > 1000, fits: Math.abs(width - canvas.clientWidth) <= 1 }
  })

test.each([360, 640, 700, 760, 820, 1280])(
  'at %i pixels the timeline is drawn, on the screen and printed',
  async (width) => {
    const page = await open(url, { viewport: { width, height: 800 } })
    await expect.poll(() => drawing(page)).toEqual({ inked: true, fits: true })
    await page.emulateMedia({ media: 'print' })
    await expect.poll(() => drawing(page)).toEqual({ inked: true, fits: true })
    expect(await page.getByLabel('Verschenen sinds').isVisible()).toBe(false)
  },
)
