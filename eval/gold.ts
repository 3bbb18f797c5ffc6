import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { GoldRole } from './roles.ts'
import type { Span } from '../src/model/span.ts'

/** Where the open data and the touchstone articles lie: `../shared` beside the project, or `WEDERHOOR_SHARED`. */
export const sharedDirectory = process.env.WEDERHOOR_SHARED ?? '../shared'

/**
 * The article sets marked by hand, by the name the table gives them. A set that is not there is left out and named. The
 * kept half is for measuring, so its figures are shown and nothing of it is ever printed or looked at.
 */
export const goldSets: Readonly<Record<string, string>> = {
  seeds: join(sharedDirectory, 'gold/seeds'),
  'own-dev': 'eval/gold/dev',
  'own-kept': 'eval/gold/kept',
}

/** The sets of which every event is marked: those articles that have such marks beside others, and articles with events alone. */
export const eventSets: Readonly<Record<string, string>> = { ...goldSets, 'own-events': 'eval/gold/events' }

/** The sets of which every mention and role is marked: those articles that have such marks beside others, and articles with these alone. */
export const peopleSets: Readonly<Record<string, string>> = { ...goldSets, 'own-people': 'eval/gold/people' }

/** A mark of the gold: words of the article, and which of their occurrences when they stand there more than once. */
export interface Mark {
  readonly text: string
  readonly occurrence?: number
}

/** What a person says a reading should find in one article; see `eval/gold/README.md`. */
export interface Gold {
  readonly file: string
  readonly published: string | null
  readonly times?: readonly GoldTime[]
  readonly statements?: readonly GoldStatement[]
  readonly disputes?: readonly Readonly<Record<string, unknown>>[]
  readonly events?: readonly GoldEvent[]
  readonly entities?: readonly GoldEntity[]
  readonly roles?: readonly GoldRole[]
  /** Whether every role is marked. */
  readonly isWhole: boolean
}

/** A marked time expression. */
export interface GoldTime extends Mark {
  readonly type: string
  readonly value?: string
  readonly candidates?: readonly string[]
  readonly earliest?: string
  readonly latest?: string
}

/** A marked statement. */
export interface GoldStatement {
  readonly source: string | null
  readonly cue: string | null
  readonly content: readonly string[]
  readonly form: string
  readonly stance: string
  /** Which occurrence of the cue, from 1. */
  readonly occurrence?: number
  /** Who the source is, where its words do not say so. */
  readonly source_entity?: string | null
  readonly channel?: string | null
  /** The cue of the statement that this one is part of. */
  readonly within?: string | null
}

/** The stances of those who say nothing. */
export const silences: ReadonlySet<string> = new Set(['no-comment', 'declines-to-say'])

/** A marked event. */
export interface GoldEvent {
  readonly trigger: string
  readonly occurrence?: number
  readonly kind?: string | null
  readonly participants?: Readonly<Record<string, readonly string[]>>
  readonly certainty?: string
  readonly polarity?: string
  readonly realis?: string
  /** A type of the PLOVER scheme, null where none fits; a set that leaves the key out has none marked. */
  readonly plover?: string | null
}

/** A marked entity with all its mentions. */
export interface GoldEntity {
  readonly name: string
  readonly type?: string
  readonly kind?: string
  readonly mentions: readonly string[]
}

/** One article of a gold set: its bytes as received, and the marks. */
export interface GoldArticle {
  readonly name: string
  readonly bytes: Uint8Array
  readonly gold: Gold
}

/** The articles of a gold set, sorted by name; null when the set is not on this machine. */
export function readGold(set: string): GoldArticle[] | null {
  const directory = peopleSets[set]
  if (!existsSync(directory)) return null
  return readdirSync(directory)
    .filter((name) => name.endsWith('.gold.json'))
    .sort()
    .map((name) => {
      const marked = JSON.parse(readFileSync(join(directory, name), 'utf8')) as Omit<Gold, 'isWhole'>
      const beside = rolesBeside(directory, name)
      const gold = { ...marked, roles: beside ?? marked.roles, isWhole: beside !== undefined }
      return { name: gold.file, bytes: readFileSync(join(directory, gold.file)), gold }
    })
}

/** The roles of an article where they are marked in a file of their own with its events; they take the place of others. */
function rolesBeside(directory: string, name: string): readonly GoldRole[] | undefined {
  const file = join(directory, name.replace(/\.gold\.json$/, '.events.json'))
  if (!existsSync(file)) return undefined
  return (JSON.parse(readFileSync(file, 'utf8')) as Pick<Gold, 'roles'>).roles
}

/** One article with every event in it marked. */
export interface EventArticle {
  readonly name: string
  readonly bytes: Uint8Array
  readonly events: readonly GoldEvent[]
}

/** The articles of a gold set of which `NAME.events.json` marks every event, sorted by name; empty where there are none. */
export function readEventGold(set: string): EventArticle[] {
  const directory = eventSets[set]
  if (!existsSync(directory)) return []
  return readdirSync(directory)
    .filter((name) => name.endsWith('.events.json'))
    .sort()
    .map((file) => {
      const name = file.replace(/\.events\.json$/, '.txt')
      const marks = JSON.parse(readFileSync(join(directory, file), 'utf8')) as Pick<EventArticle, 'events'>
      return { name, bytes: readFileSync(join(directory, name)), events: marks.events }
    })
}

/** Every place where words stand in a text. */
export function occurrences(text: string, words: string): Span[] {
  const found: Span[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    found.push({ from: at, to: at + words.length })
  }
  return found
}

/** Where a mark stands: the named occurrence, or all of them when none is named. */
export function placesOf(text: string, mark: Mark): Span[] {
  const all = occurrences(text, mark.text)
  return mark.occurrence === undefined ? all : all.slice(mark.occurrence - 1, mark.occurrence)
}

/** A part of a whole in percent; 0 where there is nothing. */
export function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : (100 * part) / whole
}

/** F1, the harmonic mean of precision and recall, in percent; 0 where nothing was found or marked. */
export function harmonic(right: number, found: number, marked: number): number {
  return found + marked === 0 ? 0 : (200 * right) / (found + marked)
}
