import type { Fault } from '../../model/fault.ts'
import { form, sentenceCount } from '../../model/tokens.ts'
import { numeralReader } from '../../reading/quantities/numerals.ts'
import type { Account } from './account.ts'
import { fromArticle } from './evidence.ts'
import { senseReader, shareSense } from '../../rules/sense.ts'
import type { Sentence, SupportedSentence } from './support.ts'

/** A number with what it counts. */
interface Amount {
  readonly value: number
  readonly tokens: readonly number[]
  /** What the noun it stands before may mean, or the sign of the unit; null where none follows. */
  readonly unit: ReadonlySet<string> | null
  /** Whether the unit is one of measure. */
  readonly isMeasure: boolean
  /** Whether the unit is one of time: durations are soon worked out. */
  readonly isTime: boolean
  /** What words before it make of it: `about`, `more than`, or null. */
  readonly mod: string | null
}

/** How far a loosened number ("more than 2 million") may be from the exact one, as a part of that. */
const rounding = 0.2
/** Number words from here on multiply the number before them: "two million". */
const leastMultiplier = 100
/** Numbers below this a writer may have counted. */
const leastTold = 10
/** How far behind a number what it counts may stand. */
const reach = 3
/** How many words before a number may loosen it. */
const longestHedge = 4

/** Numbers of the draft where the articles, telling the same, have another one of the same things. */
export function findChangedNumbers(
  sentences: readonly SupportedSentence[],
  articles: readonly Account[],
): Fault[] {
  const known = articles.flatMap((account) =>
    Array.from({ length: sentenceCount(account.article.tokens) }, (_, sentence) => ({
      account,
      sentence,
    })).flatMap(foundIn),
  )
  return sentences.flatMap(({ account, sentence, supports }) => {
    const own = amountsIn(account, account.sentenceWords(sentence))
    return own.flatMap((given): Fault[] => {
      const near = supports.flatMap(foundIn)
      if (near.some(({ found }) => agree(given, found))) return []
      const free = (one: Amount) => !own.some((other) => agree(other, one))
      const isNew = !isFair(
        given,
        known.map(({ found }) => found),
      )
      const changed =
        near.find(({ found }) => free(found) && isSameUnit(given, found)) ??
        (isNew
          ? (near.find(({ found }) => free(found) && mayBeMeant(given, found)) ??
            known.find(
              ({ found }) =>
                free(found) && isSameUnit(given, found) && (!found.isTime || given.value >= leastTold),
            ) ??
            (given.value >= leastTold && !given.isTime ? (near[0] ?? known[0]) : undefined))
          : undefined)
      if (changed === undefined) return []
      const { found, place } = changed
      return [
        {
          kind: 'number-changed',
          draft: account.passage(given.tokens),
          article: fromArticle(
            place.account,
            place.account.passage(place.account.sentenceWords(place.sentence)),
          ),
          values: { given: words(account, given), found: words(place.account, found) },
          difference: null,
        },
      ]
    })
  })
}

/** The numbers of a sentence, each with its place. */
function foundIn(place: Sentence): { readonly found: Amount; readonly place: Sentence }[] {
  const { account, sentence } = place
  return amountsIn(account, account.sentenceWords(sentence)).map((found) => ({ found, place }))
}

function isSameUnit({ unit: one }: Amount, { unit: other }: Amount): boolean {
  return one !== null && other !== null && shareSense(one, other)
}

/** Whether a number that no article has may stand for this one: small ones are soon counted by the writer. */
function mayBeMeant(given: Amount, found: Amount): boolean {
  return (
    given.value >= leastTold &&
    (given.isMeasure === found.isMeasure || given.unit === null || found.unit === null)
  )
}

/** Whether a number is one of the articles', or one a writer may work out from them. */
function isFair(given: Amount, known: readonly Amount[]): boolean {
  const { value } = given
  return known.some(
    (one) =>
      agree(given, one) ||
      value === 2 * one.value ||
      2 * value === one.value ||
      known.some(
        (other) =>
          one !== other &&
          one.isMeasure === other.isMeasure &&
          (value === one.value + other.value || value === one.value - other.value),
      ),
  )
}

/** Of money, a ton is a hundred thousand. */
const ton = 100_000

