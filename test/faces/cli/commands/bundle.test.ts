import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { folder, wederhoor } from '../wederhoor.ts'

const article =
  'Titel: Haven\nBron: De Bode\nDatum: 2026-04-02\n\nRusland viel woensdag een haven in Oekraïne aan.'

test('bundle writes a dossier as one file, and import takes it in elsewhere', async () => {
  const path = folder({ 'one.txt': article })
  const old = (...argv: string[]) => wederhoor(['--data', path('old'), ...argv])
  const fresh = (...argv: string[]) => wederhoor(['--data', path('new'), ...argv])
  await old('add', path('one.txt'))
  const written = `1 article written to ${path('b.jsonl')}.\n`
  expect(await old('bundle', '--out', path('b.jsonl'))).toEqual({ code: 0, out: written, err: '' })
  expect(await fresh('import', path('b.jsonl'))).toEqual({ code: 0, out: '1 article taken in.\n', err: '' })
  expect((await fresh('import', path('b.jsonl'))).out).toBe('0 articles taken in, 1 known already.\n')
  expect((await fresh('timeline')).out).toBe((await old('timeline')).out)
  await fresh('bundle', '--out', path('again.jsonl'))
  expect(readFileSync(path('again.jsonl'))).toEqual(readFileSync(path('b.jsonl')))
})

test('what cannot be written or is not whole is named', async () => {
  const path = folder({ 'one.txt': article })
  const act = (...argv: string[]) => wederhoor(['--data', path('data'), ...argv])
  await act('add', path('one.txt'))
  expect(await act('bundle', '--out', path('none/b.jsonl'))).toMatchObject({
    code: 1,
    err: `wederhoor: ${path('none/b.jsonl')}: there is no such folder\n`,
  })
  await act('bundle', '--out', path('b.jsonl'))
  writeFileSync(path('b.jsonl'), readFileSync(path('b.jsonl')).subarray(0, 400))
  const { code, err } = await act('import', path('b.jsonl'))
  expect([code, err]).toEqual([
    1,
    expect.stringContaining(`${path('b.jsonl')}: it breaks off in the middle of a line`),
  ])
  expect((await act('import', path('none.jsonl'))).err).toContain('there is no such file')
  expect(existsSync(path('b.jsonl.part'))).toBe(false)
})
