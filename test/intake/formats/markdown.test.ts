import { expect, test } from 'vitest'
import { fixture, shown } from '../taken.ts'

test('front matter says what is known, also among what is not', async () => {
  expect(await shown('stuk.md', fixture('opiniestuk.md'))).toEqual([
    {
      name: 'stuk.md',
      title: 'De dijk kan niet wachten',
      outlet: 'De Kompasroos',
      url: null,
      published: '2024-03-07',
      warnings: [],
      text: 'De dijk kan niet wachten\n\nDe dijk bij Oudermade is oud, zegt het waterschap.\n\nOnderzoek\n\nEerst meten.\n\nDan graven.\n\nWij wachten al jaren.',
    },
  ])
})

test('a header as in plain text, and the first heading as title', async () => {
  expect(await shown('a.md', 'Datum: 2024-03\n\n# De *dijk*\n\nDe dijk is oud.')).toMatchObject([
    { title: 'De dijk', published: '2024-03', text: 'De dijk\n\nDe dijk is oud.' },
  ])
})
