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
import { complainOf, readInputs } from '../inputs.ts'
import { derivationLines } from '../layout/dossier-derivation.ts'
import { explanation, recordList } from '../layout/explanation.ts'
import { nearMisses } from '../layout/near-misses.ts'
import { palette } from '../layout/palette.ts'
import { publishedOption, suppliedHints } from '../published-option.ts'

interface ExplainOptions {
  readonly whyNot?: string
  readonly published?: string
  readonly in: string
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
    .action((file: string | undefined, id: string | undefined, options: ExplainOptions) => {
      if (options.whyNot !== undefined && file === undefined) return whyNot(options.whyNot, context)
      if (options.whyNot === undefined && file !== undefined) return why(file, id, options, context)
      throw new UsageError('explain takes a file and the id of a record, or --why-not with a sentence')
    })
}

async function why(
  file: string,
  id: string | undefined,
  { published, in: language }: ExplainOptions,
  context: Context,
): Promise<void> {
  const supplied = suppliedHints(published)
  if (/^[0-9a-f]{4,}$/.test(file) && !existsSync(file)) return whyInDossier(file, id, language, context)
  const { loadReader } = await loadSteps()
  let before: RawArticle | null = null
  for await (const article of readInputs([file], null, loadReader('nl').pack, context)) {
    if (before !== null) throw new Failure(severalIn(file))
    before = article
  }
  if (before === null) return
  try {
    await explain({ ...before, hints: { ...before.hints, ...supplied } }, file, id, language, context)
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
  language: string,
  context: Context,
): Promise<void> {
  await withStore(context, async (store) => {
    const found = await findArticle(store, article)
    const original = (await store.original(found.id))!
    const { dates, around } = await store.pages.article(found.id)
    const articles = new Map(around.articles.map((each) => [each.id, each]))
    await explain(original, article, id, language, context, { dates, articles })
  })
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
  language: string,
  context: Context,
  around: Around | null = null,
): Promise<void> {
  const { loadReader, read, clausesOf, open } = await loadSteps()
  const reader = loadReader('nl')
  const colours = palette(context.colours)
  const document = open(bytes, name, hints ?? {}, reader.pack)
  const reading = saidIn(read(document, reader), language)
  const page =
    id === undefined
      ? recordList(reading, colours, context.width)
      : explanation(reading, id, clausesOf(document, reader), reader.pack, colours, context.width)
  if (page === null) throw new Failure(`${called}: no record ${id}; 'wederhoor explain ${called}' lists them`)
  await context.out(page)
  if (around === null) return
  const { publication, times, events } = saidIn(around.dates, language)
  const dated = id === undefined ? publication : (times[id] ?? events[id] ?? null)
  if (dated === null) return
  const lines = derivationLines(dated, around.articles, colours, context.width)
  await context.out((id === undefined ? ['', 'published', ...lines] : lines).join('\n') + '\n')
}

async function whyNot(sentence: string, context: Context): Promise<void> {
  const { loadReader, clausesOf, open } = await loadSteps()
  const reader = loadReader('nl')
  const document = open(new TextEncoder().encode(sentence), 'the sentence', {}, reader.pack)
  await context.out(
    nearMisses(clausesOf(document, reader), reader.pack, palette(context.colours), context.width),
  )
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
