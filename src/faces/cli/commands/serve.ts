import { Command } from 'commander'
import { UsageError, type Context } from '../context.ts'
import { withStore } from '../dossier.ts'

/** `wederhoor serve`: the dossier in a browser, on this machine. */
export function serveCommand(context: Context): Command {
  return new Command('serve')
    .description('Show the dossier in a browser; the sample articles for as long as it is empty.')
    .option('--port <number>', 'where to listen; 0 takes any port that is free', port, 4747)
    .option('--host <address>', 'who may come: 127.0.0.1 is this machine alone', '127.0.0.1')
    .action(({ port, host }: { port: number; host: string }) =>
      withStore(context, async (store) => {
        const { serve } = await import('../../http/serve.ts')
        const served = await serve(store, { port, host })
        await context.out(`Wederhoor is at ${served.url} (Ctrl-C stops it).\n`)
        context.err(`The dossier lies in ${store.place}.`)
        await context.stopped()
        await served.close()
      }),
    )
}

function port(written: string): number {
  const number = Number(written)
  if (Number.isInteger(number) && number >= 0 && number < 65536 && written.trim() !== '') return number
  throw new UsageError(`--port ${written}: a port is a number from 0 to 65535`)
}
