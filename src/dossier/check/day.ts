import { civil, dayOf } from '../../model/day.ts'
import { possibleDays } from '../../model/dated.ts'
import { count, intersect, noDays, spread, unite, type DaySet } from '../../model/day-set.ts'
import type { Fault } from '../../model/fault.ts'
import type { Time } from '../../model/reading.ts'
import type { Account } from './account.ts'
import type { Clause } from './clause.ts'
import { fromArticle } from './evidence.ts'
import { isSure, type Sentence, type SupportedSentence } from './support.ts'

/** Days, and the words they are given in; none for the day of publication. */
interface Stated {
  readonly days: DaySet
  /** These, and those that the same words might mean as well. */
  readonly loosely: DaySet
  readonly words: string
}

/** An expression of time with the days it may be. */
interface Dated extends Stated {
  readonly account: Account
  readonly time: Time
}

/** Days that the draft gives to what the articles have on other days, or not so exactly. */
export function findShiftedDays(
  sentences: readonly SupportedSentence[],
  articles: readonly Account[],
): Fault[] {
  const known = articles.flatMap(datedOf)
  const published = articles.flatMap(publicationOf)
  return sentences.flatMap((one) =>
    datedHere(one)
      .filter((given) => !one.account.isQuoted(one.account.tokensOf(given.time.spans)[0]))
      .flatMap((given) => checkDay(given, one, known, published)),
  )
}

function checkDay(
  given: Dated,
  { clauses, supports }: SupportedSentence,
  known: readonly Dated[],
  published: readonly Stated[],
): Fault[] {
  const words = clauses.flatMap(({ draft }) => draft.content.map(({ lemma }) => lemma))
  const told = clauses
    .filter(({ draft }) => isWithin(given, draft))
    .flatMap((one) => one.supports.filter((support) => isSure(one.draft, support)))
    .flatMap(({ clause }) => datedIn(clause))
  const [support] = supports
  const near = support === undefined ? [] : datedHere(support)
  const around = supports.flatMap((place) => datedAround(place, words))
  const agreeing = known.filter((one) => agree(one, given))
  const later = [...told, ...near].find((one) => isEarlierDeadline(one, given))
  if (later !== undefined) return [fault('date-shifted', given, later)]
  if (known.some((one) => isSameDeadline(one, given))) return []
  if ([...told, ...near, ...around].some((one) => agree(one, given)))
    return checkGrain(given, agreeing, published)
  const bearing = agreeing.filter((one) => isAsFine(one, given))
  const [other] = [...told, ...near.filter((one) => isAsFine(one, given) && isAsFine(given, one))]
  if (bearing.length > 0) {
    // Another date of the article: the fault is to have it here, and that must be sure.
    const isHere = told.length > 0 || (support !== undefined && support.share >= surely)
    return other !== undefined && isHere
      ? [fault('date-shifted', given, other)]
      : checkGrain(given, agreeing, published)
  }
  if (published.some((one) => agree(one, given) && isAsFine(given, one)))
    return other === undefined ? [] : [fault('date-shifted', given, other)]
  if (isAnchored(given)) return []
  const [found] = [other, ...near, ...supports.flatMap(datedHere)].filter((one) => one !== undefined)
  if (found !== undefined) return [fault('date-shifted', given, found)]
  if (supports.some((place) => hasWords(place, given))) return []
  const article =
    support === undefined
      ? null
      : fromArticle(support.account, support.account.passage(support.account.sentenceWords(support.sentence)))
  return [{ ...fault('date-shifted', given, given), article, values: { given: daysOf(given), found: '–' } }]
}

/** Whether the words for a day stand in a sentence, though no day was read there. */
function hasWords({ account, sentence }: Sentence, { words }: Dated): boolean {
  const text = account.passage(account.sentenceWords(sentence)).quote.join(' ').toLowerCase()
  return text.includes(words)
}

/** Days of which the articles tell less exactly. */
function checkGrain(given: Dated, agreeing: readonly Dated[], published: readonly Stated[]): Fault[] {
  if (count(given.days) > 1 || published.some((one) => agree(one, given) && isAsFine(one, given))) return []
  const tooPrecise = agreeing.every(
    (one) =>
      !isSameWords(one, given) &&
      isFiner(given, one) &&
      !one.time.because.some(({ code }) => counted.test(code)),
  )
  return tooPrecise ? [fault('date-too-precise', given, agreeing[0])] : []
}

/** How much a sentence must have of the draft's to be the one that tells of it. */
const surely = 0.6
/** A choice of so few days is as good as one. */
const choice = 2
/** How many times as many days still are about as exact. */
const asFine = 6

/** Days more that a deadline may be given without being another. */
const grace = 7

/** "Before the end of the month" and "before the end of the year": whether both say until when, and one is up well before the other. */
function isEarlierDeadline(one: Dated, given: Dated): boolean {
  const [end, givenEnd] = [one, given].map(({ days }) => days[days.length - 1])
  return [one, given].every(isDeadline) && givenEnd - end > grace
}

function isDeadline({ account, time }: Dated): boolean {
  const first = account.tokensOf(time.spans)[0] - 1
  return (
    first >= 0 && account.pack.lexicon('deadline-prepositions').has(account.word(first).form.toLowerCase())
  )
}

/** Whether an expression is about as exact as another: no year for a day. */
function isAsFine({ days: own }: Stated, { days: others }: Stated): boolean {
  return count(own) <= asFine * count(others)
}

