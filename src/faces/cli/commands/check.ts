import { Command } from 'commander'
import { articlesIn } from '../../../intake/articles-in.ts'
import type { RawArticle } from '../../../intake/raw-article.ts'
import type { Check } from '../../../model/fault.ts'
import type { Pack } from '../../../rules/pack.ts'
import { IntakeError } from '../../../text/intake-error.ts'
import { loadInterface } from '../../interface.ts'
import { Failure, type Context } from '../context.ts'
import { languageOption } from '../language-option.ts'
import { withStore } from '../dossier.ts'
import { formatOption, printJson } from '../format-option.ts'
import { fileAt, nameOf, reasonOf } from '../inputs.ts'
import { checkPage } from '../layout/check.ts'
import { palette } from '../layout/palette.ts'
import { publishedOption, suppliedHints } from '../published-option.ts'

interface CheckOptions {
  readonly article?: readonly string[]
  readonly format: 'text' | 'json'
  readonly in: string
  readonly published?: string
}

/** `wederhoor check`: what a draft has otherwise than the articles it rests on. */
export function checkCommand(context: Context): Command {
  return new Command('check')
    .description(
      'Compare a draft with the articles of the dossier: quotations, speakers, hedges, numbers, days, denials. ' +
        'The exit code is 1 where something differs.',
    )
    .argument('<draft>', 'a file with one text, in any format; - for what is piped in')
    .option('--article <file...>', 'compare with these files, and not with the dossier')
    .addOption(
      publishedOption(
        'the day that the draft is of (default: as it says itself, else that of the closest article)',
      ),
    )
    .addOption(formatOption())
    .addOption(languageOption())
    .action((draft: string, options: CheckOptions) => check(draft, options, context))
}

async function check(file: string, options: CheckOptions, context: Context): Promise<void> {
  const found = await compare(file, options, context)
  if (options.format === 'json') await printJson(found, context)
  else await context.out(checkPage(found, loadInterface(options.in), palette(context.colours), context.width))
  if (found.faults.length > 0) context.setFailed()
}

async function compare(
  file: string,
  { article: files, published }: CheckOptions,
  context: Context,
): Promise<Check> {
  const [{ loadReader }, { checkAgainst, checkAgainstStore }] = await Promise.all([
    import('../../../read.ts'),
    import('../../../batch/check.ts'),
  ])
  const reader = loadReader('nl')
  const drafts = await read([file], reader.pack, context)
  if (drafts.length > 1) {
    throw new Failure(`${nameOf(file)}: there are several texts in this file; give the draft alone`)
  }
  const [{ hints, ...own }] = drafts
  const draft = { ...own, hints: { ...hints, ...suppliedHints(published) } }
  try {
    if (files === undefined) return await fromStore()
    return await checkAgainst(draft, await read(files, reader.pack, context), reader)
  } catch (error) {
    if (error instanceof Failure) throw error
    throw new Failure((error as Error).message)
  }

  async function fromStore(): Promise<Check> {
    let found: Check | null = null
    await withStore(context, async (store) => {
      if ((await store.size()) === 0) {
        throw new Failure(
          'The dossier is empty. Add articles with: wederhoor add FOLDER, or name them: --article FILE',
        )
      }
      found = await checkAgainstStore(draft, store, reader)
    })
    return found!
  }
}

/** All articles in files. Throws a Failure for the first that cannot be read. */
async function read(files: readonly string[], pack: Pack, context: Context): Promise<RawArticle[]> {
  const articles: RawArticle[] = []
  for (const file of files) {
    try {
      for await (const found of articlesIn(fileAt(file, context), pack)) {
        if (found instanceof IntakeError) throw found
        articles.push(found)
      }
    } catch (error) {
      if (error instanceof IntakeError) throw new Failure(error.message)
      throw new Failure(`${nameOf(file)}: ${reasonOf(error)}`)
    }
  }
  return articles
}
