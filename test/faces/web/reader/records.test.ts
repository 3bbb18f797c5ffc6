import { expect, test } from 'vitest'
import { innermost, recordsOf } from '../../../../src/faces/web/reader/records.ts'
import { quote } from '../../../../src/model/span.ts'
import { readings } from '../../dossier.ts'

const [quarrel] = readings()
const records = recordsOf(quarrel)
const record = (id: string) => records.find((found) => found.id === id)!
const words = (id: string) => quote(quarrel.article.text, record(id).extent)
const parts = (id: string) => quote(quarrel.article.text, record(id).parts)

test('each record is shown at the words that lead to it, and its parts beside', () => {
  expect([words('s1'), parts('s1')]).toEqual([
    ['is de sluis open blijven staan'],
    ['dijkgraaf Els Terpstra', 'Volgens'],
  ])
  expect([words('v2'), parts('v2')]).toEqual([['verdronken'], ['drie koeien']])
  expect(words('t1')).toEqual(['zondag'])
  expect(words('e1')).toEqual(['dijkgraaf Els Terpstra', 'zij'])
})

test('a silence is shown at the words that tell of it', () => {
  expect(words('s4')).toEqual(['Het bestuur van Nieuwland', 'wilde', 'niets zeggen'])
})

test('records come in the order of the text', () => {
  expect(records.filter(({ kind }) => kind !== 'entity').map(({ id }) => id)).toEqual([
    'v1',
    't1',
    'v2',
    's1',
    'v3',
    's2',
    'd1',
    's3',
    's4',
  ])
})

test('of records at the same words the one of fewest words is meant', () => {
  expect(innermost([record('s1'), record('v3')]).id).toBe('v3')
  expect(innermost([record('d1'), record('s3')]).id).toBe('s3')
})
