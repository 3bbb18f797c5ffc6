import { Command } from 'commander'
import type { SaidPosition } from '../../../model/ledger.ts'
import type { ArticleSummary } from '../../../model/record.ts'
import type { Store } from '../../../store/store.ts'
import type { Context } from '../context.ts'
import { emptyDossier, pagesOf, unknownParty, withStore } from '../dossier.ts'
import { formatOption, printJson, withArticles, type Format } from '../format-option.ts'
import { palette } from '../layout/palette.ts'
import { saidPage } from '../layout/said.ts'
import { inPeriod, periodOptions } from '../period-options.ts'

interface SaidOptions {
  readonly about?: string
  readonly from?: string
  readonly to?: string
  readonly format: Format
}

/** `wederhoor said`: what one party says, on one topic or on all, in order of time. */
export function saidCommand(context: Context): Command {
  const [from, to] = periodOptions()
  return new Command('said')
    .description('Show what a party has said, in order of time, with every change of mind on one event.')
    .argument('<party...>', 'a name, in any spelling that an article uses')
    .option('--about <words>', 'only on this: words, in any inflection, or the name of a party')
    .addOption(from)
    .addOption(to)
    .addOption(formatOption())
    .action((words: string[], { format, ...options }: SaidOptions) =>
      withStore(context, async (store) => {
        const party = words.join(' ')
        const positions: SaidPosition[] = []
        const articles = new Map<string, ArticleSummary>()
        for await (const { items, around } of pagesOf((asked) =>
          store.pages.said({ party, ...options }, asked),
        )) {
          positions.push(...items)
          for (const article of around.articles) articles.set(article.id, article)
        }
        const around = { articles: [...articles.values()], entities: [] }
        if (format === 'json') return printJson(withArticles({ positions }, positions, around), context)
        if (positions.length === 0) return context.err(await nothing(store, party, options))
        const setting = { around, palette: palette(context.colours), width: context.width }
        await context.out(saidPage(positions, setting))
      }),
    )
}

/** Why there is nothing: no articles, a party that says nothing in them, or nothing on the topic. */
async function nothing(
  store: Store,
  party: string,
  { about, ...period }: Omit<SaidOptions, 'format'>,
): Promise<string> {
  if ((await store.size()) === 0) return emptyDossier
  const { items } = await store.pages.timeline({ actors: [party] }, { limit: 1 })
  if (items.length === 0) return unknownParty(store, party)
  return `${party} says nothing${about === undefined ? '' : ` on ${about}`}${inPeriod(period)} in these articles.`
}
