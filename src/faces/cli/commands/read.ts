import { Command, Option } from 'commander'
import type { Context } from '../context.ts'
import { complainOf, readInputs, type InputForm } from '../inputs.ts'
import { readingPage } from '../layout/reading.ts'
import { palette } from '../layout/palette.ts'
import { publishedOption, suppliedHints } from '../published-option.ts'

interface ReadOptions {
  readonly from?: InputForm
  readonly format?: 'jsonl' | 'text'
  readonly published?: string
}

/** `wederhoor read`: articles in, their readings out, and nothing kept. */
export function readCommand(context: Context): Command {
  return new Command('read')
    .description('Read articles and print what they say. Nothing is kept.')
    .argument('<file...>', 'articles in any format, one or many in a file; - for what is piped in')
    .addOption(
      new Option(
        '--from <form>',
        'what the files are, whatever they look like: plain text or JSON Lines',
      ).choices(['text', 'jsonl']),
    )
    .addOption(
      new Option(
        '--format <format>',
        'print JSON Lines or a page to read (default: a page; JSON Lines with --from jsonl)',
      ).choices(['jsonl', 'text']),
    )
    .addOption(publishedOption())
    .action((files: string[], options: ReadOptions) => read(files, options, context))
}

async function read(files: readonly string[], options: ReadOptions, context: Context): Promise<void> {
  const { from = null, format = from ?? 'text', published } = options
  const [{ loadReader, read }, { open }] = await Promise.all([
    import('../../../read.ts'),
    import('../../../text/intake.ts'),
  ])
  const reader = loadReader('nl')
  for await (const { name, bytes, hints } of readInputs(files, from, reader.pack, context)) {
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
