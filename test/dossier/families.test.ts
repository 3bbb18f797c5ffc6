import fc from 'fast-check'
import { expect, test } from 'vitest'
import { families, shingles } from '../../src/dossier/families.ts'

const story = `De burgemeester van Waterdam heeft dinsdag de kade laten afzetten nadat een duiker scheuren in de muur had gezien.
  Het herstel duurt volgens de gemeente tot na de zomer en kost ruim vier miljoen euro. Bewoners van de Havenstraat
  moeten zolang omlopen over de brug bij de molen. De wethouder zegt dat de veerpont vanaf maandag gratis is.`
const other = `In de raadszaal van Oostdorp botsten de partijen over de sluiting van het zwembad. De oppositie wil eerst een
  onderzoek naar de kosten van een nieuw dak, de coalitie houdt vast aan het besluit van vorig voorjaar. In december
  stemt de raad opnieuw, en tot die tijd blijft het bad voor scholen en verenigingen open.`
const half = story.slice(0, story.length / 2)
const edited = story.replace('dinsdag', 'gisteren').replace('ruim vier miljoen', 'zo’n 4 miljoen')

test.each([
  ['the same text', [story, story], [0, 0]],
  ['a text cut to half', [story, half], [0, 0]],
  ['a text with words changed', [story, edited], [0, 0]],
  ['another matter', [story, other], [0, 1]],
  ['three, one apart', [story, other, edited], [0, 1, 0]],
  ['texts too short to tell', ['Nader bericht volgt.', 'Nader bericht volgt.'], [0, 1]],
])('%s', (_, texts, expected) => {
  expect(families(texts.map(shingles))).toEqual(expected)
})

test('who belongs together does not depend on the order', () => {
  const texts = [story, other, half, edited, `${other} ${half.slice(0, 40)}`].map(shingles)
  const together = (order: readonly number[]) => {
    const found = families(order.map((text) => texts[text]))
    return order
      .flatMap((one, at) =>
        order.filter((_, there) => found[at] === found[there]).map((two) => `${one}${two}`),
      )
      .sort()
  }
  const expected = together([0, 1, 2, 3, 4])
  fc.assert(
    fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }), (order) => {
      expect(together(order)).toEqual(expected)
    }),
  )
})
