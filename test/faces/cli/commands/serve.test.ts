import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { run } from '../../../../src/faces/cli/program.ts'
import { folder, wederhoor } from '../wederhoor.ts'

test('serves the dossier until it is stopped', async () => {
  const path = folder({ 'a.txt': 'date 2026-04-02 Rusland viel woensdag een haven in Oekraïne aan.' })
  await wederhoor(['--data', path('data'), 'add', path('a.txt')])
  let served: unknown
  const { code, out } = await wederhoor(
    ['--data', path('data'), 'serve', '--port', '0'],
    '',
    async (printed) => {
      const url = /http:\S+/.exec(printed)![0]
      served = await (await fetch(new URL('/api/articles', url))).json()
    },
  )
  expect(code).toBe(0)
  expect(out).toMatch(/^Wederhoor is at http:\/\/127\.0\.0\.1:\d+\/ /)
  expect(served).toMatchObject({ items: [{ published: '2026-04-02' }] })
})

/** What is opened in a browser by a command line, given at a terminal or not. */
async function browsed(argv: readonly string[], terminal = true, environment = {}): Promise<string[]> {
  const opened: string[] = []
  const code = await run(argv, {
    out: async () => {},
    err() {},
    terminal: terminal ? new PassThrough() : null,
    colours: false,
    width: 100,
    environment,
    input: async () => new Uint8Array(),
    stopped: async () => {},
    browse: (url) => void opened.push(url),
  })
  expect(code).toBe(0)
  return opened
}

test('opens the browser where somebody watches, and this machine alone may come', async () => {
  const path = folder({ 'a.txt': 'date 2026-04-02 De brug is dicht.' })
  const serve = ['--data', path('data'), 'serve', '--port', '0']
  // Without an article the samples are read first.
  await wederhoor(['--data', path('data'), 'add', path('a.txt')])
  expect(await browsed(serve)).toEqual([expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/$/)])
  expect(await browsed(serve, false)).toEqual([])
  expect(await browsed([...serve, '--no-open'])).toEqual([])
  expect(await browsed([...serve, '--host', '0.0.0.0'])).toEqual([])
  expect(await browsed(serve, true, { WEDERHOOR_TOKEN: 'a-token-of-some-length' })).toEqual([])
})

test('says when the port is taken', async () => {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  const { port } = other.address() as AddressInfo
  const { code, err } = await wederhoor(['--data', folder()('data'), 'serve', '--port', String(port)])
  other.close()
  expect(code).toBe(1)
  expect(err).toContain(`port ${port} on 127.0.0.1 is taken`)
})
