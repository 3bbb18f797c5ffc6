import { existsSync } from 'node:fs'
import { Command } from 'commander'
import type { Document } from '../../../model/article.ts'
import type { ArticleDates, ArticleSummary } from '../../../model/record.ts'
import type { RawArticle } from '../../../intake/raw-article.ts'
import type { Reader } from '../../../read.ts'
import type { Original } from '../../../store/store.ts'
import { Failure, UsageError, type Context } from '../context.ts'
import { findArticle, withStore } from '../dossier.ts'
import { derivationLanguageOption, saidIn } from '../derivation-language.ts'
import { formatOption, printJson, type Format } from '../format-option.ts'
import { complainOf, readInputs } from '../inputs.ts'
import { derivationLines } from '../layout/dossier-derivation.ts'
import { explained, explanation, recordList } from '../layout/explanation.ts'
import { nearMisses, tryRules } from '../layout/near-misses.ts'
import { palette } from '../layout/palette.ts'
import { publishedOption, suppliedHints } from '../published-option.ts'

interface ExplainOptions {
  readonly whyNot?: string
  readonly published?: string
  readonly in: string
  readonly format: Format
}

/** `wederhoor explain`: why a record is there, and why a sentence gave none. */
export function explainCommand(context: Context): Command {
  return new Command('explain')
    .description('Say why a record is there, rule and words; or why a sentence gave none.')
    .argument(
      '[file]',
      'the article: a file with one, or the id of an article of the dossier, as list shows it',
    )
    .argument('[id]', 'the record, as read prints it (s1, v2, t3); left out, the records are listed')
    .option(
      '--why-not <sentence>',
      'a sentence: for each kind of record the rules that came nearest, and where they stopped',
    )
    .addOption(publishedOption())
    .addOption(derivationLanguageOption())
    .addOption(formatOption())
    .action((file: string | undefined, id: string | undefined, options: ExplainOptions) => {
      if (options.whyNot !== undefined && file === undefined)
        return whyNot(options.whyNot, options.format, context)
      if (options.whyNot === undefined && file !== undefined) return why(file, id, options, context)
      throw new UsageError('explain takes a file and the id of a record, or --why-not with a sentence')
    })
}

async function why(
  file: string,
  id: string | undefined,
  { published, in: language, format }: ExplainOptions,
  context: Context,
): Promise<void> {
  const supplied = suppliedHints(published)
  if (/^[0-9a-f]{4,}$/.test(file) && !existsSync(file))
    return whyInDossier(file, id, { language, format }, context)
  const { loadReader } = await loadSteps()
  let before: RawArticle | null = null
  for await (const article of readInputs([file], null, loadReader('nl').pack, context)) {
    if (before !== null) throw new Failure(severalIn(file))
    before = article
  }
  if (before === null) return
  try {
    await explain(
      { ...before, hints: { ...before.hints, ...supplied } },
      file,
      id,
      { language, format },
      context,
    )
  } catch (error) {
    complainOf(error, before.name, context)
  }
}

function severalIn(file: string): string {
  return `${file}: there are several articles in this file; add it to the dossier, and give the id that 'wederhoor list' shows`
}

/** Explains a record of an article of the dossier, also by what the other articles say of its dates. */
async function whyInDossier(
  article: string,
  id: string | undefined,
  setting: Setting,
  context: Context,
): Promise<void> {
  await withStore(context, async (store) => {
    const found = await findArticle(store, article)
    const original = (await store.original(found.id))!
    const { dates, around } = await store.pages.article(found.id)
    const articles = new Map(around.articles.map((each) => [each.id, each]))
    await explain(original, article, id, setting, context, { dates, articles })
  })
}

/** How an explanation is said. */
interface Setting {
  readonly language: string
  readonly format: Format
}

/** What the dossier knows of an article, and its articles by id. */
interface Around {
  readonly dates: ArticleDates
  readonly articles: ReadonlyMap<string, ArticleSummary>
}

async function explain(
  { name, bytes, hints }: Original,
  called: string,
  id: string | undefined,
  { language, format }: Setting,
  context: Context,
  around: Around | null = null,
): Promise<void> {
  const { loadReader, read, clausesOf, open } = await loadSteps()
  const reader = loadReader('nl')
  const colours = palette(context.colours)
  const document = open(bytes, name, hints ?? {}, reader.pack)
  const reading = saidIn(read(document, reader), language)
  const dated = around === null ? null : datedIn(saidIn(around.dates, language), id)
  const none = () => new Failure(`${called}: no record ${id}; 'wederhoor explain ${called}' lists them`)
  if (format === 'json') {
    if (id === undefined) return printJson({ ...reading, dated }, context)
    const found = explained(reading, id, clausesOf(document, reader), reader.pack)
    if (found === null) throw none()
    return printJson({ ...found, dated }, context)
  }
  const page =
    id === undefined
      ? recordList(reading, colours, context.width)
      : explanation(reading, id, clausesOf(document, reader), reader.pack, colours, context.width)
  if (page === null) throw none()
  await context.out(page)
  if (around === null || dated === null) return
  const lines = derivationLines(dated, around.articles, colours, context.width)
  await context.out((id === undefined ? ['', 'published', ...lines] : lines).join('\n') + '\n')
}

/** What the dossier leaves of the days of a record; of the article itself where none is named. */
function datedIn({ publication, times, events }: ArticleDates, id: string | undefined) {
  return id === undefined ? publication : (times[id] ?? events[id] ?? null)
}

async function whyNot(sentence: string, format: Format, context: Context): Promise<void> {
  const { loadReader, clausesOf, open } = await loadSteps()
  const reader = loadReader('nl')
  const document = open(new TextEncoder().encode(sentence), 'the sentence', {}, reader.pack)
  const tried = tryRules(clausesOf(document, reader), reader.pack)
  if (format === 'json') return printJson(tried, context)
  await context.out(nearMisses(tried, palette(context.colours), context.width))
}

/** The steps of reading, loaded when a command wants them: rules are matched on an article's clauses. */
async function loadSteps() {
  const [{ loadReader, read }, { open }, { tokenise }, { parse }, { normalise }] = await Promise.all([
    import('../../../read.ts'),
    import('../../../text/intake.ts'),
    import('../../../text/tokenise.ts'),
    import('../../../syntax/parser.ts'),
    import('../../../rules/normalise.ts'),
  ])
  const clausesOf = (document: Document, { pack, parser }: Reader) =>
    normalise(parse(tokenise(document, pack), parser))
  return { loadReader, read, open, clausesOf }
}
