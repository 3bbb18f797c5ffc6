import type { DaySet } from '../../model/day-set.ts'
import type { Passage } from '../../model/reading.ts'
import type { DossierReason } from '../../model/record.ts'
import type { DatedArticle, DatedTelling, JointConstraint, Variables } from './network.ts'
import { reason, type TellingId } from './reasons.ts'

/**
 * Two tellings of one event: their days are equal. It can be dropped where the dates of their articles cannot hold together;
 * an article's own words never give way to it.
 */
export interface Link {
  readonly telling: TellingId
  /** The most exactly dated telling of the event; null for a fact from outside. */
  readonly anchor: TellingId | null
  /** The days of the anchor where these are settled, with their derivation: then nothing goes back to the anchor's article. */
  readonly known: { readonly days: DaySet; readonly because: readonly DossierReason[] } | null
  /** The step that it is in a derivation, seen from the telling. */
  readonly code: string
  readonly values: Readonly<Record<string, string>>
  /** How much speaks for it: what is supported least is dropped first. */
  readonly support: number
  /** The tellings whose days are worked out: its own, and that of the anchor where it is not settled. */
  readonly told: readonly { readonly article: string; readonly telling: DatedTelling }[]
}

/** Whether a link goes to an article whose days are worked out together with those of its own. */
export function isTie({ anchor, known }: Link): boolean {
  return anchor !== null && known === null
}

/** What a link says of the days, seen from one of the articles it ties. */
export function constraintOf(
  link: Link,
  from: string,
  articles: ReadonlyMap<string, DatedArticle>,
  variables: Variables,
): JointConstraint {
  const { telling, anchor, known, code, values } = link
  const day = variables.of(telling.article, telling.record)
  const fixed = { hard: false, behind: known?.because ?? [] }
  if (known !== null) {
    const step = reason({
      ...{ ...telling, code, values, hard: false, passage: trigger(telling, articles) },
      ...(anchor !== null && { other: anchor }),
    })
    return { ...fixed, relation: { kind: 'among', x: day, days: known.days }, step }
  }
  const [near, far] = from === telling.article ? [telling, anchor!] : [anchor!, telling]
  return {
    ...fixed,
    relation: {
      kind: 'days',
      x: variables.of(anchor!.article, anchor!.record),
      y: day,
      least: 0,
      most: 0,
    },
    step: reason({
      ...{ ...near, code, hard: false, passage: trigger(near, articles), other: far },
      values: { ...values, article: articles.get(far.article)!.name },
    }),
  }
}

function trigger({ article, record }: TellingId, articles: ReadonlyMap<string, DatedArticle>): Passage {
  return articles.get(article)!.tellings.find(({ event }) => event === record)!.trigger
}
