import { expect, test } from 'vitest'
import { statementsOf, timeline } from '../../src/dossier/timeline.ts'
import type { TimelineQuery } from '../../src/model/record.ts'
import { corpus } from './corpus.ts'
import { folded, names } from './folded.ts'
import { reading } from './notation.ts'

const record = await folded(...corpus)
const lines = (query: TimelineQuery) =>
  timeline(record, query, names).map((entry) => {
    const what = entry.type === 'event' ? (entry.event.kind ?? entry.event.lemma) : entry.statement.stance
    return `${entry.earliest ?? '?'} ${entry.latest ?? '?'} ${what}`
  })

test('by first day, what nothing dates last', () => {
  expect(lines({})).toEqual([
    '2024-01-01 2024-12-31 no-comment',
    '2024-06-01 2024-06-30 talks',
    '2024-06-20 2024-06-20 prisoner exchange',
    '2024-06-22 2024-06-22 promise',
    '2024-06-22 2024-06-22 denies',
    '2024-06-23 2024-06-23 asserts',
    '2024-07-01 2024-07-01 confirms',
    '2024-07-02 2024-07-02 verft',
    '2024-08-01 2024-08-01 talks',
    '? ? attack',
  ])
})

test('what only its publication dates says so', () => {
  const placed = timeline(record, { from: '2024-06-20', to: '2024-06-22', actors: ['Rusland'] }, names)
  expect(placed.map(({ earliest, placed }) => `${earliest} ${placed}`)).toEqual([
    '2024-06-20 stated',
    '2024-06-22 published',
  ])
})

test('all actors must take part, under any name', () => {
  expect(lines({ actors: ['VS', 'Rusland'] })).toEqual(['2024-06-20 2024-06-20 prisoner exchange'])
  expect(lines({ actors: ['beloöesov'] })).toEqual([
    '2024-06-22 2024-06-22 denies',
    '2024-06-23 2024-06-23 asserts',
  ])
  expect(lines({ actors: ['Atlantis'] })).toEqual([])
})

test('a period shows what may lie in it', () => {
  expect(lines({ from: '2024-07-01', to: '2024-07-01' })).toEqual([
    '2024-01-01 2024-12-31 no-comment',
    '2024-07-01 2024-07-01 confirms',
  ])
  expect(lines({ from: '2024-08-01' })).toEqual([
    '2024-01-01 2024-12-31 no-comment',
    '2024-08-01 2024-08-01 talks',
  ])
})

test('a disputed statement points to its dispute', () => {
  const entry = timeline(record, {}, names).find(
    ({ type, disputes }) => type === 'statement' && disputes.length > 0,
  )!
  expect(entry.disputes).toEqual([record.disputes[0].id])
})

test('statements of a party', () => {
  const stances = (party?: string) => statementsOf(record, { party }, names).map(({ stance }) => stance)
  expect(stances('Belousov')).toEqual(['denies', 'asserts'])
  expect(stances('Het Kremlin')).toEqual(['no-comment'])
  expect(stances()).toHaveLength(4)
})

test('a dispute that two articles tell of touches the line of either', async () => {
  const denial =
    '[Het Rijk|organisation|says] ontkent {dat de dijk bij Oostdorp lekt|denies} tegenover [Shell|organisation|denied].'
  const told = await folded(reading('2024-06-21', denial), reading('2024-06-22', `Ook dit: ${denial}`))
  const said = timeline(told, {}, names).filter(({ type }) => type === 'statement')
  expect(said.map(({ disputes }) => disputes)).toEqual([[told.disputes[0].id], [told.disputes[0].id]])
})
