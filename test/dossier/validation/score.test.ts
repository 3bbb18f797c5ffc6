import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codedKinds, type CodedKind, type Finding } from '../../../src/dossier/validation/finding.ts'
import {
  drawSample,
  readDesign,
  writtenDesign,
  type SampleDesign,
} from '../../../src/dossier/validation/sample.ts'
import { validate, type Coding } from '../../../src/dossier/validation/score.ts'
import type { Reading } from '../../../src/model/reading.ts'
import { corpus } from '../corpus.ts'
import { reading } from '../notation.ts'

async function* each(readings: readonly Reading[]) {
  yield* readings
}

const design = (kinds: readonly CodedKind[], size = 10): SampleDesign => ({ seed: 7, size, kinds })
const found = (who: string | null, how: string | null): Finding => ({ who, what: null, how })

const articles = [
  reading(
    { published: '2024-06-21', outlet: 'De Bode' },
    '[Jansen|person|says] zegt {dat het brandt|asserts}.',
    'Het regent.',
    '[Pietersen|person|says] ontkent {dat het brandt|denies}.',
  ),
  reading({ published: '2025-06-21', outlet: 'De Post' }, 'Het waait.', 'De zon schijnt.'),
]
const units = await drawSample(each(articles), design(['statement']))
const unit = (text: string) => units.find((one) => one.text.startsWith(text))!
/** What a coder finds in the sentences that begin so, and in no other. */
const coding = (coder: string, holding: Readonly<Record<string, readonly Finding[]>>): Coding[] =>
  units.map(({ id, text }) => ({ unit: id, coder, found: holding[text.split(' ')[0]] ?? [] }))

test('every sentence of a few is drawn, with what stands around it and what the reading finds', () => {
  expect(units.map(({ text }) => text).sort()).toEqual([
    'De zon schijnt.',
    'Het regent.',
    'Het waait.',
    'Jansen zegt dat het brandt.',
    'Pietersen ontkent dat het brandt.',
  ])
  expect(unit('Het regent')).toMatchObject({
    before: 'Jansen zegt dat het brandt.',
    after: 'Pietersen ontkent dat het brandt.',
    found: [],
    weight: 1,
  })
  expect(unit('Jansen').found).toEqual([found('Jansen Jansen', 'asserts')])
})

test('precision and recall are those of the sentences that were coded', () => {
  const coded = coding('Anna', {
    Jansen: [found('Jansen', 'denies')],
    Het: [found('iemand', 'asserts')],
  })
  const [score] = validate(units, coded).kinds
  // The reading finds two, of which Anna finds one; she finds two more, in "Het regent" and "Het waait".
  expect([score.precision.value, score.recall.value]).toEqual([1 / 2, 1 / 3])
  expect(score.precision.low).toBeLessThanOrEqual(score.precision.value!)
  expect(score.mannerWithReading).toBe(0)
  expect(score.presence).toBeNull()
})

test('coders who agree with the reading leave nothing to be desired, by outlet and year too', () => {
  const right = { Jansen: [found('Jansen', 'asserts')], Pietersen: [found('Pietersen', 'denies')] }
  const { coders, kinds, outlets, years } = validate(units, [
    ...coding('Anna', right),
    ...coding('Ben', right),
  ])
  expect(coders).toEqual(['Anna', 'Ben'])
  expect(kinds[0]).toMatchObject({
    ...{ units: 5, presence: 1, manner: 1, presenceWithReading: 1, mannerWithReading: 1 },
    ...{ precision: { value: 1, low: 1, high: 1 }, recall: { value: 1, low: 1, high: 1 } },
  })
  expect(outlets.map(([outlet]) => outlet)).toEqual(['De Bode', 'De Post'])
  expect(years.map(([year]) => year)).toEqual(['2024', '2025'])
  expect(outlets[1][1][0].precision.value).toBeNull()
})

test('a sample is the same in whatever order the articles come, half of it with a record where there are enough', async () => {
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray([...corpus], { minLength: corpus.length }), async (shuffled) => {
      const drawn = await drawSample(each(shuffled), design(codedKinds, 4))
      expect(drawn).toEqual(await drawSample(each(corpus), design(codedKinds, 4)))
      const statements = drawn.filter(({ kind }) => kind === 'statement')
      expect(statements.filter((one) => one.found.length > 0)).toHaveLength(2)
      const all = corpus.flatMap(({ sentences }) => sentences).length
      expect(statements.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(all)
    }),
    { numRuns: 20 },
  )
})

test('a sample is of one outlet or period where that is asked', async () => {
  const only = async (some: Partial<SampleDesign>) =>
    (await drawSample(each(articles), { ...design(['event']), ...some })).map(({ outlet }) => outlet)
  expect(new Set(await only({ outlet: 'De Post' }))).toEqual(new Set(['De Post']))
  expect(new Set(await only({ to: '2024-12-31' }))).toEqual(new Set(['De Bode']))
  expect(await only({ from: '2026-01-01' })).toEqual([])
})

test('a design is written as one line and read again', () => {
  const written: SampleDesign = {
    seed: 7,
    size: 40,
    kinds: ['event', 'time'],
    outlet: 'De Bode & Post',
    from: '2024-01-01',
    to: undefined,
  }
  expect(readDesign(writtenDesign(written))).toEqual(written)
  for (const line of ['', 'seed=1', 'seed=x&size=4&kinds=event', 'seed=1&size=4&kinds=gone'])
    expect(readDesign(line)).toBeNull()
})
