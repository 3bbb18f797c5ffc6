import { stat } from 'node:fs/promises'
import { Command } from 'commander'
import type { Source } from '../../../batch/read-articles.ts'
import { articlesIn } from '../../../intake/articles-in.ts'
import type { Articles } from '../../../intake/format.ts'
import { loadPack, packDirectory, type Pack } from '../../../rules/pack.ts'
import type { Store } from '../../../store/store.ts'
import { IntakeError } from '../../../text/intake-error.ts'
import type { Hints } from '../../../text/intake.ts'
import type { Entry } from '../../../queue/hand-in.ts'
import { arrivals } from '../arrivals.ts'
import { UsageError, type Context } from '../context.ts'
import { withStore } from '../dossier.ts'
import { formatOption, printJson, type Format } from '../format-option.ts'
import { fileAt, reasonOf } from '../inputs.ts'
import { startProgress, type Progress } from '../progress.ts'
import { publishedOption, suppliedHints } from '../published-option.ts'
import { queueAddress, queueOption, withQueue } from '../queue-option.ts'
import { findFiles } from '../source-files.ts'
import { workersOption } from '../workers-option.ts'

interface AddOptions {
  readonly published?: string
  readonly watch?: boolean
  readonly workers?: number
  readonly queue?: string
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
    .addOption(workersOption())
    .addOption(queueOption('keep the articles, and leave their reading to workers of this queue'))
    .addOption(formatOption())
    .action((paths: string[], options: AddOptions) =>
      options.watch ? watchFolders(paths, options, context) : addAll(paths, options, context),
    )
}

async function addAll(
  paths: readonly string[],
  { published, format, ...options }: AddOptions,
  context: Context,
): Promise<void> {
  const counts = new Counts(context)
  const add = await adding(options, context)
  const files = await findFiles(paths, counts.context)
  await withStore(context, async (store) => {
    const progress = await startProgress(files.length, context)
    const told = {
      ...counts.context,
      complain: (line: string) => progress.say(() => counts.context.complain(line)),
    }
    const articles: Entry[] = []
    const source = articlesOf(files, suppliedHints(published), told, progress)
    await add(store, source, (entry) => {
      progress.step()
      counts.count(entry)
      if (format === 'json') articles.push(entry)
      progress.say(() => tell(entry, counts.context))
    }).finally(() => progress.stop())
    if (format === 'json') await printJson({ ...counts.totals, articles }, context)
    else await counts.print()
  })
}

async function watchFolders(
  folders: readonly string[],
  { published, format, ...options }: AddOptions,
  context: Context,
): Promise<void> {
  const add = await adding(options, context)
  for (const folder of folders) {
    const found = await stat(folder).catch(() => null)
    if (!found?.isDirectory()) throw new UsageError(`--watch ${folder}: there is no such folder`)
  }
  const counts = new Counts(context)
  await withStore(context, async (store) => {
    context.err(`Watching ${folders.join(', ')} (Ctrl-C stops it).`)
    const stopped = context.stopped()
    for await (const file of arrivals(folders, stopped, counts.context)) {
      const source = articlesOf([file], suppliedHints(published), counts.context)
      await add(store, source, (entry) => tellAtOnce(entry, counts, format))
    }
    if (format === 'text') await counts.print()
  })
}

/** Adds the articles of a source, or hands them in to be added; tells of each. */
type Add = (store: Store, source: Source, onEntry: (entry: Entry) => void) => Promise<void>

/** How articles are added: here and now, or by the workers of a queue. */
async function adding(
  { queue, workers }: Pick<AddOptions, 'queue' | 'workers'>,
  context: Context,
): Promise<Add> {
  const address = await queueAddress(queue, context)
  if (address === null) {
    const { addArticles } = await import('../../../batch/add.ts')
    return async (store, source, onProgress) =>
      void (await addArticles(store, source, { workers, onProgress }))
  }
  const { handIn } = await import('../../../queue/hand-in.ts')
  return async (store, source, onEntry) => {
    await handIn(store, source, onEntry)
    await tellQueue(address, store, context)
  }
}

/** Tells a queue of what waits. Where it cannot be told now, a worker does so as soon as it can. */
async function tellQueue(address: string, store: Store, context: Context): Promise<void> {
  const { relay } = await import('../../../queue/relay.ts')
  const { QueueError } = await import('../../../queue/queue-error.ts')
  try {
    await withQueue(address, store, async (queue) => void (await relay(store.jobs, queue)))
  } catch (error) {
    if (!(error instanceof QueueError)) throw error
    context.err(`${error.message}. The articles are kept; they are read when a worker reaches the queue.`)
  }
}

/** With JSON, every article is a line, told as soon as it is there. */
function tellAtOnce(entry: Entry, counts: Counts, format: Format): void {
  const { context } = counts
  counts.count(entry)
  tell(entry, context)
  if (format === 'json') void context.out(JSON.stringify(entry) + '\n')
  else if (entry.outcome === 'added' || entry.outcome === 'queued') void context.out(`${entry.name}\n`)
}

/** Says what went wrong with an article, and what a reader should know of it. */
function tell({ name, outcome, message, warnings }: Entry, context: Context): void {
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
  #queued = 0
  #waiting = 0

  constructor(context: Context) {
    const complain = (line: string) => {
      this.#failed++
      context.complain(line)
    }
    this.context = { ...context, complain }
  }

  /** What is unreadable counts when it is complained of. */
  count({ outcome }: Entry): void {
    if (outcome === 'added') this.#added++
    else if (outcome === 'known') this.#known++
    else if (outcome === 'queued') this.#queued++
    else if (outcome === 'waiting') this.#waiting++
    else if (outcome !== 'unreadable') this.#out++
  }

  get totals() {
    const queue = this.#queued + this.#waiting > 0 ? { queued: this.#queued, waiting: this.#waiting } : {}
    return { added: this.#added, ...queue, known: this.#known, out: this.#out, failed: this.#failed }
  }

  async print(): Promise<void> {
    const parts = [
      this.#queued + this.#waiting === 0 &&
        `${this.#added} ${this.#added === 1 ? 'article' : 'articles'} added`,
      this.#queued + this.#waiting > 0 &&
        `${this.#queued} ${this.#queued === 1 ? 'article waits' : 'articles wait'} to be read by a worker`,
      this.#waiting > 0 && `${this.#waiting} waited already`,
      this.#known > 0 && `${this.#known} known already`,
      this.#out > 0 && `${this.#out} stay out that were removed`,
      this.#failed > 0 && `${this.#failed} could not be read`,
    ]
    await this.context.out(`${parts.filter(Boolean).join(', ')}.\n`)
  }
}
