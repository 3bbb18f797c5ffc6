import type { Passage, Time } from '../../model/reading.ts'
import type { DossierReason } from '../../model/record.ts'
import { fillIn, reasonTexts } from '../../reading/time/reasons.ts'

/** A telling of an event, by article and id in its reading. */
export interface TellingId {
  readonly article: string
  readonly record: string
}

/** Steps that no single article has, in plain English, as `lang/en/interface.tsv` has them too. */
export const dossierTexts: Readonly<Record<string, string>> = {
  'dossier.judged': '{by} judged on {on} that it was {day}',
  'dossier.fact': 'outside knowledge: {fact}, {day} ({source})',
  'dossier.same-event': 'the same event as in “{article}”',
}

/** What a step says and where its words stand. */
type Told = Pick<DossierReason, 'article' | 'record' | 'code' | 'values' | 'hard'> & {
  readonly passage: Passage
  readonly other?: TellingId
}

/** A step of a derivation across articles. */
export function reason({ passage, other, ...told }: Told): DossierReason {
  const { code, values } = told
  return {
    spans: passage.spans,
    quote: passage.quote,
    rule: fillIn(dossierTexts[code] ?? reasonTexts[code], values),
    ...told,
    other: other ?? null,
  }
}

/** The derivation that an article gives of one of its own times, each step with the time whose words it rests on. */
export function ownReasons(article: string, time: Time, times: Iterable<Time>): DossierReason[] {
  const places = new Map([...times].map(({ id, spans }) => [placeOf(spans), id]))
  return time.because.map((step) => ({
    ...step,
    article,
    record: step.spans.length === 0 ? null : (places.get(placeOf(step.spans)) ?? time.id),
    other: null,
  }))
}

function placeOf(spans: Passage['spans']): string {
  return spans.map(({ from, to }) => `${from}-${to}`).join()
}
