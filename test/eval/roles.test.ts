import { describe, expect, test } from 'vitest'
import { countRoles, noRoles, partnersOf, samePost, type GoldRole } from '../../eval/roles.ts'
import type { Entity, Reading } from '../../src/model/reading.ts'
import { knowledgeOf } from '../../src/reading/entities/knowledge.ts'
import { pack } from '../reading/entities/cast.ts'

const knowledge = knowledgeOf(pack)

test.each([
  ['Defensieminister', 'minister van Defensie', true],
  ['minister (Natuur)', 'minister van Natuur', true],
  ['VN-gezant', 'gezant', true],
  ['burgemeester', 'Burgemeester', true],
  ['minister', 'minister van Natuur', false],
  ['vicevoorzitter', 'voorzitter', false],
])('%s and %s are one post: %s', (one, other, same) => expect(samePost(one, other, knowledge)).toBe(same))

const entity = (id: string, name: string) =>
  ({ id, kind: 'person', name, link: null, mentions: [] }) as Entity
const held = (told: Partial<Reading['roles'][number]>) =>
  ({
    person: 'e1',
    role: 'directeur',
    of: null,
    from: null,
    to: null,
    at: '2026-05',
    ...told,
  }) as Reading['roles'][number]

function counted(gold: Partial<GoldRole>, ...roles: Reading['roles']) {
  const counts = noRoles()
  const entities = [entity('e1', 'Eva Bos'), entity('e2', 'Kaasmuseum'), entity('e3', 'Edam')]
  const partner = new Map(entities.slice(0, 2).map((each) => [each.name, each]))
  countRoles(
    counts,
    [{ person: 'Eva Bos', role: 'directeur', ...gold }],
    { roles, entities },
    partner,
    knowledge,
    true,
  )
  return counts
}

describe('a role is found', () => {
  test('of whom the gold does not say, of anybody', () =>
    expect(counted({}, held({ of: 'e3' })).found).toBe(1))
  test('of whom it says', () => expect(counted({ of: 'Kaasmuseum' }, held({ of: 'e3' })).found).toBe(0))
  test('of whom the reading only knows by name', () =>
    expect(counted({ of: 'Edam' }, held({ of: 'e3' })).found).toBe(1))
  test('for the right person', () => expect(counted({}, held({ person: 'e2' })).found).toBe(0))
})

test('a role of a reading is right that is marked, and of what it is marked', () => {
  const told = (gold: Partial<GoldRole>, role: Partial<Reading['roles'][number]>) =>
    counted(gold, held(role)).told.right
  expect(told({ of: 'Kaasmuseum' }, { of: 'e2' })).toBe(1)
  expect(told({ of: 'Kaasmuseum' }, { of: null })).toBe(0)
  expect(told({ of: null }, { of: 'e2' })).toBe(0)
  expect(told({}, { person: 'e2' })).toBe(0)
  expect(counted({ of: null }, held({ of: 'e2' })).whose).toEqual({ right: 0, marked: 1 })
})

test('a status is right by what is told of days', () => {
  expect(counted({ status: 'current' }, held({})).status.right).toBe(1)
  expect(counted({ status: 'former' }, held({ at: null, to: '../2026-05' })).status.right).toBe(1)
  expect(counted({ status: 'future' }, held({ at: null })).status.right).toBe(1)
  expect(counted({ status: 'former' }, held({})).status).toEqual({ right: 0, marked: 1 })
})

test('bounds are right where they are the same, or one within the other', () => {
  expect(counted({ from: '2016', to: '2026-05' }, held({ from: '2016', to: '2026-05-03' })).bounds).toEqual({
    right: 2,
    marked: 2,
  })
  expect(counted({ from: '2016' }, held({ from: '2015' })).bounds.right).toBe(0)
})

test('of two entities with as many of its mentions the partner is the one that is called so', () => {
  const gold = { name: 'Eva Bos', mentions: ['de directeur'] }
  const partner = partnersOf([gold], [entity('e1', 'directeur'), entity('e2', 'Eva Bos')], () => 1)
  expect(partner.get('Eva Bos')?.id).toBe('e2')
})
