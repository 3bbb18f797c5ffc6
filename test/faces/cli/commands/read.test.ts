import { expect, test } from 'vitest'
import { readingSchema } from '../../../../src/model/reading.ts'
import { folder, wederhoor } from '../wederhoor.ts'

const article = 'date 2026-03-14 De minister zei vrijdag dat de school dichtgaat. De gemeente ontkent dat.'
const english =
  'date 2026-03-14 The minister told reporters on Friday that the school will be closed, and that nobody knew when the pupils could return.'
const lines = (text: string) => text.trimEnd().split('\n')

test('prints a reading a line, as the contract has it', async () => {
  const path = folder({ 'a.txt': article })
  const { code, out, err } = await wederhoor(['read', path('a.txt'), '--format', 'jsonl'])
  expect([code, err]).toEqual([0, ''])
  const reading = readingSchema.strict().parse(JSON.parse(out))
  expect(reading.article.published).toBe('2026-03-14')
  expect(reading.statements[0]).toMatchObject({
    source: { quote: ['De minister'] },
    cue: { quote: ['zei'] },
    content: { quote: ['dat de school dichtgaat'] },
  })
  expect(await wederhoor(['read', path('a.txt'), '--format', 'jsonl'])).toEqual({ code, out, err })
})

test('--published outranks what the article says', async () => {
  const { out } = await wederhoor(['read', '-', '--format', 'jsonl', '--published', '2025-01'], article)
  expect(JSON.parse(out).article.published).toBe('2025-01')
})

test('JSON Lines in, JSON Lines out, in order; a bad line costs only itself', async () => {
  const input = [
    '{"id": "1", "text": "Hij kwam.", "published": "2026-03"}',
    '{"id": 2}',
    '{"text": "Zij ging.", "title": "Weg"}',
  ]
  const { code, out, err } = await wederhoor(['read', '-', '--from', 'jsonl'], input.join('\n'))
  expect(code).toBe(1)
  expect(lines(out).map((line) => JSON.parse(line).article.text)).toEqual(['Hij kwam.', 'Weg\n\nZij ging.'])
  expect(lines(err)).toEqual([
    expect.stringContaining('standard input:2: "text"'),
    expect.stringContaining('standard input:3: No date of publication'),
  ])
})

test('every kind of bad file gets a clear line, and the rest goes on', async () => {
  const path = folder({
    'binary.txt': Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 0, 1, 2),
    'empty.txt': '',
    'large.txt': new Uint8Array(20 * 1024 * 1024).fill(0x61),
    'undated.txt': 'De minister kwam.',
    'english.txt': english,
    'broken.txt': Buffer.concat([
      Buffer.from('date 2026 Oekraïne. Het caf'),
      Uint8Array.of(0xe9),
      Buffer.from(' is dicht.'),
    ]),
    'good.txt': article,
  })
  const names = ['binary', 'empty', 'large', 'undated', 'english', 'broken', 'good'].map((name) =>
    path(`${name}.txt`),
  )
  const { code, out, err } = await wederhoor(['read', ...names, '--format', 'jsonl'])
  expect(code).toBe(1)
  expect(lines(out)).toHaveLength(4)
  expect(lines(err).map((line) => line.slice(path('').length))).toEqual([
    expect.stringMatching('binary.txt: this is a binary file, not text; save'),
    expect.stringMatching('empty.txt: the file is empty; '),
    expect.stringMatching('large.txt: the file is 20.0 MB and one article may be 1 MB; '),
    expect.stringMatching('undated.txt: No date of publication'),
    expect.stringMatching('english.txt: .* in English; only Dutch is known'),
    expect.stringMatching('broken.txt: One character is not UTF-8 .*on line 1, after “.*caf”'),
  ])
})

test('prints a page for people', async () => {
  const { code, out } = await wederhoor(['read', '-'], article + '\n')
  expect(code).toBe(0)
  expect(out).toMatch(/^standard input\npublished 2026-03-14\n/)
  expect(out).toMatch(
    /What was said\n\n {2}s1 {2}De minister asserts · indirect.*\n {6}“dat de school dichtgaat”/,
  )
  expect(out).toMatch(/When\n\n {2}t1 {2}“vrijdag” 2026-03-13\n {6}because: /)
})
