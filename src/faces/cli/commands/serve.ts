import { Command } from 'commander'
import type { Context } from '../context.ts'
import { withStore } from '../dossier.ts'
import { admissionTo, hostOption, portOption } from '../listening.ts'

interface ServeOptions {
  readonly port: number
  readonly host: string
  readonly open: boolean
  readonly log?: boolean
}

/** `wederhoor serve`: the dossier in a browser, on this machine. */
export function serveCommand(context: Context): Command {
  return new Command('serve')
    .description('Show the dossier in a browser; the sample articles for as long as it is empty.')
    .addOption(portOption('where to listen; 0 takes any port that is free').default(4747))
    .addOption(hostOption())
    .option(
      '--no-open',
      'leave the browser shut (it is opened where a terminal shows this, and this machine alone may come)',
    )
    .option('--log', 'tell of each request, as JSON on standard error (default: where that is no terminal)')
    .option('--no-log', 'tell only of what goes wrong')
    .action(({ port, host, open, log: asked }: ServeOptions) =>
      withStore(context, async (store) => {
        const { serve } = await import('../../http/serve.ts')
        const { openLog } = await import('../../http/log.ts')
        const { token, address } = await admissionTo(host, context)
        const log = openLog(context.err, asked ?? context.terminal === null)
        if ((await store.size()) === 0)
          context.err('No articles yet: the samples are shown, once they are read. That takes some seconds.')
        const served = await serve(store, { port, host, token, log })
        const told = address(served.url)
        // A token that was made is told this once, and nowhere else.
        await context.out(`Wederhoor is at ${told} (Ctrl-C stops it).\n`)
        if (told !== served.url) context.err('Who has this address can read and change the dossier.')
        else if (token !== null) context.err('Who comes must bring the token in WEDERHOOR_TOKEN.')
        context.err(`The dossier lies in ${store.place}.`)
        // An address with a token in it would stand in the list of this machine's processes.
        if (open && context.terminal !== null && token === null) context.browse(served.url)
        await context.stopped()
        log.info('stopping')
        await served.close()
        log.info('stopped')
      }),
    )
}
