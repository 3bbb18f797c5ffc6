import type { Pack } from '../../rules/pack.ts'
import type { Hints } from '../../text/intake.ts'
import { publicationDate, type DateSource } from '../publication-date.ts'
import { structuredArticles, type StructuredArticle } from './structured-data.ts'

/** What a page says of the article on it. */
export interface PageMetadata {
  readonly hints: Hints
  /** Whether the page says that it is an article. */
  readonly declared: boolean
  /** The text of the article as the page gives it to machines. */
  readonly body: string | null
}

/** Names of `meta` elements that hold the date of publication, the surest first. */
const dateNames = [
  'article:published_time',
  'og:article:published_time',
  'dcterms.issued',
  'dc.date.issued',
  'parsely-pub-date',
  'cxenseparse:recs:publishtime',
  'sailthru.date',
  'publish-date',
  'publish_date',
  'publishdate',
  'pubdate',
  'publication_date',
  'date.published',
  'dc.date',
  'dcterms.created',
  'date',
]

/** Reads JSON-LD, OpenGraph, Dublin Core and the other `meta` elements of a page; `address` is where it was found, if known. */
export function readMetadata(document: Document, address: string | null, pack: Pack): PageMetadata {
  const meta = metaElements(document)
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? null
  const url =
    [canonical, meta.get('og:url'), address].find((each) => each && /^https?:\/\//.test(each)) ?? null
  const heading = onlyHeading(document)
  const told = ownArticle(structuredArticles(document), url, heading)
  const outlet =
    told?.outlet ?? meta.get('og:site_name') ?? meta.get('dc.publisher') ?? meta.get('application-name')
  const { published, warnings } = publicationDate(dateSources(document, meta, told), pack)
  // On some pages the heading of the first rank is the name of the newspaper.
  const own = heading?.toLowerCase() === outlet?.toLowerCase() ? null : heading
  const title = own ?? told?.headline ?? withoutOutlet(meta.get('og:title') ?? document.title, outlet ?? null)
  return {
    hints: {
      title: title || null,
      outlet: outlet ?? null,
      url: url ?? told?.url ?? null,
      published,
      warnings,
    },
    declared: told !== null || meta.get('og:type') === 'article' || meta.has('article:published_time'),
    body: told?.body ?? null,
  }
}

/** What `meta` elements say, by name or property in small letters; the first of a name counts. */
function metaElements(document: Document): Map<string, string> {
  const found = new Map<string, string>()
  for (const element of document.querySelectorAll('meta[content]')) {
    const name = (element.getAttribute('property') ?? element.getAttribute('name') ?? '').toLowerCase()
    const content = element.getAttribute('content')!.trim()
    if (name !== '' && content !== '' && !found.has(name)) found.set(name, content)
  }
  return found
}

function dateSources(
  document: Document,
  meta: ReadonlyMap<string, string>,
  told: StructuredArticle | null,
): DateSource[] {
  const sources: DateSource[] = []
  if (told?.published) sources.push({ source: 'datePublished in JSON-LD', written: told.published })
  const marked = document.querySelector('[itemprop~="datePublished"], time[pubdate]')
  const written =
    marked && (marked.getAttribute('datetime') ?? marked.getAttribute('content') ?? marked.textContent)
  const named = dateNames.filter((name) => meta.has(name))
  const [first, ...others] = named.map((name) => ({ source: `meta ${name}`, written: meta.get(name)! }))
  if (first) sources.push(first)
  if (written?.trim()) sources.push({ source: 'datePublished on the page', written: written.trim() })
  return [...sources, ...others]
}

/** Of several articles in JSON-LD, the one whose page this is: by its address, else by its headline. */
function ownArticle(
  articles: readonly StructuredArticle[],
  url: string | null,
  heading: string | null,
): StructuredArticle | null {
  if (articles.length === 1) return articles[0]
  const bare = (address: string | null) => address?.replace(/^https?:\/\/(?:www\.)?|[?#].*$|\/$/g, '') ?? null
  const here = articles.filter(({ url: own }) => own !== null && bare(own) === bare(url))
  const called = articles.filter(({ headline }) => headline !== null && headline === heading)
  return here[0] ?? called[0] ?? null
}

/** The one heading of the first rank; null where there is none, or more than one. */
function onlyHeading(document: Document): string | null {
  const headings = [...document.querySelectorAll('h1')]
    .map((each) => (each.textContent ?? '').replace(/\s+/g, ' ').trim())
    .filter((each) => each !== '')
  if (headings.length === 1) return headings[0]
  const inArticle = document.querySelectorAll('article h1')
  return inArticle.length === 1 ? (inArticle[0].textContent ?? '').replace(/\s+/g, ' ').trim() || null : null
}

/** A title of a page without the name of the outlet that pages put behind it. */
function withoutOutlet(written: string, outlet: string | null): string {
  const title = written.replace(/\s+/g, ' ').trim()
  const parts = title.split(/\s+[|–—-]\s+/)
  const last = parts.at(-1)!.toLowerCase()
  if (parts.length > 1 && (title.includes(' | ') || (outlet !== null && last.includes(outlet.toLowerCase()))))
    return title.slice(0, title.length - parts.at(-1)!.length).replace(/\s+[|–—-]\s+$/, '')
  return title
}
