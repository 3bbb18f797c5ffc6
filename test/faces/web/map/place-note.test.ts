import { expect, test } from 'vitest'
import { placeNote } from '../../../../src/faces/web/map/place-note.ts'

const speech = { locale: 'nl-NL', text: (key: string) => key }

test('beside a name stand its country, and what is more or less than a place', () => {
  const donbas = { kind: 'area', country: 'UA', latitude: 48, longitude: 38 } as const
  expect(placeNote({ ...donbas, kind: 'point' }, speech)).toBe('Oekraïne')
  expect(placeNote(donbas, speech)).toBe('web.map.area, Oekraïne')
  expect(placeNote({ ...donbas, country: null, kind: 'point' }, speech)).toBeNull()
  expect(placeNote({ kind: 'country', country: 'UA' }, speech)).toBe('web.map.whole-country')
  expect(placeNote({ kind: 'unclear' }, speech)).toBe('web.map.unclear')
  expect(placeNote(null, speech)).toBeNull()
})
