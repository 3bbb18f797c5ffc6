import type { Fault } from '../../model/fault.ts'
import { sentenceCount } from '../../model/tokens.ts'
import type { Account } from './account.ts'
import { amountsIn, percent, type Amount } from './amount.ts'
import { fromArticle } from './evidence.ts'
import { shareSense } from '../../rules/sense.ts'
import type { Sentence, SupportedSentence } from './support.ts'

/** How far a loosened number ("more than 2 million") may be from the exact one, as a part of that. */
const rounding = 0.2
/** How far a number that somebody works out or rounds, without a word of that, may be from the exact one. */
const slack = 0.05
/** Numbers below this a writer may have counted. */
const leastTold = 10

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
        near.find(({ found }) => free(found) && isSameUnit(given, found) && !isBothOfDay(given, found)) ??
        (isNew
          ? (near.find(({ found }) => free(found) && mayBeMeant(given, found)) ??
            known.find(
              ({ found }) =>
                free(found) &&
                isSameUnit(given, found) &&
                (found.days === null || given.value >= leastTold || shareSense(given.beside, found.beside)),
            ) ??
            (isCounted(given) ? near[0] : undefined))
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

/** Two short durations of hours: how long something lasts is soon worked out from when it begins and ends. */
function isBothOfDay(given: Amount, found: Amount): boolean {
  const isOfDay = ({ value, days }: Amount) => days !== null && days < 1 && value * days < 1
  return isOfDay(given) && isOfDay(found)
}

/** Whether a number is one that nobody gives without having it from somewhere: small ones, durations and parts are worked out. */
function isCounted(given: Amount): boolean {
  return given.value >= leastTold && given.days === null && !isShare(given)
}

function isShare({ unit }: Amount): boolean {
  return unit?.has(percent) ?? false
}

/** Whether a number that no article has may stand for this one: small ones are soon counted by the writer. */
function mayBeMeant(given: Amount, found: Amount): boolean {
  if (isShare(given) !== isShare(found) && !(given.unit === null || found.unit === null)) return false
  return (
    given.value >= leastTold &&
    (given.isMeasure === found.isMeasure || given.unit === null || found.unit === null)
  )
}

/** Whether a number is one of the articles', or one a writer may work out from them. */
function isFair(given: Amount, known: readonly Amount[]): boolean {
  return known.some(
    (one) =>
      agree(given, one) ||
      isTwice(given, one) ||
      isTwice(one, given) ||
      known.some((other) => one !== other && (isTogether(given, one, other) || isPart(given, one, other))),
  )
}

/** Whether a number is double another that may count the same. */
function isTwice(one: Amount, other: Amount): boolean {
  if (one.value !== 2 * other.value) return false
  if (one.unit === null || other.unit === null) return other.value >= leastTold
  return isSameUnit(one, other) || !(one.isMeasure || other.isMeasure)
}

/** Whether a number is the sum or the difference of two of the same measure, or of two that count things. */
function isTogether(given: Amount, one: Amount, other: Amount): boolean {
  const isAlike = (a: Amount, b: Amount) => a.isMeasure === b.isMeasure && (!a.isMeasure || isSameUnit(a, b))
  if (!isAlike(one, other) || !(given.unit === null || isAlike(given, one))) return false
  return given.value === one.value + other.value || given.value === one.value - other.value
}

/** Whether a part ("a third") is what one number is of another that counts the same sort of thing. */
function isPart(given: Amount, one: Amount, other: Amount): boolean {
  if (!isShare(given) || one.isMeasure !== other.isMeasure || one.value >= other.value) return false
  return isNear((100 * one.value) / other.value, given.value)
}

function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) <= slack * Math.max(one, other)
}

/** Of money, a ton is a hundred thousand. */
const ton = 100_000

function isInTons(one: Amount, other: Amount): boolean {
  return (one.unit?.has('t') ?? false) && one.value * ton === other.value
}

function agree(one: Amount, other: Amount): boolean {
  if (one.days !== null && other.days !== null && one.days !== other.days)
    return isNear(one.value * one.days, other.value * other.days)
  if (one.value === other.value) return true
  if (isInTons(one, other) || isInTons(other, one)) return true
  if (isNear(one.value, other.value) && (isShare(one) || isRounded(one, other))) return true
  const over = other.value / one.value
  switch (one.mod) {
    case 'about':
      return over >= 1 - rounding && over <= 1 + rounding
    case 'more than':
      return over >= 1 && over <= 1 + rounding
    case 'less than':
      return over <= 1 && over >= 1 - rounding
    case 'at least':
      return over >= 1 && over <= 1 + rounding && isRounded(one, other)
    case 'at most':
      return over <= 1 && over >= 1 - rounding && isRounded(one, other)
    default:
      return false
  }
}

/** Whether a number has fewer digits that count than another. */
function isRounded({ value: one }: Amount, { value: other }: Amount): boolean {
  return digitsOf(one) < digitsOf(other)
}

function digitsOf(value: number): number {
  return String(value)
    .replace('.', '')
    .replace(/^0+|0+$/g, '').length
}

function words({ article }: Account, { tokens }: Amount): string {
  return article.text.slice(article.tokens.from[tokens[0]], article.tokens.to[tokens[tokens.length - 1]])
}
