import type { Warning } from '../model/article.ts'
import type { Pack } from '../rules/pack.ts'
import { writtenDay } from './written-day.ts'

/** A date as it is written in a file, and what says that it is the date of publication: `datePublished in JSON-LD`. */
export interface DateSource {
  readonly source: string
  readonly written: string
}

/** The date of publication for the hints of an article, and what to tell of it. */
export interface PublicationDate {
  readonly published: string | null
  readonly warnings: readonly Warning[]
}

/**
 * Chooses between the dates that a file gives for the publication of one article, the most trusted first: the first that exists counts,
 * and that another names another day is told. Where none exists the first is kept as it is written, so that whoever reads the article
 * hears of it.
 */
export function publicationDate(sources: readonly DateSource[], pack: Pack): PublicationDate {
  const dated = sources.map((each) => ({ ...each, day: writtenDay(each.written, pack) }))
  const chosen = dated.find(({ day }) => day !== null)
  if (chosen === undefined) return { published: dated[0]?.written ?? null, warnings: [] }
  const other = dated.find(({ day }) => day !== null && !agree(day, chosen.day!))
  if (other === undefined) return { published: chosen.day, warnings: [] }
  const message =
    `The file gives two days of publication: ${chosen.day} (${chosen.source}) and ${other.day} (${other.source}). ` +
    `The first counts; use --published if that is wrong.`
  return { published: chosen.day, warnings: [{ code: 'dates-disagree', message }] }
}

/** Whether one date is the other, or says it less exactly. */
function agree(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one)
}
