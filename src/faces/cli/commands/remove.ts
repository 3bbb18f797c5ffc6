import { Command } from 'commander'
import { Failure, type Context } from '../context.ts'
import { findArticle, withStore } from '../dossier.ts'

/** `wederhoor remove`: takes an article out of the dossier. The user's own file stays where it is. */
export function removeCommand(context: Context): Command {
  return new Command('remove')
    .description('Take articles out of the dossier, with all that hangs on them. Your own files stay.')
    .argument('<id...>', "the articles' ids, or enough of their beginning (see wederhoor list)")
    .action((ids: string[]) =>
      withStore(context, async (store) => {
        for (const id of ids) {
          try {
            const article = await findArticle(store, id)
            await store.remove(article.id)
            context.err(`Removed ${article.id.slice(0, 8)} ${article.title ?? ''}`.trim())
          } catch (error) {
            if (!(error instanceof Failure)) throw error
            context.complain(error.message)
          }
        }
      }),
    )
}
