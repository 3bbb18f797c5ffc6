import { expect, test } from 'vitest'
import { placeIn } from '../../../../src/dossier/judgements/address.ts'
import { givenBy, judgedOf, truthOf } from '../../../../src/faces/web/reader/judged.ts'
import { recordsOf } from '../../../../src/faces/web/reader/records.ts'
import type { Verdict } from '../../../../src/model/judgement.ts'
import { readings } from '../../dossier.ts'

const [quarrel] = readings()
const place = (record: string) => placeIn(quarrel, record)!
const judgedBy = (...verdicts: Verdict[]) =>
  judgedOf(
    quarrel.article.id,
    verdicts.map((verdict, index) => ({
      id: `j${index}`,
      at: '2026-01-02T03:04:05.000Z',
      by: 'Anna',
      note: null,
      verdict,
    })),
    recordsOf(quarrel),
  )

test('each judgement finds its record by its place, a silence too', () => {
  for (const record of ['v1', 's1', 's4', 'd1', 'e1'])
    expect(judgedBy({ kind: 'right', of: place(record) })).toMatchObject([{ record }])
})

test('a record that is no longer there has none', () => {
  const gone = { ...place('v1'), spans: [{ from: 0, to: 3 }], quote: ['Dij'] }
  expect(judgedBy({ kind: 'wrong', of: gone })).toMatchObject([{ record: null }])
})

test('of another article nothing is said here', () => {
  expect(judgedBy({ kind: 'wrong', of: { ...place('v1'), article: 'other' } })).toEqual([])
})

test('a record is right or wrong, or nobody said', () => {
  const judged = judgedBy(
    { kind: 'wrong', of: place('v1') },
    { kind: 'redate', of: place('v2'), day: '2024-06-01' },
  )
  expect(truthOf('v1', judged)?.verdict.kind).toBe('wrong')
  expect(truthOf('v2', judged)).toBeNull()
  expect(judged.map(givenBy)).toEqual(['', '2024-06-01'])
})

test('two that are one each say who the other is', () => {
  const judged = judgedBy({ kind: 'merge', of: place('e1'), with: place('e2') })
  expect(judged.map(({ record }) => record)).toEqual(['e1', 'e2'])
  expect(judged.map(givenBy)).toEqual([place('e2').quote.join(' … '), place('e1').quote.join(' … ')])
})
