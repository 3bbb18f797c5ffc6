import { expect, test } from 'vitest'
import { documentOf } from '../article.ts'

const sentence =
  'De minister van Onderwijs wil de plannen voor het einde van dit jaar aan de Kamer voorleggen.'

/** The kind of each part between two running sentences. */
const kinds = (line: string) => {
  const { blocks } = documentOf([sentence, line, 'Zij sprak met de scholen.'].join('\n\n'))
  expect(blocks[0].kind).toBe('paragraph')
  expect(blocks.at(-1)!.kind).toBe('paragraph')
  return blocks
    .slice(1, -1)
    .map(({ kind }) => kind)
    .join(' ')
}

test.each([
  ['Illegale bouw', 'crosshead'],
  ['‘Wij gaan door’', 'crosshead'],
  ['Foto: ANP', 'credit'],
  ['Foto Piet de Vries / De Bode', 'credit'],
  ['(Foto: Reuters)', 'credit'],
  ['Beeld Piet de Vries', 'credit'],
  ['© ANP', 'credit'],
  ['Door Piet de Vries', 'byline'],
  ['Door onze redacteur', 'crosshead'],
  ['Van onze correspondent Piet de Vries', 'byline'],
  ['Van onze verslaggever', 'byline'],
  ['ANP', 'byline'],
  ['De minister bij aankomst op het Binnenhof. Foto ANP', 'caption credit'],
  ['De minister bij aankomst op het Binnenhof © Piet de Vries', 'caption credit'],
  ['De minister loopt door de regen van haar auto naar de ingang', 'caption'],
  ['De minister wil de plannen voor het einde van dit jaar voorleggen', 'pullquote'],
  ['Foto’s van het ongeluk gingen de wereld over.', 'paragraph'],
  ['Door de regen ging het feest niet door.', 'paragraph'],
  ['- een eerste punt', 'paragraph'],
  [",,Het is gedaan. ''", 'paragraph'],
])('%s is a %s', (line, kind) => {
  expect(kinds(line)).toBe(kind)
})

test('a pull quote points at the sentence it repeats', () => {
  const { text, blocks } = documentOf(
    `Zij zweeg.\n\nDe minister wil plannen voor het einde van dit jaar voorleggen\n\n${sentence}`,
  )
  const { from, to } = blocks[1].repeats!
  expect(text.slice(from, to)).toBe(sentence)
})

test('a first line without a full stop is a heading', () => {
  expect(documentOf(`Minister wil haast\n\n${sentence}`).blocks.map(({ kind }) => kind)).toEqual([
    'heading',
    'paragraph',
  ])
})

test('lines broken to a width make one paragraph', () => {
  const text =
    'De minister van Onderwijs wil de plannen\nvoor het einde van dit jaar aan de Kamer\nvoorleggen. De scholen zijn\ntegen.\n\nDat bleek.'
  const { blocks } = documentOf(text)
  expect(blocks.map(({ from, to }) => text.slice(from, to).split('\n').length)).toEqual([4, 1])
})

test('each line of a page without empty lines is a part', () => {
  expect(
    documentOf(`${sentence}\n${sentence}\r\nNieuw begin\r\n${sentence}`).blocks.map(({ kind }) => kind),
  ).toEqual(['paragraph', 'paragraph', 'crosshead', 'paragraph'])
})
