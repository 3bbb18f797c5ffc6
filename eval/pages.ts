import { loadavg } from 'node:os'
import { chromium, type Browser, type Page } from 'playwright-core'
import { startProgram } from '../test/browser/program.ts'
import { median } from './stopwatch.ts'

/** So often a page is opened anew, in a browser that has seen nothing. */
const openings = 5
/** So long the drawing is moved and zoomed, in milliseconds, in each way. */
const handled = 3_000

const size = { width: 1280, height: 800 }

/** How soon the pages of a dossier are there, and how smoothly its timeline moves, in headless Chromium. */
export interface PagesCost {
  readonly events: number
  readonly statements: number
  /** How many of these are drawn. */
  readonly marks: number
  /** From the start of the navigation, in milliseconds, the median of five. */
  readonly firstView: number
  /** The same for the first line of the timeline, and for the drawing of all of it. */
  readonly firstLine: number
  readonly drawing: number
  /** Frames a second while it is dragged and zoomed: the median of five, and the longest time between two frames in milliseconds. */
  readonly panning: number
  readonly zooming: number
  readonly longest: number
  /** Of the machine when it began, over a minute. */
  readonly load: number
}

/** Opens the pages of the dossier in a data folder, as the built program serves them. */
export async function pagesCost(data: string): Promise<PagesCost> {
  const load = loadavg()[0]
  const program = await startProgram(data)
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
  try {
    const total = async (show: string) => {
      const answer = await fetch(`${program.url}api/timeline?show=${show}&limit=1`)
      return ((await answer.json()) as { total: number }).total
    }
    const drawn = (await (await fetch(`${program.url}api/timeline/marks`)).json()) as { marks: unknown[] }
    const views: Views[] = []
    for (let opening = 0; opening < openings; opening++) views.push(await viewed(browser, program.url))
    const frames: Frames[] = []
    for (let opening = 0; opening < openings; opening++) frames.push(await moved(browser, program.url))
    return {
      ...{ events: await total('event'), statements: await total('statement'), marks: drawn.marks.length },
      firstView: median(views.map(({ firstView }) => firstView)),
      firstLine: median(views.map(({ firstLine }) => firstLine)),
      drawing: median(views.map(({ drawing }) => drawing)),
      panning: median(frames.map(({ panning }) => panning)),
      zooming: median(frames.map(({ zooming }) => zooming)),
      longest: median(frames.map(({ longest }) => longest)),
      load,
    }
  } finally {
    await browser.close()
    await program.stop()
  }
}

type Views = Pick<PagesCost, 'firstView' | 'firstLine' | 'drawing'>

/** When the first frame was there that shows each of the things looked for. */
async function viewed(browser: Browser, url: string): Promise<Views> {
  const page = await fresh(browser)
  await page.addInitScript(() => {
    const looked = { firstView: 'main h1', firstLine: 'section .line .sentence', drawing: '.lanes canvas' }
    const seen: Record<string, number> = {}
    Object.assign(window, { seen })
    const look = (now: number) => {
      for (const [name, selector] of Object.entries(looked))
        if (!(name in seen) && document.querySelector(selector) !== null) seen[name] = now
      if (Object.keys(seen).length < Object.keys(looked).length) requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
  await page.goto(url, { waitUntil: 'commit' })
  const seen = await page.waitForFunction(() => {
    const { seen } = window as unknown as { seen: Views }
    return Object.keys(seen).length === 3 ? seen : null
  })
  const views = (await seen.jsonValue())!
  // The server would go on with what this page has asked for, and the next would wait.
  await page.waitForLoadState('networkidle')
  await page.context().close()
  return views
}

type Frames = Pick<PagesCost, 'panning' | 'zooming' | 'longest'>

async function moved(browser: Browser, url: string): Promise<Frames> {
  const page = await fresh(browser)
  await page.goto(url)
  const canvas = page.locator('.lanes canvas')
  await canvas.scrollIntoViewIfNeeded()
  await page.locator('section .line').first().waitFor()
  await page.waitForLoadState('networkidle')
  const { x, y, width, height } = (await canvas.boundingBox())!
  const [middle, level] = [x + width / 2, y + height / 2]
  await page.mouse.move(middle, level)
  await page.mouse.down()
  const panned = await framesWhile(page, async (turn) => {
    await page.mouse.move(middle + Math.sin(turn / 12) * width * 0.4, level)
  })
  await page.mouse.up()
  await page.keyboard.down('Control')
  const zoomed = await framesWhile(page, async (turn) => {
    await page.mouse.wheel(0, Math.sin(turn / 25) > 0 ? -24 : 24)
  })
  await page.keyboard.up('Control')
  await page.context().close()
  return {
    panning: panned.rate,
    zooming: zoomed.rate,
    longest: Math.max(panned.longest, zoomed.longest),
  }
}

/** Counts frames for as long as something is done again and again. */
async function framesWhile(page: Page, act: (turn: number) => Promise<void>) {
  await page.evaluate(() => {
    const frames: number[] = []
    const count = (now: number) => {
      frames.push(now)
      requestAnimationFrame(count)
    }
    requestAnimationFrame(count)
    Object.assign(window, { frames })
  })
  const end = performance.now() + handled
  for (let turn = 0; performance.now() < end; turn++) await act(turn)
  const frames = await page.evaluate(() => (window as unknown as { frames: number[] }).frames)
  const between = frames.slice(1).map((frame, at) => frame - frames[at])
  return {
    rate: (1000 * between.length) / (frames.at(-1)! - frames[0]),
    longest: Math.max(...between),
  }
}

async function fresh(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: size, locale: 'nl-NL' })
  return context.newPage()
}
