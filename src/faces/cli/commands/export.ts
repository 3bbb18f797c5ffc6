import { Argument, Command, Option } from 'commander'
import type { Order, Piece, Separator } from '../../export/exporting.ts'
import { exportFormats, limitableFormats, type ExportFormat } from '../../export/formats.ts'
import { loadInterface } from '../../interface.ts'
import { UsageError, type Context } from '../context.ts'
import { languageOption } from '../language-option.ts'
import { emptyDossier, withStore } from '../dossier.ts'
import { periodOptions } from '../period-options.ts'
import { repeated } from '../repeated.ts'

interface ExportOptions {
  readonly out?: string
  readonly actor?: readonly string[]
  readonly outlet?: readonly string[]
  readonly from?: string
  readonly to?: string
  readonly in: string
  readonly separator: Separator
}

/** `wederhoor export`: the dossier in a format of others. */
export function exportCommand(context: Context): Command {
  const [from, to] = periodOptions()
  return new Command('export')
    .description('Hand the dossier on in a format of others: tables, annotations, calendars, networks.')
    .addArgument(new Argument('<format>', 'which').choices(exportFormats.map(({ name }) => name)))
    .option('--out <path>', 'the file to write, or the folder where the format has several files')
    .option(
      '--actor <name>',
      'only where this party has a part; give it again for parties together',
      repeated,
    )
    .option('--outlet <name>', 'only what this outlet tells; give it again for more outlets', repeated)
    .addOption(from)
    .addOption(to)
    .addOption(languageOption('what a timeline, calendar or page says itself is said in this language'))
    .addOption(
      new Option(
        '--separator <sign>',
        'what parts the cells of CSV; with ; numbers have a decimal comma, as Dutch spreadsheets want it',
      )
        .choices([',', ';'])
        .default(','),
    )
    .addHelpText('after', () => help())
    .action((name: string, options: ExportOptions) => {
      const format = exportFormats.find((one) => one.name === name)!
      checkOptions(format, options)
      return withStore(context, async (store) => {
        if ((await store.size()) === 0) return context.err(emptyDossier)
        const { actor = [], outlet = [], from, to, in: language, separator, out } = options
        const left: string[] = []
        const pieces = store.walk((walk) => {
          const order: Order = {
            ...{ walk, actors: actor, outlets: outlet, from, to, language, separator },
            texts: loadInterface(language),
            leaveOut: (line) => void left.push(line),
          }
          return format.run(order)
        })
        await (out === undefined ? print(pieces, context) : write(pieces, out, format, context))
        for (const line of left) context.err(line)
        const { setAside } = await store.status()
        if (setAside > 0)
          context.err(
            `without ${setAside} of the articles, on which linking broke; wederhoor status names them`,
          )
      })
    })
}

function help(): string {
  const formats = exportFormats.map(({ name, about }) => `  ${name.padEnd(15)}${about}`)
  return ['', 'Formats:', ...formats].join('\n')
}

function checkOptions(format: ExportFormat, { out, actor, outlet, from, to }: ExportOptions): void {
  const { name, many, limitable, binary } = format
  if (!limitable && (actor ?? outlet ?? from ?? to) !== undefined) {
    throw new UsageError(
      `${name} is of the whole dossier; --actor, --outlet, --from and --to are for ${limitableFormats()}`,
    )
  }
  if (out === undefined && (many || binary)) {
    throw new UsageError(
      `${name} is ${many ? 'several files' : 'no text'}; say where it goes with --out ${many ? 'FOLDER' : 'FILE'}`,
    )
  }
}

async function print(pieces: AsyncIterable<Piece>, context: Context): Promise<void> {
  for await (const piece of pieces) if (typeof piece === 'string') await context.out(piece)
}

async function write(
  pieces: AsyncIterable<Piece>,
  out: string,
  format: ExportFormat,
  context: Context,
): Promise<void> {
  const { writeFiles } = await import('../../export/files.ts')
  const written = await writeFiles(pieces, out, format.many)
  context.err(written === 1 && !format.many ? `Written to ${out}.` : `${written} files written to ${out}.`)
}
