import { Command } from 'commander'
import type { Store } from '../../../store/store.ts'
import type { Context } from '../context.ts'
import { withStore } from '../dossier.ts'
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

async function listArticles(store: Store, format: Format, context: Context): Promise<void> {
  const articles = await store.articles()
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
  if (format === 'json') {
    return printJson(
      articles.map((article) => ({
        ...article,
        ...(versions.get(article.id) ?? { version: 1, versions: 1 }),
      })),
      context,
    )
  }
  const { faint } = palette(context.colours)
  const rows = await Promise.all(
    articles.map(async ({ id, published, outlet, title }) => [
      faint(id.slice(0, 8)),
      published ?? 'undated',
      outlet ?? '',
      title ?? (await store.original(id))?.name ?? '',
      faint(versionOf(versions.get(id))),
    ]),
  )
  await context.out(columns(rows))
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
