import { expect, test } from 'vitest'
import { digest } from '../../src/dossier/digest.ts'
import { linkedRoles } from '../../src/dossier/roles.ts'
import { tenuresOf } from '../../src/dossier/tenure.ts'
import type { Reading } from '../../src/model/reading.ts'
import { names, shelvesOf } from './folded.ts'
import { reading } from './notation.ts'

interface Told {
  readonly of?: string
  readonly from?: string
  readonly to?: string
}

/** A reading in which somebody is minister of a country. */
function held(published: string, { of = 'Laagland', from, to }: Told = {}): Reading {
  const told = reading(published, `[Piet Jansen|person] is minister van [${of}|country].`)
  const [person, country] = told.entities
  const role = {
    ...{ person: person.id, role: 'minister', of: country.id, at: published, lasted: null },
    ...{ from: from ?? null, to: to ?? null, predecessor: null, successor: null },
    ...{ ...person.mentions[0], trace: { rule: 'notation' } },
  }
  return { ...told, roles: [role] }
}

const tenures = async (...articles: Reading[]) => {
  const shelves = await shelvesOf(articles.map((one) => digest(one, names)))
  return tenuresOf(await shelves.of(linkedRoles).all())
}

test('an office has its bounds, when it is spoken of, and each way in which articles give its term', async () => {
  const [tenure, ...others] = await tenures(held('2024-06-21', { from: '2022-03-01' }), held('2024-07-01'))
  expect(others).toEqual([])
  expect(tenure).toMatchObject({
    ...{ role: 'minister', from: '2022-03-01', to: null, atOdds: [] },
    at: { first: '2024-06-21', last: '2024-07-01', dates: 2 },
  })
  expect(tenure.terms.map(({ from, places }) => [from, places])).toEqual([
    ['2022-03-01', 1],
    [null, 1],
  ])
})

test('bounds that articles give otherwise are at odds, and each is there with its words', async () => {
  const [tenure] = await tenures(held('2024-06-21', { from: '2021' }), held('2024-07-01', { from: '2022' }))
  expect(tenure.atOdds).toEqual(['from'])
  expect(tenure.terms.map(({ from, sightings }) => [from, sightings[0].quote[0]])).toEqual([
    ['2021', 'Piet Jansen'],
    ['2022', 'Piet Jansen'],
  ])
})

test('one office for two countries at one time is at odds; one after the other is not', async () => {
  const both = await tenures(held('2024-06-21'), held('2024-07-01', { of: 'Hoogland' }))
  expect(both.map(({ atOdds }) => atOdds)).toEqual([['of'], ['of']])
  const after = await tenures(
    held('2020-06-21', { to: '2021-01-01' }),
    held('2024-07-01', { of: 'Hoogland', from: '2023-01-01' }),
  )
  expect(after.map(({ atOdds }) => atOdds)).toEqual([[], []])
})
