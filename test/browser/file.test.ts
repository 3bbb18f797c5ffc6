import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { SaidPosition } from '../../src/model/ledger.ts'
import type { ArticleSummary } from '../../src/model/record.ts'
import { laptop, litWordsShow, pages, phone } from './browser.ts'
import { obstacles } from './obstacles.ts'
import { startProgram, type Program } from './program.ts'

const open = pages()
const url = inject('url')
const offline = { viewport: laptop, offline: true }

let folder: string
let program: Program
let samples: string
let own: string

const evil = `Titel: Brug </script><script>document.title = 'kwaad'</script>
Bron: Het Voorbeeld
Datum: 2025-11-04

In Oudeland is maandag een brug geraakt. Burgemeester Henk Wiersma zegt dat <img src=x onerror="document.title='kwaad'"> de brug <!-- dicht blijft. Dijkgraaf Els Terpstra ontkent dat. </script><script>document.title = 'kwaad'</script> Het was stil. `

/** Saves an export of the page as a user would, and tells where it opens. */
async function saved(server: string, query = ''): Promise<string> {
  const answer = await fetch(`${server}api/export/page${query}`)
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="dossier.html"')
  const path = join(folder, `${Math.random()}.html`)
  await writeFile(path, Buffer.from(await answer.arrayBuffer()))
  return pathToFileURL(path).href
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wederhoor-file-'))
  samples = await saved(url, '?in=nl')
  program = await startProgram()
  await fetch(`${program.url}api/articles`, { method: 'POST', body: evil })
  own = await saved(program.url)
}, 180_000)
afterAll(async () => {
  await program.stop()
  await rm(folder, { recursive: true, force: true })
})

/** The words of the parts of a page that are made from data. */
function told(page: Page): Promise<string[]> {
  return page.locator('section .line, main ol > li, .places li, .article, aside .card').allInnerTexts()
}

const { items: articles } = await (await fetch(`${url}api/articles`)).json()
const { items: said }: { items: SaidPosition[] } = await (await fetch(`${url}api/said?limit=500`)).json()
const contested = said.find(({ contestedBy }) => contestedBy.length > 0)!

test.each([
  '/',
  '/?show=contested',
  `/?actor=${contested.party.entity}&from=2026-04-01`,
  '/statements',
  `/statements?party=${contested.party.entity}&about=water`,
  '/disputes',
  '/articles',
  '/map',
  `/articles/${articles[0].id}/s1`,
  `/ledger/${contested.id}`,
  `/ledger/${contested.sightings[0].article}/${contested.sightings[0].record}`,
])('%s shows from the file what the server shows', async (address) => {
  const served = await open(url + address.slice(1))
  await served.waitForLoadState('networkidle')
  // A page that comes by itself may be drawn only after all is there.
  await expect.poll(async () => (await told(served)).join('')).not.toBe('')
  const expected = await told(served)
  const filed = await open(`${samples}#${address}`, offline)
  await expect.poll(() => told(filed)).toEqual(expected.map((text) => text.replace(notJudged, '')))
})

/** What the samples say where a dossier in a file says nothing. */
const notJudged = /\n*Voorbeelden zijn niet te verbeteren; uw eigen artikelen wel\.\n*/

