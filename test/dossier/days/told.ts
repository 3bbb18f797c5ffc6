import { digest, type Digest } from '../../../src/dossier/digest.ts'
import { namesOf } from '../../../src/dossier/entities/names.ts'
import type { DossierRecord, DossierReason } from '../../../src/model/record.ts'
import { loadReader, read } from '../../../src/read.ts'
import { open } from '../../../src/text/intake.ts'

const reader = loadReader('nl')

export const pack = reader.pack

/** The names of the Dutch pack. */
export const names = namesOf(pack)

/** An article, read: `Titel (2024-06): text`. */
export function article(source: string): Digest {
  const [, title, published, text] = /^(.*?) \((.*?)\): (.*)$/s.exec(source.trim())!
  const hints = { title, ...(published !== '' && { published }) }
  return digest(read(open(new TextEncoder().encode(text), title, hints, pack), reader), names)
}

/** Articles of one dossier, parted by blank lines. */
export function articles(source: string): Digest[] {
  return source
    .trim()
    .split(/\n\s*\n/)
    .map(article)
}

/**
 * What a dossier says of dates, to be read: each article that it dates, each event with its days and the articles that tell of
 * it (`?` unsure, `!` in conflict), and under each the derivation, with the name of each article where it enters it.
 */
export function page(record: DossierRecord): string {
  const titles = new Map(record.articles.map(({ id, title }) => [id, title]))
  const steps = (because: readonly DossierReason[]) =>
    because.map(({ article, rule, quote }, index) => {
      const enters = index === 0 || because[index - 1].article !== article
      const words = quote.length > 0 ? ` “${quote.join(' … ')}”` : ''
      return `    ${enters ? `${titles.get(article ?? '')}: ` : ''}${rule}${words}`
    })
  const standing = { counted: '', unsure: ' ?', conflict: ' !' }
  return [
    ...record.articles.flatMap(({ title, dated }) =>
      dated === null ? [] : [`${title} appeared ${dated.edtf}`, ...steps(dated.because)],
    ),
    ...record.events.flatMap(({ kind, lemma, edtf, sightings, because }) =>
      because.length === 0 && sightings.every(({ dates }) => dates === 'counted')
        ? []
        : [
            `${kind ?? lemma} ${edtf}: ${sightings.map(({ article, dates }) => titles.get(article) + standing[dates]).join(', ')}`,
            ...steps(because),
          ],
    ),
  ]
    .map((line) => line.trimEnd())
    .join('\n')
}
