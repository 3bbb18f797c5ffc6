import { describe, expect, test } from 'vitest'
import { knowledgeOf } from '../../../../src/reading/entities/knowledge.ts'
import {
  holderOf,
  mayBeSameOffice,
  officeHoldersIn,
  termOf,
} from '../../../../src/reading/entities/roles/office-holders.ts'
import { readLexicon } from '../../../../src/rules/lexicon.ts'
import { pack } from '../cast.ts'

const heading = 'office\tof\tholder\tgender\tfrom\tto\tlink\tsource'
const read = (...rows: string[]) => officeHoldersIn(readLexicon('own.tsv', [heading, ...rows, ''].join('\n')))
const { officeHolders, gazetteer, nouns } = knowledgeOf(pack)

describe('the table of the pack', () => {
  test('holds several hundred terms of countries and bodies that it knows, each with its source', () => {
    expect(officeHolders.length).toBeGreaterThanOrEqual(600)
    for (const { name, of, source, link } of officeHolders) {
      expect([name, of === null || gazetteer.known(of)?.name === of]).toEqual([name, true])
      expect(source).toMatch(/^https:\/\/\S+$/)
      expect(link === null || /^Q\d+$/.test(link)).toBe(true)
    }
  })

  test('names offices as readings have them', () => {
    const heads = new Set(
      officeHolders.flatMap(({ offices }) => offices.map((office) => office.split(' van ')[0])),
    )
    expect([...heads].filter((office) => nouns.lookUp(office.split(' ').at(-1)!)?.office == null)).toEqual([])
  })

  test('never has two in one office at one time', () => {
    const doubled = officeHolders.flatMap((one, at) =>
      officeHolders.slice(at + 1).flatMap((other) => {
        const shared = one.of === other.of && one.offices.some((office) => other.offices.includes(office))
        const [a, b] = [one.term.certain, other.term.certain]
        return shared && Math.max(a.from, b.from) + 1 < Math.min(a.to, b.to)
          ? [`${one.name}, ${other.name}`]
          : []
      }),
    )
    expect(doubled).toEqual([])
  })
})

describe('a row that is not in order is named with its line and what to do', () => {
  test.each([
    ['premier\tNederland\t\t\t2024\t2025\t\tx', 'own.tsv:2: no holder'],
    ['premier\tNederland\tA B\t\t2024\t2025\t\t', 'own.tsv:2: no source'],
    ['premier\tNederland\tA B\t\tjuli\t2025\t\tx', "own.tsv:2: 'juli' to '2025' is no term; write days"],
    ['premier\tNederland\tA B\t\t2025\t2024\t\tx', "own.tsv:2: '2025' to '2024' is no term"],
  ])('%s', (row, message) => expect(() => read(row)).toThrow(message))

  test('a column that is not there', () =>
    expect(() => officeHoldersIn(readLexicon('own.tsv', 'office\tholder\n'))).toThrow("no column 'of'"))
})

describe('a term', () => {
  test.each([
    ['2024-06-01', '2024-06-10', 10, 10],
    ['2024-06', '2024-08', 33, 92],
    ['2024-06-01', '2024-06-10/..', 10, Infinity],
  ])('from %s to %s is %i days for certain, and may be %d', (from, to, certain, possible) => {
    const term = termOf(from, to)!
    expect(term.certain.to - term.certain.from).toBe(certain)
    expect(term.possible.to - term.possible.from).toBe(possible)
  })
  test('may end in the month it began', () => expect(termOf('2017-10', '2017-10-26')).not.toBe(null))
})

describe('who held an office', () => {
  const holders = read(
    'premier|regeringsleider\tFrankrijk\tAnna Vos\tfeminine\t2020-05\t2022-03-10\t\tx',
    'premier|regeringsleider\tFrankrijk\tJan Kok\tmasculine\t2022-03-10\t2025-06/..\t\tx',
    'premier|regeringsleider\tSpanje\tPia Roos\tfeminine\t2019\t2025-06/..\t\tx',
  )
  const on = (earliest: string, latest = earliest, role = 'premier', of = 'Frankrijk') =>
    holderOf({ role, of, gender: null, earliest, latest }, holders)?.name ?? null
  test.each([
    ['on a day', on('2021-01-05'), 'Anna Vos'],
    ['by another name of the office', on('2021-01-05', '2021-01-05', 'regeringsleider'), 'Anna Vos'],
    ['all through a month', on('2021-01-01', '2021-01-31'), 'Anna Vos'],
    ['nobody for certain in the month it began', on('2020-05-20'), null],
    ['two on the day it changed hands', on('2022-03-10'), null],
    ['two in a month in which it changed hands', on('2022-03-01', '2022-03-31'), null],
    ['the next one the day after', on('2022-03-11'), 'Jan Kok'],
    ['nobody known after the table was made', on('2025-07-01'), null],
    ['nobody known of another office', on('2021-01-05', '2021-01-05', 'president'), null],
    ['each country its own', on('2023-01-05', '2023-01-05', 'premier', 'Spanje'), 'Pia Roos'],
  ])('%s', (_, found, name) => expect(found).toBe(name))

  test('a man where the article speaks of one', () => {
    const called = { role: 'premier', of: 'Frankrijk', earliest: '2021-01-05', latest: '2021-01-05' }
    expect(holderOf({ ...called, gender: 'feminine' }, holders)?.name).toBe('Anna Vos')
    expect(holderOf({ ...called, gender: 'masculine' }, holders)).toBe(null)
  })

  test('two names of one office may be of one person, two offices may not', () => {
    expect(mayBeSameOffice('premier', 'regeringsleider', holders)).toBe(true)
    expect(mayBeSameOffice('minister', 'minister van Defensie', holders)).toBe(true)
    expect(mayBeSameOffice('premier', 'president', holders)).toBe(false)
  })
})
