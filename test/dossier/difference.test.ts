import { expect, test } from 'vitest'
import { changesIn, Tally } from '../../src/dossier/difference.ts'
import type { Reading } from '../../src/model/reading.ts'
import { reading } from './notation.ts'

const earlier = reading(
  '2024-06',
  '[Rusland|country Q159|actor] <arresteerde|arrest|2024-06-01/2024-06-30> in [Sotsji|place|place] [~een spion|person|patient].',
  '[Het Kremlin|organisation|says] zegt {dat [~de president|person|actor] <vertrekt|departure> |asserts}.',
)

/** The same reading, changed in one thing. */
function changed(change: (reading: Reading) => void): Reading {
  const later = structuredClone(earlier)
  change(later)
  return later
}

const told = (later: Reading, before = earlier) =>
  changesIn(before, later).map(({ kind, change, field, place, was, now }) => [
    ...[kind, change, field, place.quote.join(' '), was, now],
  ])

test('the same reading under other numbers and rules is no change', () => {
  const text = JSON.stringify(earlier)
    .replaceAll('"e1"', '"e99"')
    .replaceAll('"v1"', '"v77"')
    .replaceAll('"rule":"notation"', '"rule":"lang/nl/other.rules:1"')
  expect(text).not.toBe(JSON.stringify(earlier))
  expect(told(JSON.parse(text) as Reading)).toEqual([])
})

test('a field that holds something else is named with what it held', () => {
  const later = changed(({ events, statements }) => {
    events[0].certainty = 'possible'
    statements[0].stance = 'denies'
  })
  expect(told(later)).toEqual([
    ['events', 'changed', 'certainty', 'arresteerde', earlier.events[0].certainty, 'possible'],
    ['statements', 'changed', 'stance', earlier.statements[0].content.quote.join(' '), 'asserts', 'denies'],
  ])
})

test('another speaker is another, whatever its number', () => {
  const source = earlier.statements[0].source!.entity
  const russia = earlier.entities.find(({ name }) => name === 'Rusland')!.id
  const later = changed(({ statements }) => void (statements[0].source!.entity = russia))
  expect(told(later)).toEqual([['statements', 'changed', 'source.entity', expect.anything(), source, russia]])
})

test('what is found no more, and what is found anew', () => {
  const later = changed((one) => void (one.statements = []))
  const words = earlier.statements[0].content.quote.join(' ')
  expect(told(later)).toContainEqual(['statements', 'gone', null, words, null, null])
  expect(told(earlier, later)).toContainEqual(['statements', 'new', null, words, null, null])
})

test('a record that covers some words more is the same one, with another place', () => {
  const later = changed(({ statements, article }) => {
    const [span] = statements[0].content.spans
    span.to -= 3
    statements[0].content.quote = [article.text.slice(span.from, span.to)]
  })
  expect(changesIn(earlier, later)).toMatchObject([
    { kind: 'statements', change: 'changed', field: 'content.spans' },
  ])
})

test('changes are counted over articles, with a few examples that quote their sentence', () => {
  const later = changed(({ events }) => {
    for (const event of events) event.certainty = 'possible'
  })
  const tally = new Tally(1)
  tally.add(earlier, later)
  tally.add(earlier, earlier)
  const other = reading('2024', 'Kort.')
  tally.add(other, reading('2024', 'Langer.'))
  const { articles, differing, retexted, kinds } = tally.difference()
  expect([articles, differing, retexted.length]).toEqual([2, 1, 1])
  expect(kinds.events).toMatchObject({
    before: 4,
    after: 4,
    new: 0,
    gone: 0,
    changed: 2,
    fields: { certainty: 2 },
  })
  expect(kinds.events.examples).toHaveLength(1)
  expect(kinds.events.examples[0].context).toEqual(
    [earlier.sentences[0]].map(({ from, to }) => earlier.article.text.slice(from, to)),
  )
  expect(kinds.statements).toMatchObject({ before: 2, after: 2, changed: 0, examples: [] })
})
