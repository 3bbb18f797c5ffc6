import { expect, test } from 'vitest'
import { publicationDate } from '../../src/intake/publication-date.ts'
import { pack } from './taken.ts'

const chosen = (...written: string[]) => {
  const sources = written.map((each, index) => ({ source: `source ${index + 1}`, written: each }))
  const { published, warnings } = publicationDate(sources, pack)
  return [published, ...warnings.map(({ code }) => code)]
}

test('the first that exists counts; another day is told, a less exact one is not', () => {
  expect(chosen('2024-03-04', '2024-03-04T10:00:00Z')).toEqual(['2024-03-04'])
  expect(chosen('2024-03-04', '2024-03')).toEqual(['2024-03-04'])
  expect(chosen('2024-03-04', '2024-03-05')).toEqual(['2024-03-04', 'dates-disagree'])
  expect(chosen('gisteren', '2024-03-05')).toEqual(['2024-03-05'])
  expect(chosen('gisteren')).toEqual(['gisteren'])
  expect(chosen()).toEqual([null])
})
