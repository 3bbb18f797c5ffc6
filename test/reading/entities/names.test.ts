import { expect, test } from 'vitest'
import { readEntities } from '../../../src/reading/entities/entities.ts'
import { articleOf, castOf, lines, pack } from './cast.ts'

/** What is read, by its names alone. */
const named = (...sentences: readonly string[]) =>
  lines(castOf(...sentences)).filter((line) => /: (?:.* )?\p{Lu}/u.test(line))

/** The names of what is read from a sentence. */
const namesIn = (sentence: string) => castOf(sentence).entities.map(({ name }) => name)

test.each([
  ['a number or version', 'De Velo 4 van Lumex rijdt in Gent.', 'Velo 4'],
  ['what a body is for', 'Wij vragen de Raad voor Natuurbeheer om advies.', 'Raad voor Natuurbeheer'],
  ['what a foreign body is of', 'Zij studeert aan het Institute of Rivers.', 'Institute of Rivers'],
  ['a foreign small word', 'De winkels van Marl and Brand sluiten.', 'Marl and Brand'],
  ['a word that never stands alone', 'Hij verhuisde naar St. Albin.', 'St. Albin'],
  ['a particle after a given name', 'Raadslid Anna ten Hove zwijgt.', 'Anna ten Hove'],
])('a name goes on over %s', (_, sentence, name) => {
  expect(namesIn(sentence)).toContain(name)
})

test('a family name may open with a particle in capitals', () => {
  expect(named('Raadslid Anna ten Hove zwijgt.', 'Volgens Ten Hove klopt het niet.')).toEqual([
    'person Anna ten Hove: Raadslid Anna ten Hove | Ten Hove',
  ])
})

test('a name stops before one that the pack knows, whatever the tree says', () => {
  expect(namesIn('Gisteren belde Vos de Tweede Kamer.')).toEqual(['Vos', 'Tweede Kamer'])
})

test.each([
  ['the noun before it', 'De storm Olga trekt over Friesland.', 'other Olga'],
  ['its last word', 'Zij winnen de Marl Cup.', 'other Marl Cup'],
  ['what stands after a comma', 'Zij woont in Marl, Ohio.', 'place Marl'],
  ['a firm’s noun before it', 'Sponsor Marl Keukens stopt.', 'organisation Marl Keukens'],
])('%s says what the bearer of a name is', (_, sentence, entity) => {
  expect(lines(castOf(sentence)).map((line) => line.split(':')[0])).toContain(entity)
})

test('a name that a body or place has too is somebody’s after a title or a given name', () => {
  expect(named('Dr. Ford zwijgt.')).toEqual(['person Ford: Dr. Ford'])
  expect(named('De directeur van Ford zwijgt.')).toContain('organisation Ford: Ford')
  expect(named('De dochter van Jack Bremen lacht.', 'Bremen lacht ook.')).toContain(
    'person Jack Bremen: Jack Bremen | Bremen',
  )
  expect(named('Bremen lacht ook.')).toEqual(['place Bremen: Bremen'])
})

test('what an amount is in and an office in capitals are no names', () => {
  expect(named('De kaart kost USD 30.')).toEqual([])
  expect(named('De CEO Anna Vos zwijgt.')).toEqual(['person Anna Vos: De CEO Anna Vos'])
})

test('what has a capital within a sentence is a name where a sentence opens with it too', () => {
  expect(named('Velomar zwijgt.')).toEqual([])
  expect(named('Wij praten met Velomar.', 'Velomar zwijgt.')).toEqual(['other Velomar: Velomar | Velomar'])
})

test('a dateline is a place, and so is what it names', () => {
  const article = articleOf(['OOSTWIEL', 'De pont bij Oostwiel vaart niet.'])
  const dateline = { from: 0, to: 'OOSTWIEL'.length, kind: 'dateline', repeats: null } as const
  expect(lines(readEntities({ ...article, blocks: [dateline, ...article.blocks] }, pack))).toContain(
    'place Oostwiel: OOSTWIEL | Oostwiel',
  )
})
