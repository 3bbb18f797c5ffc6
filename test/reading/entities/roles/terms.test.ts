import { expect, test } from 'vitest'
import type { AnchoredEvent } from '../../../../src/model/anchored.ts'
import type { Event } from '../../../../src/model/reading.ts'
import { settleTerms } from '../../../../src/reading/entities/roles/terms.ts'
import { articleOf, castOf } from '../cast.ts'

/** The roles of a sentence, each with its bounds and when it was held, once its verb is known to be such an event. */
function terms(sentence: string, told: Partial<Event>): string[] {
  const cast = castOf(sentence)
  const fact = { polarity: 'positive', realis: 'happened', certainty: 'certain', time: null }
  const events = cast.changes.map(({ verb }) => ({
    ...{ head: verb, light: null, participants: [] },
    record: { ...fact, ...told } as Event,
  }))
  return settleTerms(articleOf([sentence]), cast, events as AnchoredEvent[], []).map(
    ({ role, from, to, at }) => `${role} from ${from} to ${to} at ${at}`,
  )
}

const on = (day: string) => ({ time: { times: ['t1'], earliest: day, latest: day, edtf: day } })

test('an appointment begins a term on its day', () =>
  expect(terms('Anna Vos werd benoemd tot directeur van Solvex.', on('2026-05-12'))).toEqual([
    'directeur from 2026-05-12 to null at 2026-05',
  ]))

test('what is still to come is not held yet', () =>
  expect(
    terms('Anna Vos werd benoemd tot directeur van Solvex.', { realis: 'planned', ...on('2026-09-01') }),
  ).toEqual(['directeur from 2026-09-01 to null at null']))

test('an appointment that is denied gives no office', () =>
  expect(terms('Anna Vos werd benoemd tot directeur van Solvex.', { polarity: 'negative' })).toEqual([]))

test('who stepped down held it before', () => {
  expect(terms('Minister Karel Oost trad af.', on('2026-05-14'))).toEqual([
    'minister from null to 2026-05-14 at null',
  ])
  expect(terms('Minister Karel Oost trad af.', {})).toEqual(['minister from null to ../2026-05 at null'])
})

test('a resignation that is only wanted ends nothing', () =>
  expect(terms('Minister Karel Oost trad af.', { realis: 'hypothetical' })).toEqual([
    'minister from null to null at 2026-05',
  ]))