test('one goes from page to page, to an article at its words, back, and to another language', async () => {
  const page = await open(samples, offline)
  await page.getByText('Een dossier van 23 artikelen in één bestand.').waitFor()
  await page.locator('section .line:visible .sentence a').first().click()
  await page.locator('.article .lit').first().waitFor()
  expect(await litWordsShow(page)).toBe(true)
  expect(page.url()).toMatch(/\.html#\/articles\/\w+\/\w+$/)
  await page.reload()
  await page.locator('.article .lit').first().waitFor()
  await page.goBack()
  await page.getByRole('heading', { level: 1, name: 'Tijdlijn' }).waitFor()
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('heading', { level: 1, name: 'Timeline' }).waitFor()
  const link = page.getByRole('navigation', { name: 'To a month' }).getByRole('link').last()
  await link.click()
  await expect.poll(() => page.url()).toMatch(/#\/#\d{4}-\d\d$/)
  await page.keyboard.press('Tab')
})

test('the map is in it, and what is drawn leads on within the file', async () => {
  const page = await open(`${samples}#/map`, offline)
  await page.locator('main svg circle.point').first().waitFor({ state: 'attached' })
  await page.locator('main svg a:has(circle.point) circle').last().click()
  await page.getByRole('link', { name: 'alle plaatsen' }).waitFor()
  await page.locator('.places li').first().waitFor()
  expect(page.url()).toContain('.html#/map?at=')
  await page.goto(`${samples}#/network`)
  await page.locator('main svg a:has(circle)').last().click()
  await expect.poll(() => page.url()).toContain('.html#/parties/')
})

test('words are found in any inflection, with their facets', async () => {
  const page = await open(samples, offline)
  await page.getByRole('searchbox').fill('grenswacht')
  await page.keyboard.press('Enter')
  await page.locator('main mark').first().waitFor()
  expect(await page.locator('main mark').first().textContent()).toMatch(/^grenswacht(en)?$/i)
  const facets = page.getByRole('navigation', { name: 'Verfijnen' })
  await facets.getByRole('link').first().click()
  await page.locator('main h2 a').first().click()
  await page.locator('.article .hit').first().waitFor()
})

test('nothing in it can be changed or asked of a server', async () => {
  const page = await open(`${samples}#/articles`, offline)
  await page.locator('main ol > li').first().waitFor()
  expect(await page.locator('input[type=file]').count()).toBe(0)
  expect(await page.getByRole('button', { name: 'Verwijderen' }).count()).toBe(0)
  expect(await page.locator('a[href^="/"]').count()).toBe(0)
})

test.each(['/review', '/coding'])('what is decided at %s is not in it', async (address) => {
  const page = await open(`${samples}#${address}`, offline)
  await page.getByRole('heading', { level: 1, name: 'Deze pagina is er niet' }).waitFor()
  expect(await page.getByRole('textbox', { name: 'Uw naam' }).count()).toBe(0)
})

test('the words of an article are words, whatever they look like', async () => {
  const page = await open(own, offline)
  await page.locator('section .line:visible').first().waitFor()
  expect(await page.title()).toBe('Timeline – Wederhoor')
  await page.getByRole('link', { name: 'Articles' }).click()
  await page.locator('main h2 a').first().click()
  await page.locator('.article').waitFor()
  expect(await page.locator('.article').textContent()).toContain(
    `</script><script>document.title = 'kwaad'</script>`,
  )
  expect(await page.title()).toContain('Brug </script>')
  expect(await page.locator('.article img').count()).toBe(0)
})

test('a selection says what it is, and holds no other article', async () => {
  const { outlet } = articles.find((one: ArticleSummary) => one.outlet !== null && one.published! > '2026-05')
  const page = await open(
    await saved(url, `?in=nl&from=2026-05-01&outlet=${encodeURIComponent(outlet)}`),
    offline,
  )
  await page.getByText(`keuze uit een groter dossier: ${outlet}, vanaf`).waitFor()
  await page.goto(page.url() + '#/articles')
  await page.locator('main ol > li').first().waitFor()
  const outlets = await page.locator('main ol > li').allInnerTexts()
  expect(outlets.length).toBeLessThan(articles.length)
  for (const text of outlets) expect(text).toContain(outlet)
})

test('the same dossier gives the same bytes', async () => {
  const [one, other] = [await saved(url), await saved(url)].map((file) => readFile(new URL(file)))
  expect((await one).equals(await other)).toBe(true)
})

test.each([
  ['laptop, light', { viewport: laptop, colorScheme: 'light' }],
  ['phone, dark', { viewport: phone, colorScheme: 'dark' }],
] as const)('it is open to everyone on a %s', async (_, options) => {
  const page = await open(samples, { ...options, offline: true })
  await page.locator('section .line:visible').first().waitFor()
  expect(await obstacles(page)).toEqual([])
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0)
})
