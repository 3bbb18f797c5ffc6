import { Command } from 'commander'
import { UsageError, type Context } from '../context.ts'
import { isAddress } from '../database-address.ts'
import { formatOption, printJson, type Format } from '../format-option.ts'
import { startProgress } from '../progress.ts'

/** `wederhoor move`: copies the dossier from one database to another. */
export function moveCommand(context: Context): Command {
  return new Command('move')
    .description(
      'Copy the dossier to another folder or to a PostgreSQL database, and compare. The old one stays. Safe to repeat.',
    )
    .requiredOption('--to <place>', 'a folder, or postgres://user@host/database')
    .addOption(formatOption())
    .action(async ({ to, format }: { to: string; format: Format }) => {
      if (!isAddress(to) && to.includes('://')) {
        throw new UsageError('--to: a place is a folder, or an address that begins with postgres://')
      }
      const directory = context.dataDirectory()
      const { move } = await import('../../../store/move.ts')
      const progress = await startProgress(0, context)
      const { articles, known, place } = await move(
        { directory, database: context.database() },
        isAddress(to) ? { directory, database: to } : { directory: to, database: null },
        progress,
      ).finally(() => progress.stop())
      if (format === 'json') return printJson({ articles, known, place }, context)
      const before = known > 0 ? ` (${known} ${known === 1 ? 'was' : 'were'} there before)` : ''
      await context.out(
        `${articles} ${articles === 1 ? 'article is' : 'articles are'} now in ${place}, as in the old one${before}.\n`,
      )
      const how = isAddress(to) ? 'WEDERHOOR_DATABASE or --database with its address' : `--data ${to}`
      context.err(`The old dossier stays as it is. To use the new one, give ${how}.`)
    })
}
