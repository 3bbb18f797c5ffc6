import { afterAll, beforeAll, expect, test } from 'vitest'
import { pages } from './browser.ts'
import { startProgram, type Program } from './program.ts'

const open = pages()
let program: Program

beforeAll(async () => {
  program = await startProgram()
})
afterAll(() => program.stop())

const flood = `Titel: Kelders onder water in Zuiddorp
Bron: Het Voorbeeld
Datum: 2025-11-04

In Zuiddorp zijn maandag dertig kelders ondergelopen. Burgemeester Henk Wiersma zegt dat de pompen het begaven. Het waterschap ontkent dat.`

test('files that are dropped are read, each with its outcome, and take the place of the samples', async () => {
  const page = await open(program.url)
  await page.evaluate((text) => {
    const dropped = new DataTransfer()
    dropped.items.add(new File([text], 'zuiddorp.txt', { type: 'text/plain' }))
    dropped.items.add(new File([new Uint8Array([0xff, 0xd8, 0, 0, 1, 2, 0])], 'foto.jpg'))
    for (const type of ['dragover', 'drop']) {
      const event = new DragEvent(type, { dataTransfer: dropped, bubbles: true, cancelable: true })
      document.querySelector('h1')!.dispatchEvent(event)
    }
  }, flood)
  const outcomes = page.getByRole('region', { name: 'Toegevoegde bestanden' })
  await outcomes.getByText('1 artikel toegevoegd, 1 bestand niet gelezen').waitFor()
  expect(await outcomes.textContent()).toMatch(/zuiddorp\.txt toegevoegd.*niet gelezen: foto\.jpg: /s)
  expect(await page.getByText('Dit zijn voorbeelden.').count()).toBe(0)
  await page.getByRole('heading', { name: 'november 2025' }).waitFor()
  await outcomes.getByRole('link', { name: 'zuiddorp.txt' }).click()
  await page.getByRole('heading', { level: 1, name: 'Kelders onder water in Zuiddorp' }).waitFor()
})

test('the same file again changes nothing, and says so', async () => {
  const page = await open(`${program.url}articles`)
  const file = { name: 'nog-eens.txt', mimeType: 'text/plain', buffer: Buffer.from(flood) }
  await page.locator('input[type=file]').setInputFiles(file)
  await page.getByText('stond er al in').waitFor()
  expect(await page.locator('main li').count()).toBe(1)
})

test('an article can be removed, once one is sure', async () => {
  const page = await open(`${program.url}articles`)
  await page.getByRole('button', { name: 'Verwijderen' }).click()
  await page.getByRole('button', { name: 'Toch niet' }).click()
  expect(await page.locator('main li').count()).toBe(1)
  await page.getByRole('button', { name: 'Verwijderen' }).click()
  await page.getByRole('button', { name: 'Verwijderen', exact: true }).click()
  // The user's own dossier is empty again, so the samples are back.
  await page.getByText('Dit zijn voorbeelden.').waitFor()
})
