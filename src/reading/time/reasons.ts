import type { Article } from '../../model/article.ts'
import { quote } from '../../model/span.ts'
import type { Reason } from '../../model/reading.ts'
import type { Constraint } from './constraints.ts'
import type { TimeMention } from './recognise.ts'

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

const stretches = ['day', 'week', 'month', 'quarter', 'year', 'decade', 'century']

/** Each step of a derivation in plain English, as `lang/en/interface.tsv` has it too; `{…}` is filled from the values. */
export const reasonTexts: Readonly<Record<string, string>> = {
  ...Object.fromEntries(weekdays.map((weekday, index) => [`time.weekday.${index + 1}`, `a ${weekday}`])),
  ...Object.fromEntries(
    stretches.map((name) => [`time.before.${name}`, `in the ${name} of publication, up to it`]),
  ),
  ...Object.fromEntries(
    stretches.map((name) => [`time.after.${name}`, `in the ${name} of publication, from it on`]),
  ),
  ...Object.fromEntries(
    stretches.flatMap((name) => [
      [`time.same.${name}`, `the ${name} of publication`],
      [`time.previous.${name}`, `the ${name} before that of publication`],
      [`time.following.${name}`, `the ${name} after that of publication`],
      [`time.shift.${name}`, `the ${name} of publication, moved by {by}`],
    ]),
  ),
  'time.after-event': '{amount} after “{anchor}”',
  'time.ago': '{amount}, counted back from publication',
  'time.ahead': '{amount}, counted on from publication',
  'time.along': 'named along with “{anchor}”: at most six days later',
  'time.before-event': '{amount} before “{anchor}”',
  'time.earlier': '{amount} than “{anchor}”',
  'time.last': 'the last one before publication',
  'time.later': '{amount}, counted from “{anchor}”',
  'time.named': 'the words name these days',
  'time.nearest': 'named without a year: the one nearest to publication',
  'time.nearest.last': 'named without a year, told in the past: the last one',
  'time.nearest.next': 'named without a year, told as to come: the next one',
  'time.next': 'the next one after publication',
  'time.night': 'the night that ended or begins on the day of publication',
  'time.not-after-publication': 'told in the past: not after publication',
  'time.not-before-publication': 'told as to come: not before publication',
  'time.part.end': 'the end of it',
  'time.part.end-half': 'the second half of it',
  'time.part.mid': 'the middle of it',
  'time.part.start': 'the beginning of it',
  'time.part.start-half': 'the first half of it',
  'time.published': 'published {period}',
  'time.recently': 'recently: at most {months} months before publication',
  'time.same-as': 'the same as “{anchor}”',
  'time.same-day': 'a time of day alone: the day of publication',
  'time.same-day-as': 'a time of day alone: the day of “{anchor}”',
  'time.same-period': 'the same part of the year as “{anchor}”',
  'time.today-by-name': 'the name of the day of publication means that day',
  'time.weeks-on': '{weeks} weeks beyond the coming one',
  'time.within-seven-days': 'a bare weekday: at most seven days from publication',
  'time.within-seven-days.coming': 'present tense: at most seven days after publication',
  'time.within-seven-days.past': 'past tense: at most seven days before publication',
}

/** Fills the `{places}` of a text. */
export function fillIn(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{([a-z]+)\}/g, (_, name: string) => values[name])
}

/** A constraint as a step of the proof that the reader is shown, with the words it rests on. */
export function reasonOf(
  constraint: Constraint,
  article: Article<'tokens'>,
  mentions: readonly TimeMention[],
): Reason {
  const { code, hard, mention } = constraint
  const values = mention < 0 ? { period: article.published ?? '' } : constraint.values
  const extent = mention < 0 ? [] : mentions[mention].extent
  return {
    spans: [...extent],
    quote: quote(article.text, extent),
    rule: fillIn(reasonTexts[code], values),
    code,
    values: { ...values },
    hard,
  }
}
