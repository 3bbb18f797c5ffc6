import { expect, test } from 'vitest'
import { checked, told } from './checked.ts'

const fire =
  'In Drachten is woensdag een loods afgebrand. Volgens de brandweer is het vuur in de meterkast ontstaan. Eigenaar Kees Postma zegt dat de verzekering niet betaalt.'

test('what somebody says stays with somebody', async () => {
  expect(await told(fire, 'De brandweer zegt dat het vuur in de meterkast is ontstaan.')).toEqual([])
  expect(await told(fire, 'Het vuur ontstond in de meterkast, aldus de brandweer.')).toEqual([])
  expect(await checked(fire, 'De verzekering betaalt niet.')).toMatchObject([
    { kind: 'attribution-lost', values: { 'said-by': 'Eigenaar Kees Postma' } },
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

test('a report that nobody contests may be told, and so may what is announced', async () => {
  expect(await told(fire, 'Het vuur is in de meterkast ontstaan.')).toEqual([])
  const contested = `${fire} Postma ontkent dat het vuur in de meterkast is ontstaan.`
  expect(await told(contested, 'Het vuur is in de meterkast ontstaan.')).not.toEqual([])
  const concert = 'Het orkest kondigde aan dat het concert van zaterdag niet doorgaat.'
  expect(await told(concert, 'Het concert van zaterdag gaat niet door.')).toEqual([])
})
