import type { When } from '../model/reading.ts'
import type { DossierStatement, Placed } from '../model/record.ts'
import type { Bounds } from '../model/when.ts'
import type { Bounds as Period } from './period.ts'
import type { SeenStatement } from './digest.ts'
import { hashOf, mix } from './hash.ts'
import { identifier } from './identifier.ts'
import { placeIn, type LinkedArticle } from './linked-article.ts'
import { placeInTime, placeOf } from './placing.ts'
import type { Shelf, ShelfKind } from './shelf.ts'
import { foldedWords, similarity } from './words.ts'

/** How much of two contents must be the same words for one to repeat the other. */
const sameWords = 0.7
/** So many that of contents that are the same but for a word in ten, one in some hundreds is missed. */
const orders = 6

/** Id of an article's statement in the dossier. */
export function statementId(article: string, statement: string): string {
  return identifier('s', article, statement)
}

/** What an article's ids become in the dossier, and its days. */
export interface StatementLinks {
  entity(entity: string | null): string | null
  event(event: string): string | null
  /** When something was that the article dates, as all articles together leave it. */
  when(stated: When | null): Bounds
  /** When the article was published, as all articles together leave it. */
  readonly published: Period
}

/** A statement of the dossier as linking keeps it. */
export interface LinkedStatement {
  readonly id: string
  /** Order of this is the order of the record: of articles by publication, and in each of its reading. */
  readonly place: string
  readonly statement: DossierStatement
  /** Where it stands in time. */
  readonly placed: Placed
}

/** Ways to speak that call for an answer of whom it is against. */
export const claiming: readonly DossierStatement['stance'][] = [
  'accuses',
  'suspects',
  'condemns',
  'threatens',
  'asks',
  'calls-for',
]

/** Whom a statement calls on to answer, as far as it names them; null for one that calls for no answer. */
export function accusedBy({
  stance,
  target,
  addressee,
  source,
  speaksFor,
}: Pick<DossierStatement, 'stance' | 'target' | 'addressee' | 'source' | 'speaksFor'>): string | null {
  if (!claiming.includes(stance)) return null
  const accused = target ?? (stance === 'asks' || stance === 'calls-for' ? addressee : null)
  return accused === source || accused === speaksFor ? null : accused
}

/** The shelf of statements. */
export const linkedStatements: ShelfKind<LinkedStatement> = {
  name: 'statement',
  id: ({ id }) => id,
  *keys({ id, statement }) {
    yield `id ${id}`
    const { article, source, speaksFor, addressee, target, about } = statement
    yield `article ${article}`
    for (const party of new Set([source, speaksFor])) if (party !== null) yield `party ${party}`
    for (const actor of new Set([source, speaksFor, addressee, target])) {
      if (actor !== null) yield `actor ${actor}`
    }
    for (const event of about) yield `about ${event}`
    for (const key of wordKeys(statement)) yield `words ${key}`
  },
  place: ({ id, placed }) => placeInTime(placed, 'statement', id),
}

/** The statements of an article as they are now. */
export function statementsOf(
  { place }: LinkedArticle,
  statements: readonly SeenStatement[],
  links: StatementLinks,
): LinkedStatement[] {
  return statements.map((seen, number) => {
    const statement = link(seen, links)
    const placed = placeOf(statement, links.published)
    return { id: statement.id, place: placeIn(place, number), statement, placed }
  })
}

/**
 * Keeps the statements of articles that have come, changed or gone. Those of one speaker in much the same words repeat one another,
 * as quotations that two outlets share do. Returns the articles whose statements have changed, or what they repeat.
 */
