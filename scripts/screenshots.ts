import { chromium, type Page } from 'playwright-core'
import { startProgram } from '../test/browser/program.ts'

/*
 * The pictures of the README, of the built product on the sample dossier (`npm run screenshots`): each page as it is opened, at one size, so that they
 * can be made anew whenever the pages change.
 */

const size = { width: 1180, height: 820 }

/** Each picture, with the address to open and what must be in sight. */
const pictures: Readonly<
  Record<string, (api: Api) => Promise<{ readonly path: string; readonly at?: string }>>
> = {
  start: async () => ({ path: '/' }),
  timeline: async () => ({ path: '/', at: 'canvas' }),
  event: async (api) => ({ path: `/events/${await mostContested(api)}` }),
  party: async (api) => {
    const { items } = await api<{ items: { id: string }[] }>('/api/parties?limit=1')
    return { path: `/parties/${items[0].id}` }
  },
  article: async (api) => {
    const sightings = await sightingsOf(api, await mostContested(api))
    return { path: `/articles/${sightings[0].article}` }
  },
  map: async () => ({ path: '/map', at: 'main figcaption button' }),
}

type Api = <Answer>(path: string) => Promise<Answer>

interface Line {
  readonly type: string
  readonly event?: { readonly id: string; readonly sightings: readonly { readonly article: string }[] }
}

async function contested(api: Api): Promise<Required<Line>['event'][]> {
  const { items } = await api<{ items: Line[] }>('/api/timeline?show=contested&limit=100')
  return items.flatMap(({ event }) => event ?? [])
}

/** The event that most articles tell of, among those that are contested. */
async function mostContested(api: Api): Promise<string> {
  const events = await contested(api)
  return events.reduce((one, other) => (other.sightings.length > one.sightings.length ? other : one)).id
}

async function sightingsOf(api: Api, id: string) {
  return (await contested(api)).find((event) => event.id === id)!.sightings
}

async function show(page: Page, at: string | undefined): Promise<void> {
  await page.locator('h1').first().waitFor()
  await page.waitForLoadState('networkidle')
  if (at !== undefined) await page.locator(at).first().scrollIntoViewIfNeeded()
  await page.evaluate(() => document.fonts.ready)
}

const program = await startProgram()
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
try {
  const api: Api = async (path) => (await (await fetch(new URL(path, program.url))).json()) as never
  const context = await browser.newContext({ viewport: size, locale: 'nl-NL', reducedMotion: 'reduce' })
  for (const [name, choose] of Object.entries(pictures)) {
    const { path, at } = await choose(api)
    const page = await context.newPage()
    await page.goto(new URL(path, program.url).href)
    await show(page, at)
    await page.screenshot({ path: `pictures/${name}.png` })
    await page.close()
    console.log(`pictures/${name}.png`)
  }
} finally {
  await browser.close()
  await program.stop()
}
