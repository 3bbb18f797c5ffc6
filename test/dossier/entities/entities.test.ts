import { expect, test } from 'vitest'
import type { Reading } from '../../../src/model/reading.ts'
import { folded } from '../folded.ts'
import { reading } from '../notation.ts'

/** The entities of a record as lines: kind, name, in how many articles. */
const lines = async (...readings: Reading[]) =>
  (await folded(...readings)).entities.map(
    ({ kind, name, sightings }) => `${kind} ${name} ${sightings.length}`,
  )

const affair = '[Rusland|country] en [Oekraïne|country] overleggen.'

test('spellings of one full name are one person', async () => {
  const record = await folded(
    reading('2024-06-20', '[Andrej Beloöesov|person] vertrok.'),
    reading('2024-06-21', '[Andrei Belousov|person] keerde terug.'),
    reading('2024-06-22', '[Andrej Beloöesov|person] zweeg.'),
  )
  expect(record.entities).toHaveLength(1)
  expect(record.entities[0].name).toBe('Andrej Beloöesov')
  expect(record.entities[0].names.map(({ name, articles }) => [name, articles])).toEqual([
    ['Andrej Beloöesov', 2],
    ['Andrei Belousov', 1],
  ])
})

test('a place with two names is one', async () => {
  expect(
    await lines(
      reading('2024-06-20', '[Kiev|place] sliep.'),
      reading('2024-06-21', '[Kyiv|place] ontwaakte.'),
    ),
  ).toEqual(['place Kiev 2'])
})

test('kinds do not mix', async () => {
  expect(
    await lines(
      reading('2024-06-20', '[Shell|organisation] groeit.'),
      reading('2024-06-21', '[Shell|place] slaapt.'),
    ),
  ).toHaveLength(2)
})

test('one Wikidata id is one entity, two are two', async () => {
  expect(
    await lines(
      reading('2024-06-20', '[Georgië|country Q230] won.'),
      reading('2024-06-21', '[Georgië|place Q1428] verloor.'),
      reading('2024-06-22', '[Sakartvelo|country Q230] vierde feest.'),
    ),
  ).toEqual(['place Georgië 1', 'country Sakartvelo 2'])
})

test('a name borne by two ids joins neither', async () => {
  expect(
    await lines(
      reading('2024-06-20', '[Jan Jansen|person Q1] won.'),
      reading('2024-06-21', '[Jan Jansen|person Q2] verloor.'),
      reading('2024-06-22', '[Jan Jansen|person] keek toe.'),
    ),
  ).toHaveLength(3)
})

test('a surname joins its one bearer in the same affair', async () => {
  expect(
    await lines(
      reading('2024-06-20', `[Andrej Beloöesov|person] vertrok. ${affair}`),
      reading('2024-06-21', `[Belousov|person] keerde terug. ${affair}`),
    ),
  ).toEqual(['person Andrej Beloöesov 2', 'country Oekraïne 2', 'country Rusland 2'])
})

test('a surname alone is no proof: not in another affair, not where two bear it', async () => {
  const elsewhere = reading('2024-06-21', '[Jansen|person] opende het zwembad van [Oostdorp|place].')
  expect(await lines(reading('2024-06-20', `[Piet Jansen|person] vertrok. ${affair}`), elsewhere)).toContain(
    'person Jansen 1',
  )
  expect(
    await lines(
      reading('2024-06-20', `[Piet Jansen|person] en [Karel Jansen|person] vertrokken. ${affair}`),
      reading('2024-06-21', `[Jansen|person] keerde terug. ${affair}`),
    ),
  ).toContain('person Jansen 1')
})

test('an acronym that one article explains is understood in the next', async () => {
  expect(
    await lines(
      reading(
        '2024-06-20',
        'De [Raad voor Waterveiligheid|organisation] ([RVW=Raad voor Waterveiligheid|organisation]) waarschuwt.',
        affair,
      ),
      reading('2024-06-21', `De [RVW|organisation] blijft erbij.`, affair),
    ),
  ).toContain('organisation Raad voor Waterveiligheid 2')
})

test('what is only described stays in its article', async () => {
  const sentence = '[~een woordvoerder|person|says] zegt {dat het waait|asserts}.'
  expect(
    await lines(reading('2024-06-20', sentence), reading('2024-06-21', sentence, 'Het waait ook hier.')),
  ).toEqual(['person een woordvoerder 1', 'person een woordvoerder 1'])
})

test('every country has a ministry of defence', async () => {
  expect(
    await lines(
      reading('2024-06-20', `Het [ministerie van Defensie|organisation] zwijgt. ${affair}`),
      reading('2024-06-21', `Het [ministerie van Defensie|organisation] spreekt. ${affair}`),
    ),
  ).toContain('organisation ministerie van Defensie 1')
})

test('a name of unclear kind is what its one other bearer is', async () => {
  const valley = (kind: string) => reading('2024-06-20', `[Lolazor|${kind}] ligt laag, zegt de ${kind}.`)
  expect(await lines(valley('other'), valley('place'))).toEqual(['place Lolazor 2'])
  expect(await lines(valley('other'), valley('place'), valley('organisation'))).toHaveLength(3)
})
