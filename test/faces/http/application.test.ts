import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { application } from '../../../src/faces/http/application.ts'
import type { Store } from '../../../src/store/store.ts'
import { openLog } from '../../../src/faces/http/log.ts'
import { readings, storeOf } from '../dossier.ts'

const log = openLog(() => {}, false)

function server(store: Store, samples: Store | null = null) {
  const app = application({ store, samples, pages: 'nowhere', hosts: [], token: null, log })
  return (path: string, request: RequestInit = {}) =>
    app.request(`http://localhost${path}`, {
      ...request,
      headers: { host: 'localhost:4000', ...(request.headers as Record<string, string>) },
    })
}

const filled = () => server(storeOf(...readings()))

describe('judgements', () => {
  const asked = (body: unknown) => ({
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  })

  test('what is judged is kept with its place and its maker', async () => {
    const request = filled()
    const {
      items: [{ id }],
    } = await (await request('/api/articles')).json()
    const body = { by: 'Anna', note: 'zie de brief', verdict: { kind: 'wrong', of: `${id}/s1` } }
    const answer = await request('/api/judgements', asked(body))
    expect(answer.status).toBe(201)
    const judgement = await answer.json()
    expect(judgement).toMatchObject({
      by: 'Anna',
      note: 'zie de brief',
      verdict: { kind: 'wrong', of: { article: id } },
    })
    expect(await (await request('/api/judgements')).json()).toEqual([judgement])
  })

  test('those that hold can be asked for alone', async () => {
    const request = filled()
    const {
      items: [{ id }],
    } = await (await request('/api/articles')).json()
    const judge = async (verdict: unknown) =>
      (await request('/api/judgements', asked({ by: 'Anna', verdict }))).json()
    const wrong = await judge({ kind: 'wrong', of: `${id}/s1` })
    const standing = async () => (await request(`/api/judgements?article=${id}&which=standing`)).json()
    expect(await standing()).toEqual([wrong])
    await judge({ kind: 'undo', judgement: wrong.id })
    expect(await standing()).toEqual([])
  })

  test.each([
    [{ verdict: { kind: 'wrong', of: 'x/s1' } }, 'by'],
    [{ by: 'Anna', verdict: { kind: 'wrong', of: 'x/s1' } }, "'x/s1' means nothing in this dossier"],
    [{ by: 'Anna', verdict: { kind: 'gone' } }, 'verdict'],
  ])('%j is refused', async (body, reason) => {
    const answer = await filled()('/api/judgements', asked(body))
    expect(answer.status).toBe(400)
    expect((await answer.json()).error).toContain(reason)
  })
})

