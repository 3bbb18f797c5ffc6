import { Command, Option } from 'commander'
import type { Query } from '../../../model/query.ts'
import { interfaceLanguages, loadInterface } from '../../interface.ts'
import { UsageError, type Context } from '../context.ts'
import { emptyDossier, withStore } from '../dossier.ts'
import { formatOption, type Format } from '../format-option.ts'
import { answerPage } from '../layout/answer.ts'
import { palette } from '../layout/palette.ts'
import { isoDay } from '../../../model/day.ts'

interface AskCommandOptions {
  readonly query?: string
  readonly format: Format
  readonly in?: string
  readonly today?: string
}

/** `wederhoor ask`: a question in Dutch or English, or a query, answered with quotes or refused with the reason. */
export function askCommand(context: Context): Command {
  return new Command('ask')
    .description(
      'Answer a question from the record, each line with its quotes, and show the query that was run; or say why there is no answer. ' +
        'The exit code is 1 where there is none.',
    )
    .argument('[question...]', 'in Dutch or English: "When did Kyrgyzstan and Tajikistan last meet?"')
    .option(
      '--query <json>',
      'a query instead of a question, as `wederhoor schema query` describes it; - for what is piped in',
    )
    .option('--today <date>', 'the day that "last week" is counted from (default: today)')
    .addOption(formatOption())
    .addOption(
      new Option(
        '--in <language>',
        'the language of the page (default: that of the question, else English)',
      ).choices(interfaceLanguages()),
    )
    .action((words: string[], options: AskCommandOptions) => ask(words.join(' '), options, context))
}

async function ask(question: string, options: AskCommandOptions, context: Context): Promise<void> {
  if ((question === '') === (options.query === undefined)) {
    throw new UsageError('give a question in words, or a query with --query')
  }
  const today = options.today ?? isoDay(Math.floor(Date.now() / 86_400_000))
  if (!/^\d{4}-\d\d-\d\d$/.test(today)) throw new UsageError(`${today}: write the day like 2026-06-25`)
  const asking = options.query === undefined ? { question } : { query: await queryIn(options.query, context) }
  await withStore(context, async (store) => {
    if ((await store.size()) === 0) {
      context.complain(emptyDossier)
      return
    }
    const answer = await store.ask(asking, { today })
    if (answer.refusal !== null) context.setFailed()
    if (options.format === 'json') return context.out(JSON.stringify(answer, null, 2) + '\n')
    const language = options.in ?? answer.language ?? 'en'
    await context.out(answerPage(answer, loadInterface(language), palette(context.colours), context.width))
  })
}

/** The query in an option. Throws a UsageError that names what is not as it should be. */
async function queryIn(option: string, context: Context): Promise<Query> {
  const { querySchema } = await import('../../../model/query.ts')
  const text = option === '-' ? new TextDecoder().decode(await context.input()) : option
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    throw new UsageError(`--query is not JSON (${(error as Error).message}); see wederhoor schema query`)
  }
  const read = querySchema.safeParse(json)
  if (read.success) return read.data
  const faults = read.error.issues.map(({ path, message }) =>
    [path.join('.'), message].filter(Boolean).join(': '),
  )
  throw new UsageError(`--query: ${faults.join('; ')}; see wederhoor schema query`)
}
