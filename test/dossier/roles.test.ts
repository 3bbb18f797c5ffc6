import { expect, test } from 'vitest'
import type { Reading } from '../../src/model/reading.ts'
import { folded } from './folded.ts'
import { reading } from './notation.ts'

/** A reading in which the first entity holds an office for the second. */
function held(published: string, dates: Partial<Pick<Reading['roles'][number], 'from' | 'to'>>): Reading {
  const told = reading(published, '[Piet Jansen|person] is minister van [Laagland|country].')
  const [person, country] = told.entities
  const role = {
    ...{
      person: person.id,
      role: 'minister',
      of: country.id,
      from: null,
      to: null,
      at: published,
      lasted: null,
    },
    ...{ predecessor: null, successor: null, ...person.mentions[0], trace: { rule: 'notation' }, ...dates },
  }
  return { ...told, roles: [role] }
}

test('articles add to one office', async () => {
  const { roles } = await folded(
    held('2024-06-21', { from: '2022' }),
    held('2024-07-01', { from: '2022-03' }),
  )
  expect(roles).toMatchObject([
    { role: 'minister', from: '2022-03', to: null, at: ['2024-06-21', '2024-07-01'] },
  ])
  expect(roles[0].sightings).toHaveLength(2)
})

test('dates that differ are not chosen between', async () => {
  expect(
    (await folded(held('2024-06-21', { from: '2021' }), held('2024-07-01', { from: '2022' }))).roles[0].from,
  ).toBeNull()
})

test('an article that leaves out for whom means whom the others name', async () => {
  const whose = held('2024-06-21', {})
  const unsaid = held('2024-07-01', {})
  unsaid.roles[0].of = null
  expect((await folded(whose, unsaid)).roles).toHaveLength(1)
})
