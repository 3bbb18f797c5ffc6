import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ArticleSummary } from '../../src/model/record.ts'
import { pages } from './browser.ts'
import { startProgram, type Program } from './program.ts'

const open = pages()
let program: Program
let articles: readonly ArticleSummary[]

const day = `Titel: Brug geraakt
Datum: 2024-06-24

Oekraïne heeft zondag de spoorbrug bij Melitopol aangevallen.`
const month = `Titel: Na de brug
Datum: 2024-06

Oekraïne heeft zondag de spoorbrug bij Melitopol aangevallen. Twee dagen later belde de minister met Kyiv.`

beforeAll(async () => {
  program = await startProgram()
  const files = new FormData()
  files.append('file', new File([day], 'day.txt'))
  files.append('file', new File([month], 'month.txt'))
  await fetch(`${program.url}api/articles`, {
    method: 'POST',
    body: files,
    headers: { origin: program.url.slice(0, -1) },
  })
  articles = (await (await fetch(`${program.url}api/articles`)).json()).items
})
afterAll(() => program.stop())

const idOf = (title: string) => articles.find((article) => article.title === title)!.id

test('a line of the timeline says which articles date it, and each step leads to its words', async () => {
  const page = await open(`${program.url}timeline`)
  const line = page.locator('.line').filter({ hasText: 'Twee dagen later' }).first()
  expect(await line.textContent()).toContain('dinsdag 25 juni 2024')
  await line.getByText('Waarom deze datum').click()
  await line.getByRole('link', { name: 'dezelfde gebeurtenis als in “Brug geraakt”' }).click()
  await page.getByRole('heading', { level: 1, name: 'Brug geraakt' }).waitFor()
  expect(await page.locator('.article .lit').allTextContents()).toEqual(['aangevallen'])
})

test('the reader shows what the dossier leaves of a date, and of the day the article appeared', async () => {
  const page = await open(`${program.url}articles/${idOf('Na de brug')}/t2`)
  const card = page.getByRole('complementary').locator('.card')
  await expect.poll(() => card.textContent()).toContain('In het dossier: dinsdag 25 juni 2024')
  await page.getByText('verschenen: tussen 25 en 30 juni 2024').click()
  await page.locator('article details').getByRole('link', { name: 'zondag' }).first().click()
  await page.getByRole('heading', { level: 1, name: 'Brug geraakt' }).waitFor()
  expect(page.url()).toContain(`/articles/${idOf('Brug geraakt')}/t1`)
})
