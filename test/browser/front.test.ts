import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { pages } from './browser.ts'
import { startProgram, type Program } from './program.ts'

const open = pages()
let program: Program

const article = (title: string, day: string) => `Titel: ${title}
Bron: Het Voorbeeld
Datum: ${day}

Burgemeester Henk Wiersma beschuldigt wethouder Els Terpstra van gesjoemel met pompen. Terpstra ontkent dat.`

async function add(title: string, day: string): Promise<void> {
  const files = new FormData()
  files.append('file', new File([article(title, day)], `${day}.txt`))
  const headers = { origin: program.url.slice(0, -1) }
  await fetch(`${program.url}api/articles`, { method: 'POST', body: files, headers })
}

beforeAll(async () => {
  program = await startProgram()
  await add('Pompen in opspraak', '2025-11-04')
})
afterAll(() => program.stop())

test('the start page tells what came in since the last visit', async () => {
  const page = await open(program.url)
  const fresh = page.getByRole('region', { name: 'Nieuw' })
  await fresh.getByText('Het laatst toegevoegd').waitFor()
  await fresh.getByRole('link', { name: 'Pompen in opspraak' }).waitFor()
  await add('Weer pompen in opspraak', '2025-11-05')
  const later = await page.context().newPage()
  await later.goto(program.url)
  await later.getByText('1 artikel sinds uw vorige bezoek').waitFor()
  await later.reload()
  await later.getByText('1 artikel sinds uw vorige bezoek').waitFor()
})

test('what is contested and what is unanswered stand ahead of the timeline, and lead on', async () => {
  const page = await open(inject('url'))
  const contested = page.getByRole('region', { name: 'Tegengesproken' })
  await contested.locator('li').first().waitFor()
  const unanswered = page.getByRole('region', { name: 'Onbeantwoord' })
  expect(await unanswered.locator('li').count()).toBeGreaterThan(0)
  await contested.getByRole('link', { name: 'Alle tegenspraak' }).click()
  await page.getByRole('heading', { level: 1, name: 'Tegenspraak' }).waitFor()
})

test('a day leads to the articles that appeared since', async () => {
  const page = await open(inject('url'))
  await page.getByLabel('Verschenen sinds').fill('2026-06-01')
  await page.waitForURL(/\/search\?from=2026-06-01/)
  await page.locator('main ol h2').first().waitFor()
})
