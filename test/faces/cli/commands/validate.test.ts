import { readFileSync, writeFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { expect, test } from 'vitest'
import { readCsv } from '../../../../src/faces/cli/entity-list/csv.ts'
import { folder, wederhoor } from '../wederhoor.ts'

const text =
  'Bron: De Bode\nDatum: 2026-03-14\n\nDe minister zei vrijdag dat de school dichtgaat. Het regende. Rusland viel woensdag een haven in Oekraïne aan.'

/** A dossier of one article, and a sample of it that a coder has filled in: an answer on each sentence that begins so, else no. */
async function coded(answers: Readonly<Record<string, string>>) {
  const path = folder({ 'one.txt': text })
  const act = (...argv: string[]) => wederhoor(['--data', path('data'), ...argv])
  await act('add', path('one.txt'))
  const sample = path('sample.csv')
  const drawn = await act('validate', 'sample', '--kind', 'statement', '--size', '10', '--out', sample)
  const rows: Record<string, string>[] = parse(readFileSync(sample), { bom: true, columns: true })
  const filled = rows.map((row) => {
    const [, answer = 'n'] = Object.entries(answers).find(([words]) => row.sentence.startsWith(words)) ?? []
    const [present, who = '', how = ''] = answer.split(',')
    return { ...row, coder: 'Anna', present, who, how }
  })
  writeFileSync(sample, stringify(filled, { header: true }))
  return { act, sample, drawn, path }
}

test('a sample shows sentences and what is asked, and nothing of the reading', async () => {
  const { drawn, sample } = await coded({})
  expect(drawn).toMatchObject({ code: 0, err: `3 sentences to be coded in ${sample}\n` })
  const { columns, rows } = readCsv(sample, readFileSync(sample, 'utf8').replace(/^\ufeff/, ''))
  expect(columns.slice(-6)).toEqual(['coder', 'present', 'who', 'what', 'how', 'comment'])
  expect(rows.map(({ values }) => values.asked)[0]).toMatch(/^who; how: asserts \| denies/)
  expect(new Set(rows.map(({ values }) => values.sentence))).toEqual(
    new Set([
      'De minister zei vrijdag dat de school dichtgaat.',
      'Het regende.',
      'Rusland viel woensdag een haven in Oekraïne aan.',
    ]),
  )
})

test('what a coder says is set beside the reading, with a paragraph on how', async () => {
  const { act, sample } = await coded({
    'De minister': 'ja,de minister,asserts',
    'Het regende': 'ja,niemand,asserts',
  })
  const { code, out } = await act('validate', 'score', sample)
  expect(code).toBe(0)
  expect(out).toMatch(/^statements +3 +100\.0 \(100\.0-100\.0\) +50\.0 \(/m)
  expect(out).toContain('(seed 1)')
  expect((await act('validate', 'score', sample, '--in', 'nl')).out).toMatch(/^uitspraken +3 /m)
  const { kinds, coders } = JSON.parse((await act('validate', 'score', sample, '--format', 'json')).out)
  expect([coders, kinds[0].recall.value]).toEqual([['Anna'], 0.5])
})

test('a sample that was changed, or says neither yes nor no, is refused with its place', async () => {
  const { act, sample, path } = await coded({ 'De minister': 'misschien' })
  const refused = await act('validate', 'score', sample)
  expect(refused).toMatchObject({ code: 1, out: '' })
  expect(refused.err).toMatch(/sample\.csv:\d: 'misschien' under 'present' says neither yes nor no/)
  writeFileSync(path('other.csv'), 'sample,id,present\nx,y,n\n')
  expect((await act('validate', 'score', path('other.csv'))).err).toContain('these are not of one sample')
  expect((await act('validate', 'sample', '--outlet', 'Nergens')).err).toContain('no article to draw from')
})
