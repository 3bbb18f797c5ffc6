import { Command } from 'commander'
import type { Context } from '../context.ts'
import { findArticle, forEachId, withStore } from '../dossier.ts'
import { formatOption, printJson, type Format } from '../format-option.ts'
import { differencePage } from '../layout/difference.ts'
import { palette } from '../layout/palette.ts'

/** So many examples of each sort are shown of all articles; of those named, all. */
const examples = 3

/** `wederhoor diff`: what reading again has changed. */
export function diffCommand(context: Context): Command {
  return new Command('diff')
    .description(
      'Show what reading again has changed, over all articles or in those named: what is new, gone or otherwise, with the words.',
    )
    .argument('[id...]', "articles' ids, or enough of their beginning (see wederhoor list)")
    .addOption(formatOption())
    .action((ids: string[], { format }: { format: Format }) =>
      withStore(context, async (store) => {
        const { Tally } = await import('../../../dossier/difference.ts')
        const tally = new Tally(ids.length === 0 ? examples : Infinity)
        const all = (await store.provenances()).filter(({ earlier }) => earlier)
        const asked: string[] = []
        await forEachId(ids, context, async (id) => void asked.push((await findArticle(store, id)).id))
        const titles = new Map<string, string | null>()
        for (const { article } of all.filter((one) => ids.length === 0 || asked.includes(one.article))) {
          const [before, now] = [await store.earlier(article), await store.reading(article)]
          if (before === null || now === null) continue
          tally.add(before, now)
          titles.set(article, now.article.title)
        }
        const difference = tally.difference()
        if (format === 'json') return printJson(difference, context)
        if (difference.articles + difference.retexted.length === 0) {
          context.err("Nothing has been read again; 'wederhoor reread' does.")
          return
        }
        await context.out(
          differencePage(difference, titles, { palette: palette(context.colours), width: context.width }),
        )
      }),
    )
}
