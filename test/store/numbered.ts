import type { Reading } from '../../src/model/reading.ts'
import type { Original } from '../../src/store/store.ts'
import { reading } from '../dossier/notation.ts'

/** An article that the same number always gives, with a word that no other has. */
export function numbered(number: number): { readonly reading: Reading; readonly original: Original } {
  const day = `2024-06-${String(1 + (number % 28)).padStart(2, '0')}`
  const article = reading(
    { published: '2024-06', title: `Bericht ${number}` },
    `Zaak${number}: [Rusland|country Q159|actor] <arresteerde|arrest|${day}/${day}> in [Sotsji|place|place] [~een spion|person|patient].`,
  )
  const bytes = new TextEncoder().encode(`${article.article.text}\n`.repeat(200))
  return { reading: article, original: { name: `${number}.txt`, bytes } }
}
