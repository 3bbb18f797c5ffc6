import { expect, test } from 'vitest'
import { partiesOf } from '../../../../src/faces/http/parties.ts'
import { whoIsWho } from '../../../../src/faces/web/state/who.ts'
import { readings, recordOf } from '../../dossier.ts'

const record = recordOf(readings())
const who = whoIsWho(record.articles, partiesOf(record))

test('an entity of an article is found as a party', () => {
  expect(who.named.get('answer/e2')).toBe('Polder Nieuwland')
  expect(who.named.get('answer/e9')).toBeUndefined()
})

test('only parties that speak have a colour', () => {
  expect([...who.colours]).toEqual([
    ['Els Terpstra', 0],
    ['Polder Nieuwland', 1],
  ])
})
