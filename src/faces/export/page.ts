import { readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { namingLexicons } from '../../dossier/entities/names.ts'
import { outletKey } from '../../dossier/facets.ts'
import type { Walk } from '../../dossier/walk.ts'
import { version } from '../../model/version.ts'
import { loadPack, packDirectory } from '../../rules/pack.ts'
import { interfaceLanguages, loadInterface } from '../interface.ts'
import { pageShell } from '../places.ts'
import { ExportError } from './export-error.ts'
import type { Order, Piece } from './exporting.ts'
import { otherParts, pageShelves, type PageAbout } from './page-parts.ts'
import { isLimited, isOf, selected, sightingsOf } from './selected.ts'

/** So many articles at most: more would not open in a browser in a few seconds, nor go with a mail. */
export const mostArticles = 2_000

/** So many bytes of JSON, about, are one part. */
const partLength = 512 * 1024

/** Where the parts go in the page as it was built. */
const place = '<!-- parts -->'

/**
 * The dossier, or a part of it, as one HTML page with all that is in it: the pages of `serve` with their data, which open from a file without a
 * network. It holds only a part of the data in memory at a time; of a selection, which is linked by itself, the shelves too.
 */
export async function* page(order: Order): AsyncGenerator<Piece> {
  const walk = await walkFor(order)
  const articles = await walk.size()
  if (articles > mostArticles) {
    throw new ExportError(
      `There are ${articles.toLocaleString('en')} articles, and one page holds ${mostArticles.toLocaleString('en')} at most; choose some by period, party or outlet.`,
    )
  }
  if (articles === 0) throw new ExportError('No article tells of anything that was asked for.')
  const [before, after] = (await shell()).split(place)
  yield { file: 'dossier.html' }
  yield before
  for (const { kind, slim } of pageShelves) {
    let lines: string[] = []
    let length = 0
    for await (const rows of walk.rows(kind)) {
      for (const row of rows) {
        const line = JSON.stringify(slim(row))
        lines.push(line)
        length += line.length
      }
      if (length < partLength) continue
      yield part(kind.name, lines)
      lines = []
      length = 0
    }
    if (lines.length > 0) yield part(kind.name, lines)
  }
  const languages = new Set<string>()
  for await (const stretch of walk.stretches()) {
    const readings = await stretch.readings()
    for (const { article } of readings) languages.add(article.language)
    yield part(
      otherParts.readings,
      readings.map((reading) => JSON.stringify(reading)),
      readings.map(({ article }) => article.id),
    )
    const judgements = await stretch.judgements()
    if (judgements.length > 0) {
      yield part(
        otherParts.judgements,
        judgements.map((judgement) => JSON.stringify(judgement)),
      )
    }
  }
  const actors = await Promise.all(order.actors.map((actor) => nameOf(actor, order.walk)))
  const about = aboutOf({ ...order, actors }, articles, [...languages].sort())
  yield part(otherParts.about, [JSON.stringify(about)])
  yield after
}

/** The page as it was built, without a dossier. */
async function shell(): Promise<string> {
  return readFile(pageShell, 'utf8').catch(() => {
    throw new ExportError(`There is no page in ${pageShell}; run \`npm run build\`.`)
  })
}

/** The walk itself, or where only a part is asked for one of the articles that tell of that. */
async function walkFor(order: Order): Promise<Walk> {
  const { walk, outlets } = order
  if (!isLimited(order)) return walk
  const keys = new Set(outlets.map(outletKey))
  const telling = new Set<string>()
  for await (const { entries, articles } of selected(order)) {
    for (const { article } of entries.flatMap(sightingsOf)) {
      if (keys.size === 0 || isOf(articles.get(article)!, keys)) telling.add(article)
    }
  }
  return walk.apart([...telling])
}

function aboutOf(
  { actors, outlets, from, to, language }: Order,
  articles: number,
  languages: readonly string[],
) {
  const about: PageAbout = {
    articles,
    selection: { actors: [...actors], outlets: [...outlets], from: from ?? null, to: to ?? null },
    version,
    language,
    texts: Object.fromEntries(interfaceLanguages().map((code) => [code, loadInterface(code)])),
    names: Object.fromEntries(languages.map((code) => [code, namesIn(code)])),
  }
  return about
}

/** The name of whom an id or a name means. */
async function nameOf(actor: string, walk: Walk): Promise<string> {
  const [one] = (await walk.named(await walk.meant(actor))).values()
  return one?.name ?? actor
}

/** The rows of a pack's lexicons that say how names compare. */
function namesIn(language: string): PageAbout['names'][string] {
  const pack = loadPack(packDirectory(language))
  const own = namingLexicons.filter((name) => pack.files.includes(`${name}.tsv`))
  return Object.fromEntries(
    own.map((name) => [name, pack.lexicon(name).rows.map(({ values }) => ({ values }))]),
  )
}

/** A part of the page. Base64 has no letter that means anything to HTML, so that no word of an article can end it. */
function part(name: string, lines: readonly string[], articles: readonly string[] = []): string {
  const bytes = gzipSync(lines.join('\n'), { level: 9 })
  // The byte that says on what system it was packed, which is of no use to anybody.
  bytes[9] = 255
  const named = articles.length === 0 ? '' : ` data-articles="${articles.join(' ')}"`
  return `<script type="text/plain" data-part="${name}"${named}>${bytes.toString('base64')}</script>\n`
}
