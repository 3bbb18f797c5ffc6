import { describe, expect, test } from 'vitest'
import { loadReader, read } from '../../../../src/read.ts'
import { open } from '../../../../src/text/intake.ts'

const reader = loadReader('nl')

/** The people of an article that it does not name, and who they are by what is known from outside: `premier: …`. */
function looked(published: string | null, text: string): string[] {
  const hints = published === null ? {} : { published }
  const { entities } = read(open(new TextEncoder().encode(text), 'x', hints, reader.pack), reader)
  return entities.flatMap(({ kind, name, office, holder }) =>
    kind === 'person' && office !== undefined ? [`${name}: ${holder?.name ?? 'not known'}`] : [],
  )
}

test.each([
  ['2024-06-20', 'De Russische minister van Defensie bezocht het front.', 'Andrej Beloöesov'],
  ['2023-06-20', 'De Russische defensieminister bezocht het front.', 'Sergej Sjojgoe'],
  ['2023-03', 'De president van Oekraïne bezocht het front.', 'Volodymyr Zelensky'],
  ['2023-03', 'De NAVO-chef bezocht het front.', 'Jens Stoltenberg'],
  ['2023-03', 'De EU-buitenlandchef bezocht het front.', 'Josep Borrell'],
  ['2023-03', 'De secretaris-generaal van de Verenigde Naties bezocht het front.', 'António Guterres'],
  ['2023-03', 'De paus bezocht het front.', 'Franciscus'],
  ['2016-03', 'De Duitse kanselier bezocht het front.', 'Angela Merkel'],
  ['2023-03', 'De Russische president bezoekt sinds 2014 het front.', 'Vladimir Poetin'],
])('in an article of %s: %s', (published, text, holder) => {
  expect(looked(published, text)).toEqual([expect.stringMatching(new RegExp(`: ${holder}$`))])
})

describe('who it was stays open', () => {
  test.each([
    [
      'where the office changed hands in the month',
      '2024-05',
      'De Russische minister van Defensie bezocht het front.',
    ],
    ['where it is not known who held it', '2023-03', 'De Russische minister van Cultuur bezocht het front.'],
    [
      'where the sentence speaks of another time',
      '2023-03',
      'De Amerikaanse president bezocht in 2003 het front.',
    ],
    ['where it speaks of the past', '2023-03', 'De Amerikaanse president bezocht destijds het front.'],
  ])('%s', (_, published, text) => {
    expect(looked(published, text).filter((each) => !each.endsWith('not known'))).toEqual([])
  })
})

describe('nobody is looked up', () => {
  test.each([
    ['without a date', null, 'De Russische minister van Defensie bezocht het front.'],
    ['for one of several', '2023-03', 'Een Russische minister bezocht het front.'],
    ['for a former one', '2023-03', 'De vorige Amerikaanse president bezocht het front.'],
    ['for the first of a kind', '2023-03', 'De eerste Amerikaanse president bezocht het front.'],
    ['without a country', '2023-03', 'De premier bezocht het front.'],
    [
      'where the article gives the office to somebody by name, though it be another',
      '2023-03',
      'De Russische minister van Defensie Kees Vos bezocht het front. Anna Roos zag dat de Russische defensieminister moe was.',
    ],
  ])('%s', (_, published, text) => expect(looked(published, text)).toEqual([]))
})

test('what the article says stays as it is, and the outside knowledge stands beside it with its source', () => {
  const text = 'De Franse president bezocht het front.'
  const { entities, roles } = read(
    open(new TextEncoder().encode(text), 'x', { published: '2023-03-10' }, reader.pack),
    reader,
  )
  expect(entities[0]).toMatchObject({
    name: 'Franse president',
    link: null,
    office: {
      role: 'president',
      of: 'Frankrijk',
      gender: null,
      earliest: '2023-03-10',
      latest: '2023-03-10',
    },
    holder: { name: 'Emmanuel Macron', from: '2017-05-14', source: expect.stringMatching(/^https:/) },
  })
  expect(roles).toEqual([])
})
