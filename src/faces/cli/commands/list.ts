import { Command } from 'commander'
import type { Context } from '../context.ts'
import { pagesOf, withStore } from '../dossier.ts'
import { palette } from '../layout/palette.ts'
import { columns } from '../layout/columns.ts'

/** `wederhoor list`: the articles of the dossier. */
export function listCommand(context: Context): Command {
  return new Command('list').description('List the articles in the dossier, oldest first.').action(() =>
    withStore(context, async (store) => {
      const { faint } = palette(context.colours)
      for await (const { items: articles } of pagesOf((asked) => store.pages.articles(asked))) {
        if (articles.length === 0) {
          context.err(`No articles yet in ${store.place}. Add some with: wederhoor add FOLDER`)
          return
        }
        const rows = await Promise.all(
          articles.map(async ({ id, published, outlet, title }) => [
            faint(id.slice(0, 8)),
            published ?? 'undated',
            outlet ?? '',
            title ?? (await store.original(id))?.name ?? '',
          ]),
        )
        await context.out(columns(rows))
      }
    }),
  )
}
