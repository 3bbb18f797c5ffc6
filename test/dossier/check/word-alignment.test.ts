import { expect, test } from 'vitest'
import { alignWords, differenceOf } from '../../../src/dossier/check/word-alignment.ts'

const words = (text: string) => text.split(' ')

function difference(draft: string, article: string): string {
  const [own, row] = [words(draft), words(article)]
  const alignment = alignWords(own, row)
  return differenceOf(
    alignment,
    (place) => own[place],
    (place) => row[place],
    (one, other) => own[one] === row[other],
  )
    .map(({ words, in: where }) => ({ both: words, draft: `+${words}`, article: `-${words}` })[where])
    .join(' ')
}

test('the stretch that words are likest to, wherever it begins', () => {
  const row = words('wij gaan morgen niet naar de markt want het regent')
  expect(alignWords(words('niet naar de markt'), row)).toMatchObject({ from: 3, to: 7, likeness: 1 })
  expect(alignWords(words('nooit naar de markt'), row)).toMatchObject({ to: 7, likeness: 0.75 })
  expect(alignWords(words('nee'), []).likeness).toBe(0)
})

test('a word with the same beginning is half changed', () => {
  expect(alignWords(words('extreem weer'), words('extreme weer')).likeness).toBe(0.75)
})

test('what was put in, left out and changed, in runs', () => {
  expect(difference('wij gaan echt naar de kerk', 'wij gaan niet naar de markt')).toBe(
    'wij gaan -niet +echt naar de -markt +kerk',
  )
  expect(difference('naar de grote markt', 'wij gaan naar de markt toe')).toBe('naar de +grote markt')
  expect(difference('wij naar huis', 'wij gaan naar huis')).toBe('wij -gaan naar huis')
})
