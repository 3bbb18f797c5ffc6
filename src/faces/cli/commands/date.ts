import { Command, Option } from 'commander'
import type { DatedText } from '../../../model/dated-text.ts'
import { UsageError, type Context } from '../context.ts'
import { derivationLanguageOption, saidIn } from '../derivation-language.ts'
import { printJson } from '../format-option.ts'
import { datedTextPage } from '../layout/dated-text.ts'
import { palette } from '../layout/palette.ts'
import { publishedOption } from '../published-option.ts'

interface DateOptions {
  readonly format: 'text' | 'json' | 'jsonl'
  readonly published?: string
  readonly in: string
}

/** `wederhoor date`: which days the words of a phrase leave, and why. */
export function dateCommand(context: Context): Command {
  return new Command('date')
    .description('Say which days a phrase can mean, and why.')
    .argument('<phrase...>', 'each in quotes; - for the lines of what is piped in')
    .addOption(
      new Option('--format <format>', 'print a page to read, one JSON array, or JSON Lines')
        .choices(['text', 'json', 'jsonl'])
        .default('text'),
    )
    .addOption(
      publishedOption('when it was said or written (2024-06-26, 2024-06, 2024); left out, that stays open'),
    )
    .addOption(derivationLanguageOption())
    .action((phrases: string[], options: DateOptions) => date(phrases, options, context))
}

async function date(
  phrases: readonly string[],
  { format, published, in: language }: DateOptions,
  context: Context,
): Promise<void> {
  const { readTimes } = await import('../../../time.ts')
  const dated: DatedText[] = []
  for (const phrase of await linesOf(phrases, context)) {
    const text = saidIn(readTimes(phrase, { published }), language)
    if (text.times.length === 0) context.complain(`${phrase}: no time is found in it`)
    if (format === 'json') dated.push(text)
    else if (format === 'jsonl') await context.out(JSON.stringify(text) + '\n')
    else if (text.times.length > 0) {
      await context.out(datedTextPage(text, palette(context.colours), context.width))
    }
  }
  if (format === 'json') await printJson(dated, context)
}

/** The phrases, with the lines of what is piped in where `-` stands. Throws a UsageError where that leaves none. */
async function linesOf(phrases: readonly string[], context: Context): Promise<string[]> {
  const lines: string[] = []
  for (const phrase of phrases) {
    if (phrase === '-') lines.push(...new TextDecoder().decode(await context.input()).split(/\r?\n/))
    else lines.push(phrase)
  }
  const filled = lines.filter((line) => line.trim() !== '')
  if (filled.length > 0) return filled
  throw new UsageError('date takes a phrase, such as wederhoor date "22 april" --published 2024')
}
