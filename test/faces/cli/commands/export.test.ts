import { readFileSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { tables } from '../../../../src/faces/export/tables/tables.ts'
import { folder, wederhoor } from '../wederhoor.ts'

const article =
  'date 2026-03-14 De minister zei vrijdag dat de school dichtgaat. Zij sprak dinsdag met de ouders.'

async function dossier() {
  const path = folder({ 'one.txt': article })
  const act = (...argv: string[]) => wederhoor(['--data', path('data'), ...argv])
  await act('add', path('one.txt'))
  return { path, act }
}

test('a format of one file is printed, or written to it', async () => {
  const { path, act } = await dossier()
  const { code, out } = await act('export', 'jsonl')
  expect([code, JSON.parse(out).article.published]).toEqual([0, '2026-03-14'])
  const written = await act('export', 'jsonl', '--out', path('r.jsonl'))
  expect(written).toEqual({ code: 0, out: '', err: `Written to ${path('r.jsonl')}.\n` })
  expect(readFileSync(path('r.jsonl'), 'utf8')).toBe(out)
})

test('a format of several files wants a folder', async () => {
  const { path, act } = await dossier()
  expect(await act('export', 'csv')).toMatchObject({ code: 2, err: expect.stringContaining('--out FOLDER') })
  const { err } = await act('export', 'csv', '--out', path('tables'))
  expect(err).toBe(`${tables.length} files written to ${path('tables')}.\n`)
  expect(readdirSync(path('tables'))).toHaveLength(tables.length)
})

test('only a timeline can be asked for in part, and what is left out is said', async () => {
  const { act } = await dossier()
  expect(await act('export', 'jsonl', '--from', '2026')).toMatchObject({
    code: 2,
    err: expect.stringContaining('icalendar'),
  })
  expect((await act('export', 'icalendar', '--from', '2027')).out).not.toContain('BEGIN:VEVENT')
  expect((await act('export', 'icalendar', '--in', 'nl')).out).toContain('BEGIN:VEVENT')
  const empty = await wederhoor(['--data', folder()('none'), 'export', 'jsonl'])
  expect(empty.err).toContain('wederhoor add FOLDER')
})

test('the help names every format, with examples', async () => {
  const { out } = await wederhoor(['export', '--help'])
  for (const word of ['webannotation', 'naf', 'Examples:']) expect(out).toContain(word)
})