describe('the data of every page', () => {
  test.each([
    ['/api/articles', 2],
    ['/api/timeline', 8],
    ['/api/timeline?actor=Els%20Terpstra', 3],
    ['/api/timeline?actor=Els%20Terpstra&actor=Polder%20Nieuwland', 0],
    ['/api/timeline?from=2024-06-01&to=2024-06-30', 8],
    ['/api/statements', 4],
    ['/api/statements?party=Polder%20Nieuwland', 2],
    ['/api/said', 4],
    ['/api/said?party=Polder%20Nieuwland', 2],
    ['/api/said?about=sluizen', 0],
    ['/api/said?about=sluis', 2],
    ['/api/said?to=2024-05-31', 0],
    ['/api/parties', 3],
    ['/api/disputes', 1],
    ['/api/search?q=sluis', 1],
  ])('%s has %i', async (path, length) => {
    const response = await filled()(path)
    expect(response.status).toBe(200)
    const { items, total, next } = await response.json()
    expect([items.length, total, next]).toEqual([length, length, null])
  })

  test('a question is answered with its query, or refused', async () => {
    const request = filled()
    const asked = await (await request('/api/ask?q=What+did+Els+Terpstra+say%3F&today=2024-07-01')).json()
    expect(asked).toMatchObject({ refusal: null, query: { ask: 'said', party: 'Els Terpstra' } })
    expect((asked as { lines: unknown[] }).lines).toHaveLength(2)
    const query = encodeURIComponent(JSON.stringify({ ask: 'said', party: 'Nobody' }))
    expect(await (await request(`/api/ask?query=${query}`)).json()).toMatchObject({
      refusal: { code: 'unknown-party' },
    })
    expect((await request('/api/ask')).status).toBe(400)
    expect((await request('/api/ask?query=%7B%7D')).status).toBe(400)
  })

  test('an article is its reading', async () => {
    const response = await filled()('/api/articles/quarrel')
    expect(await response.json()).toEqual(readings()[0])
  })

  test('what the dossier knows of the dates of an article comes by the ids of its reading', async () => {
    const store = storeOf(...readings())
    const days = {
      ...{ earliest: '2024-06-23', latest: '2024-06-23', edtf: '2024-06-23', days: ['2024-06-23'] },
      because: [],
    }
    const dates = { publication: null, times: { t1: days }, events: {} }
    const get = server({ ...store, dates: async () => dates })
    expect(await (await get('/api/articles/quarrel/dates')).json()).toEqual({
      publication: null,
      times: { t1: days },
      events: {},
    })
    expect((await get('/api/articles/nothing/dates')).status).toBe(404)
  })

  test('versions of an article come with what changed', async () => {
    const sentence = { from: 0, to: 4, text: 'Kort' }
    const changes = {
      since: 'older',
      title: true,
      added: [sentence],
      gone: [],
      changed: [{ was: sentence, now: sentence }],
    }
    const versions = [
      { article: 'older', title: null, published: '2024-06', changes: null },
      { article: 'quarrel', title: 'Ruzie', published: null, changes },
    ]
    const get = server({ ...storeOf(...readings()), versions: async () => versions })
    expect(await (await get('/api/articles/quarrel/versions')).json()).toEqual(versions)
    expect((await filled()('/api/articles/nothing/versions')).status).toBe(404)
  })

  test.each(['quarrel%2Fs1', 'quarrel/s1', 'quarrel%2Fd1', 'quarrel/d1'])(
    'the ledger of a claim comes by its id, and by what a reading calls it: %s',
    async (id) => {
      const { type, rows } = await (await filled()(`/api/ledger/${id}`)).json()
      expect([type, rows.map(({ party }: never) => (party as { name: string }).name)]).toEqual([
        'claim',
        ['Els Terpstra', 'Polder Nieuwland'],
      ])
    },
  )

  test('parties come with how often they speak and act', async () => {
    const { items } = await (await filled()('/api/parties')).json()
    expect(items.map(({ name, statements, events }: never) => [name, statements, events])).toEqual([
      ['Els Terpstra', 2, 1],
      ['Polder Nieuwland', 2, 0],
      ['Oudeland', 0, 1],
    ])
  })

  test('places come with where they lie and how much happened there, with a tag; a day that is none is refused', async () => {
    const get = filled()
    const answer = await get('/api/map?from=2024-06-01')
    expect(answer.headers.get('etag')).toMatch(/^W\//)
    const days = { earliest: null, latest: '2024-06-25' }
    expect(await answer.json()).toMatchObject({
      places: [{ id: 'UA', location: { kind: 'country', country: 'UA' }, events: 2, contested: 1, ...days }],
      ...{ events: 2, whole: true },
    })
    expect((await (await get('/api/map?actor=Alfa')).json()).places).toEqual([])
    expect((await get('/api/map?from=juni')).status).toBe(400)
  })

  test('a draft is compared with the articles of the dossier', async () => {
    const { article } = readings()[0]
    const bytes = new TextEncoder().encode(article.text)
    const original = async () => ({ name: 'quarrel.txt', bytes, hints: { published: '2024-06' } })
    const hit = { article: 'quarrel', spans: [], snippets: [] }
    const post = server({ ...storeOf(...readings()), original, search: async () => [hit] })
    const send = (body: unknown) =>
      post('/api/check', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
    const response = await send({ text: '„Dat is zeker geen toeval”, zei Els Terpstra.' })
    expect(response.status).toBe(200)
    expect((await response.json()).faults).toMatchObject([{ kind: 'quote-altered' }])
    expect((await send({ text: ' ' })).status).toBe(400)
    expect((await send({ text: 'Kort.', published: 'ooit' })).status).toBe(400)
  })

  test('the API describes itself, with every path', async () => {
    const description = await (await filled()('/api/openapi.json')).json()
    expect(Object.keys(description.paths).sort()).toEqual([
      '/api/articles',
      '/api/articles/{id}',
      '/api/articles/{id}/around',
      '/api/articles/{id}/dates',
      '/api/articles/{id}/received',
      '/api/articles/{id}/versions',
      '/api/ask',
      '/api/check',
      '/api/disputes',
      '/api/dossier',
      '/api/export/{format}',
      '/api/front',
      '/api/interface/{language}',
      '/api/judgements',
      '/api/ledger/{article}/{record}',
      '/api/ledger/{id}',
      '/api/map',
      '/api/network',
      '/api/parties',
      '/api/parties/{id}',
      '/api/removed',
      '/api/removed/{id}/restore',
      '/api/review',
      '/api/said',
      '/api/search',
      '/api/statements',
      '/api/timeline',
      '/api/timeline/marks',
      '/api/timeline/months',
      '/api/validation/sample',
      '/health',
      '/metrics',
    ])
    expect(description.components.schemas.Statement.properties.stance.enum).toContain('no-comment')
  })

  test('an export comes under its name; one of several files as an archive', async () => {
    const get = filled()
    const lines = await get('/api/export/jsonl')
    expect(lines.headers.get('content-disposition')).toBe('attachment; filename="readings.jsonl"')
    expect(
      (await lines.text())
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).article.id)
        .sort(),
    ).toEqual(
      readings()
        .map(({ article }) => article.id)
        .sort(),
    )
    const archive = await get('/api/export/csv')
    expect(archive.headers.get('content-type')).toBe('application/zip')
    expect(Object.keys(unzipSync(new Uint8Array(await archive.arrayBuffer())))).toContain('statements.csv')
    const whole = await get('/api/export/csv?from=2024-06')
    expect(whole.status).toBe(400)
    expect((await get('/api/export/icalendar?from=2024-06&in=nl')).status).toBe(200)
    expect((await get('/api/export/pdf')).status).toBe(400)
  })

  test('the interface speaks Dutch and English, with the same keys', async () => {
    const dutch = await (await filled()('/api/interface/nl')).json()
    const english = await (await filled()('/api/interface/en')).json()
    expect(dutch.languages).toEqual({ en: 'English', nl: 'Nederlands' })
    expect(Object.keys(dutch.texts).filter((key) => !(key in english.texts))).toEqual([])
    expect(Object.keys(english.texts).filter((key) => !(key in dutch.texts))).toEqual([])
  })
})

