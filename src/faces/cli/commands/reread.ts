import { Command } from 'commander'
import type { Context } from '../context.ts'
import { findArticle, forEachId, withStore } from '../dossier.ts'
import { formatOption, printJson, type Format } from '../format-option.ts'
import { startProgress } from '../progress.ts'
import { workersOption } from '../workers-option.ts'

/** `wederhoor reread`: reads what is kept with the engine and the packs that are here now. */
export function rereadCommand(context: Context): Command {
  return new Command('reread')
    .description(
      'Read the kept originals again: all that an older version has read, or those named. Safe to repeat.',
    )
    .argument('[id...]', "articles' ids, or enough of their beginning (see wederhoor list)")
    .addOption(workersOption())
    .addOption(formatOption())
    .action((ids: string[], { format, workers }: { format: Format; workers?: number }) =>
      withStore(context, async (store) => {
        const { rereadArticles } = await import('../../../batch/reread.ts')
        const asked: string[] = []
        await forEachId(ids, context, async (id) => void asked.push((await findArticle(store, id)).id))
        const progress = await startProgress(0, context)
        const summary = await rereadArticles(store, ids.length === 0 ? null : asked, {
          workers,
          onStart: (articles) => progress.expect(articles),
          onProgress({ message }) {
            progress.step()
            if (message !== null) progress.say(() => context.complain(message))
          },
        }).finally(() => progress.stop())
        if (format === 'json') return printJson(summary, context)
        const { replaced, same, clashes, unreadable } = summary
        const parts = [
          `${replaced} ${replaced === 1 ? 'article' : 'articles'} read again`,
          same > 0 && `${same} read as before`,
          clashes + unreadable > 0 && `${clashes + unreadable} left as they were`,
        ]
        await context.out(`${parts.filter(Boolean).join(', ')}.\n`)
        if (replaced > 0) context.err("'wederhoor diff' shows what is otherwise now.")
      }),
    )
}
