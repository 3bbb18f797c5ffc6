import { mkdirSync, symlinkSync } from 'node:fs'
import { expect, test } from 'vitest'
import { folder, wederhoor } from './wederhoor.ts'

test('a link that leads out of the folder is complained of, and not read', async () => {
  const path = folder({
    'secret.txt': 'Het wachtwoord van Jan de Vries is geheim.',
    'b.txt': 'De brug viel om.',
  })
  mkdirSync(path('news'))
  symlinkSync(path('secret.txt'), path('news/one.txt'))
  symlinkSync('..', path('news/around'))
  const { code, out, err } = await wederhoor(['--data', path('data'), 'add', path('news')])
  expect([code, out]).toEqual([1, '0 articles added, 2 could not be read.\n'])
  expect(err).toContain(
    'news/one.txt: a link that leads out of the folder; to read that file, name it itself',
  )
  const named = await wederhoor(['--data', path('data'), 'add', path('news/one.txt')])
  expect(named.out).toBe('1 article added.\n')
})

test('a link within the folder is read', async () => {
  const path = folder()
  mkdirSync(path('news/deep'), { recursive: true })
  const other = folder({ 'a.txt': 'De brug viel om.' })
  mkdirSync(other('deep'))
  symlinkSync('../a.txt', other('deep/b.txt'))
  const { code, out } = await wederhoor(['--data', path('data'), 'add', other('deep'), other('a.txt')])
  expect([code, out]).toEqual([1, '1 article added, 1 could not be read.\n'])
  expect((await wederhoor(['--data', path('data'), 'add', other('')])).out).toBe(
    '0 articles added, 2 known already.\n',
  )
})
