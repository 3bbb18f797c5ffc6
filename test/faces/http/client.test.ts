import { expect, test } from 'vitest'
import { application } from '../../../src/faces/http/application.ts'
import { ApiError, Client } from '../../../src/faces/http/client.ts'
import { openLog } from '../../../src/faces/http/log.ts'
import { readings, storeOf } from '../dossier.ts'
import { valuesOf } from '../../readme-example.ts'

const log = openLog(() => {}, false)

/** A client of the application in this process. */
function client(token: string | null = null, brought?: string) {
  const store = storeOf(...readings())
  const app = application({ store, samples: null, pages: 'nowhere', hosts: [], token, log })
  return new Client('http://localhost:4747/', {
    token: brought,
    fetch: (address, init) =>
      app.request(address, { ...init, headers: { host: 'localhost:4747', ...(init.headers as object) } }),
  })
}

test('the example in README.md works', async () => {
  const asked = client()
  const values = await valuesOf('wederhoor/client', {
    Client: function () {
      return asked
    },
  })
  expect(values).toEqual([])
})

test('asks for what stands at a path, with its types', async () => {
  const asked = client()
  const { articles, samples } = await asked.get('/api/dossier')
  expect([articles, samples]).toEqual([2, false])
  const { items } = await asked.get('/api/timeline', { query: { actor: ['Els Terpstra'], limit: 2 } })
  expect(items).toHaveLength(2)
  const [{ id }] = (await asked.get('/api/articles')).items
  expect((await asked.get('/api/articles/{id}', { params: { id } })).article.id).toBe(id)
  const ledger = await asked.get('/api/ledger/{article}/{record}', { params: { article: id, record: 's1' } })
  expect(ledger.rows.length).toBeGreaterThan(0)
})

test('a file comes as its bytes', async () => {
  const asked = client()
  const [{ id }] = (await asked.get('/api/articles')).items
  const bytes = await asked.get('/api/articles/{id}/received', { params: { id } })
  expect(bytes).toBeInstanceOf(Uint8Array)
  expect(bytes.length).toBeGreaterThan(0)
})

test('goes through the pages by itself', async () => {
  const lines: string[] = []
  for await (const { id } of client().each('/api/timeline', { limit: 3 })) lines.push(id)
  expect(new Set(lines).size).toBe(8)
})

test('adds, judges, checks and removes', async () => {
  const asked = client()
  const [added] = await asked.add(
    'één.txt',
    'date 2024-06-26 De burgemeester van Urk zei dat het feest doorgaat.',
  )
  expect(added).toMatchObject({ name: 'één.txt', outcome: 'added' })
  const id = added.article!
  const verdict = { kind: 'wrong', of: `${id}/s1` } as const
  expect(await asked.post('/api/judgements', { by: 'Anna', verdict })).toMatchObject({ by: 'Anna' })
  expect((await asked.post('/api/check', { text: 'Het feest gaat door.' })).faults).toEqual([])
  await asked.delete('/api/articles/{id}', { params: { id } })
  await expect(asked.get('/api/articles/{id}', { params: { id } })).rejects.toThrow(
    new ApiError(`There is no article '${id}' in this dossier.`, 404),
  )
})

test('what goes wrong is said with the words of the server', async () => {
  const query = { from: 'gisteren' }
  await expect(client().get('/api/search', { query })).rejects.toMatchObject({
    name: 'ApiError',
    status: 400,
  })
  const silent = new Client('http://localhost:1', { fetch: () => Promise.reject(new Error('refused')) })
  await expect(silent.get('/api/dossier')).rejects.toMatchObject({
    status: 0,
    message: 'http://localhost:1 does not answer: refused',
  })
})

test('brings the token that a server for others wants', async () => {
  const token = 'a-token-of-some-length'
  await expect(client(token).get('/api/dossier')).rejects.toMatchObject({ status: 401 })
  expect((await client(token, token).get('/api/dossier')).articles).toBe(2)
})
