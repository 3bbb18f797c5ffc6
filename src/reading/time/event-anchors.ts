import type { AnchoredEvent } from '../../model/anchored.ts'
import type { Article } from '../../model/article.ts'
import { Word } from '../../model/trees.ts'
import { grainOf } from './antecedent.ts'
import { triggerOf } from './dating.ts'
import type { TimeMention } from './recognise.ts'

/** What a length is counted from. */
export interface EventAnchor {
  /** The token of the event or date behind the preposition. */
  readonly target: number
  /** The mention, by number, that dates it; null where none does. */
  readonly dated: number | null
  /** Whether that mention itself is what stands behind the preposition: "two weeks before 13 May". */
  readonly named: boolean
  /** The event behind the preposition, by number, where it is one that no mention dates, and its words. */
  readonly undated: { readonly event: number; readonly quote: string } | null
}

/**
 * What each length that leads to a day ("three days after the attack") is counted from, by the number of its mention. A date
 * behind the preposition dates itself; an event is dated by what hangs on it, or on another word that tells of it ("the
 * attack of Sunday").
 */
export function eventAnchors(
  article: Article<'trees'>,
  mentions: readonly TimeMention[],
  events: readonly AnchoredEvent[],
): ReadonlyMap<number, EventAnchor> {
  const anchors = new Map<number, EventAnchor>()
  for (const [index, { expression, words }] of mentions.entries()) {
    if (expression.kind !== 'duration' || expression.anchor === null) continue
    const behind = words[words.length - 1] + 2
    const dated = mentions.findIndex(
      (mention) => isBehind(article, mention.words[0], behind) && grainOf(mention) !== null,
    )
    const target = dated < 0 ? targetOf(article, words) : null
    if (dated >= 0) anchors.set(index, { target: mentions[dated].head, dated, named: true, undated: null })
    else if (target !== null) {
      const dates = dateOf(article, target, mentions, events)
      const event = dates === null ? events.findIndex(({ head }) => head === target.index) : -1
      const undated = event < 0 ? null : { event, quote: events[event].record.trigger.quote.join(' ') }
      anchors.set(index, { target: target.index, dated: dates, named: false, undated })
    }
  }
  return anchors
}

/** Whether a mention begins at a token, or behind the article that stands there. */
function isBehind(article: Article<'trees'>, first: number, token: number): boolean {
  return first === token || (first === token + 1 && new Word(article, token).relation === 'det')
}

/** The mention that dates an event, by number: on its own word, or on the nearest other word that tells of it. */
function dateOf(
  article: Article<'trees'>,
  target: Word,
  mentions: readonly TimeMention[],
  events: readonly AnchoredEvent[],
): number | null {
  const tellings = tellingsOf(article, target, events)
  const triggers = new Set(tellings)
  const dated = new Map<number | null, number>()
  for (const [index, mention] of mentions.entries()) {
    if (grainOf(mention) === null) continue
    const telling = triggerOf(new Word(article, mention.head), (token) => triggers.has(token))
    if (!dated.has(telling)) dated.set(telling, index)
  }
  const nearest = tellings.find((telling) => dated.has(telling))
  return nearest === undefined ? null : dated.get(nearest)!
}

/** The noun or verb that the preposition or conjunction behind the length belongs to. */
function targetOf(article: Article<'trees'>, words: readonly number[]): Word | null {
  const next = words[words.length - 1] + 1
  if (next >= article.trees.head.length) return null
  const marker = new Word(article, next)
  return /^(case|mark|fixed)/.test(marker.relation) ? marker.head : null
}

/** The words that tell of the same event: itself, then those before it from near to far, then those after it. */
function tellingsOf(article: Article<'trees'>, target: Word, events: readonly AnchoredEvent[]): number[] {
  const kind = events.find(({ head }) => head === target.index)?.record.kind ?? null
  const same = new Set(
    events.filter(({ record }) => kind !== null && record.kind === kind).map(({ head }) => head),
  )
  const { lemma } = article.trees
  for (let token = 0; token < lemma.length; token++) if (lemma[token] === target.lemma) same.add(token)
  same.delete(target.index)
  const others = [...same]
  const before = others.filter((token) => token < target.index).sort((one, other) => other - one)
  const after = others.filter((token) => token > target.index).sort((one, other) => one - other)
  return [target.index, ...before, ...after]
}