describe('a long answer', () => {
  test('comes in pages, each with the path of the next, in one order', async () => {
    const get = filled()
    const whole = (await (await get('/api/timeline')).json()).items
    const found: unknown[] = []
    let path: string | null = '/api/timeline?limit=3'
    const sizes: number[] = []
    while (path !== null) {
      const response: Response = await get(path)
      const { items, total, next } = await response.json()
      expect(total).toBe(whole.length)
      expect(response.headers.get('link')).toBe(next === null ? null : `<${next}>; rel="next"`)
      sizes.push(items.length)
      found.push(...items)
      path = next
    }
    expect(sizes).toEqual([3, 3, 2])
    expect(found).toEqual(whole)
  })

  test('names what it speaks of', async () => {
    const { articles, parties } = await (await filled()('/api/statements')).json()
    expect(articles.map(({ id }: never) => id)).toEqual(['quarrel', 'answer'])
    expect(parties.map(({ name }: never) => name)).toContain('Els Terpstra')
  })

  test('a cursor that no page gave is refused, and so is a page without end', async () => {
    expect((await filled()('/api/timeline?cursor=%20')).status).toBe(400)
    expect((await filled()('/api/timeline?limit=0')).status).toBe(400)
    expect((await filled()('/api/timeline?limit=100000')).status).toBe(400)
  })

  test('is not sent anew for as long as nothing has come or gone', async () => {
    const get = filled()
    const tag = (await get('/api/timeline')).headers.get('etag')!
    expect(tag).toMatch(/^W\/".+"$/)
    const again = () => get('/api/timeline', { headers: { 'if-none-match': tag } })
    expect([(await again()).status, await (await again()).text()]).toEqual([304, ''])
    await get('/api/articles/quarrel', { method: 'DELETE' })
    expect((await again()).status).toBe(200)
  })
})

describe('a request that is not right', () => {
  test.each([
    ['/api/articles/unknown', 404, "There is no article 'unknown' in this dossier."],
    ['/api/interface/xx', 404, "There is no interface in 'xx'; there is en, nl."],
    ['/api/ledger/unknown', 404, "There is no event or statement 'unknown' in this dossier."],
    ['/api/ledger/quarrel/s9', 404, "There is no event or statement 'quarrel/s9' in this dossier."],
    ['/api/said?from=June', 400, 'from: give a day as 2024-06-25'],
    ['/api/nothing', 404, 'There is nothing at /api/nothing; see /api/openapi.json.'],
    ['/api/timeline?from=June', 400, 'from: give a day as 2024-06-25'],
    ['/api/timeline?to=2024-02-30', 400, 'to: give a day as 2024-06-25'],
    ['/api/search?q=%20', 400, 'q: give at least one word'],
    ['/api/search?stance=doubts', 400, 'stance.0: '],
    ['/api/search?from=June', 400, 'from: give a day as 2024-06-25'],
  ])('%s gives %i', async (path, status, message) => {
    const response = await filled()(path)
    expect(response.status).toBe(status)
    expect((await response.json()).error).toContain(message)
  })
})

