import { version } from '../../model/version.ts'
import type { DossierEvent, DossierParticipant } from '../../model/record.ts'
import type { Participant } from '../../model/reading.ts'
import type { Order, Piece } from './exporting.ts'
import { citation, selected, type Selected } from './selected.ts'

/**
 * Events as PLOVER JSON records, one a line, with the field names of its codebook. Only an event whose day is known has a `date`; the others
 * have their days under `possible_dates`. Events outside the scheme are left out.
 */
export async function* plover(order: Order): AsyncGenerator<Piece> {
  yield { file: 'plover.jsonl' }
  let outside = 0
  for await (const part of selected(order)) {
    let lines = ''
    for (const entry of part.entries) {
      if (entry.type === 'statement') continue
      if (entry.event.plover === null) outside++
      else lines += JSON.stringify(recordOf(entry.event, part)) + '\n'
    }
    yield lines
  }
  if (outside > 0) {
    order.leaveOut(
      `${outside} ${outside === 1 ? 'event has' : 'events have'} no category in PLOVER and are left out.`,
    )
  }
}

function recordOf(event: DossierEvent, { named, articles }: Selected) {
  const [first] = event.sightings
  const article = articles.get(first.article)!
  const of = (...roles: Participant['role'][]) =>
    event.participants
      .filter(({ role, polarity }) => roles.includes(role) && polarity === 'positive')
      .map((one) => actorOf(one, named))
  const target = of('patient', 'recipient')
  const place = event.place === null ? undefined : named.get(event.place)
  return {
    id: event.id,
    ...datesOf(event),
    source: of('actor'),
    ...(target.length === 0 ? {} : { target }),
    event: event.plover!.type,
    ...(event.plover!.mode === null ? {} : { mode: [event.plover!.mode] }),
    ...(place === undefined ? {} : { eventLoc: { name: place.name } }),
    eventText: first.quote.join(' … '),
    text: first.context.quote.join(' '),
    textInfo: { start: first.context.spans[0].from, end: first.context.spans.at(-1)!.to },
    citation: citation(article),
    ...(article.url === null ? {} : { url: article.url }),
    language: article.language,
    ...(article.outlet === null ? {} : { publication: article.outlet }),
    coder: `wederhoor ${version}`,
    // What follows are extension fields.
    possible_dates: { edtf: event.edtf, earliest: event.earliest, latest: event.latest },
    polarity: event.polarity,
    certainty: event.certainty,
    realis: event.realis,
    voices: event.voices.map((voice) => (voice === null ? null : (named.get(voice)?.name ?? voice))),
    sources: event.sources,
    articles: [...new Set(event.sightings.map((sighting) => sighting.article))],
  }
}

/** A day where it is known, first and last where it lasted; never one of several. */
function datesOf({ earliest, latest, edtf }: DossierEvent): {
  readonly date?: string
  readonly enddate?: string
} {
  if (earliest === null || latest === null) return {}
  if (earliest === latest) return { date: earliest, enddate: latest }
  return edtf === `${earliest}/${latest}` ? { date: earliest, enddate: latest } : {}
}

function actorOf({ entity, quote }: DossierParticipant, named: Selected['named']) {
  const known = entity === null ? undefined : named.get(entity)
  return {
    actorText: known?.name ?? quote.join(' '),
    ...(known === undefined ? {} : { identifier: known.link ?? known.id }),
  }
}
