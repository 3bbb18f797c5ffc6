import { possibleDays } from '../../model/dated.ts'
import { count, intersect, type DaySet } from '../../model/day-set.ts'
import type { Fault } from '../../model/fault.ts'
import type { Time } from '../../model/reading.ts'
import type { Account } from './account.ts'
import type { Clause } from './clause.ts'
import { fromArticle } from './evidence.ts'
import type { Sentence, SupportedSentence } from './support.ts'

/** An expression of time with the days it may be. */
interface Dated {
  readonly account: Account
  readonly time: Time
  readonly words: string
  readonly days: DaySet
}

/** Days that the draft gives to what the articles have on other days, or not so exactly. */
export function findShiftedDays(
  sentences: readonly SupportedSentence[],
  articles: readonly Account[],
): Fault[] {
  const known = articles.flatMap((account) => [...datedOf(account), ...publicationOf(account)])
  return sentences.flatMap(({ account, sentence, clauses, supports }) =>
    datedHere({ account, sentence }).flatMap((given): Fault[] => {
      const words = clauses.flatMap(({ draft }) => draft.content.map(({ lemma }) => lemma))
      const own = clauses.filter(({ draft }) => isWithin(given, draft))
      const told = own.flatMap((one) => one.supports.flatMap(({ clause }) => datedIn(clause)))
      const near = told.length > 0 ? told : supports.flatMap(datedHere)
      if (near.length === 0) return known.some((one) => agree(one, given)) ? [] : unheardOf(given, supports)
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

/** Days that no article speaks of, beside the sentence they are likest to be of. */
function unheardOf(given: Dated, [support]: readonly Sentence[]): Fault[] {
  if (support === undefined) return []
  const { account, sentence } = support
  const passage = account.passage(account.sentenceWords(sentence))
  return [
    {
      ...fault('date-shifted', given, given),
      article: fromArticle(account, passage),
      values: { given: daysOf(given), found: '' },
    },
  ]
}

function agree(one: Pick<Dated, 'days' | 'words'>, given: Dated): boolean {
  return intersect(one.days, given.days).length > 0 || isSameWords(one, given)
}

/** Whether all days of one lie within those of the other, and some of these are left out. */
function isFiner({ days: own }: Dated, { days: others }: Dated): boolean {
  return count(intersect(own, others)) === count(own) && count(own) < count(others)
}

function isSameWords({ words: one }: Pick<Dated, 'words'>, { words: other }: Pick<Dated, 'words'>): boolean {
  return one === other
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
    if (time.type !== 'DATE' && time.type !== 'TIME') return []
    const days = possibleDays(time)
    return days === null ? [] : [{ account, time, days, words: time.quote.join(' ').toLowerCase() }]
  })
}

/** The days an article may have appeared on, of which it need not speak. */
function publicationOf({ reading }: Account): Pick<Dated, 'days' | 'words'>[] {
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
