import { join } from 'node:path'
import { expect, test } from 'vitest'
import { version } from '../../../src/model/version.ts'
import { defaultDataDirectory } from '../../../src/faces/cli/data-directory.ts'
import { wederhoor } from './wederhoor.ts'

test('tells its version and how to call it', async () => {
  expect(await wederhoor(['--version'])).toEqual({ code: 0, out: version + '\n', err: '' })
  const { code, out } = await wederhoor(['--help'])
  expect(code).toBe(0)
  for (const command of [
    'read',
    'explain',
    'add',
    'list',
    'timeline',
    'search',
    'remove',
    'serve',
    'parse',
    'schema',
    'packs',
  ]) {
    expect(out).toMatch(new RegExp(`^  ${command}\\b`, 'm'))
  }
})

test.each([
  [['frobnicate'], "unknown command 'frobnicate'"],
  [['read'], "missing required argument 'file'"],
  [['read', 'a.txt', '--format', 'xml'], 'Allowed choices are jsonl, text'],
  [['read', 'a.txt', '--published', '2025-13'], '2025-13: no date that exists'],
  [['timeline', '--from', '2025-02-30'], '2025-02-30: no date that exists'],
  [['serve', '--port', 'http'], 'a port is a number'],
  [['explain'], 'explain takes a file'],
  [[], 'Usage: wederhoor'],
])('%j is the wrong way to call it', async (argv, message) => {
  const { code, out, err } = await wederhoor(argv)
  expect([code, out]).toEqual([2, ''])
  expect(err).toContain(message)
})

test.each([
  ['linux', {}, join('/home/ann', '.local', 'share', 'wederhoor')],
  ['linux', { XDG_DATA_HOME: '/data' }, join('/data', 'wederhoor')],
  ['darwin', {}, join('/home/ann', 'Library', 'Application Support', 'wederhoor')],
  ['win32', { APPDATA: '/roaming' }, join('/roaming', 'wederhoor')],
] as const)('on %s with %j the dossier lies in %s', (platform, environment, folder) => {
  expect(defaultDataDirectory(environment, platform, '/home/ann')).toBe(folder)
})
