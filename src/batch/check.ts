import { checkDraft } from '../dossier/check/check.ts'
import { foldedWords } from '../dossier/words.ts'
import type { Check } from '../model/fault.ts'
import { version } from '../model/version.ts'
import { readClosely, type CloseReading, type Reader } from '../read.ts'
import type { Original, Store } from '../store/store.ts'
import { open } from '../text/intake.ts'
import type { RawArticle } from '../intake/raw-article.ts'

/** How many articles of a dossier a draft is compared with. */
const mostArticles = 12
/** An article with less than this part of what the closest one has in common is about something else. */
const leastShare = 0.3
/** Shorter words say too little of what a text is about to look for them. */
const leastLetters = 4

/**
 * Compares a draft with articles. Where nothing says when the draft is of, its days are counted from the publication of the
 * closest article. Throws an IntakeError for what is no text.
 */
export async function checkAgainst(
  draft: RawArticle,
  articles: readonly Original[],
  reader: Reader,
): Promise<Check> {
  const own = open(draft.bytes, draft.name, draft.hints, reader.pack)
  const read = articles.map(({ name, bytes, hints = {} }) => ({
    name,
    close: readClosely(open(bytes, name, hints, reader.pack), reader),
  }))
  const sorted = closestFirst(own.text, read).filter(({ close }) => close.reading.article.text !== own.text)
  const published =
    own.published ??
    sorted.find(({ close }) => close.article.published !== null)?.close.article.published ??
    null
  const dated =
    published === null ? own : open(draft.bytes, draft.name, { ...draft.hints, published }, reader.pack)
  const faults = await checkDraft(
    readClosely(dated, reader),
    sorted.map(({ close }) => close),
    reader.pack,
  )
  return {
    wederhoor: version,
    draft: { name: draft.name, text: dated.text, published },
    articles: sorted.map(({ name, close: { article } }) => ({
      id: article.id,
      name: article.outlet ?? article.title ?? name,
      text: article.text,
      published: article.published,
    })),
    faults,
  }
}

/** Compares a draft with the articles of a dossier that share most of its rarer words. */
export async function checkAgainstStore(draft: RawArticle, store: Store, reader: Reader): Promise<Check> {
  const { text } = open(draft.bytes, draft.name, draft.hints, reader.pack)
  const scores = new Map<string, number>()
  for (const word of new Set(foldedWords(text).filter(({ length }) => length >= leastLetters))) {
    const hits = await store.search(word)
    for (const { article } of hits) scores.set(article, (scores.get(article) ?? 0) + 1 / hits.length)
  }
  const closest = [...scores].sort(
    ([one, score], [other, another]) => another - score || (one < other ? -1 : 1),
  )
  const near = closest.slice(0, mostArticles).filter(([, score]) => score >= leastShare * closest[0][1])
  const originals = await Promise.all(near.map(([id]) => store.original(id)))
  return await checkAgainst(
    draft,
    originals.filter((original) => original !== null),
    reader,
  )
}

interface Named {
  readonly name: string
  readonly close: CloseReading
}

/** Articles by how many words of a text they have. */
function closestFirst(text: string, articles: readonly Named[]): Named[] {
  const words = new Set(foldedWords(text))
  const shared = new Map(
    articles.map((one) => {
      const theirs = new Set(foldedWords(one.close.article.text))
      return [one, [...words].filter((word) => theirs.has(word)).length]
    }),
  )
  return articles.toSorted((one, other) => shared.get(other)! - shared.get(one)!)
}
