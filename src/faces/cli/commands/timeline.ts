import { Command } from 'commander'
import type { LinesQuery } from '../../../dossier/lines-asked.ts'
import type { Store } from '../../../store/store.ts'
import type { Context } from '../context.ts'
import { emptyDossier, pagesOf, unknownParty, withStore } from '../dossier.ts'
import { formatOption, printJson, type Format } from '../format-option.ts'
import { palette } from '../layout/palette.ts'
import { timelinePage } from '../layout/timeline.ts'
import { inPeriod, periodOptions } from '../period-options.ts'
import { repeated } from '../repeated.ts'

interface TimelineOptions {
  readonly actor?: readonly string[]
  readonly from?: string
  readonly to?: string
  readonly format: Format
}

/** `wederhoor timeline`: what happened and what was said, in order, from all articles together. */
export function timelineCommand(context: Context): Command {
  const [from, to] = periodOptions()
  return new Command('timeline')
    .description('Show what happened and who said what, in order of time, with the words of the articles.')
    .option(
      '--actor <name>',
      'only where this party has a part; give it again for parties together',
      repeated,
    )
    .addOption(from)
    .addOption(to)
    .addOption(formatOption())
    .action(({ actor, from, to, format }: TimelineOptions) =>
      withStore(context, async (store) => {
        if (format === 'json') return printJson(await allLines(store, { actors: actor, from, to }), context)
        let isFirst = true
        for await (const page of pagesOf((asked) =>
          store.pages.timeline({ actors: actor, from, to }, asked),
        )) {
          if (page.items.length === 0) return context.err(await nothing(store, { actor, from, to }))
          const text = timelinePage(page.items, page.around, palette(context.colours), context.width)
          await context.out(isFirst ? text : `\n${text}`)
          isFirst = false
        }
      }),
    )
}

/** Every line of a timeline, with the articles and parties that they speak of. */
async function allLines(store: Store, query: LinesQuery) {
  const lines: object[] = []
  const articles = new Map<string, object>()
  const parties = new Map<string, object>()
  for await (const { items, around } of pagesOf((asked) => store.pages.timeline(query, asked))) {
    lines.push(...items)
    for (const article of around.articles) articles.set(article.id, article)
    for (const entity of around.entities) parties.set(entity.id, entity)
  }
  return { lines, articles: [...articles.values()], parties: [...parties.values()] }
}

/** Why a timeline is empty: no articles, a party that nothing tells of, or nothing in the period. */
async function nothing(
  store: Store,
  { actor = [], ...period }: Omit<TimelineOptions, 'format'>,
): Promise<string> {
  if ((await store.size()) === 0) return emptyDossier
  for (const name of actor) {
    const { items } = await store.pages.timeline({ actors: [name] }, { limit: 1 })
    if (items.length === 0) return unknownParty(store, name)
  }
  const within = inPeriod(period)
  return actor.length > 0 ? `Nothing with ${actor.join(' and ')} together${within}.` : `Nothing${within}.`
}
