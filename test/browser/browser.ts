import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'

export const laptop = { width: 1280, height: 800 }
export const phone = { width: 360, height: 740 }

/** Opens a page, and waits until it shows something. */
type Open = (url: string, options?: BrowserContextOptions) => Promise<Page>

/**
 * Opens pages in Debian's Chromium for the tests of a file. Whatever a page complains of on its console, or asks of any
 * other server, fails the test, unless it is one of the complaints that the test expects.
 */
export function pages(...expected: readonly RegExp[]): Open {
  let browser: Browser
  let complaints: string[] = []
  const opened: Page[] = []

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
  })
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((page) => page.context().close()))
    const unexpected = complaints.filter((complaint) => !expected.some((one) => one.test(complaint)))
    expect(unexpected).toEqual([])
  })
  afterAll(() => browser.close())

  return async (url, options = { viewport: laptop }) => {
    complaints = []
    const context = await browser.newContext(options)
    const page = await context.newPage()
    opened.push(page)
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('request', (request) => {
      if (new URL(request.url()).origin !== new URL(url).origin) complaints.push(`asked for ${request.url()}`)
    })
    await page.goto(url)
    await page.locator('h1').first().waitFor()
    return page
  }
}

/** Whether the first of the lit words is on the screen, and not under anything. */
export function litWordsShow(page: Page): Promise<boolean> {
  return page
    .locator('.article .lit, .article .hit')
    .first()
    .evaluate((lit) => {
      const { left, top, bottom } = lit.getClientRects()[0]
      const onTop = document.elementFromPoint(left + 2, (top + bottom) / 2)
      return top >= 0 && bottom <= window.innerHeight && onTop !== null && lit.contains(onTop)
    })
}
