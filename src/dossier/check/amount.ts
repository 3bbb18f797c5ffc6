import { form } from '../../model/tokens.ts'
import { numeralReader } from '../../reading/quantities/numerals.ts'
import type { Account } from './account.ts'
import { senseReader } from '../../rules/sense.ts'

/** A number with what it counts. */
export interface Amount {
  readonly value: number
  readonly tokens: readonly number[]
  /** What the noun it stands before may mean, or the sign of the unit; null where none follows. */
  readonly unit: ReadonlySet<string> | null
  /** Whether the unit is one of measure. */
  readonly isMeasure: boolean
  /** Where the unit is one of time, how long it is, in days; else null. Durations are soon worked out. */
  readonly days: number | null
  /** What the words right around it may mean: "three years in prison". */
  readonly beside: ReadonlySet<string>
  /** What words before it make of it: `about`, `more than`, or null. */
  readonly mod: string | null
}

/** The sign of a part of a whole, of which a percentage is one. */
export const percent = '%'

/** Number words from here on multiply the number before them: "two million". */
const leastMultiplier = 100
/** How far behind a number what it counts may stand. */
const reach = 3
/** How many words before a number may loosen it. */
const longestHedge = 4
/** How many words a part may have: "one in three". */
const longestShare = 4
/** Units of time in days. */
const dayLengths: Readonly<Record<string, number>> = {
  ...{ second: 1 / 86_400, minute: 1 / 1440, hour: 1 / 24, day: 1, workday: 1, weekend: 2, week: 7 },
  ...{ month: 30.4, quarter: 91.3, year: 365.25, decade: 3652.5, century: 36_525 },
}

/** The numbers among some tokens, those of dates left out. */
export function amountsIn(account: Account, tokens: readonly number[]): Amount[] {
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
    const share = shareAt(account, first)
    if (share !== null) {
      const { length, value } = share
      amounts.push({
        value,
        tokens: tokens.slice(at, at + length),
        unit: new Set([percent]),
        isMeasure: true,
        days: null,
        beside: besideOf(account, first, first + length - 1),
        mod: loosened(account, first),
      })
      at += length - 1
      continue
    }
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
    if (isOfTheClock(account, first, total)) continue
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
      days: unit?.days ?? null,
      beside: besideOf(account, first, unit?.token ?? last),
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
  readonly days: number | null
}

function unitAfter(account: Account, last: number): Unit | null {
  const { article, pack } = account
  const { head, relation } = account.word(last)
  for (let token = last + 1; token <= last + reach && token < article.trees.head.length; token++) {
    const { wordClass, lemma } = account.word(token)
    const unit = pack.lexicon('units').row(lemma)?.values.unit
    if (unit !== undefined) return { token, senses: new Set([unit]), isMeasure: true, days: null }
    const isCounted = relation === 'nummod' && head?.index === token
    if (isCounted || wordClass === 'NOUN' || wordClass === 'PROPN') {
      const time = pack.lexicon('time-units').row(lemma)?.values
      const days = time === undefined ? null : Number(time.factor) * dayLengths[time.value]
      return {
        token,
        senses: senseReader(pack)(lemma.toLowerCase(), wordClass),
        isMeasure: days !== null,
        days,
      }
    }
    if (wordClass !== 'ADJ') return null
  }
  return null
}

/** What the words right before and after some may mean, in the same sentence. */
function besideOf(account: Account, first: number, last: number): Set<string> {
  const words = new Set(account.sentenceWords(account.word(first).sentence))
  const near = [first - 2, first - 1, last + 1, last + 2].filter((token) => words.has(token))
  return new Set(near.flatMap((token) => [...(account.content.get(token)?.senses ?? [])]))
}

/** How many hours the clock has. */
const clock = 24

/** "Between 22 and 7 o'clock": a number of hours that no duration was read in. */
function isOfTheClock(account: Account, first: number, value: number): boolean {
  const unit = unitAfter(account, first)
  if (unit === null || unit.days !== dayLengths.hour || value > clock) return false
  return !account.reading.times.some(
    ({ type, spans }) => type === 'DURATION' && account.tokensOf(spans).includes(first),
  )
}

/** A part of a whole that stands at a token ("a quarter", "one in three"), as a percentage; null where none does. */
function shareAt({ article, pack }: Account, first: number): { length: number; value: number } | null {
  for (let length = longestShare; length > 0; length--) {
    if (first + length > article.tokens.from.length) continue
    const phrase = Array.from({ length }, (_, step) => form(article, first + step).toLowerCase())
    const row = pack.lexicon('shares').row(phrase.join(' '))
    if (row !== undefined) return { length, value: 100 * Number(row.values.value) }
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
