import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Digest } from '../../src/dossier/digest.ts'
import { linkFamilies, shingles } from '../../src/dossier/families.ts'
import { linkedArticles } from '../../src/dossier/linked-article.ts'
import { memoryShelves } from '../../src/dossier/memory-shelves.ts'

/** The number of the first text of its family, for each text. */
async function families(texts: readonly Uint32Array[]): Promise<number[]> {
  const shelf = memoryShelves().of(linkedArticles)
  const added = texts.map((own, number): Digest => {
    const summary = { id: String(number), title: null, outlet: null, url: null, published: null }
    return {
      summary: { ...summary, earliest: null, latest: null, language: 'nl', warnings: [] },
      ...{
        shingles: own,
        entities: [],
        roles: [],
        events: [],
        statements: [],
        disputes: [],
        times: [],
        quantities: [],
      },
      dating: null,
    }
  })
  await linkFamilies(shelf, { added, removed: [] })
  const rows = await shelf.get(added.map(({ summary }) => summary.id))
  return added.map(({ summary }) => Number(rows.get(summary.id)!.family))
}

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
])('%s', async (_, texts, expected) => {
  expect(await families(texts.map(shingles))).toEqual(expected)
})

test('who belongs together does not depend on the order', async () => {
  const texts = [story, other, half, edited, `${other} ${half.slice(0, 40)}`].map(shingles)
  const together = async (order: readonly number[]) => {
    const found = await families(order.map((text) => texts[text]))
    return order
      .flatMap((one, at) =>
        order.filter((_, there) => found[at] === found[there]).map((two) => `${one}${two}`),
      )
      .sort()
  }
  const expected = await together([0, 1, 2, 3, 4])
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }), async (order) => {
      expect(await together(order)).toEqual(expected)
    }),
  )
})
