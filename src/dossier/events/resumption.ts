import { intersect } from '../../model/day-set.ts'
import { similarity } from '../words.ts'
import type { Likeness } from './likeness.ts'
import type { Telling } from './telling.ts'

/** How much must speak for it that one takes up an event of some time ago. */
const needed = 2

const unlike: Likeness = { score: 0, support: 0 }

/**
 * How well a telling that its article does not date fits one of another article as the same event, taken up again: "the explosion", weeks later.
 * It says little by itself, so what is near counts: who is there that both articles set it among. `agree` says whether nothing
 * speaks against both being of one event but their days.
 */
export function resumption(
  one: Telling,
  other: Telling,
  root: Telling,
  agree: (one: Telling, other: Telling) => boolean,
): Likeness {
  const none = one.article.id === other.article.id || one.seen.record.kind === null
  if (none || !agree(one, other) || !agree(one, root)) return unlike
  if (!withinReach(one, other) || !withinReach(one, root)) return unlike
  const setting = [...one.setting].filter((id) => other.setting.has(id)).length
  if (setting === 0) return unlike
  const named = [...one.core.keys()].filter((id) => other.core.has(id) || other.setting.has(id)).length
  const theirs = [...other.core.keys()].filter((id) => one.core.has(id) || one.setting.has(id)).length
  if (named < one.core.size && theirs < other.core.size) return unlike
  const described = [...one.described].filter((description) => other.described.has(description)).length
  const place = Number(one.place !== null && one.place === other.place)
  const words = similarity(one.words, other.words)
  const shared = setting + named + described + place + Number(isPartless(one) || isPartless(other))
  return shared < needed ? unlike : { score: (shared + words) / 10, support: 0 }
}

/** Whether a telling says nothing of who and where. */
function isPartless({ core, described, place }: Telling): boolean {
  return core.size + described.size === 0 && place === null
}

/** Whether what a telling leaves open has room for the days of another. */
function withinReach(one: Telling, other: Telling): boolean {
  return one.reach !== null && other.reach !== null && intersect(one.reach, other.reach).length > 0
}
