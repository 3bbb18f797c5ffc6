import { describe, expect, test } from 'vitest'
import { placeInText, readMentionMarks } from '../../eval/mention-marks.ts'
import { open } from '../../src/text/intake.ts'
import { pack } from '../reading/entities/cast.ts'

const article = `Titel: Molen van Zwaan brandt af
Datum: 2026-03-04

De molen van Truus Zwaan is afgebrand. Zij huilde, zei haar broer.
`
const table = `id\tkind\tname\tlink\tnote
1\tperson\tTruus Zwaan\t\t
2\tplace\tmolen\t\t
3\tperson\tbroer\t\tof 1
`
const marks = `Titel: {2 Molen van {1 Zwaan}} brandt af
Datum: 2026-03-04

{2 De molen van {1 Truus Zwaan}} is afgebrand. {1 Zij} huilde, zei {3 {1 haar} broer}.
`
const read = (marked: string, text = article) => readMentionMarks(marked, text, 'molen.entities.txt')

test('entities, and mentions by their place in the file, one within another', () => {
  const { entities, mentions } = read(`${table}---\n${marks}`)
  expect(entities[2]).toEqual({ id: '3', kind: 'person', name: 'broer', link: null, note: 'of 1' })
  expect(mentions.map(({ from, to, entity }) => `${entity} ${article.slice(from, to)}`)).toEqual([
    '2 Molen van Zwaan',
    '1 Zwaan',
    '2 De molen van Truus Zwaan',
    '1 Truus Zwaan',
    '1 Zij',
    '3 haar broer',
    '1 haar',
  ])
})

test('a place in the file is found in the text that is read, which has no header', () => {
  const document = open(new TextEncoder().encode(article), 'molen.txt', {}, pack)
  const words = read(`${table}---\n${marks}`).mentions.map((mention) => {
    const place = placeInText(mention, document)
    return place === null ? null : document.text.slice(place.from, place.to)
  })
  expect(words.slice(0, 3)).toEqual(['Molen van Zwaan', 'Zwaan', 'De molen van Truus Zwaan'])
  const date = article.indexOf('2026')
  expect(placeInText({ from: date, to: date + 4 }, document)).toBeNull()
})

describe('what is wrong is named with its line', () => {
  test.each([
    ['no divider', table + marks, 'no line --- between'],
    ['another column', `id\tkind\tname\n---\n${marks}`, ':1: the table has columns id, kind'],
    ['an id that is no number', `${table}x\tperson\tA\n---\n${marks}`, ":5: 'x' is no number"],
    ['an id twice', `${table}3\tperson\tA\n---\n${marks}`, ':5: entity 3 is there twice'],
    ['another kind', `${table}4\tship\tA\n---\n${marks}`, ":5: 'ship' is none of person"],
    ['no name', `${table}4\tother\t\n---\n${marks}`, ':5: entity 4 has no name'],
    ['no mention', `${table}4\tother\tMolendag\n---\n${marks}`, 'entity 4 (Molendag) has no mention'],
    ['no such entity', `${table}---\n${marks.replace('{3', '{7')}`, ':9: no entity 7 in the table'],
    ['not closed', `${table}---\n${marks.replace('broer}', 'broer')}`, ':9: a mention of 3 is not closed'],
    ['closed twice', `${table}---\n${marks.replace('broer}', 'broer}}')}`, ':9: a } that closes nothing'],
    ['no words', `${table}---\n${marks.replace('{1 Zij}', '{1 }Zij')}`, ':9: a mention of 1 without words'],
    ['no number', `${table}---\n${marks.replace('{1 Zij}', '{Zij}')}`, ':9: after { comes the number'],
    [
      'another text',
      `${table}---\n${marks.replace('huilde', 'lachte')}`,
      'the text is not the article: "lachte, zei haar broer.\\n" where the article has "huilde',
    ],
  ])('%s', (_case, marked, problem) => {
    expect(() => read(marked)).toThrow('molen.entities.txt')
    expect(() => read(marked)).toThrow(problem)
  })
})
