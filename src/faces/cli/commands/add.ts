import { stat } from 'node:fs/promises'
import { Command } from 'commander'
import type { Addition, AddSummary } from '../../../batch/add.ts'
import { articlesIn } from '../../../intake/articles-in.ts'
import type { Articles } from '../../../intake/format.ts'
import { loadPack, packDirectory, type Pack } from '../../../rules/pack.ts'
import type { Store } from '../../../store/store.ts'
import { IntakeError } from '../../../text/intake-error.ts'
import type { Hints } from '../../../text/intake.ts'
import { arrivals } from '../arrivals.ts'
import { UsageError, type Context } from '../context.ts'
import { withStore } from '../dossier.ts'
import { formatOption, printJson, type Format } from '../format-option.ts'
import { fileAt, reasonOf } from '../inputs.ts'
import { startProgress, type Progress } from '../progress.ts'
import { publishedOption, suppliedHints } from '../published-option.ts'
import { findFiles } from '../source-files.ts'

interface AddOptions {
  readonly published?: string
  readonly watch?: boolean
  readonly format: Format
}

/** `wederhoor add`: keeps articles and what they say. */
export function addCommand(context: Context): Command {
  return new Command('add')
    .description('Read articles into the dossier: files, and folders with all files in them. Safe to repeat.')
    .argument(
      '<path...>',
      'folders, and files with one article or many: text, Markdown, HTML, feeds, WARC, JSON Lines, CSV, Word, PDF, Nexis exports, ninjs, NewsML-G2; also as .gz and .zip',
    )
    .option('--watch', 'go on, and add what comes into the folders, until you stop it with Ctrl-C')
    .addOption(publishedOption())
    .addOption(formatOption())
    .action((paths: string[], options: AddOptions) =>
      options.watch ? watchFolders(paths, options, context) : addAll(paths, options, context),
    )
}

async function addAll(
  paths: readonly string[],
  { published, format }: AddOptions,
  context: Context,
): Promise<void> {
  const counts = new Counts(context)
  const files = await findFiles(paths, counts.context)
  await withStore(context, async (store) => {
    const { addArticles } = await import('../../../batch/add.ts')
    const progress = await startProgress(files.length, context)
    const told = {
      ...counts.context,
      complain: (line: string) => progress.say(() => counts.context.complain(line)),
    }
    const articles: Addition[] = []
    const source = articlesOf(files, suppliedHints(published), told, progress)
    const summary = await addArticles(store, source, {
      onProgress: (addition) => {
        progress.step()
        if (format === 'json') articles.push(addition)
        progress.say(() => tell(addition, counts.context))
      },
    }).finally(() => progress.stop())
    counts.count(summary)
    if (format === 'json') await printJson({ ...counts.totals, articles }, context)
    else await counts.print()
  })
}

async function watchFolders(
  folders: readonly string[],
  { published, format }: AddOptions,
  context: Context,
): Promise<void> {
  for (const folder of folders) {
    const found = await stat(folder).catch(() => null)
    if (!found?.isDirectory()) throw new UsageError(`--watch ${folder}: there is no such folder`)
  }
  const counts = new Counts(context)
  await withStore(context, async (store) => {
    context.err(`Watching ${folders.join(', ')} (Ctrl-C stops it).`)
    const stopped = context.stopped()
    for await (const file of arrivals(folders, stopped, counts.context)) {
      await addOne(file, suppliedHints(published), store, counts, format)
    }
    if (format === 'text') await counts.print()
  })
}

/** With JSON, every article is a line, told as soon as it is read. */
async function addOne(
  file: string,
  supplied: Hints,
  store: Store,
  counts: Counts,
  format: Format,
): Promise<void> {
  const { addArticles } = await import('../../../batch/add.ts')
  const { context } = counts
  const summary = await addArticles(store, articlesOf([file], supplied, context), {
    onProgress: (addition) => {
      tell(addition, context)
      if (format === 'json') void context.out(JSON.stringify(addition) + '\n')
      else if (addition.outcome === 'added') void context.out(`${addition.name}\n`)
    },
  })
  counts.count(summary)
}

/** Says what went wrong with an article, and what a reader should know of it. */
function tell({ name, outcome, message, warnings }: Addition, context: Context): void {
  if (outcome === 'unreadable') context.complain(message!)
  else if (message !== null) context.err(message)
  for (const warning of warnings) context.err(`${name}: ${warning.message}`)
}

/** The articles in files; a file that cannot be opened is complained of. */
async function* articlesOf(
  files: readonly string[],
  supplied: Hints,
  context: Context,
  progress: Pick<Progress, 'expect'> | null = null,
): Articles {
  const pack: Pack = loadPack(packDirectory('nl'))
  for (const file of files) {
    progress?.expect(-1)
    try {
      for await (const found of articlesIn(fileAt(file, context), pack)) {
        progress?.expect(1)
        if (found instanceof IntakeError) yield found
        else yield { ...found, hints: { ...found.hints, ...supplied } }
      }
    } catch (error) {
      context.complain(`${file}: ${reasonOf(error)}`)
    }
  }
}

/** What became of the articles so far. */
class Counts {
  /** The command's own, whose complaints are counted. */
  readonly context: Context
  #failed = 0
  #added = 0
  #known = 0
  #out = 0

  constructor(context: Context) {
    const complain = (line: string) => {
      this.#failed++
      context.complain(line)
    }
    this.context = { ...context, complain }
  }

  count({ added, known, removed, purged }: AddSummary): void {
    this.#added += added
    this.#known += known
    this.#out += removed + purged
  }

  get totals() {
    return { added: this.#added, known: this.#known, out: this.#out, failed: this.#failed }
  }

  async print(): Promise<void> {
    const parts = [
      `${this.#added} ${this.#added === 1 ? 'article' : 'articles'} added`,
      this.#known > 0 && `${this.#known} known already`,
      this.#out > 0 && `${this.#out} stay out that were removed`,
      this.#failed > 0 && `${this.#failed} could not be read`,
    ]
    await this.context.out(`${parts.filter(Boolean).join(', ')}.\n`)
  }
}
