import { expect, test } from 'vitest'
import { folder, wederhoor } from '../wederhoor.ts'

test('prints the words of a file as CoNLL-U, the byline too', async () => {
  const file = folder({ 'a.txt': 'De minister komt.\n\nDoor Piet de Vries\n\nZij zweeg.' })('a.txt')
  const { code, out } = await wederhoor(['parse', file, '--conllu'])
  expect(code).toBe(0)
  const words = out
    .split('\n')
    .filter((line) => /^\d/.test(line))
    .map((line) => line.split('\t')[1])
  expect(words).toEqual(['De', 'minister', 'komt', '.', 'Door', 'Piet', 'de', 'Vries', 'Zij', 'zweeg', '.'])
  expect(out).toContain('# text = De minister komt.\n')
  expect(out).toMatch(/^3\tkomt\tkomen\tVERB\t.*\t0\troot\t_\tSpaceAfter=No$/m)
})

test('keeps the words of CoNLL-U', async () => {
  const row = (id: number, form: string) => [id, form, '_', '_', '_', '_', '_', '_', '_', '_'].join('\t')
  const conllu = [row(1, 'De'), row(2, 'oud minister'), row(3, 'komt.'), '', ''].join('\n')
  const { code, out } = await wederhoor(['parse', '-', '--conllu', '--pretokenized'], conllu)
  expect(code).toBe(0)
  expect(
    out
      .split('\n')
      .filter((line) => /^\d/.test(line))
      .map((line) => line.split('\t')[1]),
  ).toEqual(['De', 'oud minister', 'komt.'])
})

test('a wrong line of CoNLL-U is named, and other files go on', async () => {
  const path = folder({ 'a.conllu': '1\tDe\n\n', 'b.conllu': '1\tDe\t_\t_\t_\t_\t_\t_\t_\t_\n\n' })
  const { code, out, err } = await wederhoor(['parse', '--pretokenized', path('a.conllu'), path('b.conllu')])
  expect(code).toBe(1)
  expect(err).toContain(`${path('a.conllu')}: line 1: 2 columns`)
  expect(out).toContain('1\tDe\t')
})