function isInTons(one: Amount, other: Amount): boolean {
  return (one.unit?.has('t') ?? false) && one.value * ton === other.value
}

function agree(one: Amount, other: Amount): boolean {
  if (one.value === other.value) return true
  if (isInTons(one, other) || isInTons(other, one)) return true
  const over = other.value / one.value
  switch (one.mod) {
    case 'about':
      return over >= 1 - rounding && over <= 1 + rounding
    case 'more than':
      return over >= 1 && over <= 1 + rounding
    case 'less than':
      return over <= 1 && over >= 1 - rounding
    default:
      return false
  }
}

function words({ article }: Account, { tokens }: Amount): string {
  return article.text.slice(article.tokens.from[tokens[0]], article.tokens.to[tokens[tokens.length - 1]])
}

/** The numbers among some tokens, those of dates left out. */
function amountsIn(account: Account, tokens: readonly number[]): Amount[] {
  const { article, pack, reading } = account
  const numerals = numeralReader(pack)
  const dates = new Set(
    reading.times.flatMap(({ type, spans }) =>
      type === 'DATE' || type === 'TIME' ? account.tokensOf(spans) : [],
    ),
  )
  const amounts: Amount[] = []
  const inside = new Set(tokens)
  for (let at = 0; at < tokens.length; at++) {
    const first = tokens[at]
    const value = dates.has(first) ? null : numberAt(account, first)
    if (value === null) continue
    let total = value
    let last = first
    while (inside.has(last + 1)) {
      const next = numerals(form(article, last + 1))
      if (next === null || next < leastMultiplier || /^\d/.test(form(article, last + 1))) break
      total *= next
      last++
    }
    while (at + 1 < tokens.length && tokens[at + 1] <= last) at++
    // What a compound counts ("a 19-year-old") is in the compound.
    const unit =
      /\p{L}/u.test(form(article, first)) && /^\d/.test(form(article, first))
        ? null
        : unitAfter(account, last)
    amounts.push({
      value: total,
      tokens: Array.from({ length: (unit?.token ?? last) - first + 1 }, (_, step) => first + step),
      unit: unit?.senses ?? null,
      isMeasure: unit?.isMeasure ?? false,
      isTime: unit?.isTime ?? false,
      mod: loosened(account, first),
    })
  }
  return amounts
}

/** The number a token is; a word that is also something else ("one") counts only where it stands as a number. */
function numberAt(account: Account, token: number): number | null {
  const word = account.word(token)
  if (word.wordClass !== 'NUM' && word.relation !== 'nummod' && !/^\d/.test(word.form)) return null
  const [, digits] = /^(\d[\d.,]*)-\p{L}/u.exec(word.form) ?? []
  return numeralReader(account.pack)(digits ?? word.form)
}

interface Unit {
  readonly token: number
  readonly senses: ReadonlySet<string>
  readonly isMeasure: boolean
  readonly isTime: boolean
}

function unitAfter(account: Account, last: number): Unit | null {
  const { article, pack } = account
  const { head, relation } = account.word(last)
  for (let token = last + 1; token <= last + reach && token < article.trees.head.length; token++) {
    const { wordClass, lemma } = account.word(token)
    const unit = pack.lexicon('units').row(lemma)?.values.unit
    if (unit !== undefined) return { token, senses: new Set([unit]), isMeasure: true, isTime: false }
    const isCounted = relation === 'nummod' && head?.index === token
    if (isCounted || wordClass === 'NOUN' || wordClass === 'PROPN') {
      const isTime = pack.lexicon('time-units').has(lemma)
      return { token, senses: senseReader(pack)(lemma.toLowerCase()), isMeasure: isTime, isTime }
    }
    if (wordClass !== 'ADJ') return null
  }
  return null
}

function loosened({ article, pack }: Account, before: number): string | null {
  for (let from = Math.max(0, before - longestHedge); from < before; from++) {
    const phrase = Array.from({ length: before - from }, (_, step) =>
      form(article, from + step).toLowerCase(),
    )
    const row = pack.lexicon('quantity-hedges').row(phrase.join(' '))
    if (row !== undefined) return row.values.mod
  }
  return null
}
