import { Command, Option } from 'commander'
import type { Context } from '../context.ts'
import { complainOf, readInputs, type InputForm } from '../inputs.ts'
import { readingPage } from '../layout/reading.ts'
import { palette } from '../layout/palette.ts'
import { publishedOption, suppliedHints } from '../published-option.ts'

interface ReadOptions {
  readonly from: InputForm
  readonly format?: 'jsonl' | 'text'
  readonly published?: string
}

/** `wederhoor read`: articles in, their readings out, and nothing kept. */
export function readCommand(context: Context): Command {
  return new Command('read')
    .description('Read articles and print what they say. Nothing is kept.')
    .argument('<file...>', 'text files; - for what is piped in')
    .addOption(
      new Option('--from <form>', 'how the articles stand in the files: one a file, or one a line as JSON')
        .choices(['text', 'jsonl'])
        .default('text'),
    )
    .addOption(
      new Option(
        '--format <format>',
        'print JSON Lines or a page to read (default: as the articles came)',
      ).choices(['jsonl', 'text']),
    )
    .addOption(publishedOption())
    .action((files: string[], options: ReadOptions) => read(files, options, context))
}

async function read(files: readonly string[], options: ReadOptions, context: Context): Promise<void> {
  const { from, format = from, published } = options
  const [{ loadReader, read }, { open }] = await Promise.all([
    import('../../../read.ts'),
    import('../../../text/intake.ts'),
  ])
  const reader = loadReader('nl')
  for await (const { name, bytes, hints } of readInputs(files, from, context)) {
    try {
      const document = open(bytes, name, { ...hints, ...suppliedHints(published) }, reader.pack)
      const reading = read(document, reader)
      if (format === 'text') {
        await context.out(readingPage(reading, name, palette(context.colours), context.width))
        continue
      }
      for (const { message } of document.warnings) context.err(`${name}: ${message}`)
      await context.out(JSON.stringify(reading) + '\n')
    } catch (error) {
      complainOf(error, name, context)
    }
  }
}
