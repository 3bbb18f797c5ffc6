import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js'
import { expect, onTestFinished, test } from 'vitest'
import { assistantServer } from '../../../src/faces/mcp/server.ts'
import { readings, storeOf } from '../dossier.ts'

/** A client of the SDK that talks with the server over a dossier of two articles. */
async function assistant() {
  const client = new Client({ name: 'test', version: '1' })
  const [ours, theirs] = InMemoryTransport.createLinkedPair()
  const server = assistantServer(storeOf(...readings()))
  await Promise.all([server.connect(theirs), client.connect(ours)])
  onTestFinished(() => client.close())
  const call = async (name: string, args: Record<string, unknown>) => {
    const { isError, content } = await client.callTool({ name, arguments: args })
    const [{ text }] = content as { text: string }[]
    return isError === true ? { error: text } : (JSON.parse(text) as Record<string, never>)
  }
  return { client, call }
}

test('it names its tools, with what each takes', async () => {
  const { client } = await assistant()
  const { tools } = await client.listTools()
  expect(tools.map(({ name }) => name)).toEqual(['ask', 'search', 'timeline', 'ledger', 'statement', 'check'])
  for (const { inputSchema, description } of tools) {
    expect(inputSchema.type).toBe('object')
    expect(description).not.toBe('')
  }
})

test('ask answers a question or a query with quotes and ids of articles', async () => {
  const { call } = await assistant()
  const asked: Record<string, unknown> = await call('ask', {
    question: 'What did Els Terpstra say?',
    today: '2024-07-01',
  })
  expect(asked).toMatchObject({
    refusal: null,
    query: { ask: 'said', party: 'Els Terpstra' },
    total: 2,
    next: null,
  })
  const [first] = asked.lines as unknown as { proof: { article: string; quote: string[] }[] }[]
  expect(first.proof[0]).toMatchObject({ article: 'quarrel', quote: ['is de sluis open blijven staan'] })
  expect(await call('ask', { query: { ask: 'said', party: 'Nobody' }, today: '2024-07-01' })).toMatchObject({
    refusal: { code: 'unknown-party', values: { name: 'Nobody' } },
    lines: [],
  })
})

test.each([
  ['search', { words: 'sluis' }, { total: 1, most: 50 }],
  ['timeline', { parties: ['Els Terpstra'] }, { total: 3 }],
  ['ledger', { what: 'excuses' }, { total: 1 }],
  ['statement', { party: 'Els Terpstra' }, { total: 2 }],
  ['statement', { id: 'quarrel/s1' }, { total: 1 }],
])('%s %o', async (name, args, answer) => {
  const { call } = await assistant()
  const found = await call(name, args)
  expect(found).toMatchObject(answer)
  expect(JSON.stringify(found)).toMatch(/"article":"(quarrel|answer)"/)
})

test('what is wrong with the arguments is said', async () => {
  const { call } = await assistant()
  expect(await call('ask', {})).toEqual({ error: 'Give either question or query.' })
  expect(await call('timeline', { parties: [] })).toEqual({
    error: expect.stringContaining('parties') as unknown,
  })
  expect(await call('search', { words: 'sluis', cursor: 'x' })).toEqual({
    error: expect.stringContaining('cursor') as unknown,
  })
  expect(await call('guess', {})).toEqual({ error: expect.stringContaining('no tool guess') as unknown })
})
