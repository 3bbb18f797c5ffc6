import { expect, test } from 'vitest'
import { coloursOf } from '../../../../src/faces/web/state/who.ts'

const party = (id: string, statements: number) => ({
  ...{ id, kind: 'person' as const, name: id, names: [id], link: null, statements, events: 1 },
})

test('those that speak most have a colour, and only those that speak', () => {
  const parties = [party('Els Terpstra', 2), party('Oudeland', 0), party('Polder Nieuwland', 3)]
  expect([...coloursOf(parties)]).toEqual([
    ['Polder Nieuwland', 0],
    ['Els Terpstra', 1],
  ])
})
