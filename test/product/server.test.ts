import { once } from 'node:events'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { startServer, temporaryFolder, wederhoor } from './product.ts'

const body = 'Datum: 2026-04-02\n\nDe burgemeester van Urk zei dat het feest doorgaat.'

test('a server that is told to stop answers what is under way, closes the dossier, and loses nothing', async () => {
  const data = join(temporaryFolder(), 'data')
  wederhoor(['--data', data, 'add', 'samples/20-zwembad-elderveen.txt'])
  const { url, process: child, gone, told } = await startServer(['--data', data, 'serve', '--port', '0'])
  const { port } = new URL(url)
  const socket = connect(Number(port), '127.0.0.1')
  const head = `POST /api/articles HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n`
  socket.write(head + body.slice(0, 20))
  await new Promise((resolve) => setTimeout(resolve, 300))
  child.kill('SIGTERM')
  await new Promise((resolve) => setTimeout(resolve, 300))
  await expect(fetch(`${url}api/dossier`)).rejects.toThrow()
  socket.write(body.slice(20))
  const [answer] = await once(socket, 'data')
  expect(String(answer)).toMatch(/^HTTP\/1\.1 200 OK/)
  expect(String(answer)).toContain('"outcome":"added"')
  expect(await gone).toBe(0)
  expect(told()).toContain('"msg":"stopped"')
  expect(wederhoor(['--data', data, 'list']).out).toContain('2026-04-02')
}, 120_000)

test('a server that is killed has kept all that it acknowledged', async () => {
  const data = join(temporaryFolder(), 'data')
  const { url, process: child, gone } = await startServer(['--data', data, 'serve', '--port', '0'])
  const answer = await fetch(`${url}api/articles`, { method: 'POST', body })
  expect(await answer.json()).toMatchObject([{ outcome: 'added' }])
  child.kill('SIGKILL')
  expect(await gone).toBeNull()
  expect(wederhoor(['--data', data, 'list']).out).toContain('2026-04-02')
}, 120_000)

test('two servers of one dossier see what the other adds, and nothing is lost', async () => {
  const data = join(temporaryFolder(), 'data')
  const servers = [
    await startServer(['--data', data, 'serve', '--port', '0']),
    await startServer(['--data', data, 'serve', '--port', '0']),
  ]
  const add = async (number: number) => {
    const text = `De burgemeester van dorp ${number} trad af.`
    const answer = await fetch(`${servers[number % 2].url}api/articles`, { method: 'POST', body: text })
    return (await answer.json())[0].outcome
  }
  const numbers = Array.from({ length: 10 }, (_, number) => number)
  expect(await Promise.all(numbers.map(add))).toEqual(numbers.map(() => 'added'))
  for (const { url } of servers) {
    expect((await (await fetch(`${url}api/articles`)).json()).items).toHaveLength(10)
  }
}, 120_000)

test('at another address than loopback nobody comes in without the token, which is printed once', async () => {
  const outside = Object.values(networkInterfaces())
    .flat()
    .find((one) => one?.family === 'IPv4' && !one.internal)?.address
  const host = outside ?? '0.0.0.0'
  const { url, told } = await startServer([
    '--data',
    join(temporaryFolder(), 'data'),
    'serve',
    '--port',
    '0',
    '--host',
    host,
  ])
  const { port, searchParams } = new URL(url)
  const token = searchParams.get('token')!
  const at = `http://${outside ?? '127.0.0.1'}:${port}/api/articles`
  expect((await fetch(at)).status).toBe(401)
  expect((await fetch(at, { headers: { authorization: `Bearer ${token}` } })).status).toBe(200)
  expect(told()).not.toContain(token)
}, 120_000)

test('a token of the environment is never printed', async () => {
  const token = 'a-token-of-my-own-choice'
  const environment = { WEDERHOOR_TOKEN: token }
  const { url, told } = await startServer(
    ['--data', join(temporaryFolder(), 'data'), 'serve', '--port', '0'],
    environment,
  )
  expect(url + told()).not.toContain(token)
  expect((await fetch(url)).status).toBe(401)
  const short = wederhoor(['--data', join(temporaryFolder(), 'data'), 'serve'], { WEDERHOOR_TOKEN: 'short' })
  expect([short.code, short.err]).toEqual([2, expect.stringContaining('at least 16')])
}, 120_000)