describe('adding and removing', () => {
  const form = (...files: [string, string][]) => {
    const body = new FormData()
    for (const [name, text] of files) body.append('file', new File([text], name))
    return { method: 'POST', body }
  }

  test('each file of a form has its own outcome', async () => {
    const files = form(['one.txt', 'De brug is dicht.'], ['two.txt', ''])
    const additions = await (await server(storeOf())('/api/articles', files)).json()
    expect(additions).toMatchObject([
      { name: 'one.txt', outcome: 'added', message: null },
      { name: 'two.txt', outcome: 'unreadable', article: null },
    ])
    expect(additions[1].message).toMatch(/^two\.txt: /)
  })

  test('one file may come as the body', async () => {
    const response = await server(storeOf())('/api/articles', {
      method: 'POST',
      body: 'De brug is dicht.',
      headers: { 'content-type': 'text/plain', 'x-file-name': 'b%C3%A9richt.txt' },
    })
    expect(await response.json()).toMatchObject([{ name: 'béricht.txt', outcome: 'added' }])
  })

  test('a request without a file, or with a broken form, says so', async () => {
    const empty = await server(storeOf())('/api/articles', form())
    expect(empty.status).toBe(400)
    const broken = await server(storeOf())('/api/articles', {
      method: 'POST',
      body: 'x',
      headers: { 'content-type': 'multipart/form-data' },
    })
    expect([broken.status, (await broken.json()).error]).toEqual([
      400,
      'The form could not be read; send it as multipart/form-data.',
    ])
  })

  test('more than the limit at once is refused', async () => {
    const response = await server(storeOf())('/api/articles', {
      method: 'POST',
      body: 'x',
      headers: { 'content-length': String(65 * 1024 * 1024) },
    })
    expect(response.status).toBe(413)
  })

  test('a removed article is listed as such, and can be restored', async () => {
    const request = filled()
    const restoring = () => request('/api/removed/quarrel/restore', { method: 'POST' })
    expect((await restoring()).status).toBe(404)
    await request('/api/articles/quarrel', { method: 'DELETE' })
    expect(await (await request('/api/removed')).json()).toMatchObject([
      { id: 'quarrel', outlet: 'Het Voorbeeld' },
    ])
    expect((await restoring()).status).toBe(204)
    expect(await (await request('/api/removed')).json()).toEqual([])
    expect((await (await request('/api/articles')).json()).items).toHaveLength(2)
  })

  test('a removed article is gone', async () => {
    const request = filled()
    expect((await request('/api/articles/quarrel', { method: 'DELETE' })).status).toBe(204)
    expect((await request('/api/articles/quarrel', { method: 'DELETE' })).status).toBe(404)
    expect((await (await request('/api/articles')).json()).items).toHaveLength(1)
  })
})

describe('the sample dossier', () => {
  test('shows for as long as the store is empty, and is never written to', async () => {
    const samples = storeOf(readings()[0])
    const request = server(storeOf(), samples)
    expect(await (await request('/api/dossier')).json()).toMatchObject({ articles: 1, samples: true })
    expect((await request('/api/articles/quarrel', { method: 'DELETE' })).status).toBe(404)
    await request('/api/articles', { method: 'POST', body: 'De brug is dicht.' })
    expect(await (await request('/api/dossier')).json()).toMatchObject({ articles: 1, samples: false })
    expect((await request('/api/articles/quarrel')).status).toBe(404)
    expect(await samples.articles()).toHaveLength(1)
  })
})

describe('closed doors', () => {
  test.each([
    ['localhost', 200],
    ['localhost:8080', 200],
    ['127.0.0.1:8080', 200],
    ['[::1]:8080', 200],
    ['192.168.1.4', 200],
    ['evil.example', 421],
    ['localhost.evil.example', 421],
    ['127.0.0.1.evil.example:8080', 421],
    ['::::', 421],
  ])('a request to the name %s gives %i', async (host, status) => {
    expect((await filled()('/api/articles', { headers: { host } })).status).toBe(status)
  })

  test.each([
    [{}, 204],
    [{ origin: 'http://localhost:4000' }, 204],
    [{ origin: 'http://localhost:4000', 'sec-fetch-site': 'same-origin' }, 204],
    [{ origin: 'http://evil.example' }, 403],
    [{ origin: 'http://localhost:5000' }, 403],
    [{ origin: 'null' }, 403],
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'same-site' }, 403],
  ])('a change with %j gives %i', async (headers, status) => {
    const response = await filled()('/api/articles/quarrel', { method: 'DELETE', headers })
    expect(response.status).toBe(status)
  })

  test('a page may load from here alone, and be framed nowhere', async () => {
    const { headers } = await filled()('/api/articles')
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'; script-src 'self'/)
    expect(headers.get('content-security-policy')).toMatch(/frame-ancestors 'none'/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('access-control-allow-origin')).toBeNull()
  })
})
