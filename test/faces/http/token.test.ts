import { describe, expect, test } from 'vitest'
import { application } from '../../../src/faces/http/application.ts'
import { openLog } from '../../../src/faces/http/log.ts'
import { isLoopback, newToken } from '../../../src/faces/http/token.ts'
import { readings, storeOf } from '../dossier.ts'

const token = newToken()
const lines: string[] = []

function ask(path: string, headers: Record<string, string> = {}, method = 'GET') {
  const log = openLog((line) => lines.push(line), true)
  const sources = { store: storeOf(...readings()), samples: null, pages: 'nowhere', hosts: [] }
  const app = application({ ...sources, token, log })
  return app.request(`http://localhost${path}`, { method, headers: { host: 'localhost:4000', ...headers } })
}

test('a token is never the same, and too long to be guessed', () => {
  expect(newToken()).not.toBe(newToken())
  expect(Buffer.from(newToken(), 'base64url')).toHaveLength(24)
})

test.each([
  ['127.0.0.1', true],
  ['127.8.8.8', true],
  ['localhost', true],
  ['::1', true],
  ['0.0.0.0', false],
  ['::', false],
  ['192.168.1.4', false],
  ['127.example.nl', false],
])('%s is this machine alone: %s', (host, alone) => expect(isLoopback(host)).toBe(alone))

describe('a server with a token', () => {
  test.each([
    ['nothing', {}],
    ['another token', { authorization: `Bearer ${newToken()}` }],
    ['a part of it', { authorization: `Bearer ${token.slice(0, -1)}` }],
    ['more than it', { authorization: `Bearer ${token}x` }],
    ['a cookie with another', { cookie: `wederhoor=${newToken()}` }],
  ])('answers nobody who brings %s', async (_, headers: Record<string, string>) => {
    for (const path of ['/api/articles', '/', '/assets/a.js', '/api/openapi.json']) {
      expect((await ask(path, headers)).status).toBe(401)
    }
    expect((await ask('/api/articles/quarrel', headers, 'DELETE')).status).toBe(401)
  })

  test('answers who brings it as a bearer, or as a cookie', async () => {
    expect((await ask('/api/articles', { authorization: `Bearer ${token}` })).status).toBe(200)
    expect((await ask('/api/articles', { cookie: `wederhoor=${token}` })).status).toBe(200)
  })

  test('gives a browser that opens the address a cookie, and sends it on without the token', async () => {
    const response = await ask(`/timeline?token=${token}&actor=x`)
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe('/timeline?actor=x')
    expect(response.headers.get('set-cookie')).toMatch(/; HttpOnly; SameSite=Strict$/)
    const away = await ask(`//evil.example/?token=${token}`)
    expect(away.headers.get('location')).toBe('/evil.example/')
  })

  test('takes no change by the address alone', async () => {
    expect((await ask(`/api/articles/quarrel?token=${token}`, {}, 'DELETE')).status).toBe(401)
  })

  test('never logs it, nor what is asked', async () => {
    lines.length = 0
    await ask(`/?token=${token}`)
    await ask('/api/search?q=geheim', { authorization: `Bearer ${token}`, cookie: `wederhoor=${token}` })
    expect(lines).toHaveLength(2)
    expect(JSON.parse(lines[1])).toMatchObject({
      method: 'GET',
      path: '/api/search',
      status: 200,
      msg: 'request',
    })
    expect(lines.join()).not.toContain(token)
    expect(lines.join()).not.toContain('geheim')
  })
})
