import type { Sighting } from '../../model/record.ts'
import type { Extent } from '../../model/span.ts'
import type { SeenQuantity } from '../digest.ts'
import { placeIn, type LinkedArticle } from '../linked-article.ts'
import { monthOf } from '../nearness.ts'
import type { ShelfKind } from '../shelf.ts'
import { beginningOf, foldedWords, isContent } from '../words.ts'

/** A number of something that an article gives, as linking keeps it. */
export interface LinkedQuantity {
  readonly id: string
  /** Order of this is that of publication, and in an article that of the text. */
  readonly place: string
  readonly family: string
  /** The last day that its article may have been published on, or null. */
  readonly published: string | null
  readonly value: number
  /** `at least` and the like, or null. */
  readonly mod: string | null
  /** Its unit, or the word for what is counted. */
  readonly what: string
  readonly measured: boolean
  /** Whether its sentence says that it is a later state. */
  readonly updates: boolean
  /** Beginnings of the other words of its sentence that carry content. */
  readonly stems: readonly string[]
  readonly setting: readonly string[]
  readonly sighting: Sighting
}

/** The shelf of quantities. */
export const linkedQuantities: ShelfKind<LinkedQuantity> = {
  name: 'quantity',
  id: ({ id }) => id,
  *keys({ sighting, what, setting, published }) {
    yield `article ${sighting.article}`
    for (const id of setting) yield quantityKey(monthOf(published), what, id)
  },
}

/** What quantities of one thing share that are given about one time. Time comes first, so that what is written and asked for together stands together. */
export function quantityKey(month: string, what: string, among: string): string {
  return `of ${month} ${what} ${among}`
}

/** The quantities of an article that others may give otherwise. `settingOf` gives whom and what a stretch of its text is set among. */
export function quantitiesOf(
  { id: article, place, family, summary }: LinkedArticle,
  quantities: readonly SeenQuantity[],
  settingOf: (around: Extent) => ReadonlySet<string>,
): LinkedQuantity[] {
  return quantities.flatMap(({ record, sighting, moves }, number) => {
    const own = foldedWords(record.quote.join(' '))
    const what = record.unit ?? own.at(-1) ?? ''
    // One of a thing is hardly ever counted against another number, and a bare number is of nothing.
    if (record.value === 1 || /\d/.test(what)) return []
    const words = foldedWords(sighting.context.quote.join(' '))
    const content = words.filter((word) => isContent(word) && !own.includes(word))
    return {
      ...{ id: `${article} ${number}`, place: placeIn(place, number), family, published: summary.latest },
      ...{ value: record.value, mod: record.mod, what, measured: record.unit !== null, sighting },
      updates: moves.includes('updates'),
      stems: [...new Set(content.map(beginningOf))],
      setting: [...settingOf(sighting.context.spans)],
    }
  })
}
