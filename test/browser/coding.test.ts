import { readFile } from 'node:fs/promises'
import { expect, inject, test } from 'vitest'
import type { Page } from 'playwright-core'
import { sheetColumns } from '../../src/faces/coding-sheet.ts'
import { laptop, pages, phone } from './browser.ts'
import { obstacles } from './obstacles.ts'

const open = pages()
const url = inject('url')

/** Signs, and draws a sample of a few sentences of two kinds. */
async function drawn(page: Page): Promise<void> {
  await page.getByLabel('Uw naam').fill('Anna')
  await page.keyboard.press('Enter')
  for (const kind of ['gebeurtenissen', 'betwistingen', 'functies']) await page.getByLabel(kind).uncheck()
  await page.getByLabel('Zinnen per soort').fill('3')
  await page.getByRole('button', { name: 'Trek' }).click()
  await page.getByText('Zin 1 van 6').waitFor()
}

test('a sample is drawn, coded by keyboard, taken up after a reload, and given back with the columns it came with', async () => {
  const page = await open(`${url}coding`)
  await drawn(page)
  expect(await page.locator('main').textContent()).not.toContain('asserts')
  await page.locator('main h2').focus()
  await page.keyboard.press('n')
  await page.getByText('Zin 2 van 6').waitFor()
  await page.keyboard.press('?')
  await page.getByText('Zin 3 van 6').waitFor()
  await page.keyboard.press('y')
  await page.getByLabel('Wie zegt het?').fill('de minister')
  await page.getByLabel('Hoe?').selectOption('denies')
  await page.getByRole('button', { name: 'Nog een in deze zin' }).click()
  await page.getByLabel('Wie zegt het?').nth(1).fill('de koning')
  await page.reload()
  await page.getByText('Zin 3 van 6').waitFor()
  await page.getByText('3 van 6 gecodeerd').waitFor()
  expect(await page.getByLabel('Wie zegt het?').first().inputValue()).toBe('de minister')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Bewaar als CSV' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('sample-1-Anna.csv')
  const [head, ...lines] = (await readFile(await download.path(), 'utf8')).trimEnd().split('\n')
  expect(head.replace('\ufeff', '')).toBe(sheetColumns.join(','))
  expect(lines.filter((line) => line.includes(',Anna,n,')).length).toBe(1)
  expect(
    lines.filter((line) => line.includes(',Anna,y,')).map((line) => /,Anna,y,(.*)$/.exec(line)![1]),
  ).toEqual(['de minister,,denies,', 'de koning,,,'])
})

test('a file that is dropped is coded, not read as an article', async () => {
  const page = await open(`${url}coding`)
  await page.getByLabel('Uw naam').fill('Anna')
  await page.keyboard.press('Enter')
  const sheet = await (await fetch(`${url}api/validation/sample?size=2&kind=time`)).text()
  await page.getByRole('heading', { name: 'Een bestand openen' }).evaluate((heading, text) => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File([text], 'times.csv', { type: 'text/csv' }))
    for (const type of ['dragover', 'drop']) {
      heading.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }))
    }
  }, sheet)
  await page.getByText('Zin 1 van 2').waitFor()
  expect(await page.getByRole('region', { name: 'Toegevoegde bestanden' }).textContent()).toBe('')
})

test('a file that is no sample is refused with the reason', async () => {
  const page = await open(`${url}coding`)
  await page.getByLabel('Uw naam').fill('Anna')
  await page.keyboard.press('Enter')
  await page
    .locator('input[type=file]')
    .last()
    .setInputFiles({
      name: 'list.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('id,kind\n1,event\n'),
    })
  await page.getByText('list.csv: er is geen kolom ‘sample’').waitFor()
})

test.each([
  ['laptop, light', { viewport: laptop, colorScheme: 'light' }],
  ['phone, dark', { viewport: phone, colorScheme: 'dark' }],
] as const)('coding is open to everyone on a %s, in Dutch and English', async (_, options) => {
  const page = await open(`${url}coding`, options)
  await page.getByLabel('Uw naam').fill('Anna')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Een steekproef trekken' }).waitFor()
  expect(await obstacles(page)).toEqual([])
  await page.getByRole('button', { name: 'Trek' }).click()
  await page.getByRole('button', { name: 'Ja' }).click()
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('heading', { level: 1, name: 'Code a sample' }).waitFor()
  expect(await obstacles(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
})
