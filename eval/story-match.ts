import type { DossierRecord } from '../src/model/record.ts'
import type { Reading } from '../src/model/reading.ts'
import { overlaps, type Extent } from '../src/model/span.ts'
import type { Placed } from './clusters.ts'
import { occurrences, placesOf } from './gold.ts'
import { dice, nearest, shared } from './statement-match.ts'
import type { ClaimTelling, EventTelling, Story, StoryValues } from './stories.ts'

/** A story with the readings of its articles, by name, and the record that they are part of. */
export interface LinkedStory {
  readonly story: Story
  readonly readings: ReadonlyMap<string, Reading>
  readonly record: DossierRecord
}

/** How many were found rightly, were found, and are marked. */
export interface Tally {
  readonly right: number
  readonly found: number
  readonly marked: number
}

/**
 * Every marked telling with the event or the chain of statements that repeat one another in which it was put. A telling of an event is
 * read where an event of the reading has its word; one of a claim where a statement has its cue, or else most of its content.
 */
export function placed(linked: LinkedStory): { readonly events: Placed[]; readonly claims: Placed[] } {
  const { story } = linked
  const inStory = (id: string) => `${story.name} ${id}`
  const eventOf = new Map(
    linked.record.events.flatMap(({ id, sightings }) =>
      sightings.map(({ article, record }) => [`${article} ${record}`, id]),
    ),
  )
  const chains = chainsOf(linked)
  return {
    events: story.events.flatMap(({ id, tellings }) =>
      tellings.map((telling) => {
        const found = eventAt(linked, telling)
        return { marked: inStory(id), found: found === null ? null : eventOf.get(found)! }
      }),
    ),
    claims: story.claims.flatMap(({ id, tellings }) =>
      tellings.map((telling) => {
        const found = statementAt(linked, telling)
        return { marked: inStory(id), found: found === null ? null : (chains.get(found) ?? found) }
      }),
    ),
  }
}

function eventAt({ readings }: LinkedStory, { article, trigger, occurrence }: EventTelling): string | null {
  const reading = readings.get(article)!
  const place = placesOf(reading.article.text, { text: trigger, occurrence })
  const [best] = reading.events
    .filter((event) => event.trigger.spans.some((span) => overlaps(span, place[0])))
    .sort((one, other) => dice(other.trigger.spans, place) - dice(one.trigger.spans, place))
  return best === undefined ? null : `${reading.article.id} ${best.id}`
}

/** The dossier's id of the statement that a telling of a claim was read as. */
export function statementAt({ readings, record }: LinkedStory, telling: ClaimTelling): string | null {
  const { id: article, text } = readings.get(telling.article)!.article
  const { cue, content } = placesIn(text, telling)
  const [best] = record.statements
    .filter((one) => one.article === article)
    .map((one) => {
      const cued = one.cue !== null && cue.some((place) => shared(one.cue!.spans, place) > 0)
      const same = dice(one.spans, content)
      return { id: one.id, same, fits: cued || same >= 0.5, rank: Number(cued) * 2 + same }
    })
    .filter(({ fits }) => fits)
    .sort((one, other) => other.rank - one.rank)
  return best?.id ?? null
}

function placesIn(
  text: string,
  { cue, occurrence, content }: ClaimTelling,
): { cue: Extent; content: Extent } {
  if (cue === null) return { cue: [], content: placesOf(text, { text: content, occurrence }) }
  const place = placesOf(text, { text: cue, occurrence })
  return { cue: place, content: nearest(occurrences(text, content), place[0].from) }
}

function chainsOf({ record }: LinkedStory): ReadonlyMap<string, string> {
  const first = new Map<string, string>()
  const rootOf = (id: string): string => {
    const next = first.get(id) ?? id
    return next === id ? id : rootOf(next)
  }
  for (const { kind, from, to } of record.links) if (kind === 'repeats') first.set(rootOf(from), rootOf(to))
  return new Map([...first.keys()].map((id) => [id, rootOf(id)]))
}

/**
 * Links as pairs of claims. A link that was found is right where both its ends are tellings of the claims that such a link is marked between;
 * that statement and claim stand to each other otherwise, or that an end is no telling of a marked claim, makes it wrong. What
 * copies repeat is not marked and counts for nothing, nor does what is found in a copy beyond the marks. `untyped` asks neither for the kind nor for which answers which.
 */
