import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import Database from 'libsql'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Reading } from '../../src/model/reading.ts'
import type { ArticleSummary } from '../../src/model/record.ts'
import { laptop, litWordsShow, pages } from './browser.ts'
import { command, startProgram, type Program } from './program.ts'

const open = pages()
let program: Program
let folder: string

const texts = {
  'brug.txt': `Titel: Brug geraakt
Bron: De Bode
Datum: 2024-06-24

Oekraïne heeft zondag de spoorbrug bij Melitopol aangevallen. Burgemeester Henk Wiersma zegt dat de brug dicht blijft. Dijkgraaf Els Terpstra ontkent dat.`,
  'na-de-brug.txt': `Titel: Na de brug
Bron: Het Voorbeeld
Datum: 2024-06

Oekraïne heeft zondag de spoorbrug bij Melitopol aangevallen. Twee dagen later belde de minister met Kyiv.`,
  'weer.txt': `Titel: Regen
Bron: De Bode
Datum: 2024-06-26

Het regende woensdag in Zuiddorp. Burgemeester Henk Wiersma waarschuwde voor volle kelders.`,
}

beforeAll(async () => {
  program = await startProgram()
  folder = await mkdtemp(join(tmpdir(), 'wederhoor-whole-way-'))
}, 180_000)
afterAll(async () => {
  await program.stop()
  await rm(folder, { recursive: true, force: true })
})

async function drop(page: Page): Promise<void> {
  await page.evaluate((files) => {
    const dropped = new DataTransfer()
    for (const [name, text] of Object.entries(files)) dropped.items.add(new File([text], name))
    for (const type of ['dragover', 'drop']) {
      const event = new DragEvent(type, { dataTransfer: dropped, bubbles: true, cancelable: true })
      document.querySelector('h1')!.dispatchEvent(event)
    }
  }, texts)
}

/** As if an older version had read an article, which found nobody speaking in it. */
function readByOlder(article: string): void {
  const database = new Database(join(program.data, 'dossier.sqlite'))
  const { json } = database.prepare('select json from readings where article = ?').get(article) as {
    json: string
  }
  const reading = { ...(JSON.parse(json) as Reading), wederhoor: '0.0.1', statements: [], disputes: [] }
  database
    .prepare(`update readings set json = ?, engine = '0.0.1' where article = ?`)
    .run(JSON.stringify(reading), article)
  database.close()
}

test('from files that are dropped to a dossier in one file, with a correction that lasts', async () => {
  const page = await open(program.url)

  // Files are dropped in, and one sees how far they are.
  const progress = page.locator('progress').waitFor()
  await drop(page)
  await progress
  const outcomes = page.getByRole('region', { name: 'Toegevoegde bestanden' })
  await outcomes.getByText('3 artikelen toegevoegd').waitFor()
  await outcomes.getByRole('button', { name: 'Sluiten' }).click()

  // The timeline says when, and why just then.
  await page.getByRole('heading', { name: 'juni 2024' }).waitFor()
  const later = page.locator('.line').filter({ hasText: 'Twee dagen later' }).first()
  expect(await later.textContent()).toContain('dinsdag 25 juni 2024')
  await later.getByText('Waarom deze datum').click()
  await later.getByRole('link', { name: 'dezelfde gebeurtenis als in “Brug geraakt”' }).click()
  await page.getByRole('heading', { level: 1, name: 'Brug geraakt' }).waitFor()
  expect(await page.locator('.article .lit').allTextContents()).toEqual(['aangevallen'])
  expect(await litWordsShow(page)).toBe(true)
  await page.goBack()

  // What is contested has its ledger.
  await page.getByLabel('Toon').selectOption({ label: 'alleen wat betwist wordt' })
  await page.getByRole('link', { name: 'Wie zegt wat' }).first().click()
  const rows = page.locator('main ol > li')
  await rows.first().waitFor()
  expect((await rows.allTextContents()).join()).toMatch(/Henk Wiersma.*Els Terpstra/s)

  // A name is corrected.
  const { items }: { items: ArticleSummary[] } = await (await fetch(`${program.url}api/articles`)).json()
  const { id } = items.find(({ title }) => title === 'Brug geraakt')!
  const reading: Reading = await (await fetch(`${program.url}api/articles/${id}`)).json()
  const mayor = reading.entities.find(({ name }) => name.includes('Wiersma'))!
  await page.goto(`${program.url}articles/${id}/${mayor.id}`)
  const judging = page.getByRole('region', { name: 'Verbeteren' })
  await judging.getByLabel('Uw naam').fill('Anna')
  await page.keyboard.press('Enter')
  await judging.locator('summary').click()
  await judging.getByLabel('Naam', { exact: true }).fill('Hendrik Wiersma')
  await page.keyboard.press('Enter')
  await page.getByRole('region', { name: 'Hier beoordeeld' }).getByText('heet: Hendrik Wiersma').waitFor()
  await page.getByRole('link', { name: 'Uitspraken' }).click()
  await page.getByRole('link', { name: 'Hendrik Wiersma', exact: true }).first().waitFor()

  // A newer version reads the article again: the correction stands.
  readByOlder(id)
  expect(await command(program.data, 'reread')).toContain('1 article read again')
  const again: Reading = await (await fetch(`${program.url}api/articles/${id}`)).json()
  expect(again.statements.length).toBeGreaterThan(0)
  await page.reload()
  await page.getByRole('link', { name: 'Hendrik Wiersma', exact: true }).first().waitFor()
  expect(await page.getByRole('link', { name: 'Henk Wiersma', exact: true }).count()).toBe(0)

  // All of it goes along in one file, and opens without a network.
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'dit dossier als één bestand' }).click(),
  ])
  const path = join(folder, download.suggestedFilename())
  await download.saveAs(path)
  const file = await open(pathToFileURL(path).href, { viewport: laptop, offline: true })
  await file.getByText('Een dossier van 3 artikelen in één bestand.').waitFor()
  await file
    .locator('.line')
    .filter({ hasText: 'Twee dagen later' })
    .first()
    .getByText('Waarom deze datum')
    .click()
  await file.getByRole('link', { name: 'dezelfde gebeurtenis als in “Brug geraakt”' }).first().click()
  await expect.poll(() => file.locator('.article .lit').allTextContents()).toEqual(['aangevallen'])
  await file.getByRole('link', { name: 'Uitspraken' }).click()
  await file.getByRole('link', { name: 'Hendrik Wiersma', exact: true }).first().waitFor()
})
