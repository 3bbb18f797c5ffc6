import { expect, test } from 'vitest'
import { checked, told } from './checked.ts'

const fire =
  'In Drachten is woensdag een loods afgebrand. Volgens de brandweer is het vuur in de meterkast ontstaan. Eigenaar Kees Postma zegt dat de verzekering niet betaalt.'

test('what somebody says stays with somebody', async () => {
  expect(await told(fire, 'De brandweer zegt dat het vuur in de meterkast is ontstaan.')).toEqual([])
  expect(await told(fire, 'Het vuur ontstond in de meterkast, aldus de brandweer.')).toEqual([])
  expect(await checked(fire, 'Het vuur is in de meterkast ontstaan.')).toMatchObject([
    { kind: 'attribution-lost', values: { 'said-by': 'de brandweer' } },
  ])
})

test('what the article tells itself needs nobody', async () => {
  expect(await told(fire, 'Een loods in Drachten is woensdag afgebrand.')).toEqual([])
})

test('a claim within a claim is not the draft’s to make', async () => {
  const promise = 'Postma zegt dat de bank hem een lening heeft beloofd.'
  expect(await told(promise, 'Volgens Postma heeft de bank hem een lening beloofd.')).toEqual([])
  expect(await told(promise, 'De bank heeft hem een lening beloofd.')).toEqual([
    'attribution-lost: een lening',
  ])
})

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
