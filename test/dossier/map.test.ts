import { expect, test } from 'vitest'
import { digest } from '../../src/dossier/digest.ts'
import { mapOf } from '../../src/dossier/map.ts'
import { locationsOf } from '../../src/dossier/entities/locations.ts'
import { timelinePage } from '../../src/dossier/timeline-page.ts'
import { loadPack, packDirectory } from '../../src/rules/pack.ts'
import { stemmerOf } from '../../src/text/stems.ts'
import { moves, names, shelvesOf } from './folded.ts'
import { reading } from './notation.ts'

const locations = locationsOf(loadPack(packDirectory('nl')), names)
const wording = { names, stemmer: stemmerOf('nl') }

const attack = (place: string, day: string, by = 'Alfa', certainty = '') =>
  `[${by}|organisation|actor] <viel aan|${certainty}attack|${day}> in [${place}|place|place].`

const shelves = await shelvesOf(
  [
    reading(
      '2024-06-25',
      attack('Charkov', '2024-06-24'),
      attack('Bergen', '2024-06-20'),
      attack('Sary-Dara', '2024-06-19', 'Bravo'),
      attack('Odessa', '2024-06-18', 'Alfa', 'not '),
    ),
    reading('2024-07-02', attack('Charkov', '2024-07-01', 'Bravo')),
    reading('2024-07-03', '[Noorwegen|country] zweeg.', attack('Bergen', '2024-07-02')),
    reading(
      '2024-07-04',
      '[Alfa|organisation|actor] <viel aan|attack|2024-07-03> in [Oekraïne|country Q212|place].',
      '[Charlie|person|says] zegt {dat [Delta|organisation|actor] in [Charkov|place|place] <aanviel|attack|2024-05-05> |asserts}.',
      '[Delta|organisation|says] ontkent {dat |denies s1}.',
    ),
  ].map((one) => digest(one, names, moves, locations)),
)

async function places(query: Parameters<typeof mapOf>[1] = {}) {
  const { places: found, events, whole, around } = await mapOf(shelves, query, wording)
  const nameOf = (id: string) => around.entities.find((one) => one.id === id)!.name
  return {
    told: found.map((place) => [
      ...[place.entities.map(nameOf).join(), place.location?.kind ?? null],
      ...[place.events, place.contested, place.earliest, place.latest],
    ]),
    ids: new Map(found.map((place) => [`${nameOf(place.entities[0])} ${place.location?.kind}`, place.id])),
    ...{ events, whole },
  }
}

test('events are told by where they were, what is denied not among them; what lies nowhere surely has no location', async () => {
  const { told, events, whole } = await places()
  expect(told).toEqual([
    ['Charkov', 'point', 3, 1, '2024-05-05', '2024-07-01'],
    ['Bergen', 'point', 1, 0, '2024-07-02', '2024-07-02'],
    ['Oekraïne', 'country', 1, 0, '2024-07-03', '2024-07-03'],
    ['Bergen', 'unclear', 1, 0, '2024-06-20', '2024-06-20'],
    ['Sary-Dara', null, 1, 0, '2024-06-19', '2024-06-19'],
  ])
  expect([events, whole]).toEqual([7, true])
})

test('a period and parties leave the events that may be meant', async () => {
  expect((await places({ from: '2024-07-01' })).told.map(([name]) => name)).toEqual([
    ...['Charkov', 'Bergen', 'Oekraïne'],
  ])
  expect((await places({ actors: ['Bravo'] })).told.map(([name, , count]) => [name, count])).toEqual([
    ['Charkov', 1],
    ['Sary-Dara', 1],
  ])
})

test('the timeline has the events at a place, those of a namesake elsewhere not among them', async () => {
  const { ids } = await places()
  const days = async (place: string) => {
    const query = { place, lastFirst: true }
    const { items, total } = await timelinePage(shelves, query, { limit: 10 }, wording)
    expect(total).toBe(items.length)
    return items.map(({ type, earliest }) => `${type} ${earliest}`)
  }
  expect(await days(ids.get('Charkov point')!)).toEqual([
    ...['event 2024-07-01', 'event 2024-06-24', 'event 2024-05-05'],
  ])
  expect(await days(ids.get('Bergen point')!)).toEqual(['event 2024-07-02'])
  expect(await days(ids.get('Bergen unclear')!)).toEqual(['event 2024-06-20'])
  expect(await days(ids.get('Sary-Dara undefined')!)).toEqual(['event 2024-06-19'])
})
