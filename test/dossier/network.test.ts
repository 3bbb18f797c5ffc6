import { expect, test } from 'vitest'
import { digest } from '../../src/dossier/digest.ts'
import { networkOf } from '../../src/dossier/network.ts'
import type { Reading } from '../../src/model/reading.ts'
import { moves, names, shelvesOf } from './folded.ts'
import { reading } from './notation.ts'

const met = (one: string, other: string, day: string) =>
  `[${one}|organisation|actor] en [${other}|organisation|actor] <belden|call|${day}>.`

/** Readings in which the events are talks, as the pack would say. */
function talks(published: string, ...sentences: readonly string[]): Reading {
  const made = reading({ published }, ...sentences)
  const events = made.events.map((event) => ({
    ...event,
    plover: { type: 'CONSULT', mode: 'phone' } as const,
  }))
  return { ...made, events }
}

const shelves = await shelvesOf(
  [
    talks('2024-06-25', met('Alfa', 'Bravo', '2024-06-24'), met('Alfa', 'Charlie', '2024-06-20')),
    talks('2024-07-02', met('Bravo', 'Alfa', '2024-07-01')),
  ].map((one) => digest(one, names, moves)),
)

async function network(period = {}) {
  const { ties, total, around } = await networkOf(shelves, period)
  const nameOf = (id: string) => around.entities.find((one) => one.id === id)!.name
  const told = ties.map(({ between, contacts, earliest, latest }) => [
    ...[between.map(nameOf).sort().join(' '), contacts, earliest, latest],
  ])
  return { told, total, last: ties[0]?.sighting.quote ?? null }
}

test('two are tied by all their contacts, those with most of them first, with the last in its words', async () => {
  expect(await network()).toEqual({
    told: [
      ['Alfa Bravo', 2, '2024-06-24', '2024-07-01'],
      ['Alfa Charlie', 1, '2024-06-20', '2024-06-20'],
    ],
    total: 2,
    last: ['belden'],
  })
})

test('a period leaves the contacts that may lie in it', async () => {
  expect((await network({ from: '2024-06-30' })).told).toEqual([
    ['Alfa Bravo', 1, '2024-07-01', '2024-07-01'],
  ])
  expect((await network({ to: '2024-01-01' })).told).toEqual([])
})
