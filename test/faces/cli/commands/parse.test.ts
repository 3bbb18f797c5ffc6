import { expect, test } from 'vitest'
import { folder, wederhoor } from '../wederhoor.ts'

const row = (id: number, form: string) => [id, form, ...Array<string>(8).fill('_')].join('\t')
const sentence = [row(1, 'De'), row(2, 'minister'), row(3, 'komt'), row(4, '.'), '', ''].join('\n')

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

test('CoNLL-U larger than an article is parsed to its end, with its sentences numbered through', async () => {
  const count = 1_500
  const long = `# ${'x'.repeat(1_000)}\n`
  const path = folder({ 'a.conllu': (long + sentence).repeat(count) })('a.conllu')
  const { code, out, err } = await wederhoor(['parse', '--pretokenized', path])
  expect([code, err]).toEqual([0, ''])
  const numbers = [...out.matchAll(/^# sent_id = (\d+)$/gm)].map(([, number]) => Number(number))
  expect(numbers).toEqual(Array.from({ length: count }, (_, index) => index + 1))
  expect(out.match(/^3\tkomt\tkomen\t/gm)).toHaveLength(count)
})

test('a wrong line far into CoNLL-U is named by its line in the whole file', async () => {
  const path = folder({ 'a.conllu': sentence.repeat(4_000) + row(2, 'fout') + '\n\n' })('a.conllu')
  const { code, err } = await wederhoor(['parse', '--pretokenized', path])
  expect(code).toBe(1)
  expect(err).toContain(`${path}: line 20001: word 2 where word 1 should stand`)
})

test.each([
  [
    'no sentence that ends',
    row(1, 'x') + '\n# x'.repeat(400_000),
    'line 1: no sentence ends in the 1 MB from here on',
  ],
  ['nothing in it', '\n\n', 'the file is empty'],
])('CoNLL-U with %s is refused', async (_, conllu, message) => {
  const path = folder({ 'a.conllu': conllu })('a.conllu')
  const { code, err } = await wederhoor(['parse', '--pretokenized', path])
  expect(code).toBe(1)
  expect(err).toContain(`${path}: ${message}`)
})
