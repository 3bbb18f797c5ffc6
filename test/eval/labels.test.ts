import { expect, test } from 'vitest'
import { accuracy, interval, macroF1 } from '../../eval/labels.ts'

/** Cases written `gold/found`. */
const cases = (text: string) =>
  text.split(' ').map((each) => {
    const [gold, found] = each.split('/')
    return { gold, found }
  })

test('a rare label weighs as much as a frequent one', () => {
  const labelled = cases('yes/yes yes/yes yes/yes no/yes')
  expect(accuracy(labelled)).toBe(75)
  expect(macroF1(labelled)).toBeCloseTo((600 / 7 + 0) / 2)
})

test('a label that only the engine uses costs those it should have given', () =>
  expect(macroF1(cases('yes/yes yes/maybe'))).toBeCloseTo(200 / 3))

test('no cases give no score', () => expect(macroF1([])).toBe(0))

test('where all articles score alike the interval is a point', () =>
  expect(interval([7, 7, 7], (drawn) => drawn[0])).toEqual({ low: 7, high: 7 }))

test('the interval is the same each time and holds the score', () => {
  const mean = (drawn: readonly number[]) => drawn.reduce((sum, one) => sum + one, 0) / drawn.length
  const articles = Array.from({ length: 50 }, (_, index) => index)
  const { low, high } = interval(articles, mean)
  expect(interval(articles, mean)).toEqual({ low, high })
  expect(low).toBeLessThan(24.5)
  expect(high).toBeGreaterThan(24.5)
  expect(high - low).toBeGreaterThan(5)
  expect(high - low).toBeLessThan(11)
})
