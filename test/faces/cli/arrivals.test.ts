import { mkdirSync, writeFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { folder, wederhoor } from './wederhoor.ts'

test('a watched folder: what is there, what comes, what is still being written; until it is stopped', async () => {
  const path = folder()
  mkdirSync(path('in'))
  writeFileSync(path('in/een.txt'), 'Datum: 2024-03\n\nDe wolf is gezien.')
  const { out, err, code } = await wederhoor(
    ['--data', path('data'), 'add', '--watch', path('in')],
    '',
    async () => {
      await setTimeout(500)
      mkdirSync(path('in/map'))
      writeFileSync(path('in/map/twee.txt'), 'Datum: 2024-03\n\nHet hek staat er.')
      writeFileSync(path('in/drie.txt.part'), 'half')
      writeFileSync(path('in/vier.rtf'), '{\\rtf1 x}')
      writeFileSync(path('in/vijf.txt'), 'Datum: 2024-03\n\nDe dijk')
      await setTimeout(700)
      writeFileSync(path('in/vijf.txt'), 'Datum: 2024-03\n\nDe dijk is oud.')
      await setTimeout(12_000)
    },
  )
  expect(out.split('\n').slice(0, -2).sort()).toEqual(
    [path('in/een.txt'), path('in/map/twee.txt'), path('in/vijf.txt')].sort(),
  )
  // A file that changes while it is looked at may be seen twice; it is kept once.
  expect(out).toMatch(/^3 articles added(?:, \d known already)?, 1 could not be read\.$/m)
  expect(err).toContain(`Watching ${path('in')} (Ctrl-C stops it).`)
  expect(err).toContain('vier.rtf: this is a rich text (RTF) file')
  expect(code).toBe(1)
})

test('only a folder can be watched', async () => {
  const { code, err } = await wederhoor(['add', '--watch', 'nergens'])
  expect(code).toBe(2)
  expect(err).toContain('--watch nergens: there is no such folder')
})
