import { Command } from 'commander'
import { UsageError, type Context } from '../context.ts'
import { withStore } from '../dossier.ts'

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
    .option('--port <number>', 'where to listen; 0 takes any port that is free', port, 4747)
    .option(
      '--host <address>',
      'who may come: 127.0.0.1 is this machine alone; at another address everybody must bring a token (WEDERHOOR_TOKEN, or one that is made and printed)',
      '127.0.0.1',
    )
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
        const { isLoopback, newToken } = await import('../../http/token.ts')
        const given = givenToken(context)
        const token = given ?? (isLoopback(host) ? null : newToken())
        const log = openLog(context.err, asked ?? context.terminal === null)
        const served = await serve(store, { port, host, token, log })
        // A token that was given is known; one that was made is told this once, and nowhere else.
        const address = token === null || given !== null ? served.url : `${served.url}?token=${token}`
        await context.out(`Wederhoor is at ${address} (Ctrl-C stops it).\n`)
        if (given !== null) context.err('Who comes must bring the token in WEDERHOOR_TOKEN.')
        else if (token !== null) context.err('Who has this address can read and change the dossier.')
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

/** The token of the environment; null where there is none. */
function givenToken({ environment }: Context): string | null {
  const token = environment.WEDERHOOR_TOKEN
  if (!token) return null
  if (/^[\w.~+/=-]{16,}$/.test(token)) return token
  throw new UsageError(
    'WEDERHOOR_TOKEN: a token has at least 16 letters, digits or signs of - _ . ~ + / =, and no space',
  )
}

function port(written: string): number {
  const number = Number(written)
  if (Number.isInteger(number) && number >= 0 && number < 65536 && written.trim() !== '') return number
  throw new UsageError(`--port ${written}: a port is a number from 0 to 65535`)
}
