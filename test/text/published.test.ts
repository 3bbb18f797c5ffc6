import { expect, test } from 'vitest'
import { readPublished } from '../../src/text/published.ts'

test.each([
  ['2025-04', '2025-04'],
  [' 2025-04~ ', '2025-04~'],
  ['2026-03-14T10:32:00+01:00', '2026-03-14'],
  ['2026-03-14 10:32', '2026-03-14'],
  ['2026-3-5', '2026-03-05'],
  ['14-03-2026', '2026-03-14'],
  ['za 14-3-2026', '2026-03-14'],
  ['14/3/2026', '2026-03-14'],
  ['14 maart 2026', '2026-03-14'],
  ['zaterdag 14 maart 2026, 10:32', '2026-03-14'],
  ['1 mrt. 2026', '2026-03-01'],
  ['maart 2026', '2026-03'],
  ['March 14, 2026', '2026-03-14'],
  ['14th March 2026', '2026-03-14'],
  ['31 april 2026', null],
  ['2026-13', null],
  ['14 brumaire 2026', null],
  ['gisteren', null],
])('%s is %s', (written, published) => {
  expect(readPublished(written, 'nl')).toBe(published)
})
