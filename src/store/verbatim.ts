import type { Reading } from '../model/reading.ts'
import { quote, type Extent } from '../model/span.ts'
import { StoreError } from './store-error.ts'

/** Throws a StoreError unless every quotation of a reading stands in its article, letter for letter, where it says. */
export function checkVerbatim(reading: Reading): void {
  const { text, id } = reading.article
  check(reading, 'reading')

  function check(value: unknown, path: string): void {
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) check(item, `${path}[${index}]`)
      return
    }
    if (typeof value !== 'object' || value === null) return
    if (isPassage(value) && JSON.stringify(quote(text, value.spans)) !== JSON.stringify(value.quote)) {
      throw new StoreError(
        'not-verbatim',
        `article ${id}: ${path} quotes ${JSON.stringify(value.quote)}, which is not what stands there; the article is not stored, please report this`,
      )
    }
    for (const [key, item] of Object.entries(value)) check(item, `${path}.${key}`)
  }
}

function isPassage(value: object): value is { spans: Extent; quote: string[] } {
  return 'spans' in value && 'quote' in value
}
