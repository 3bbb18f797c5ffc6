import { periodOf } from '../../../model/day.ts'
import type { AnchoredEvent } from '../../../model/anchored.ts'
import type { Article } from '../../../model/article.ts'
import type { Event, Role } from '../../../model/reading.ts'
import { when, type ResolvedTime } from '../../../model/when.ts'
import { Word } from '../../../model/trees.ts'

/** What a verb tells of a role: that it began, ended or lasted when the verb says. */
export interface RoleChange {
  /** Which of the roles, by its number. */
  readonly role: number
  readonly change: 'begins' | 'ends' | 'holds'
  readonly verb: number
  /** Whether it is still to come, by the tense of a copula; null where the event says. */
  readonly ahead: boolean | null
  /** Whether nothing else tells of the role. */
  readonly only: boolean
}

/**
 * Roles with the bounds that events set ("was appointed on Tuesday"): what has happened opens or closes a term on the day of the event, what is
 * planned will. A change that is denied, only wanted or unsure changes nothing, and a role that nothing else tells of goes with it.
 */
export function settleTerms(
  article: Article<'trees'>,
  { roles, changes }: { readonly roles: readonly Role[]; readonly changes: readonly RoleChange[] },
  events: readonly AnchoredEvent[],
  times: readonly ResolvedTime[],
): Role[] {
  const settled: (Role | null)[] = [...roles]
  for (const { role, change, verb, ahead: told, only } of changes) {
    const before = settled[role]
    if (before === null) continue
    const event = events.find(({ head, light }) => head === verb || light === verb)?.record ?? null
    if (!isSo(new Word(article, verb), event)) {
      if (only) settled[role] = null
      continue
    }
    if (change === 'holds') continue
    const time = event?.time ?? when(timesBeside(article, verb, times))
    const { edtf, earliest } = time
    const { published } = article
    const ahead = told ?? (event?.realis === 'planned' || isAfter(earliest, published))
    settled[role] =
      change === 'begins'
        ? { ...before, from: before.from ?? edtf, ...(ahead && only && { at: null, to: null }) }
        : {
            ...before,
            to: edtf ?? before.to ?? (ahead || published === null ? null : `../${published}`),
            ...(!ahead && { at: null }),
          }
  }
  return settled.filter((role) => role !== null)
}

/** Whether a day comes after all days that an article may have been published on. */
function isAfter(day: string | null, published: string | null): boolean {
  const [own, last] = [day, published].map((each) => (each === null ? null : periodOf(each)))
  return own !== null && last !== null && own.from >= last.to
}

/** Whether what a verb says is told as a fact, past or to come. */
function isSo(verb: Word, event: Event | null): boolean {
  if (event === null)
    return !verb.children.some(({ relation }) => relation === 'aux') || verb.feature('VerbForm') === 'Part'
  return event.polarity === 'positive' && event.realis !== 'hypothetical' && event.certainty === 'certain'
}

/** The times that hang on a verb. */
function timesBeside(
  article: Article<'trees'>,
  verb: number,
  times: readonly ResolvedTime[],
): ResolvedTime[] {
  return times.filter(({ head }) => new Word(article, head).head?.index === verb)
}
