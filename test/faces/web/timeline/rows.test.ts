import { expect, test } from 'vitest'
import type { TimelineEntry } from '../../../../src/model/record.ts'
import { periodsOf, toldOf } from '../../../../src/faces/web/timeline/rows.ts'
import { readings, storeOf } from '../../dossier.ts'

const { items: timeline } = await storeOf(...readings()).pages.timeline({}, { limit: 100 })

/** Each period by its key, each row by its sentence's first words and the records it holds. */
const drawn = (entries: readonly TimelineEntry[]) =>
  periodsOf(entries).map(({ key, rows }) => [
    key,
    ...rows.map(
      ({ sighting, entries: together }) =>
        `${sighting.context.quote[0].slice(0, 12)}: ${together.map(({ id }) => id.split('/')[1]).join(' ')}`,
    ),
  ])

test('what stands in one sentence and has one date is one row, under the month it may begin in', () => {
  expect(drawn(timeline)).toEqual([
    ['2024-05', 'Bij een dijk: v1 v2'],
    [
      '2024-06',
      'Volgens dijk: s1 v3',
      '„Dat is geen: s2',
      'Polder Nieuw: s3',
      'Het bestuur : s4',
      'Dijkgraaf El: v1',
    ],
  ])
})

const [entry] = timeline
const at = (earliest: string | null, latest: string | null) => ({ ...entry, edtf: null, earliest, latest })

test.each([
  ['2024-06-25', '2024-06-25', '2024-06'],
  ['2024-05-26', '2024-06-23', '2024-05'],
  ['2024-01-01', '2024-12-31', '2024'],
  ['2023-11-01', '2024-12-31', '2023/2024'],
  ['2024-06-25', null, '2024-06'],
  [null, '2024-06-25', '2024-06'],
  [null, null, ''],
])('%s to %s stands under %s', (earliest, latest, key) => {
  expect(periodsOf([at(earliest, latest)])[0].key).toBe(key)
})

test('events of a sentence that are told alike are told together', () => {
  const [{ rows }] = periodsOf(timeline)
  expect(toldOf(rows[0])).toMatchObject([
    {
      firmness: ['web.certainty.certain'],
      voices: ['article'],
      events: [{ id: 'quarrel/v1' }, { id: 'quarrel/v2' }],
    },
  ])
})
