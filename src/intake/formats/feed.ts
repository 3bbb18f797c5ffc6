import type { Pack } from '../../rules/pack.ts'
import type { Hints } from '../../text/intake.ts'
import { IntakeError } from '../../text/intake-error.ts'
import type { Articles, Surroundings } from '../format.ts'
import { decodeMarkup, documentOf, refuseEntities } from '../markup.ts'
import { isMarkup, markupText } from '../markup-text.ts'
import { publicationDate } from '../publication-date.ts'
import { wholeOf, type ReceivedFile } from '../received-file.ts'

/** The largest feed that is read, in bytes: thousands of articles. */
const largestFeed = 16 * 1024 * 1024

/** An entry of a feed, whatever its kind. */
interface Entry {
  readonly title: string | null
  readonly url: string | null
  /** The outlet that the entry names itself, where it is passed on from another feed. */
  readonly outlet: string | null
  /** The date of publication as it is written. */
  readonly published: string | null
  /** The whole article, else its summary. */
  readonly content: string | null
  readonly summary: string | null
}

/** A feed that was saved: RSS (0.9 to 2.0), Atom or JSON Feed. An entry is an article. */
export default async function* feed(file: ReceivedFile, { pack }: Surroundings): Articles {
  const { name } = file
  const bytes = await wholeOf(file, 'a feed', largestFeed)
  const { text, warnings } = decodeMarkup(bytes, name)
  refuseEntities(text, name)
  const { title, entries } = await entriesOf(text)
  if (entries.length === 0)
    throw new IntakeError(name, 'the feed has no entries', 'save it again when it has')
  for (const [index, entry] of entries.entries()) {
    const called = `${name}, entry ${index + 1}`
    const { content, hints } = articleOf(entry, pack)
    if (content === '') {
      yield new IntakeError(called, 'the entry has no text', 'save the page that it links to')
      continue
    }
    yield {
      name: called,
      bytes: new TextEncoder().encode(content),
      hints: { ...hints, outlet: entry.outlet ?? title, warnings: [...warnings, ...(hints.warnings ?? [])] },
      received: bytes,
    }
  }
}

async function entriesOf(text: string): Promise<{ title: string | null; entries: readonly Entry[] }> {
  const { parseFeed } = await import('feedsmith')
  const parsed = parseFeed(text)
  switch (parsed.format) {
    case 'rss': {
      const { title, items = [] } = parsed.feed
      const entries = items.map((item) => ({
        title: plain(item.title),
        url: item.link ?? (item.guid?.isPermaLink === false ? null : (item.guid?.value ?? null)),
        outlet: plain(item.source?.title),
        published: item.pubDate ?? item.dc?.dates?.[0] ?? null,
        content: item.content?.encoded ?? null,
        summary: item.description ?? null,
      }))
      return { title: plain(title), entries }
    }
    case 'atom': {
      const { title, entries: all = [] } = parsed.feed
      const entries = all.map((entry) => ({
        title: plain(entry.title?.value),
        url:
          (entry.links?.find(({ rel = 'alternate' }) => rel === 'alternate') ?? entry.links?.[0])?.href ??
          null,
        outlet: plain(entry.source?.title?.value),
        published: entry.published ?? null,
        content: entry.content?.value ?? null,
        summary: entry.summary?.value ?? null,
      }))
      return { title: plain(title?.value), entries }
    }
    case 'json': {
      const { title, items = [] } = parsed.feed
      const entries = items.map((item) => ({
        title: plain(item.title),
        url: item.url ?? item.external_url ?? null,
        outlet: null,
        published: item.date_published ?? null,
        content: item.content_html ?? item.content_text ?? null,
        summary: item.summary ?? null,
      }))
      return { title: plain(title), entries }
    }
    case 'rdf': {
      const { title, items = [] } = parsed.feed
      const entries = items.map((item) => ({
        title: plain(item.title),
        url: item.link ?? null,
        outlet: null,
        published: item.dc?.dates?.[0] ?? null,
        content: item.content?.encoded ?? null,
        summary: item.description ?? null,
      }))
      return { title: plain(title), entries }
    }
  }
}

function articleOf(entry: Entry, pack: Pack): { content: string; hints: Hints } {
  const whole = textOf(entry.content, pack)
  const content = whole === '' ? textOf(entry.summary, pack) : whole
  const { published, warnings } = publicationDate(
    entry.published === null ? [] : [{ source: 'the feed', written: entry.published }],
    pack,
  )
  const hints = { title: entry.title, url: entry.url, published }
  if (whole !== '') return { content, hints: { ...hints, warnings } }
  const message = 'The feed has no more than a summary of this article; save the page for the whole.'
  return { content, hints: { ...hints, warnings: [...warnings, { code: 'summary-only', message }] } }
}

function textOf(written: string | null, pack: Pack): string {
  if (written === null) return ''
  return isMarkup(written) || /&(?:#\d+|[a-z]+);/i.test(written) ? markupText(written, pack) : written.trim()
}

/** A title without tags and entities, which some feeds write twice over. */
function plain(written: string | undefined): string | null {
  const text = (documentOf(written ?? '').body.textContent ?? '').replace(/\s+/g, ' ').trim()
  return text === '' ? null : text
}
