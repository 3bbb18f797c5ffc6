import { Command } from 'commander'
import { Failure, type Context } from '../context.ts'
import { withStore } from '../dossier.ts'
import { formatOption, printJson, type Format } from '../format-option.ts'
import { reasonOf } from '../inputs.ts'
import { startProgress } from '../progress.ts'

/** `wederhoor import`: takes in what `wederhoor bundle` wrote. */
export function importCommand(context: Context): Command {
  return new Command('import')
    .description('Take a bundle of a whole dossier in. What is here stays as it is. Safe to repeat.')
    .argument('<file>', 'a file that wederhoor bundle has written')
    .addOption(formatOption())
    .action((file: string, { format }: { format: Format }) =>
      withStore(context, async (store) => {
        const progress = await startProgress(0, context)
        const imported = await store
          .import(file, progress)
          .catch((error: NodeJS.ErrnoException) => {
            throw error.code === undefined ? error : new Failure(`${file}: ${reasonOf(error)}`)
          })
          .finally(() => progress.stop())
        if (format === 'json') return printJson(imported, context)
        const { added, hidden, known, left, tables, tablesLeft } = imported
        const parts = [
          `${added} ${added === 1 ? 'article' : 'articles'} taken in`,
          hidden > 0 && `${hidden} removed ones`,
          known > 0 && `${known} known already`,
          left > 0 && `${left} left as they are here`,
          tables.length > 0 && tables.join(' and '),
        ]
        await context.out(`${parts.filter(Boolean).join(', ')}.\n`)
        for (const table of tablesLeft) {
          context.err(`${table} is here already and stays as it is; the bundle has another.`)
        }
      }),
    )
}
