import { expect, test } from 'vitest'
import { datedTextSchema } from '../../../../src/model/dated-text.ts'
import { wederhoor } from '../wederhoor.ts'

const phrases = [
  'drie dagen na de aanval van zondag',
  'twee weken voor 13 mei 2024',
  'volgende week dinsdag',
  'eind vorig jaar',
  'van maandag tot woensdag',
  'om half negen',
  'ruim een jaar geleden',
  'elke dinsdag',
  'destijds',
  'twee dagen later',
]

test.each([
  ['to the day', ['--published', '2024-06-26']],
  ['to the month', ['--published', '2024-06']],
  ['to the year', ['--published', '2024']],
  ['not at all', []],
])('phrases whose day of publication is known %s', async (known, options) => {
  const { code, out, err } = await wederhoor(['date', ...phrases, ...options])
  expect([code, err]).toEqual([0, ''])
  await expect(out).toMatchFileSnapshot(`../../../expected/phrases/${known.replaceAll(' ', '-')}.txt`)
})

test('a length counted from an event leads the whole phrase to days', async () => {
  const argv = [
    'date',
    'drie dagen na de aanval van zondag',
    '--published',
    '2024-06-26',
    '--format',
    'jsonl',
  ]
  const { code, out } = await wederhoor(argv)
  expect(code).toBe(0)
  const dated = datedTextSchema.parse(JSON.parse(out))
  expect(dated.whole?.days).toEqual(['2024-06-26', '2024-07-03'])
  expect(dated.times.map(({ type, leads_to }) => [type, leads_to?.from])).toEqual([
    ['DURATION', 't2'],
    ['DATE', undefined],
  ])
  expect(dated.times[0].leads_to!.because.map(({ code }) => code)).toContain('time.after-event')
})

test('an event without a date leads to no day, and that is said', async () => {
  const { code, out } = await wederhoor(['date', 'drie dagen na de aanval', '--published', '2024-06-26'])
  expect(code).toBe(0)
  expect(out).toContain('nothing here dates what it is counted from')
})

test('what gave way is shown', async () => {
  const { out } = await wederhoor(['date', 'maandag 18 juni 2024'])
  expect(out).toContain('- a Monday “maandag 18 juni 2024” (given up: not all can hold)')
  expect(out).toContain('days      2024-06-18\n')
  expect((await wederhoor(['date', '31 april 2024'])).out).toContain('no day is all that it says')
})

test('lines that are piped in are phrases, and JSON is one array', async () => {
  const { code, out } = await wederhoor(['date', '-', '--format', 'json'], '22 april 2024\n\nmei 2024\r\n')
  expect(code).toBe(0)
  expect(JSON.parse(out).map(({ whole }: { whole: { edtf: string } }) => whole.edtf)).toEqual([
    '2024-04-22',
    '2024-05',
  ])
})

test('a phrase without a time is named, and the others go on', async () => {
  expect(await wederhoor(['date', 'een mooie boom', '22 april 2024'])).toEqual({
    code: 1,
    out: expect.stringMatching(/^22 april 2024\n/),
    err: 'een mooie boom: no time is found in it\n',
  })
  const { code, out } = await wederhoor(['date', 'een mooie boom', '--format', 'jsonl'])
  expect([code, JSON.parse(out).times]).toEqual([1, []])
})

test('a date that does not exist, and no phrase at all, are called wrongly', async () => {
  expect(await wederhoor(['date', 'gisteren', '--published', '2024-13'])).toMatchObject({
    code: 2,
    err: expect.stringContaining('--published 2024-13: no date that exists'),
  })
  expect(await wederhoor(['date', '-'], '\n')).toMatchObject({
    code: 2,
    err: expect.stringContaining('date takes a phrase'),
  })
})
