import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Pack } from '../src/rules/pack.ts'
import { open } from '../src/text/intake.ts'
import { occurrences, placesOf } from './gold.ts'

/** The open stories, and those that are for measuring alone. */
export type Half = 'dev' | 'kept'

/** One mention of an event: a word of an article, and which of its occurrences there. */
export interface EventTelling {
  readonly article: string
  readonly trigger: string
  readonly occurrence: number
}

/** One place where a claim is made or told of; without a cue the occurrence is that of the content. */
export interface ClaimTelling {
  readonly article: string
  readonly cue: string | null
  readonly occurrence: number
  readonly content: string
}

/** Everything in the articles that tells of one event. */
export interface StoryEvent {
  readonly id: string
  /** A plain word to read by, not a kind of the pack. */
  readonly kind: string
  readonly tellings: readonly EventTelling[]
}

/** One proposition that one party holds, wherever it is told. */
export interface StoryClaim {
  readonly id: string
  readonly by: string
  readonly tellings: readonly ClaimTelling[]
}

/** The ways in which a later or answering statement stands to another. */
export const linkKinds = [
  'repeats',
  'confirms',
  'denies',
  'disputes',
  'corrects',
  'updates',
  'narrows',
] as const

/** How one statement (`from`) stands to the one it answers or follows (`to`); each is a telling of a claim. */
export interface StoryLink {
  readonly kind: (typeof linkKinds)[number]
  readonly from: ClaimTelling
  readonly to: ClaimTelling
}

/** Values of one thing in several articles: at odds with each other, or in order of time. */
export interface StoryValues {
  readonly about: string
  readonly event: string | null
  readonly values: readonly {
    readonly article: string
    readonly words: string
    readonly value: number | string
  }[]
}

/** The marks of a story; see `eval/gold/README.md`. */
export interface StoryMarks {
  readonly events: readonly StoryEvent[]
  readonly claims: readonly StoryClaim[]
  readonly links: readonly StoryLink[]
  readonly discrepancies: readonly StoryValues[]
  readonly updates: readonly StoryValues[]
  /** Groups of articles that are one text, the first of them the original. */
  readonly copies: readonly (readonly string[])[]
}

/** An article of a story: its bytes as received, and the text that its marks count in. */
export interface StoryArticle {
  readonly name: string
  readonly bytes: Uint8Array
  readonly text: string
}

/** A few articles of several outlets about one matter, with what belongs together marked. */
export interface Story extends StoryMarks {
  readonly name: string
  readonly articles: readonly StoryArticle[]
}

/** The stories of one half, sorted by name. Throws when a mark does not fit its articles. */
export function readStories(half: Half, pack: Pack): Story[] {
  const directory = join('eval/gold/stories', half)
  return readdirSync(directory)
    .sort()
    .map((name) => readStory(join(directory, name), name, pack))
}

function readStory(folder: string, name: string, pack: Pack): Story {
  const articles = readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => {
      const bytes = readFileSync(join(folder, file))
      return { name: file, bytes, text: open(bytes, file, {}, pack).text }
    })
  const marks = JSON.parse(readFileSync(join(folder, 'links.json'), 'utf8')) as StoryMarks
  const faults = faultsOf(marks, new Map(articles.map((article) => [article.name, article.text])))
  if (faults.length > 0) throw new Error(`${folder}: ${faults.join('; ')}; mend the marks`)
  return { name, articles, ...marks }
}

/** What is wrong with the marks of a story, given the texts of its articles by name; empty when all is well. */
export function faultsOf(marks: StoryMarks, texts: ReadonlyMap<string, string>): string[] {
  const faults: string[] = []
  const check = (right: boolean, fault: string) => {
    if (!right) faults.push(fault)
  }
  const stands = (article: string, words: string, occurrence?: number) => {
    const text = texts.get(article) ?? ''
    check(
      placesOf(text, { text: words, occurrence }).length > 0,
      `${article} lacks “${words}” ${occurrence ?? ''}`,
    )
  }
  for (const { tellings } of marks.events) {
    for (const { article, trigger, occurrence } of tellings) {
      stands(article, trigger, occurrence)
      check(!/\s/.test(trigger), `the trigger “${trigger}” is more than one word`)
    }
  }
  const told = new Set(marks.claims.flatMap(({ tellings }) => tellings.map(keyOf)))
  for (const { article, cue, occurrence, content } of marks.claims.flatMap(({ tellings }) => tellings)) {
    stands(article, cue ?? content, occurrence)
    stands(article, content)
  }
  for (const { kind, from, to } of marks.links) {
    check(linkKinds.includes(kind), `there is no link “${kind}”`)
    for (const end of [from, to]) check(told.has(keyOf(end)), `“${end.content}” is linked and in no claim`)
  }
  const events = new Set(marks.events.map(({ id }) => id))
  for (const { about, event, values } of [...marks.discrepancies, ...marks.updates]) {
    check(event === null || events.has(event), `${about}: there is no event ${event}`)
    for (const { article, words } of values) {
      check(occurrences(texts.get(article) ?? '', words).length === 1, `${article} must have “${words}” once`)
    }
  }
  for (const article of marks.copies.flat()) check(texts.has(article), `there is no ${article}`)
  return faults
}

function keyOf(telling: ClaimTelling): string {
  return JSON.stringify([telling.article, telling.cue, telling.occurrence, telling.content])
}
