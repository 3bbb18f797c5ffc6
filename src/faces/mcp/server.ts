import { Server } from '@modelcontextprotocol/sdk/server/index.js'
import { CallToolRequestSchema, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js'
import { z } from 'zod'
import { version } from '../../model/version.ts'
import type { Store } from '../../store/store.ts'
import { tools } from './tools.ts'

/** What an assistant is told of the tools as a whole. */
const instructions =
  'A dossier of news articles, read into a record. Answers quote the articles and name them by id; what is not in them is not in an answer. ' +
  'Long answers come in pages: give `next` back as `cursor`. Who is right is not decided: say who says what.'

/** A dossier for assistants, by the Model Context Protocol: connect it to a transport. It only reads. */
export function assistantServer(store: Store): Server {
  const server = new Server({ name: 'wederhoor', version }, { capabilities: { tools: {} }, instructions })
  server.setRequestHandler(ListToolsRequestSchema, () => ({
    tools: tools.map(({ name, description, input }) => ({
      ...{ name, description },
      inputSchema: z.toJSONSchema(input, { io: 'input' }) as { type: 'object' },
      annotations: { readOnlyHint: true, openWorldHint: false },
    })),
  }))
  server.setRequestHandler(CallToolRequestSchema, async ({ params }) => {
    const tool = tools.find(({ name }) => name === params.name)
    if (tool === undefined) {
      return failure(
        `There is no tool ${params.name}; there are ${tools.map(({ name }) => name).join(', ')}.`,
      )
    }
    const args = tool.input.safeParse(params.arguments ?? {})
    if (!args.success) {
      return failure(
        args.error.issues
          .map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': '))
          .join('; '),
      )
    }
    try {
      const answer = await tool.run(args.data as never, store)
      return { content: [{ type: 'text', text: JSON.stringify(answer) }] }
    } catch (error) {
      return failure((error as Error).message)
    }
  })
  return server
}

function failure(text: string) {
  return { isError: true, content: [{ type: 'text', text }] }
}
