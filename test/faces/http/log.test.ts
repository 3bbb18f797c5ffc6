import { expect, test } from 'vitest'
import { logError, openLog } from '../../../src/faces/http/log.ts'
import { StoreError } from '../../../src/store/store-error.ts'

test('what went wrong is told by its place, without words that may be of an article', () => {
  const lines: string[] = []
  const log = openLog((line) => lines.push(line), false)
  log.info('not told')
  logError(log, new TypeError('Anna Vos zei dat het geheim is'))
  logError(log, new StoreError('not-verbatim', 'Anna Vos'))
  logError(log, new StoreError('full', 'the disk is full'))
  const [one, quoting, full] = lines.map((line) => JSON.parse(line))
  expect(lines).toHaveLength(3)
  expect(lines.join()).not.toContain('Anna')
  expect(one).toMatchObject({
    error: 'TypeError',
    where: expect.arrayContaining([expect.stringContaining('log.test.ts')]),
  })
  expect(quoting.error).toBe('StoreError')
  expect(full.message).toBe('the disk is full')
})
