import { Command } from 'commander'
import type { Store } from '../../../store/store.ts'
import type { Context } from '../context.ts'
import { findArticle, forEachId, theOne, withStore } from '../dossier.ts'
import { formatOption, printJson, type Format } from '../format-option.ts'

/** `wederhoor remove`: takes an article out of the dossier. The user's own file stays where it is. */
export function removeCommand(context: Context): Command {
  return new Command('remove')
    .description(
      'Hide articles with all that hangs on them, until they are brought back; or erase them for good. Your own files stay.',
    )
    .argument('<id...>', "the articles' ids, or enough of their beginning (see wederhoor list)")
    .option('--purge', 'erase the text and all that was made of it from the files of the dossier')
    .addOption(formatOption())
    .action((ids: string[], { purge = false, format }: { purge?: boolean; format: Format }) =>
      withStore(context, async (store) => {
        const gone: object[] = []
        await forEachId(ids, context, async (id) => {
          const article = await (purge ? purgeOne : hideOne)(store, id, context)
          gone.push({ article, outcome: purge ? 'purged' : 'removed' })
        })
        if (format === 'json') await printJson(gone, context)
      }),
    )
}

/** Hides an article; its id. */
async function hideOne(store: Store, id: string, context: Context): Promise<string> {
  const article = await findArticle(store, id)
  await store.remove(article.id)
  context.err(`Removed ${article.id.slice(0, 8)} ${article.title ?? ''}`.trim())
  return article.id
}

/** Erases an article; its id. */
async function purgeOne(store: Store, id: string, context: Context): Promise<string> {
  // One that was purged before is known by its whole id alone; whoever was broken off gives that.
  const known = [...(await store.pages.articlesBeginning(id)), ...(await store.removed())]
  const article = (await isPurged(store, id)) ? id : theOne(known, id, "'wederhoor list' shows them").id
  await store.purge(article).catch((error: Error) => {
    error.message += `; not all of it is gone from the files until 'wederhoor remove --purge ${article}' has been done once more`
    throw error
  })
  context.err(`Purged ${article.slice(0, 8)}; it stays out until 'wederhoor unremove ${article}'`)
  return article
}

async function isPurged(store: Store, id: string): Promise<boolean> {
  const { tombstoneOf } = await import('../../../store/tombstones.ts')
  return (await store.tombstones()).some(({ article }) => article === tombstoneOf(id))
}
