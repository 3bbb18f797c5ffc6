import { Command } from 'commander'
import type { Store } from '../../../store/store.ts'
import type { Context } from '../context.ts'
import { findArticle, forEachId, theOne, withStore } from '../dossier.ts'

/** `wederhoor remove`: takes an article out of the dossier. The user's own file stays where it is. */
export function removeCommand(context: Context): Command {
  return new Command('remove')
    .description(
      'Hide articles with all that hangs on them, until they are brought back; or erase them for good. Your own files stay.',
    )
    .argument('<id...>', "the articles' ids, or enough of their beginning (see wederhoor list)")
    .option('--purge', 'erase the text and all that was made of it from the files of the dossier')
    .action((ids: string[], { purge = false }: { purge?: boolean }) =>
      withStore(context, (store) =>
        forEachId(ids, context, (id) => (purge ? purgeOne(store, id, context) : hideOne(store, id, context))),
      ),
    )
}

async function hideOne(store: Store, id: string, context: Context): Promise<void> {
  const article = await findArticle(store, id)
  await store.remove(article.id)
  context.err(`Removed ${article.id.slice(0, 8)} ${article.title ?? ''}`.trim())
}

async function purgeOne(store: Store, id: string, context: Context): Promise<void> {
  // One that was purged before is known by its whole id alone; whoever was broken off gives that.
  const known = [...(await store.articles()), ...(await store.removed())]
  const article = (await isPurged(store, id)) ? id : theOne(known, id, "'wederhoor list' shows them").id
  await store.purge(article).catch((error: Error) => {
    error.message += `; not all of it is gone from the files until 'wederhoor remove --purge ${article}' has been done once more`
    throw error
  })
  context.err(`Purged ${article.slice(0, 8)}; it stays out until 'wederhoor unremove ${article}'`)
}

async function isPurged(store: Store, id: string): Promise<boolean> {
  const { tombstoneOf } = await import('../../../store/tombstones.ts')
  return (await store.tombstones()).some(({ article }) => article === tombstoneOf(id))
}
