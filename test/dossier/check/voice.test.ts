import { expect, test } from 'vitest'
import { checked, told } from './checked.ts'

const fire =
  'In Drachten is woensdag een loods afgebrand. Volgens de brandweer is het vuur in de meterkast ontstaan. Eigenaar Kees Postma zegt dat de verzekering niet betaalt.'

test('what somebody says stays with somebody', () => {
  expect(told(fire, 'De brandweer zegt dat het vuur in de meterkast is ontstaan.')).toEqual([])
  expect(told(fire, 'Het vuur ontstond in de meterkast, aldus de brandweer.')).toEqual([])
  expect(checked(fire, 'Het vuur is in de meterkast ontstaan.')).toMatchObject([
    { kind: 'attribution-lost', values: { 'said-by': 'de brandweer' } },
  ])
})

test('what the article tells itself needs nobody', () => {
  expect(told(fire, 'Een loods in Drachten is woensdag afgebrand.')).toEqual([])
})

test('a claim within a claim is not the draft’s to make', () => {
  const promise = 'Postma zegt dat de bank hem een lening heeft beloofd.'
  expect(told(promise, 'Volgens Postma heeft de bank hem een lening beloofd.')).toEqual([])
  expect(told(promise, 'De bank heeft hem een lening beloofd.')).toEqual(['attribution-lost: een lening'])
})

test('words in another mouth', () => {
  expect(told(fire, 'Volgens Kees Postma betaalt de verzekering niet.')).toEqual([])
  expect(checked(fire, 'Volgens de brandweer betaalt de verzekering niet.')).toMatchObject([
    {
      kind: 'speaker-changed',
      values: { 'said-by': 'Eigenaar Kees Postma', 'attributed-to': 'de brandweer' },
    },
  ])
})

test('a quotation under another name', () => {
  const quoted = '„Wij beginnen opnieuw”, zegt Kees Postma. Buurman Wim de Boer heeft alles gezien.'
  expect(told(quoted, '„Wij beginnen opnieuw”, aldus Postma.')).toEqual([])
  expect(told(quoted, '„Wij beginnen opnieuw”, aldus Wim de Boer.')).toEqual([
    'speaker-changed: Wij beginnen opnieuw … aldus Wim de Boer',
  ])
})

test('what somebody was quoted on before needs no name again', () => {
  const leak = 'Volgens vakblad De Bit hadden hackers toegang tot de gegevens van klanten.'
  expect(
    told(leak, 'Er is een lek, meldt vakblad De Bit. Hackers hadden toegang tot de gegevens van klanten.'),
  ).toEqual([])
})

test('somebody of a kind may be anybody', () => {
  expect(told(fire, 'Een ondernemer zegt dat de verzekering niet betaalt.')).toEqual([])
})
