import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { folder, wederhoor } from '../wederhoor.ts'

const article = 'date 2026-04-02 Rusland viel woensdag een haven in Oekraïne aan.'

test('move copies the dossier to another folder, and says how to use it', async () => {
  const path = folder({ 'one.txt': article })
  await wederhoor(['--data', path('old'), 'add', path('one.txt')])
  const { out } = await wederhoor(['--data', path('old'), 'list'])
  expect(await wederhoor(['--data', path('old'), 'move', '--to', path('new')])).toEqual({
    code: 0,
    out: `1 article is now in the data folder ${path('new')}, as in the old one.\n`,
    err: `The old dossier stays as it is. To use the new one, give --data ${path('new')}.\n`,
  })
  for (const place of ['old', 'new']) {
    expect((await wederhoor(['--data', path(place), 'list'])).out).toBe(out)
  }
  const again = await wederhoor(['--data', path('old'), 'move', '--to', path('new')])
  expect(again.out).toContain('(1 was there before)')
})

test('move says where there is nothing to move, and makes nothing', async () => {
  const path = folder()
  const { code, err } = await wederhoor(['--data', path('none'), 'move', '--to', path('new')])
  expect([code, err]).toEqual([
    1,
    `wederhoor: there is no dossier in ${path('none')}; --data says where it is\n`,
  ])
  expect([existsSync(path('none')), existsSync(path('new'))]).toEqual([false, false])
})

test.each([
  [['move', '--to', 'mysql://iemand:hush@host/dossier'], 'an address that begins with postgres://'],
  [['--database', 'mysql://iemand:hush@host/dossier', 'list'], 'begins with postgres://'],
  [
    ['--database', 'postgres://iemand:hush@127.0.0.1:1/dossier', 'list'],
    'the database dossier on 127.0.0.1:1 cannot',
  ],
])('%j tells what is wrong without the password', async (argv, words) => {
  const { code, out, err } = await wederhoor(['--data', folder()('data'), ...argv])
  expect(code).toBeGreaterThan(0)
  expect(err).toContain(words)
  expect(out + err).not.toContain('hush')
})