export function linksIn(linked: LinkedStory): Record<'typed' | 'across' | 'within' | 'untyped', Tally> {
  const { story, readings, record } = linked
  const articles = new Map([...readings].map(([name, { article }]) => [article.id, name]))
  const own = new Map(
    record.statements.filter(({ article }) => articles.has(article)).map((one) => [one.id, one]),
  )
  const original = (name: string) => story.copies.find((group) => group.includes(name))?.[0] ?? name
  const claims = claimsOf(linked)
  const keyOf = (kind: string, ends: readonly string[]) => [kind, ...ends].join(' ')
  const marked = new Map<string, boolean>()
  const kindless = new Set<string>()
  const claimOf = (telling: ClaimTelling) =>
    story.claims.find(({ tellings }) =>
      tellings.some((one) => JSON.stringify(one) === JSON.stringify(telling)),
    )!.id
  for (const { kind, from, to } of story.links) {
    const ends = [claimOf(from), claimOf(to)]
    marked.set(keyOf(kind, ends), from.article !== to.article)
    kindless.add(keyOf('', ends.toSorted()))
  }
  const found = new Map<string, boolean>()
  const foundKindless = new Set<string>()
  for (const { kind, from, to } of record.links) {
    const statements = [from, to].map((id) => own.get(id))
    if (statements[0] === undefined || statements[1] === undefined) continue
    const [one, other] = statements.map((statement) => articles.get(statement!.article)!)
    if (kind === 'repeats' && one !== other && original(one) === original(other)) continue
    const ends = [from, to].map((id) => claims.get(id) ?? id)
    const key = keyOf(kind, kind === 'repeats' ? ends.toSorted() : ends)
    if (!marked.has(key) && (one !== original(one) || other !== original(other))) continue
    found.set(key, marked.get(key) ?? original(one) !== original(other))
    foundKindless.add(keyOf('', ends.toSorted()))
  }
  const tally = (counts: (across: boolean) => boolean): Tally => ({
    right: [...found].filter(([key, across]) => marked.has(key) && counts(across)).length,
    found: [...found.values()].filter(counts).length,
    marked: [...marked.values()].filter(counts).length,
  })
  return {
    typed: tally(() => true),
    across: tally((across) => across),
    within: tally((across) => !across),
    untyped: {
      right: [...foundKindless].filter((key) => kindless.has(key)).length,
      found: foundKindless.size,
      marked: kindless.size,
    },
  }
}

/** The marked claims that statements tell. */
function claimsOf(linked: LinkedStory): ReadonlyMap<string, string> {
  return new Map(
    linked.story.claims.flatMap(({ id, tellings }) =>
      tellings.flatMap((telling) => {
        const found = statementAt(linked, telling)
        return found === null ? [] : [[found, id] as const]
      }),
    ),
  )
}

/** The articles that are copies and those that are none: how many of each stand in a family with just those that belong there. */
export function copiesIn({ story, readings, record }: LinkedStory): Record<'copied' | 'single', Tally> {
  const familyOf = new Map(record.articles.map(({ id, family }) => [id, family]))
  const idOf = (name: string) => readings.get(name)!.article.id
  const tally = { copied: { right: 0, found: 0, marked: 0 }, single: { right: 0, found: 0, marked: 0 } }
  for (const { name } of story.articles) {
    const group = story.copies.find((names) => names.includes(name)) ?? [name]
    const members = [...familyOf]
      .filter(([, family]) => family === familyOf.get(idOf(name)))
      .map(([id]) => id)
    const own = group.length > 1 ? tally.copied : tally.single
    own.marked++
    if (members.length === group.length && group.every((each) => members.includes(idOf(each)))) own.right++
  }
  return tally
}

/**
 * Numbers of one thing, at odds or in order of time. A marked group is found where a group of that kind has two different ones of its values, each
 * where it is marked; a group that is found is right where it has two of a marked one.
 */
export function valuesIn({ story, readings, record }: LinkedStory, kind: 'discrepancy' | 'update'): Tally {
  const ids = new Map([...readings].map(([name, { article }]) => [article.id, name]))
  const marked = kind === 'update' ? story.updates : story.discrepancies
  const found = record.values.filter((group) => group.kind === kind && ids.has(group.values[0].article))
  const covers = (group: (typeof found)[number], { values }: StoryValues) => {
    const hit = values.filter(({ article, words }) => {
      const { id, text } = readings.get(article)!.article
      const [place] = occurrences(text, words)
      return group.values.some((one) => one.article === id && one.spans.some((span) => overlaps(span, place)))
    })
    return new Set(hit.map(({ value }) => value)).size > 1
  }
  const right = found.filter((group) => marked.some((one) => covers(group, one))).length
  return { right, found: found.length, marked: marked.length }
}
