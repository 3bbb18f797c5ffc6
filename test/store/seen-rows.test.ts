import { expect, test } from 'vitest'
import { SeenRows, type SeenRow } from '../../src/store/seen-rows.ts'

const row = (number: number, shelf: string, id: string, size = 10): SeenRow => {
  const json = JSON.stringify('x'.repeat(size))
  return { number, shelf, id, json, row: JSON.parse(json) as unknown }
}

test('a row is found by its number, and by its shelf and id', () => {
  const seen = new SeenRows()
  seen.set(row(1, 'event', 'a'))
  seen.set(row(2, 'entity', 'a'))
  expect(seen.get(1)?.shelf).toBe('event')
  expect(seen.find('entity', 'a')?.number).toBe(2)
  expect(seen.find('entity', 'b')).toBeUndefined()
})

test('the last that is set under an id counts, and what is taken away is not found', () => {
  const seen = new SeenRows()
  seen.set(row(1, 'event', 'a'))
  seen.set(row(2, 'event', 'a'))
  seen.delete(1)
  expect(seen.find('event', 'a')?.number).toBe(2)
  seen.delete(2)
  expect(seen.find('event', 'a')).toBeUndefined()
  seen.set(row(3, 'event', 'a'))
  seen.clear()
  expect([seen.get(3), seen.find('event', 'a')]).toEqual([undefined, undefined])
})

test('of more than memory should hold the longest unused goes', () => {
  const seen = new SeenRows()
  for (let number = 0; number < 5; number++) seen.set(row(number, 'event', `${number}`, 5_000_000))
  expect(seen.find('event', '0')).toBeUndefined()
  expect(seen.find('event', '4')?.number).toBe(4)
})
