import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What stands in the way of people who hear the page, see little or do not use a mouse. */
export async function obstacles(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  // What is off the screen has no place yet, and axe would take the ground of one text for that of another.
  await page.evaluate(() =>
    document.querySelectorAll('section').forEach((section) => (section.style.contentVisibility = 'visible')),
  )
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  )
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0].html} (${nodes.length})`)
}
