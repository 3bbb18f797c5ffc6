import { expect, test } from 'vitest'
import { scoreAgreement, type Hand } from '../../eval/hands.ts'

const text =
  'De wethouder zegt dat de brug dicht gaat. ‘Morgen al’, zei zij tegen Radio Zuid. ‘En voorgoed.’ ' +
  'Volgens de schipper zei zij eerst dat de brug open bleef. De provincie zwijgt, de aannemer ontkent alles.'

const said = { form: 'indirect', stance: 'asserts' }
const quoted = { form: 'direct', stance: 'asserts' }

const first: Hand = {
  file: 'brug.txt',
  statements: [
    { source: 'De wethouder', cue: 'zegt', content: ['dat de brug dicht gaat'], ...said },
    {
      source: 'zij',
      cue: 'zei',
      occurrence: 1,
      content: ['Morgen al'],
      source_entity: 'De wethouder',
      channel: 'tegen Radio Zuid',
      ...quoted,
    },
    { source: 'De wethouder', cue: null, content: ['En voorgoed'], ...quoted },
    { source: 'de schipper', cue: 'Volgens', content: ['zei zij eerst dat de brug open bleef'], ...said },
    {
      source: 'zij',
      cue: 'zei',
      occurrence: 2,
      content: ['dat de brug open bleef'],
      within: 'Volgens',
      ...said,
    },
    { source: 'De provincie', cue: 'zwijgt', content: [], form: 'indirect', stance: 'no-comment' },
  ],
  disputes: [{ by: 'de aannemer', of: null, statement: 'ontkent' }],
}

/** The agreement of the first hand with another on the article, by what is measured. */
function agreement(second: Partial<Hand>): Record<string, number> {
  const scores = scoreAgreement('made up', [{ text, first, second: { ...first, ...second } }])
  return Object.fromEntries(scores.map(({ task, score }) => [task.replace('hands ', ''), score]))
}

/** The first hand's statements with one of them changed, or left out. */
function changed(index: number, change: Partial<Hand['statements'][number]> | null): Partial<Hand> {
  const statements = first.statements.flatMap((one, at) => {
    if (at !== index) return [one]
    return change === null ? [] : [{ ...one, ...change }]
  })
  return { statements }
}

test('a hand agrees with itself on everything', () =>
  expect(new Set(Object.values(agreement({})))).toEqual(new Set([100])))

test.each([
  ['one is missing', 'statement F', 1000 / 11, changed(0, null)],
  ['another word is the cue', 'statement F', 500 / 6, changed(5, { cue: 'provincie' })],
  ['the same word elsewhere is the cue', 'statement F', 500 / 6, changed(4, { occurrence: 1 })],
  ['the source is another', 'statement F', 500 / 6, changed(3, { source: 'de aannemer' })],
  ['the source is without its article', 'statement F', 100, changed(0, { source: 'wethouder' })],
  ['the source is without its article', 'source exact', 500 / 6, changed(0, { source: 'wethouder' })],
  [
    'no source, the same speaker',
    'statement F',
    100,
    changed(2, { source: null, source_entity: 'de wethouder' }),
  ],
  [
    'no source, another speaker',
    'statement F',
    500 / 6,
    changed(2, { source: null, source_entity: 'de schipper' }),
  ],
  ['no cue, and other content', 'statement F', 500 / 6, changed(2, { content: ['eerst'] })],
  ['the content is shorter', 'content exact', 500 / 6, changed(4, { content: ['de brug open bleef'] })],
  [
    'the content is shorter',
    'content overlap',
    (500 + 90) / 6,
    changed(4, { content: ['de brug open bleef'] }),
  ],
  ['the form is another', 'form', 500 / 6, changed(0, { form: 'mixed' })],
  ['the stance is another', 'stance', 500 / 6, changed(5, { stance: 'declines-to-say' })],
  ['silent in another way', 'silence F', 100, changed(5, { stance: 'declines-to-say' })],
  ['not silent', 'silence F', 0, changed(5, { stance: 'asserts' })],
  ['the speaker is another', 'speaker', 0, changed(1, { source_entity: 'de schipper' })],
  ['the channel is shorter', 'channel F', 100, changed(1, { channel: 'Radio Zuid' })],
  ['no channel', 'channel F', 0, changed(1, { channel: null })],
  ['within another', 'within F', 0, changed(4, { within: 'zegt' })],
  ['no dispute', 'dispute F', 0, { disputes: [] }],
  ['a dispute more', 'dispute F', 200 / 3, { disputes: [...first.disputes, { statement: null }] }],
])('%s: %s', (_, task, score, second) => expect(agreement(second)[task]).toBeCloseTo(score))
