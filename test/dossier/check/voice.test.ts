import { expect, test } from 'vitest'
import { checked, told } from './checked.ts'

const fire =
  'In Drachten is woensdag een loods afgebrand. Volgens de brandweer is het vuur in de meterkast ontstaan. Eigenaar Kees Postma zegt dat de verzekering niet betaalt.'

test('words in another mouth', async () => {
  expect(await told(fire, 'Volgens Kees Postma betaalt de verzekering niet.')).toEqual([])
  expect(await checked(fire, 'Volgens de brandweer betaalt de verzekering niet.')).toMatchObject([
    {
      kind: 'speaker-changed',
      values: { 'said-by': 'Eigenaar Kees Postma', 'attributed-to': 'de brandweer' },
    },
  ])
})

test('a quotation under another name', async () => {
  const quoted = '„Wij beginnen opnieuw”, zegt Kees Postma. Buurman Wim de Boer heeft alles gezien.'
  expect(await told(quoted, '„Wij beginnen opnieuw”, aldus Postma.')).toEqual([])
  expect(await told(quoted, '„Wij beginnen opnieuw”, aldus Wim de Boer.')).toEqual([
    'speaker-changed: Wij beginnen opnieuw … aldus Wim de Boer',
  ])
})

test('what somebody was quoted on before needs no name again', async () => {
  const leak = 'Volgens vakblad De Bit hadden hackers toegang tot de gegevens van klanten.'
  expect(
    await told(
      leak,
      'Er is een lek, meldt vakblad De Bit. Hackers hadden toegang tot de gegevens van klanten.',
    ),
  ).toEqual([])
})

test('somebody of a kind may be anybody', async () => {
  expect(await told(fire, 'Een ondernemer zegt dat de verzekering niet betaalt.')).toEqual([])
})

test('an officer of a body may be called as the body is', async () => {
  const strike =
    'Vakbond Spil wil dat chauffeurs meer vrije dagen krijgen. Volgens bestuurder Jan Prins van Spil werkt de helft van hen op zondag.'
  expect(await told(strike, 'Volgens de vakbond werkt de helft van de chauffeurs op zondag.')).toEqual([])
  expect(
    await told(strike, 'Volgens vervoerder Molenaar werkt de helft van de chauffeurs op zondag.'),
  ).toEqual(['speaker-changed: Volgens vervoerder Molenaar werkt de helft van de chauffeurs op zondag'])
})
