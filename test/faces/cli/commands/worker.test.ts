import { expect, test } from 'vitest'
import { folder, wederhoor } from '../wederhoor.ts'

test.each([
  ['without a queue', [], '--queue, or WEDERHOOR_QUEUE'],
  ['with what is no address', ['--queue', 'http://jan:geheim@een'], 'begins with nats:// or tls://'],
  ['without a database that others reach', ['--queue', 'nats://jan:geheim@een'], 'in PostgreSQL; --database'],
])('a worker %s is told what to give, and no password is repeated', async (_, given, message) => {
  const { code, err } = await wederhoor(['--data', folder()('data'), 'worker', ...given])
  expect([code, err]).toEqual([2, expect.stringContaining(message)])
  expect(err).not.toContain('geheim')
})

test.each(['0', 'many', '1.5'])('--workers %s is refused', async (count) => {
  const { code, err } = await wederhoor(['add', '--workers', count, 'a.txt'])
  expect([code, err]).toEqual([2, expect.stringContaining('a number from 1 to 256')])
})
