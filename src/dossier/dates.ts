import type { ArticleDates, DossierDays, DossierRecord } from '../model/record.ts'

/** What the dossier knows of the dates of one article beyond its own reading. */
export function datesOf({ articles, times, events }: DossierRecord, article: string): ArticleDates {
  return {
    publication: articles.find(({ id }) => id === article)?.dated ?? null,
    times: Object.fromEntries(
      times.filter((time) => time.article === article).map((time) => [time.record, daysOf(time)]),
    ),
    events: Object.fromEntries(
      events
        .filter(({ because }) => because.length > 0)
        .flatMap((event) =>
          event.sightings
            .filter((sighting) => sighting.article === article && sighting.dates === 'counted')
            .map(({ record }) => [record, daysOf(event)]),
        ),
    ),
  }
}

function daysOf({ earliest, latest, edtf, days, because }: DossierDays): DossierDays {
  return { earliest, latest, edtf, days, because }
}

/** Steps that rest on no article. */
const outside = new Set(['dossier.fact', 'dossier.judged'])

/** Whether a derivation goes beyond an article, to another, to what is known from outside or to what a person has judged. */
export function goesBeyond({ because }: DossierDays, article: string): boolean {
  return because.some((step) => outside.has(step.code) || step.article !== article)
}
