import { expect, test } from 'vitest'
import { chronoTimes } from '../../eval/chrono.ts'
import { scoreFound, type TimexDocument } from '../../eval/time.ts'

function found(text: string, published: string): string[] {
  return chronoTimes(text, published).map(
    ({ spans: [{ from, to }], value }) => `${text.slice(from, to)} ${value}`,
  )
}

test('values are as fine as chrono-node is certain of them', () => {
  expect(found('Dat was op 3 mei 2024.', '2024-06-26')).toEqual(['3 mei 2024 2024-05-03'])
  expect(found('Dat was in mei 2023.', '2024-06')).toEqual(['mei 2023 2023-05'])
  expect(found('Dat was gisteren.', '2024-06-26')).toEqual(['gisteren 2024-06-25'])
})

test('a range is two times', () => {
  expect(found('Van 3 mei 2024 tot 5 mei 2024 was het stil.', '2024-06-26')).toEqual([
    '3 mei 2024 2024-05-03',
    '5 mei 2024 2024-05-05',
  ])
})

test('the scorer takes the times of any system', () => {
  const document: TimexDocument = {
    id: 'proef',
    dct: '2024-06-26',
    text: 'Op 3 mei 2024 werd het 12 graden.',
    timexes: [
      { start: 3, end: 13, type: 'DATE', value: '2024-05-03', interval: ['2024-05-03', '2024-05-03'] },
    ],
    traps: [{ start: 23, end: 25 }],
  }
  const scores = scoreFound('proef', [document], ({ text, dct }) => chronoTimes(text, dct))
  const byTask = Object.fromEntries(scores.map(({ task, score }) => [task, score]))
  expect(byTask).toMatchObject({ 'time strict F1': 100, 'time value F1': 100, 'time traps left alone': 100 })
  expect(scoreFound('proef', [document], () => [])[0].score).toBe(0)
})
