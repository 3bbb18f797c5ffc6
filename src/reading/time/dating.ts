import type { AnchoredEvent } from '../../model/anchored.ts'
import type { Article } from '../../model/article.ts'
import { Word } from '../../model/trees.ts'
import { when, type ResolvedTime } from '../../model/when.ts'
import type { Lexicon } from '../../rules/lexicon.ts'
import type { Pack } from '../../rules/pack.ts'

/** Relations of a noun that names the event where its verb carries no meaning of its own: "the talks took place on Monday". */
const meant = /^(nsubj|nsubj:pass|obj)$/

/** Gives each event the time that the expressions hanging on it leave; events with none keep null. */
export function dateEvents(
  article: Article<'trees'>,
  events: readonly AnchoredEvent[],
  times: readonly ResolvedTime[],
  pack: Pack,
): AnchoredEvent[] {
  const bounding = pack.lexicon('bounding-prepositions')
  const prepositions = pack.lexicon('circumstance-prepositions')
  const triggers = new Set(events.map(({ head }) => head))
  const timesAt = new Map<number, ResolvedTime[]>()
  const targets = new Set(times.map(({ target }) => target))
  for (const time of times) {
    // "A week before Christmas": Christmas only says what the week is counted from.
    if (targets.has(time.head) || isLength(time) || isBound(article, time, bounding)) continue
    const trigger = triggerOf(
      new Word(article, time.head),
      (token) => token !== time.target && triggers.has(token),
    )
    if (trigger !== null) timesAt.set(trigger, [...(timesAt.get(trigger) ?? []), time])
  }
  return events.map((event) => {
    const word = new Word(article, event.head)
    const own =
      timesAt.get(event.head) ??
      circumstance(word, timesAt, prepositions) ??
      (isCircumstance(word, prepositions, 'both') ? timesAt.get(word.head!.index) : undefined)
    return own === undefined ? event : { ...event, record: { ...event.record, time: when(own) } }
  })
}

/** "In the attack of Sunday five died": an event that was the circumstance of another dates it. */
function circumstance(
  trigger: Word,
  timesAt: ReadonlyMap<number, ResolvedTime[]>,
  prepositions: Lexicon,
): ResolvedTime[] | undefined {
  const around = trigger.children.find(
    (child) => timesAt.has(child.index) && isCircumstance(child, prepositions),
  )
  return around && timesAt.get(around.index)
}

/** Whether an event is that in which the one above it happened; `column`: and the preposition has a value there. */
function isCircumstance(word: Word, prepositions: Lexicon, column?: string): boolean {
  if (word.relation !== 'obl') return false
  return word.children.some(({ relation, lemma }) => {
    const row = relation === 'case' ? prepositions.row(lemma) : undefined
    return row !== undefined && (column === undefined || row.values[column] !== '')
  })
}

/** The trigger an expression hangs on: the first one above it, within its own clause; null for none. */
export function triggerOf(time: Word, isTrigger: (token: number) => boolean): number | null {
  for (let word: Word | null = time; word !== null; word = word.head) {
    if (isTrigger(word.index)) return word.index
    if (word.wordClass !== 'VERB') continue
    const named = word.children.find(({ relation, index }) => meant.test(relation) && isTrigger(index))
    return named?.index ?? null
  }
  return null
}

/** "The first since May": an expression that says where something began or ends is not when it happened. */
function isBound(article: Article<'trees'>, { head, words }: ResolvedTime, bounding: Lexicon): boolean {
  const before = Math.min(head, ...words) - 1
  const marks = new Word(article, head).children.filter(
    ({ relation }) => relation === 'case' || relation === 'mark',
  )
  return [...marks, ...(before < 0 ? [] : [new Word(article, before)])].some(({ lemma }) =>
    bounding.has(lemma),
  )
}

/** Whether an expression says how long or how often, and leads to no day. */
function isLength({ record, reaches }: ResolvedTime): boolean {
  return (record.type === 'DURATION' || record.type === 'SET') && reaches === null
}
