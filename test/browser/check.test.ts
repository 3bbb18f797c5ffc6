import { expect, inject, test } from 'vitest'
import { laptop, litWordsShow, pages, phone } from './browser.ts'
import { obstacles } from './obstacles.ts'

const open = pages()
const url = inject('url')

const draft = 'Kirgizië en Tadzjikistan hebben op 21 april in Almaty gevangenen geruild.'

test.each([
  ['laptop, light', { viewport: laptop, colorScheme: 'light' }],
  ['phone, dark', { viewport: phone, colorScheme: 'dark' }],
] as const)('what differs in a draft is marked in it, and leads to the article (%s)', async (_, options) => {
  const page = await open(`${url}check`, options)
  await page.getByLabel('De tekst', { exact: true }).fill(draft)
  await page.getByRole('button', { name: 'Toets' }).click()
  await page
    .getByRole('heading', { name: 'In uw tekst staat één ding anders dan in de artikelen.' })
    .waitFor()
  expect(await page.locator('main mark').allTextContents()).toEqual(['21 april'])
  const note = page.getByRole('list', { name: 'Wat anders is' }).getByRole('listitem')
  expect(await note.getByRole('heading').textContent()).toContain('Een andere dag')
  expect(await obstacles(page)).toEqual([])
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0)
  await note.locator('blockquote a').click()
  await page.locator('.article .hit').first().waitFor()
  await expect.poll(() => litWordsShow(page)).toBe(true)
  await page.goBack()
  expect(await page.getByLabel('De tekst', { exact: true }).inputValue()).toBe(draft)
})

test('a draft that no article is near to is not called faultless', async () => {
  const page = await open(`${url}check`)
  await page.getByLabel('De tekst', { exact: true }).fill('Xylofonisten blazen zelden trompet.')
  await page.getByRole('button', { name: 'Toets' }).click()
  await page.getByRole('heading', { name: /^Geen artikel heeft genoeg gemeen met uw tekst/ }).waitFor()
})

test('a file that is dropped here is the draft, and no article', async () => {
  const page = await open(`${url}check`)
  const drop = (content: string, name: string) =>
    page.evaluate(
      ([text, called]) => {
        const dropped = new DataTransfer()
        dropped.items.add(new File([text], called))
        for (const type of ['dragover', 'drop']) {
          const event = new DragEvent(type, { dataTransfer: dropped, bubbles: true, cancelable: true })
          document.querySelector('textarea')!.dispatchEvent(event)
        }
      },
      [content, name],
    )
  await drop(draft, 'stuk.txt')
  await expect.poll(() => page.getByLabel('De tekst', { exact: true }).inputValue()).toBe(draft)
  await drop('PK\u0003\u0004\u0000\u0000', 'stuk.docx')
  await page.getByText('stuk.docx is geen platte tekst').waitFor()
  expect(await page.getByRole('region', { name: 'Toegevoegde bestanden' }).textContent()).toBe('')
})
