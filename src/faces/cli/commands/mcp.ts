import { Command } from 'commander'
import type { Context } from '../context.ts'
import { withStore } from '../dossier.ts'

/** `wederhoor mcp`: the dossier for an assistant, over standard input and output. */
export function mcpCommand(context: Context): Command {
  return new Command('mcp')
    .description(
      'Let an assistant ask the dossier, by the Model Context Protocol over standard input and output. It only reads.',
    )
    .action(() =>
      withStore(context, async (store) => {
        const [{ StdioServerTransport }, { assistantServer }] = await Promise.all([
          import('@modelcontextprotocol/sdk/server/stdio.js'),
          import('../../mcp/server.ts'),
        ])
        const server = assistantServer(store)
        const ended = new Promise<void>((resolve) => {
          server.onclose = resolve
          process.stdin.once('end', resolve)
          void context.stopped().then(resolve)
        })
        await server.connect(new StdioServerTransport())
        await ended
        await server.close()
      }),
    )
}
