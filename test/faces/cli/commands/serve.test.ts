import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
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

test('says when the port is taken', async () => {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  const { port } = other.address() as AddressInfo
  const { code, err } = await wederhoor(['--data', folder()('data'), 'serve', '--port', String(port)])
  other.close()
  expect(code).toBe(1)
  expect(err).toContain(`port ${port} on 127.0.0.1 is taken`)
})
