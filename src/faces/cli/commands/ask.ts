import { Command, Option } from 'commander'
import { periodOf } from '../../../model/day.ts'
import { interfaceLanguages, loadInterface } from '../../interface.ts'
import { UsageError, type Context } from '../context.ts'
import { emptyDossier, withStore } from '../dossier.ts'
import { formatOption, printJson, type Format } from '../format-option.ts'
import { answerPage } from '../layout/answer.ts'
import { palette } from '../layout/palette.ts'

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
  const { askingOf, isoToday } = await import('../../asking.ts')
  const query = options.query === '-' ? new TextDecoder().decode(await context.input()) : options.query
  const asking = askingOf(question || undefined, query)
  if ('error' in asking) throw new UsageError(`${asking.error} See wederhoor schema query`)
  const today = options.today ?? isoToday()
  if (!/^\d{4}-\d\d-\d\d$/.test(today) || periodOf(today) === null) {
    throw new UsageError(`${today}: no day that exists; write it like 2026-06-25`)
  }
  await withStore(context, async (store) => {
    if ((await store.size()) === 0) return context.complain(emptyDossier)
    const answer = await store.ask(asking, { today })
    if (answer.refusal !== null) context.setFailed()
    if (options.format === 'json') return printJson(answer, context)
    const language = options.in ?? answer.language ?? 'en'
    await context.out(answerPage(answer, loadInterface(language), palette(context.colours), context.width))
  })
}
