import { expect, test } from 'vitest'
import { CursorError, pageOf } from '../../../src/faces/mcp/page.ts'

const items = Array.from({ length: 50 }, (_, number) => ({ number, text: 'x'.repeat(2000) }))

test('pages hold every item once, in order', () => {
  const found: unknown[] = []
  let cursor: string | undefined
  do {
    const page = pageOf(items, cursor, ['ask', 1])
    expect(page.total).toBe(50)
    expect(page.from).toBe(found.length)
    expect(JSON.stringify(page.items).length).toBeLessThan(22_000)
    found.push(...page.items)
    cursor = page.next ?? undefined
  } while (cursor !== undefined)
  expect(found).toEqual(items)
})

test('an item that is longer than a page comes whole', () => {
  const long = { text: 'x'.repeat(100_000) }
  expect(pageOf([long, ...items], undefined, []).items).toEqual([long])
})

test('a cursor belongs to its arguments', () => {
  const { next } = pageOf(items, undefined, ['ask', 1])
  expect(() => pageOf(items, next!, ['ask', 2])).toThrow(CursorError)
  expect(() => pageOf(items.slice(0, 2), next!, ['ask', 1])).toThrow('less than before')
})
