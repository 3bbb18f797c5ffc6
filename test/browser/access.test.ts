import { describe, expect, inject, test } from 'vitest'
import type { SaidPosition } from '../../src/model/ledger.ts'
import { laptop, pages, phone } from './browser.ts'
import { obstacles } from './obstacles.ts'

const open = pages()
const url = inject('url')

const {
  items: [article],
} = await (await fetch(`${url}api/articles`)).json()
const { items: said }: { items: SaidPosition[] } = await (await fetch(`${url}api/said?limit=500`)).json()
const { id: contested } = said.find(({ contestedBy }) => contestedBy.length > 0)!
const silent = said.find((position) => position.silent && position.party.entity !== null)!
const paths = [
  '',
  'statements',
  `statements?party=${silent.party.entity}&about=water`,
  `ledger/${contested}`,
  `ledger/${silent.id}`,
  'disputes',
  'network',
  'articles',
  `articles/${article.id}`,
  `articles/${article.id}/s1`,
  'search?q=gemaal',
  'ask?q=Wanneer+spraken+Toktogoelov+en+Karimzoda+voor+het+laatst+met+elkaar%3F',
  'ask?q=Hoe+gaat+het%3F',
  'ask',
  'check',
  'nowhere',
]

describe.each([
  ['laptop, light', { viewport: laptop, colorScheme: 'light' }],
  ['phone, dark', { viewport: phone, colorScheme: 'dark' }],
] as const)('on a %s', (_, options) => {
  test.each(paths)('/%s is open to everyone, and no wider than the screen', async (path) => {
    const page = await open(url + path, options)
    await page.waitForLoadState('networkidle')
    expect(await obstacles(page)).toEqual([])
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    ).toBeLessThanOrEqual(0)
  })
})

test('the first press of Tab offers to skip to the content', async () => {
  const page = await open(url)
  await page.keyboard.press('Tab')
  expect(await page.locator(':focus').textContent()).toBe('Naar de inhoud')
  await page.keyboard.press('Enter')
  expect(await page.locator('main').evaluate((main) => main.matches(':target, :focus'))).toBe(true)
})

test('every page can be reached and left with the keyboard alone', async () => {
  const page = await open(url)
  await page.getByRole('link', { name: 'Tegenspraak' }).first().focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Tegenspraak' }).waitFor()
  expect(await page.locator('main').evaluate((main) => main === document.activeElement)).toBe(true)
  await page.goBack()
  await page.getByRole('heading', { level: 1, name: 'Tijdlijn' }).waitFor()
})
