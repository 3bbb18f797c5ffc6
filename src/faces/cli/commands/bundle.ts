import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { finished } from 'node:stream/promises'
import { once } from 'node:events'
import { Command } from 'commander'
import { Failure, type Context } from '../context.ts'
import { withStore } from '../dossier.ts'
import { formatOption, printJson, type Format } from '../format-option.ts'

/** `wederhoor bundle`: the whole dossier as one file. */
export function bundleCommand(context: Context): Command {
  return new Command('bundle')
    .description('Write the whole dossier as one file, which wederhoor import takes in elsewhere.')
    .requiredOption('--out <file>', 'the file to write (JSON Lines)')
    .addOption(formatOption())
    .action(({ out, format }: { out: string; format: Format }) =>
      withStore(context, async (store) => {
        // Whoever is broken off leaves no half of a bundle under its name.
        const unfinished = `${out}.part`
        const stream = createWriteStream(unfinished)
        try {
          await once(stream, 'open')
          const counts = await store.bundle(async (text) => {
            if (!stream.write(text)) await once(stream, 'drain')
          })
          stream.end()
          await finished(stream)
          await rename(unfinished, out)
          if (format === 'json') return await printJson({ file: out, counts }, context)
          const { article, removed } = counts
          const hidden = removed > 0 ? ` and ${removed} removed` : ''
          await context.out(
            `${article} ${article === 1 ? 'article' : 'articles'}${hidden} written to ${out}.\n`,
          )
        } catch (error) {
          stream.destroy()
          await rm(unfinished, { force: true })
          throw explained(error as NodeJS.ErrnoException, out)
        }
      }),
    )
}

/** Why a file could not be written. */
function explained(error: NodeJS.ErrnoException, file: string): Error {
  switch (error.code) {
    case 'ENOENT':
      return new Failure(`${file}: there is no such folder`)
    case 'ENOSPC':
      return new Failure(`${file}: the disk is full; make room and try again`)
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new Failure(`${file}: you may not write there; choose another folder`)
    default:
      return error
  }
}
