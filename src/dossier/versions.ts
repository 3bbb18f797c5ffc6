import type { Reading } from '../model/reading.ts'
import type { ArticleSummary } from '../model/record.ts'
import type { ArticleVersion, VersionChanges, VersionSentence } from '../model/versions.ts'
import { groupBy } from './order.ts'
import { foldedWords, similarity } from './words.ts'

/** Two sentences that share less of their words are two sentences, and not one that was changed. */
const leastShared = 0.4

/** Parts of a query that say where a reader came from, and nothing of what is read. */
const tracking = /^(?:utm_|fbclid$|gclid$)/

/** The page an article stood on, as it compares: null where it has no address, or that of a whole site. */
export function pageOf(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null
  const { host, pathname, searchParams } = new URL(url)
  for (const name of [...searchParams.keys()]) if (tracking.test(name)) searchParams.delete(name)
  const path = pathname.replace(/\/+$/, '')
  const query = searchParams.toString()
  if (path === '' && query === '') return null
  return `${host.replace(/^www\./, '')}${path}${query === '' ? '' : `?${query}`}`
}

/** Who brought an article, as it compares: its outlet, else the site it stood on; null where neither is known. */
export function outletOf({ outlet, url }: Pick<ArticleSummary, 'outlet' | 'url'>): string | null {
  if (outlet !== null) return foldedWords(outlet).join(' ')
  return url !== null && URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : null
}

/**
 * The versions of each article that has more than one, the first published first: what one outlet has brought of one story (a family). Articles
 * must come in the order of publication.
 */
export function versionsAmong<Article extends Pick<ArticleSummary, 'id' | 'outlet' | 'url' | 'family'>>(
  articles: readonly Article[],
): Article[][] {
  const known = articles.filter((article) => outletOf(article) !== null)
  const groups = groupBy(known, (article) => JSON.stringify([article.family, outletOf(article)]))
  return [...groups.values()].filter(({ length }) => length > 1)
}

/** Versions with what each has otherwise than the one before it. */
export function versionsTold(readings: readonly Reading[]): ArticleVersion[] {
  return readings.map((reading, at) => ({
    article: reading.article.id,
    title: reading.article.title,
    published: reading.article.published,
    changes: at === 0 ? null : changesBetween(readings[at - 1], reading),
  }))
}

/** What a later version of an article has otherwise than an earlier one. */
export function changesBetween(earlier: Reading, later: Reading): VersionChanges {
  const before = sentencesOf(earlier)
  const now = sentencesOf(later)
  const pairs = likest(without(before, now), without(now, before))
  const was = new Set(pairs.map((pair) => pair.was))
  const is = new Set(pairs.map((pair) => pair.now))
  return {
    since: earlier.article.id,
    title: folded(earlier.article.title ?? '') !== folded(later.article.title ?? ''),
    added: told(without(now, before).filter((one) => !is.has(one))),
    gone: told(without(before, now).filter((one) => !was.has(one))),
    changed: pairs.map((pair) => ({ was: told([pair.was])[0], now: told([pair.now])[0] })),
  }
}

/** A sentence as it compares. */
interface Sentence extends VersionSentence {
  readonly key: string
  readonly words: ReadonlySet<string>
}

interface Pair {
  readonly was: Sentence
  readonly now: Sentence
}

function sentencesOf({ article, sentences }: Reading): Sentence[] {
  const { from: start = 0, to: end = 0 } = article.titleSpan ?? {}
  return sentences
    .filter(({ from, to }) => from >= end || to <= start)
    .map(({ from, to }) => {
      const text = article.text.slice(from, to)
      return { from, to, text, key: folded(text), words: new Set(foldedWords(text)) }
    })
    .filter(({ words }) => words.size > 0)
}

/** Spaces and line breaks are no change. */
function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** The sentences of one version that another has not; one that stands there more often counts as often. */
function without(own: readonly Sentence[], others: readonly Sentence[]): Sentence[] {
  const left = new Map<string, number>()
  for (const { key } of others) left.set(key, (left.get(key) ?? 0) + 1)
  return own.filter(({ key }) => {
    const count = left.get(key) ?? 0
    left.set(key, count - 1)
    return count <= 0
  })
}

/** Sentences that say the same in other words: the likest first, each once, in the order of the later version. */
function likest(gone: readonly Sentence[], come: readonly Sentence[]): Pair[] {
  const likely = come
    .flatMap((now) => gone.map((was) => ({ was, now, shared: similarity(was.words, now.words) })))
    .filter(({ shared }) => shared >= leastShared)
    .sort(
      (one, other) =>
        other.shared - one.shared || one.now.from - other.now.from || one.was.from - other.was.from,
    )
  const taken = new Set<Sentence>()
  const pairs: Pair[] = []
  for (const { was, now } of likely) {
    if (taken.has(was) || taken.has(now)) continue
    taken.add(was).add(now)
    pairs.push({ was, now })
  }
  return pairs.sort((one, other) => one.now.from - other.now.from)
}

function told(sentences: readonly Sentence[]): VersionSentence[] {
  return sentences.map(({ from, to, text }) => ({ from, to, text }))
}
