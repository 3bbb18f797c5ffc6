import { Command, Option } from 'commander'
import type { Snippet } from '../../../model/record.ts'
import type { SearchPage, SearchQuery } from '../../../model/search.ts'
import { stances } from '../../../model/reading.ts'
import type { Store } from '../../../store/store.ts'
import { UsageError, type Context } from '../context.ts'
import { emptyDossier, unknownParty, withStore } from '../dossier.ts'
import { formatOption, type Format } from '../format-option.ts'
import { facetPage } from '../layout/facets.ts'
import { palette } from '../layout/palette.ts'
import { wrap } from '../layout/wrap.ts'
import { inPeriod, periodOptions } from '../period-options.ts'
import { repeated } from '../repeated.ts'

/** So many articles are shown. */
const mostShown = 50

interface SearchOptions {
  readonly outlet?: readonly string[]
  readonly actor?: readonly string[]
  readonly kind?: readonly string[]
  readonly stance?: readonly string[]
  readonly from?: string
  readonly to?: string
  readonly facets?: true
  readonly format: Format
}

/** `wederhoor search`: articles by their words, by what they tell, and by where and when they appeared. */
export function searchCommand(context: Context): Command {
  const [from, to] = periodOptions()
  return new Command('search')
    .description(
      'Find articles that hold all of the words, in any inflection. Put words that stand together in quotes. Without words the newest come first.',
    )
    .argument('[words...]')
    .option('--outlet <name>', 'only in this outlet; give it again for any of several', repeated)
    .option(
      '--actor <name>',
      'only where this party has a part; give it again for parties together',
      repeated,
    )
    .option('--kind <kind>', 'only what tells of this kind of event (meeting, arrest)', repeated)
    .addOption(stanceOption())
    .addOption(from)
    .addOption(to)
    .option('--facets', 'count outlets, actors, kinds, stances and times of publication')
    .addOption(formatOption())
    .action((words: string[], { format, facets, ...options }: SearchOptions) =>
      withStore(context, async (store) => {
        const query = queryOf(words, options)
        if (facets === undefined && Object.values(query).every((value) => value === undefined)) {
          throw new UsageError('give words to look for, or say what to find by an option')
        }
        const found = await store.pages.search(query, { limit: mostShown, facets })
        if (format === 'json') return context.out(json(found))
        if (found.items.length === 0) return context.err(await nothing(store, query))
        await context.out(await hitPage(store, found))
        if (found.facets !== null)
          await context.out(facetPage(found.facets, found.around, palette(context.colours)))
        for (const line of cutIn(found)) context.err(line)
      }),
    )

  /** The articles that are found, as a page to read. */
  async function hitPage(store: Store, { items, around }: SearchPage): Promise<string> {
    const { strong, faint, mark } = palette(context.colours)
    const articles = new Map(around.articles.map((article) => [article.id, article]))
    const line = ({ pieces }: Snippet) =>
      wrap(pieces.map(({ text, hit }) => (hit ? mark(text) : text)).join(''), context.width, '    ')
    const told = items.map(async ({ article: id, snippets }) => {
      const { title, published, outlet } = articles.get(id)!
      const name = title ?? (await store.original(id))?.name ?? id
      const about = [published ?? 'undated', outlet, id.slice(0, 8)].filter(Boolean).join(' · ')
      return [`${strong(name)}  ${faint(about)}`, ...snippets.map(line), '', ''].join('\n')
    })
    return (await Promise.all(told)).join('')
  }
}

function stanceOption(): Option {
  return new Option('--stance <stance>', 'only where somebody speaks so (denies, warns)').argParser(
    (stance: string, before: readonly string[] = []) => {
      if (!stances.some((known) => known === stance)) {
        throw new UsageError(`${stance}: no stance; there are ${stances.join(', ')}`)
      }
      return [...before, stance]
    },
  )
}

function queryOf(
  words: readonly string[],
  { outlet, actor, kind, stance, from, to }: Omit<SearchOptions, 'format' | 'facets'>,
): SearchQuery {
  // The shell took the quotes of a phrase off.
  const quoted = words.map((word) => (/\s/.test(word) && !word.includes('"') ? `"${word}"` : word))
  return {
    words: quoted.length === 0 ? undefined : quoted.join(' '),
    ...{ outlets: outlet, actors: actor, kinds: kind, stances: stance, from, to },
  }
}

function json({ items, total, atLeast, facets, around: { articles, entities } }: SearchPage): string {
  const parties = entities.map(({ id, kind, name }) => ({ id, kind, name }))
  return JSON.stringify({ total, atLeast, hits: items, articles, facets, parties }, null, 2) + '\n'
}

/** What is not shown, and what is not counted. */
function cutIn({ items, total, atLeast, facets }: SearchPage): string[] {
  const all = total ?? `at least ${atLeast}`
  const isCut = (some: number) => total === null || total > some
  return [
    ...(isCut(items.length) ? [`The first ${items.length} of ${all}; say more to find fewer.`] : []),
    ...(facets !== null && isCut(facets.counted)
      ? [`Counted in the first ${facets.counted} of ${all}: there may be more of each.`]
      : []),
  ]
}

/** Why nothing is found: no articles, a party that nothing tells of, or none that is so. */
async function nothing(store: Store, { words, actors = [], ...query }: SearchQuery): Promise<string> {
  if ((await store.size()) === 0) return emptyDossier
  for (const name of actors) {
    const { total } = await store.pages.search({ actors: [name] }, { limit: 1 })
    if (total === 0) return unknownParty(store, name)
  }
  const { outlets = [], kinds = [], stances: held = [] } = query
  const so = [
    ...(outlets.length > 0 ? [`in ${outlets.join(' or ')}`] : []),
    ...(actors.length > 0 ? [`with ${actors.join(' and ')}`] : []),
    ...(kinds.length > 0 ? [`telling of ${kinds.join(' and ')}`] : []),
    ...(held.length > 0 ? [`in which somebody ${held.join(' and ')}`] : []),
  ]
  const found = words === undefined ? 'No article is found' : `No article holds ${words}`
  return `${[found, ...so].join(', ')}${inPeriod(query)}.`
}
