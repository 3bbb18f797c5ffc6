import { Command } from 'commander'
import type { ArticleSummary } from '../../../model/record.ts'
import type { Store } from '../../../store/store.ts'
import type { Context } from '../context.ts'
import { pagesOf, withStore } from '../dossier.ts'
import { formatOption, printJson, type Format } from '../format-option.ts'
import { palette } from '../layout/palette.ts'
import { columns } from '../layout/columns.ts'

/** `wederhoor list`: the articles of the dossier. */
export function listCommand(context: Context): Command {
  return new Command('list')
    .description('List the articles in the dossier, oldest first, with versions of one article numbered.')
    .option('--removed', 'list the removed and the purged ones instead, last removed first')
    .addOption(formatOption())
    .action(({ removed = false, format }: { removed?: boolean; format: Format }) =>
      withStore(context, (store) => (removed ? listRemoved : listArticles)(store, format, context)),
    )
}

/** Of an article as much as is kept of all at once. */
type Listed = Pick<ArticleSummary, 'id' | 'published' | 'outlet' | 'url' | 'title' | 'family'>

async function listArticles(store: Store, format: Format, context: Context): Promise<void> {
  const articles: Listed[] = []
  for await (const { items } of pagesOf((page) => store.pages.articles(page))) {
    for (const { id, published, outlet, url, title, family } of items)
      articles.push({ id, published, outlet, url, title, family })
  }
  if (articles.length === 0 && format === 'text') {
    context.err(`No articles yet in ${store.place}. Add some with: wederhoor add FOLDER`)
    return
  }
  const { versionsAmong } = await import('../../../dossier/versions.ts')
  const versions = new Map(
    versionsAmong(articles).flatMap((group) =>
      group.map(({ id }, at) => [id, { version: at + 1, versions: group.length }] as const),
    ),
  )
  if (format === 'json') return listJson(store, versions, context)
  const { faint } = palette(context.colours)
  const rows: string[][] = []
  for (const { id, published, outlet, title } of articles) {
    rows.push([
      faint(id.slice(0, 8)),
      published ?? 'undated',
      outlet ?? '',
      title ?? (await store.original(id))?.name ?? '',
      faint(versionOf(versions.get(id))),
    ])
  }
  await context.out(columns(rows))
}

/** The articles as one list in JSON, printed as they come. */
async function listJson(
  store: Store,
  versions: ReadonlyMap<string, object>,
  context: Context,
): Promise<void> {
  let before = '['
  for await (const { items } of pagesOf((page) => store.pages.articles(page))) {
    for (const article of items) {
      const listed = { ...article, ...(versions.get(article.id) ?? { version: 1, versions: 1 }) }
      await context.out(before + `\n${JSON.stringify(listed, null, 2)}`.replaceAll('\n', '\n  '))
      before = ','
    }
  }
  await context.out(before === '[' ? '[]\n' : '\n]\n')
}

function versionOf(place: { readonly version: number; readonly versions: number } | undefined): string {
  return place === undefined ? '' : `version ${place.version} of ${place.versions}`
}

async function listRemoved(store: Store, format: Format, context: Context): Promise<void> {
  const [removed, tombstones] = [await store.removed(), await store.tombstones()]
  if (format === 'json') return printJson({ removed, purged: tombstones }, context)
  if (removed.length + tombstones.length === 0) {
    context.err('Nothing was removed.')
    return
  }
  const { faint } = palette(context.colours)
  await context.out(
    columns([
      ...removed.map(({ id, name, title, outlet, removed: when }) => [
        ...[faint(id.slice(0, 12)), `removed ${dayOf(when)}`, outlet ?? '', title ?? name],
      ]),
      ...tombstones.map(({ article, purged }) => [
        ...[faint(article.slice(0, 12)), `purged ${dayOf(purged)}`, '', ''],
      ]),
    ]),
  )
}

function dayOf(time: string): string {
  return time.slice(0, 10)
}
