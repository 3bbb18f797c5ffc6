import { Command } from 'commander'
import type { Context } from '../context.ts'
import { withStore } from '../dossier.ts'
import { formatOption, printJson, type Format } from '../format-option.ts'
import { palette } from '../layout/palette.ts'
import { wrap } from '../layout/wrap.ts'

/** So many articles are shown. */
const mostShown = 50

/** `wederhoor search`: articles that hold words, in any inflection. */
export function searchCommand(context: Context): Command {
  return new Command('search')
    .description(
      'Find articles that hold all of the words, in any inflection. Put words that stand together in quotes.',
    )
    .argument('<words...>')
    .addOption(formatOption())
    .action((words: string[], { format }: { format: Format }) =>
      withStore(context, async (store) => {
        // The shell took the quotes of a phrase off.
        const query = words
          .map((word) => (/\s/.test(word) && !word.includes('"') ? `"${word}"` : word))
          .join(' ')
        const { items: hits, total, around } = await store.pages.search(query, { limit: mostShown })
        if (format === 'json') return printJson({ hits, total, articles: around.articles }, context)
        if (hits.length === 0) {
          context.err(`No article holds ${query}.`)
          return
        }
        const { strong, faint, mark } = palette(context.colours)
        const articles = new Map(around.articles.map((article) => [article.id, article]))
        for (const { article: id, snippets } of hits) {
          const article = articles.get(id)!
          const name = article.title ?? (await store.original(id))?.name ?? id
          const about = [article.published ?? 'undated', article.outlet, id.slice(0, 8)]
            .filter(Boolean)
            .join(' · ')
          const lines = snippets.map(({ pieces }) =>
            wrap(pieces.map(({ text, hit }) => (hit ? mark(text) : text)).join(''), context.width, '    '),
          )
          await context.out(`${strong(name)}  ${faint(about)}\n${lines.join('\n')}\n\n`)
        }
        if (total! > hits.length) context.err(`The best ${hits.length} of ${total}; more words find fewer.`)
      }),
    )
}
