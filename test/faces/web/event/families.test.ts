import { expect, test } from 'vitest'
import { familiesOf } from '../../../../src/faces/web/event/families.ts'
import type { EventSighting } from '../../../../src/model/record.ts'

const told = (article: string, record: string) => ({ article, record }) as EventSighting

test('copies of one text are one source, and each article stands once', () => {
  const articles = new Map([
    ['a', { family: 'a' }],
    ['b', { family: 'b' }],
    ['c', { family: 'a' }],
  ])
  const families = familiesOf([told('a', 'v1'), told('b', 'v1'), told('a', 'v2'), told('c', 'v1')], articles)
  expect(families.map(({ id, articles: own }) => [id, own.map(({ id: one }) => one)])).toEqual([
    ['a', ['a', 'c']],
    ['b', ['b']],
  ])
  expect(families[0].articles[0].sightings.map(({ record }) => record)).toEqual(['v1', 'v2'])
})
