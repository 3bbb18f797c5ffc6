import { expect, inject, test } from 'vitest'
import { pages } from './browser.ts'

const open = pages(/^Failed to load resource/)
const url = inject('url')

test('what is not in the dossier is told of, and leads back', async () => {
  const page = await open(`${url}articles`)
  await page.goto(`${url}articles/unknown`)
  await page.getByRole('alert').getByText('Dit staat niet in het dossier.').waitFor()
  await page.getByRole('alert').getByRole('link', { name: 'Naar de tijdlijn' }).click()
  await page.getByRole('heading', { level: 1, name: 'Tijdlijn' }).waitFor()
})

test('a server that does not answer is told of, and can be asked again', async () => {
  const page = await open(`${url}articles`)
  await page.route('**/api/disputes', (route) => route.abort())
  await page.getByRole('link', { name: 'Tegenspraak' }).first().click()
  await page.getByRole('alert').waitFor()
  await page.unroute('**/api/disputes')
  await page.getByRole('button', { name: 'Opnieuw proberen' }).click()
  await page.locator('main ol > li').first().waitFor()
  expect(await page.getByRole('alert').count()).toBe(0)
})

test('a page that is not there leads back', async () => {
  const page = await open(`${url}nowhere`)
  await page.getByRole('link', { name: 'Naar de tijdlijn' }).click()
  await page.getByRole('heading', { level: 1, name: 'Tijdlijn' }).waitFor()
})
