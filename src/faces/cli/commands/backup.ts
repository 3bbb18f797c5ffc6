import { Command } from 'commander'
import { Failure, type Context } from '../context.ts'
import { formatOption, printJson, type Format } from '../format-option.ts'

/** `wederhoor backup`: the dossier as one file, while it is in use. */
export function backupCommand(context: Context): Command {
  return new Command('backup')
    .description('Write the dossier into one file, as it is at this moment. It may be in use.')
    .requiredOption('--out <file>', 'the file to make')
    .addOption(formatOption())
    .action(async ({ out, format }: { out: string; format: Format }) => {
      refuseDatabase(
        context,
        'make a backup of it with pg_dump, or copy it to a folder with wederhoor move --to FOLDER',
      )
      const { backup } = await import('../../../store/backup.ts')
      const { articles } = backup(context.dataDirectory(), out)
      if (format === 'json') return printJson({ file: out, articles }, context)
      await context.out(`${articles} ${articles === 1 ? 'article is' : 'articles are'} in ${out}.\n`)
    })
}

/** `wederhoor restore`: a dossier back from a backup. */
export function restoreCommand(context: Context): Command {
  return new Command('restore')
    .description('Put the dossier of a backup into a data folder that has none.')
    .argument('<file>', 'what wederhoor backup made')
    .addOption(formatOption())
    .action(async (file: string, { format }: { format: Format }) => {
      refuseDatabase(context, 'restore into a folder, then copy it there with wederhoor move')
      const { restore } = await import('../../../store/backup.ts')
      const place = context.dataDirectory()
      const { articles } = await restore(file, place)
      if (format === 'json') return printJson({ place, articles }, context)
      await context.out(
        `${articles} ${articles === 1 ? 'article is' : 'articles are'} now in the data folder ${place}.\n`,
      )
    })
}

/** Throws a Failure where the dossier lies in PostgreSQL, which has its own tools for this. */
function refuseDatabase(context: Context, remedy: string): void {
  if (context.database() !== null) throw new Failure(`the dossier lies in PostgreSQL; ${remedy}`)
}
