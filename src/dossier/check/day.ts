import { possibleDays } from '../../model/dated.ts'
import { count, intersect, type DaySet } from '../../model/day-set.ts'
import type { Fault } from '../../model/fault.ts'
import type { Time } from '../../model/reading.ts'
import type { Account } from './account.ts'
import type { Clause } from './clause.ts'
import { fromArticle } from './evidence.ts'
import type { Sentence, SupportedSentence } from './support.ts'

/** Days, and the words they are given in; none for the day of publication. */
interface Stated {
  readonly days: DaySet
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
  return sentences.flatMap(({ account, sentence, clauses, supports }) =>
    datedHere({ account, sentence }).flatMap((given): Fault[] => {
      const words = clauses.flatMap(({ draft }) => draft.content.map(({ lemma }) => lemma))
      const own = clauses.filter(({ draft }) => isWithin(given, draft))
      const told = own.flatMap((one) => one.supports.flatMap(({ clause }) => datedIn(clause)))
      const near = told.length > 0 ? told : supports.flatMap(datedHere)
      if (near.length === 0) return unplaced(given, supports, known, published)
      const agreeing = near.filter((one) => agree(one, given))
      if (agreeing.length === 0) {
        // The writer may have put together what the article has in two sentences.
        const around = supports.flatMap((place) => datedAround(place, words))
        return around.some((one) => agree(one, given)) ? [] : [fault('date-shifted', given, near[0])]
      }
      const tooPrecise = agreeing.every((one) => !isSameWords(one, given) && isFiner(given, one))
      return tooPrecise ? [fault('date-too-precise', given, agreeing[0])] : []
    }),
  )
}

/** Days of what no article dates where it tells of it: nothing is wrong with days that one speaks of, as exactly. */
function unplaced(
  given: Dated,
  [support]: readonly Sentence[],
  known: readonly Dated[],
  published: readonly Stated[],
): Fault[] {
  const told = known.filter((one) => agree(one, given))
  const agreeing = [...told, ...published.filter((one) => agree(one, given))]
  if (agreeing.length === 0 && support !== undefined) {
    const { account, sentence } = support
    const article = fromArticle(account, account.passage(account.sentenceWords(sentence)))
    return [{ ...fault('date-shifted', given, given), article, values: { given: daysOf(given), found: '–' } }]
  }
  const tooPrecise =
    told.length > 0 && agreeing.every((one) => !isSameWords(one, given) && isFiner(given, one))
  return tooPrecise && count(given.days) === 1 ? [fault('date-too-precise', given, told[0])] : []
}

function agree(one: Stated, given: Dated): boolean {
  return intersect(one.days, given.days).length > 0 || isSameWords(one, given)
}

/** Whether all days of one lie within those of the other, and some of these are left out. */
function isFiner({ days: own }: Stated, { days: others }: Stated): boolean {
  return count(intersect(own, others)) === count(own) && count(own) < count(others)
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
  return account.reading.times.flatMap((time) => {
    // A time of the clock alone says nothing of the day.
    const isOfTheClock = time.because.some(({ code }) => code.startsWith('time.same-day'))
    if ((time.type !== 'DATE' && time.type !== 'TIME') || isOfTheClock) return []
    const days = possibleDays(time)
    return days === null ? [] : [{ account, time, days, words: time.quote.join(' ').toLowerCase() }]
  })
}

/** The days an article may have appeared on, of which it need not speak. */
function publicationOf({ reading }: Account): Stated[] {
  const days = possibleDays({ edtf: reading.article.published, earliest: null, latest: null })
  return days === null ? [] : [{ days, words: '' }]
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
