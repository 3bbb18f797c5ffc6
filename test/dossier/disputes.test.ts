import { expect, test } from 'vitest'
import { folded } from './folded.ts'
import { reading } from './notation.ts'

const denial =
  '[Het Rijk|organisation|says] ontkent {dat de dijk bij Oostdorp lekt|denies} tegenover [Shell|organisation|denied].'

test('two articles on one denial give one dispute', async () => {
  const { disputes, entities } = await folded(
    reading('2024-06-21', denial),
    reading('2024-06-22', `Ook dit: ${denial}`),
  )
  expect(disputes).toHaveLength(1)
  const name = (id: string | null) => entities.find((entity) => entity.id === id)?.name
  expect([name(disputes[0].by), disputes[0].kind, name(disputes[0].of)]).toEqual([
    'Het Rijk',
    'denies',
    'Shell',
  ])
  expect(disputes[0].sightings).toHaveLength(2)
})

test('denials of two things are two disputes', async () => {
  const other = denial.replace('de dijk bij Oostdorp lekt', 'er geld is betaald aan de aannemer')
  expect((await folded(reading('2024-06-21', denial), reading('2024-06-22', other))).disputes).toHaveLength(2)
})
