import { possibleDays } from '../../model/dated.ts'
import { count, everyDay, intersect } from '../../model/day-set.ts'
import { publicationName } from '../../reading/time/network-record.ts'
import type { Digest } from '../digest.ts'
import { anchorOf, judgedDayOf, type Group } from '../events/group.ts'
import type { Telling } from '../events/telling.ts'
import type { Link } from './link.ts'
import { ownDays, type DatedArticle, type DatedTelling } from './network.ts'
import { ownReasons, type TellingId } from './reasons.ts'

/** What a derivation calls an article. */
function nameOf({ title, outlet, id }: Digest['summary']): string {
  return title ?? outlet ?? id.slice(0, 8)
}

/** Everything the days of an article are worked out from, but for its tellings that other articles have too. */
export function datedArticle({ summary, dating, times }: Digest): DatedArticle | null {
  const { id, published } = summary
  return (
    dating && {
      id,
      name: nameOf(summary),
      published,
      dating,
      times: new Map(times.map((time) => [time.id, time])),
      tellings: [],
    }
  )
}

/** A telling as far as its day goes; null where it has no one day: it lasts, or is said not to have been. */
function datedTelling(article: DatedArticle, { seen: { record } }: Telling): DatedTelling | null {
  const { id, trigger, time, polarity, realis, certainty, voice } = record
  if (polarity === 'negative' || realis === 'ongoing') return null
  const own = ownDays(article)
  const times = (time?.times ?? [])
    .filter((each) => article.dating.grains[each] !== undefined)
    .map((each) => ({ id: each, days: own.get(each)! }))
    .sort((one, other) => count(one.days) - count(other.days))
  // From Monday to Wednesday: no day is in both.
  if (times.reduce((days, each) => intersect(days, each.days), everyDay).length === 0) return null
  return {
    event: id,
    time: times[0]?.id ?? null,
    happened: realis === 'happened' && certainty === 'certain' && voice === 'article',
    trigger: { spans: trigger.spans, quote: trigger.quote },
  }
}

/** Whether what a telling says leaves one day, by its article alone. */
export function isExact({ seen: { record } }: Telling): boolean {
  const days = record.time && possibleDays(record.time)
  return days !== null && count(days) === 1 && record.realis !== 'ongoing' && record.polarity === 'positive'
}

/** The links between the tellings of one event, each to the most exactly dated one or to what is known from outside. */
export function linksOf(group: Group, digestOf: (article: string) => Digest): Link[] {
  const first = anchorOf(group)
  const { fact, sure } = group
  if (!sure.has(first)) return []
  const ends = [...sure].flatMap((one) => {
    const telling = isExact(one) ? null : narrowable(one, digestOf(one.article.id))
    return telling === null ? [] : [{ one, told: [{ article: one.article.id, telling }] }]
  })
  const judged = judgedDayOf(first)
  if (judged !== null) {
    const { day, days, by, on } = judged
    // The article's own other dates may count from the event, so they follow too.
    const own = narrowable(first, digestOf(first.article.id))
    const dated = own === null ? [] : [{ one: first, told: [{ article: first.article.id, telling: own }] }]
    return [...ends.filter(({ one }) => one !== first), ...dated].map(({ one, told }) => ({
      telling: idOf(one),
      told,
      anchor: one === first ? null : idOf(first),
      known: { days, because: [] },
      code: 'dossier.judged',
      values: { day, by, on },
      support: group.support.get(one)!,
    }))
  }
  const others = ends.filter(({ one }) => one.article.id !== first.article.id)
  if (isExact(first)) {
    if (others.length === 0) return []
    const digest = digestOf(first.article.id)
    const because = digest.times
      .filter(({ id }) => first.seen.record.time!.times.includes(id))
      .flatMap((time) => ownReasons(first.article.id, time, digest.times))
    const known = { days: possibleDays(first.seen.record.time!)!, because }
    return others.map(({ one, told }) => ({ ...sameEvent(one, first, group, digest), known, told }))
  }
  if (fact !== null) {
    return ends.map(({ one, told }) => ({
      telling: idOf(one),
      told,
      anchor: null,
      known: { days: fact.days, because: [] },
      code: 'dossier.fact',
      values: { fact: fact.name, day: fact.day, source: fact.source },
      support: group.support.get(one)!,
    }))
  }
  const digest = digestOf(first.article.id)
  const article = datedArticle(digest)
  const anchor = article && datedTelling(article, first)
  if (anchor === null || anchor.time === null) return []
  const end = { article: first.article.id, telling: anchor }
  return others.map(({ one, told }) => ({
    ...sameEvent(one, first, group, digest),
    known: null,
    told: [...told, end],
  }))
}

function sameEvent(
  one: Telling,
  first: Telling,
  group: Group,
  { summary }: Digest,
): Omit<Link, 'known' | 'told'> {
  return {
    telling: idOf(one),
    anchor: idOf(first),
    code: 'dossier.same-event',
    values: { article: nameOf(summary) },
    support: group.support.get(one)!,
  }
}

export function idOf({ article, seen }: Telling): TellingId {
  return { article: article.id, record: seen.record.id }
}

/** A telling whose day, once known, can say something new of its article; else null. */
function narrowable(one: Telling, digest: Digest): DatedTelling | null {
  const article = datedArticle(digest)
  const telling = article && datedTelling(article, one)
  if (article === null || telling === null || telling.time !== null) return telling
  const isCountedFrom = article.dating.constraints.some(({ relation }) => relation.x === telling.event)
  const isOpen = telling.happened && count(ownDays(article).get(publicationName)!) > 1
  return isCountedFrom || isOpen ? telling : null
}
