import type { Exporter } from './exporting.ts'

/** A format that a dossier can be exported in. */
export interface ExportFormat {
  readonly name: string
  /** What it is for, in a few plain English words. */
  readonly about: string
  readonly mediaType: string
  /** Whether it is several files, and not one. */
  readonly many: boolean
  /** Whether it is of the timeline, which can be asked for in part. */
  readonly limitable: boolean
  /** Whether its file is bytes that no terminal shows. */
  readonly binary: boolean
  readonly run: Exporter
}

/** A format whose code is loaded when it is asked for. */
function format(
  name: string,
  about: string,
  mediaType: string,
  traits: readonly ('many' | 'limitable' | 'binary')[],
  load: () => Promise<Exporter>,
): ExportFormat {
  return {
    ...{ name, about, mediaType },
    many: traits.includes('many'),
    limitable: traits.includes('limitable'),
    binary: traits.includes('binary'),
    async *run(order) {
      yield* (await load())(order)
    },
  }
}

/** All of them. */
export const exportFormats: readonly ExportFormat[] = [
  format(
    'csv',
    'tables for spreadsheets and R, a file each',
    'text/csv',
    ['many'],
    async () => (await import('./csv.ts')).csv,
  ),
  format(
    'parquet',
    'the same tables with their types',
    'application/vnd.apache.parquet',
    ['many', 'binary'],
    async () => (await import('./parquet.ts')).parquet,
  ),
  format(
    'jsonl',
    'the readings, as read --format jsonl prints them',
    'application/jsonl',
    [],
    async () => (await import('./readings.ts')).readings,
  ),
  format(
    'webannotation',
    'W3C Web Annotations of all that was found',
    'application/ld+json',
    [],
    async () => (await import('./web-annotation.ts')).webAnnotation,
  ),
  format(
    'plover',
    'events as PLOVER records',
    'application/jsonl',
    ['limitable'],
    async () => (await import('./plover.ts')).plover,
  ),
  format(
    'ftm',
    'FollowTheMoney entities, for Aleph',
    'application/jsonl',
    [],
    async () => (await import('./follow-the-money.ts')).followTheMoney,
  ),
  format(
    'timelinejs',
    'a timeline for TimelineJS',
    'application/json',
    ['limitable'],
    async () => (await import('./timeline-js.ts')).timelineJs,
  ),
  format(
    'icalendar',
    'whole-day entries for calendars',
    'text/calendar',
    ['limitable'],
    async () => (await import('./calendar.ts')).calendar,
  ),
  format(
    'naf',
    'NAF 3.1, a file for each article',
    'application/xml',
    ['many'],
    async () => (await import('./naf.ts')).naf,
  ),
  format(
    'grasp',
    'linked data with perspectives, as TriG',
    'application/trig',
    [],
    async () => (await import('./grasp.ts')).grasp,
  ),
  format(
    'page',
    'the pages with all that is in them as one HTML file, to read anywhere and to mail',
    'text/html',
    ['limitable'],
    async () => (await import('./page.ts')).page,
  ),
  format(
    'gexf',
    'who speaks with and about whom, for Gephi',
    'application/gexf+xml',
    ['limitable'],
    async () => (await import('./gexf.ts')).gexf,
  ),
]

/** The names of those that can be asked for in part, for people. */
export function limitableFormats(): string {
  return exportFormats
    .filter(({ limitable }) => limitable)
    .map(({ name }) => name)
    .join(', ')
}
