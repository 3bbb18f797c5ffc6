import { expect, test } from 'vitest'
import { checked, told } from './checked.ts'

const strike =
  'De bussen reden maandag niet. De vergadering is volgende week. Op 2 april volgt een nieuwe staking.'

test.each([
  'Maandag reden er geen bussen.',
  'Op 9 maart reden de bussen niet.',
  'Begin april komt er een nieuwe staking.',
  'Volgende week wordt er vergaderd.',
])('%s', async (draft) => expect(await told(strike, draft)).toEqual([]))

test('another day than the article leaves', async () => {
  expect(await checked(strike, 'De bussen reden dinsdag niet.')).toMatchObject([
    { kind: 'date-shifted', values: { given: '2026-03-10', found: '2026-03-09' } },
  ])
  expect(await told(strike, 'Op 12 april volgt een nieuwe staking.')).toEqual(['date-shifted: 12 april'])
})

test('a day where the article leaves many', async () => {
  expect(await told(strike, 'De vergadering is volgende week woensdag.')).toEqual([
    'date-too-precise: volgende week woensdag',
  ])
  const monthly = 'De bussen reden maandag niet.'
  expect(await told(monthly, 'De bussen reden maandag niet.', '2026-03')).toEqual([])
  expect(await told(monthly, 'De bussen reden maandag 9 maart niet.', '2026-03')).toEqual([
    'date-too-precise: maandag 9 maart',
  ])
})

test('words that leave year or week open', async () => {
  const letter = 'De brief is op 14 november verstuurd. De minister beloofde dinsdag een antwoord.'
  expect(await told(letter, 'In november ging er een brief uit.', '2026-01-28')).toEqual([])
  expect(await told(letter, 'In oktober ging er een brief uit.', '2026-01-28')).toEqual([
    'date-shifted: oktober',
  ])
  expect(await told(letter, 'Uiterlijk 3 februari komt er antwoord.', '2026-01-28')).toEqual([])
})

test('a deadline', async () => {
  const report =
    'De minister beloofde voor het einde van de maand een rapport. In de nacht van maandag op dinsdag viel de stroom uit.'
  expect(await told(report, 'De minister beloofde uiterlijk 31 maart een rapport.')).toEqual([])
  expect(await told(report, 'De minister beloofde voor het einde van het jaar een rapport.')).toEqual([
    'date-shifted: het einde van het jaar',
  ])
  expect(await told(report, 'In de nacht van dinsdag op woensdag viel de stroom uit.')).toEqual([
    'date-shifted: de nacht van dinsdag op woensdag',
  ])
})