/** What an expression leaves open that says neither year nor week: it may be one more or one less. */
const open = [
  { code: /^time\.(nearest|last|next)/, step: otherYear },
  { code: /^time\.weekday/, step: otherWeek },
  { code: /^time\.night|TNI$/, step: (days: DaySet, by: number) => spread(days, by, by) },
]
/** Steps that count from something else the text speaks of: what that is, a reading may have wrong. */
const anchored = /^time\.(after-event|before-event|earlier|later|along|same-as|same-period|same-day-as)/

function isAnchored({ time }: Dated): boolean {
  return time.because.some(({ code }) => anchored.test(code))
}

/** "By the 30th" and "before the end of the month". */
function isSameDeadline(one: Dated, given: Dated): boolean {
  const [end, givenEnd] = [one, given].map(({ days }) => days[days.length - 1])
  return [one, given].every(isDeadline) && end === givenEnd
}

function agree(one: Stated, given: Dated): boolean {
  const theirs = isSame(given.days, given.loosely) ? one.days : one.loosely
  return (
    intersect(one.days, given.days).length > 0 ||
    (isAsFine(one, given) && intersect(theirs, given.loosely).length > 0) ||
    isSameWords(one, given)
  )
}

/** What is counted from publication ("in two weeks") may be worked out to the day. */
const counted = /^time\.(ahead|ago)/

/** Whether all days of one lie within those of the other, and some of these are left out. */
function isFiner({ days: own }: Stated, { days: others }: Stated): boolean {
  return count(intersect(own, others)) === count(own) && choice * count(own) < count(others)
}

/** "Tuesday" and "Tuesday morning", in a language that writes these as one word, are the same day, whichever it was. */
function isSameWords({ words: one }: Stated, { words: other }: Stated): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return one === other || (short !== '' && long.startsWith(short) && long[short.length] !== ' ')
}

function datedIn(clause: Clause): Dated[] {
  return datedHere(clause).filter((one) => isWithin(one, clause))
}

function isWithin({ account, time }: Dated, { tokens }: Clause): boolean {
  return account.tokensOf(time.spans).some((token) => tokens.includes(token))
}

function datedHere({ account, sentence }: Sentence): Dated[] {
  return datedAmong(account, account.sentenceWords(sentence))
}

/** A sentence of so few words leans on the one before it. */
const fewWords = 2

/** The times of a sentence, and of those right around it that have some of these words too or lean on it. */
function datedAround({ account, sentence }: Sentence, words: readonly string[]): Dated[] {
  return datedAmong(
    account,
    account
      .sentencesAround(sentence)
      .filter((at) => {
        const own = account.sentenceWords(at).flatMap((token) => account.content.get(token) ?? [])
        return (
          at === sentence ||
          own.length <= fewWords ||
          own.some(({ lemma, party }) => party === null && words.includes(lemma))
        )
      })
      .flatMap((at) => account.sentenceWords(at)),
  )
}

function datedAmong(account: Account, words: readonly number[]): Dated[] {
  const among = new Set(words)
  return datedOf(account).filter(({ time }) => account.tokensOf(time.spans).some((token) => among.has(token)))
}

function datedOf(account: Account): Dated[] {
  const published = publicationOf(account)[0]?.days[0] ?? null
  return account.reading.times.flatMap((time) => {
    // A time of the clock alone says nothing of the day.
    const isOfTheClock = time.because.some(({ code }) => code.startsWith('time.same-day'))
    if ((time.type !== 'DATE' && time.type !== 'TIME') || isOfTheClock) return []
    const days = possibleDays(time)
    return days === null
      ? []
      : [
          {
            account,
            time,
            days,
            loosely: loosen(account, days, time, published),
            words: time.quote.join(' ').toLowerCase(),
          },
        ]
  })
}

/** The night "from Monday to Tuesday" is of one day and no other. */
function isBetweenWeekdays(account: Account, { spans }: Time): boolean {
  const weekdays = account.pack.lexicon('weekdays')
  return (
    account.tokensOf(spans).filter((token) => weekdays.has(account.word(token).form.toLowerCase())).length > 1
  )
}

function loosen(account: Account, days: DaySet, time: Time, published: number | null): DaySet {
  const { because, value } = time
  if (isBetweenWeekdays(account, time)) return days
  return open
    .filter(({ code }) => [value, ...because.map((reason) => reason.code)].some((each) => code.test(each)))
    .flatMap(({ step }) => [step(days, -1, published), step(days, 1, published)])
    .reduce(unite, days)
}

function isSame(one: DaySet, other: DaySet): boolean {
  return count(one) === count(other)
}

/** The same weekday on the other side of publication: "Tuesday" may be the last one or the next. */
function otherWeek(days: DaySet, by: number, published: number | null): DaySet {
  const other = spread(days, by * 7, by * 7)
  return published !== null && days[0] < published === other[0] < published ? noDays : other
}

/** The same days of another year. */
function otherYear(days: DaySet, by: number): DaySet {
  return days.map((end) => {
    const { year, month, day } = civil(end)
    return dayOf(year + by, month, day)
  })
}

/** The days an article may have appeared on, of which it need not speak. */
function publicationOf({ reading }: Account): Stated[] {
  const days = possibleDays({ edtf: reading.article.published, earliest: null, latest: null })
  return days === null ? [] : [{ days, loosely: days, words: '' }]
}

function fault(kind: 'date-shifted' | 'date-too-precise', given: Dated, found: Dated): Fault {
  const { spans, quote } = given.time
  return {
    kind,
    draft: { spans, quote },
    article: fromArticle(found.account, { spans: found.time.spans, quote: found.time.quote }),
    values: { given: daysOf(given), found: daysOf(found) },
    difference: null,
  }
}

function daysOf({ time: { edtf, earliest, latest } }: Dated): string {
  return edtf ?? [earliest, latest].filter((day) => day !== null).join('/')
}