export async function linkStatements(
  shelf: Shelf<LinkedStatement>,
  come: readonly LinkedStatement[],
  articles: readonly string[],
): Promise<ReadonlySet<string>> {
  const before = await shelf.by(articles.map((id) => `article ${id}`))
  const now = new Set(come.map(({ id }) => id))
  const own = new Set([...before.map(({ id }) => id), ...now])
  await shelf.drop([...own].filter((id) => !now.has(id)))
  const parted = await shelf.get(before.flatMap(({ statement }) => statement.repeats))
  const fresh = come.map(worded)
  const near = await shelf.by(fresh.flatMap(({ keys }) => keys.map((key) => `words ${key}`)))
  const others = new Map(
    [...near, ...parted.values()].flatMap((row) => (own.has(row.id) ? [] : [[row.id, worded(row)]])),
  )
  const among = keyed([...fresh, ...others.values()])
  const amongFresh = keyed(fresh)
  const linked = [
    ...fresh.map((one) => withRepeats(one, [], among)),
    ...[...others.values()].map((one) => {
      const known = one.row.statement.repeats.filter((id) => !own.has(id))
      return withRepeats(one, known, amongFresh)
    }),
  ]
  const known = new Map(
    [...before, ...[...others.values()].map(({ row }) => row)].map((row) => [row.id, JSON.stringify(row)]),
  )
  const changed = linked.filter((row) => known.get(row.id) !== JSON.stringify(row))
  await shelf.put(changed)
  return new Set([...articles, ...changed.map(({ statement }) => statement.article)])
}

/** A statement with the words it is compared by. */
interface Worded {
  readonly row: LinkedStatement
  readonly keys: readonly string[]
  readonly words: ReadonlySet<string>
}

function worded(row: LinkedStatement): Worded {
  return {
    row,
    keys: wordKeys(row.statement),
    words: new Set(foldedWords(row.statement.quote.join(' '))),
  }
}

/** Statements by the keys they have. */
function keyed(all: readonly Worded[]): ReadonlyMap<string, readonly Worded[]> {
  const found = new Map<string, Worded[]>()
  for (const one of all) {
    for (const key of one.keys) {
      const those = found.get(key)
      if (those === undefined) found.set(key, [one])
      else those.push(one)
    }
  }
  return found
}

/** A statement with what it repeats: what it is known to, and any of some others. */
function withRepeats(
  one: Worded,
  known: readonly string[],
  others: ReadonlyMap<string, readonly Worded[]>,
): LinkedStatement {
  const near = new Set(one.keys.flatMap((key) => others.get(key) ?? []))
  const found = [...near].filter((other) => repeatsOther(one, other)).map(({ row }) => row.id)
  return {
    ...one.row,
    statement: { ...one.row.statement, repeats: [...new Set([...known, ...found])].sort() },
  }
}

/** Statements of one article do not repeat one another: there each has its own place. */
function repeatsOther(one: Worded, other: Worded): boolean {
  return (
    one.row.statement.article !== other.row.statement.article &&
    similarity(one.words, other.words) >= sameWords
  )
}

/**
 * Statements of one speaker in much the same words, both so or both not so, are all but sure to share one of these: for each of some
 * orders of all words, the first of its runs.
 */
function wordKeys({ source, speaksFor, polarity, quote }: DossierStatement): string[] {
  const found = runs(foldedWords(quote.join(' '))).map(hashOf)
  if (found.length === 0) return []
  return Array.from({ length: orders }, (_, order) => {
    const seed = mix(order + 1)
    const first = Math.min(...found.map((hash) => mix(hash ^ seed)))
    return `${source ?? speaksFor ?? ''} ${polarity} ${order} ${first.toString(36)}`
  })
}

/** Runs of three words; fewer words say too little to be known again. */
function runs(words: readonly string[]): string[] {
  return words.slice(2).map((_, at) => words.slice(at, at + 3).join(' '))
}

function link({ article, record, sighting }: SeenStatement, links: StatementLinks): DossierStatement {
  return {
    ...sighting,
    id: statementId(article, record.id),
    source: links.entity(record.source?.entity ?? null),
    sourceQuote: record.source?.quote ?? [],
    cue: record.cue === null ? null : { spans: record.cue.spans, quote: record.cue.quote },
    speaksFor: links.entity(record.source?.speaks_for ?? null),
    stance: record.stance,
    form: record.form,
    polarity: record.polarity,
    channel: record.channel?.name ?? null,
    addressee: links.entity(record.addressee),
    target: links.entity(record.target),
    about: [...new Set(record.about.flatMap((event) => links.event(event) ?? []))],
    within: record.within === null ? null : statementId(article, record.within),
    ...datesOf(links.when(record.time)),
    repeats: [],
  }
}

function datesOf({ earliest, latest, edtf }: Bounds): Bounds {
  return { earliest, latest, edtf }
}
