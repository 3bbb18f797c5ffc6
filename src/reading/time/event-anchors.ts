import type { AnchoredEvent } from '../../model/anchored.ts'
import type { Article } from '../../model/article.ts'
import { Word } from '../../model/trees.ts'
import { grainOf } from './constraints.ts'
import { triggerOf } from './dating.ts'
import type { TimeMention } from './recognise.ts'

/**
 * For each length that is counted from an event ("three days after the attack"), the expression that dates the event:
 * the mention by number. A date behind the preposition is that mention itself. An event there is dated by what hangs on it, or where the article tells of
 * the same event ("the attack of Sunday"), the nearest before it first.
 */
export function eventAnchors(
  article: Article<'trees'>,
  mentions: readonly TimeMention[],
  events: readonly AnchoredEvent[],
): ReadonlyMap<number, number> {
  const anchors = new Map<number, number>()
  for (const [index, { expression, words }] of mentions.entries()) {
    if (expression.kind !== 'duration' || expression.anchor === null) continue
    const behind = words[words.length - 1] + 2
    const named = mentions.findIndex((mention) => mention.words[0] === behind && grainOf(mention) !== null)
    if (named >= 0) {
      anchors.set(index, named)
      continue
    }
    const target = targetOf(article, words)
    if (target === null) continue
    const tellings = tellingsOf(article, target, events)
    const datedAt = new Map<number | null, number>()
    for (const [other, mention] of mentions.entries()) {
      if (grainOf(mention) === null) continue
      const telling = triggerOf(new Word(article, mention.head), new Set(tellings))
      if (!datedAt.has(telling)) datedAt.set(telling, other)
    }
    const nearest = tellings.find((telling) => datedAt.has(telling))
    if (nearest !== undefined) anchors.set(index, datedAt.get(nearest)!)
  }
  return anchors
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
