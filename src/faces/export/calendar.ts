import ICAL from 'ical.js'
import { dayNumber } from '../../dossier/period.ts'
import { isoDay } from '../../model/day.ts'
import { version } from '../../model/version.ts'
import type { TimelineEntry } from '../../model/record.ts'
import { EntryWriter } from './entry-words.ts'
import type { Order, Piece } from './exporting.ts'
import { selected, sightingsOf, type Selected } from './selected.ts'

// The library does not count the space that a continued line begins with.
ICAL.foldLength = 74

const head = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  `PRODID:-//Wederhoor//Wederhoor ${version}//EN`,
  'CALSCALE:GREGORIAN',
  'X-WR-CALNAME:Wederhoor',
]

/**
 * An iCalendar file (RFC 5545): a whole-day entry for each event and statement. What may have been on several days takes all of them, is
 * tentative and says so in its summary; what has no date at all is a journal entry, which has none either.
 */
export async function* calendar(order: Order): AsyncGenerator<Piece> {
  yield { file: 'wederhoor.ics' }
  yield head.map((line) => `${line}\r\n`).join('')
  for await (const part of selected(order)) {
    const writer = new EntryWriter(order, part)
    yield part.entries.map((entry) => `${component(entry, writer, part)}\r\n`).join('')
  }
  yield 'END:VCALENDAR\r\n'
}

function component(entry: TimelineEntry, writer: EntryWriter, { articles, named }: Selected): string {
  const { headline, lines } = writer.words(entry)
  const [first, last] = [dayNumber(entry.earliest ?? entry.latest), dayNumber(entry.latest ?? entry.earliest)]
  const dated = first !== null && last !== null
  const article = articles.get(sightingsOf(entry)[0].article)!
  const made = new ICAL.Component(dated ? 'vevent' : 'vjournal')
  made.addPropertyWithValue('uid', `${entry.id}@wederhoor`)
  // The same dossier gives the same file, so this is when the news was out and not when the file was made.
  made.addPropertyWithValue(
    'dtstamp',
    ICAL.Time.fromDateTimeString(`${article.latest ?? '1970-01-01'}T00:00:00Z`),
  )
  if (dated) {
    made.addPropertyWithValue('dtstart', ICAL.Time.fromDateString(isoDay(first)))
    made.addPropertyWithValue('dtend', ICAL.Time.fromDateString(isoDay(last + 1)))
    // Nobody is less free for it.
    made.addPropertyWithValue('transp', 'TRANSPARENT')
    made.addPropertyWithValue('status', isFirm(entry) ? 'CONFIRMED' : 'TENTATIVE')
    const place =
      entry.type === 'event' && entry.event.place !== null ? named.get(entry.event.place) : undefined
    if (place !== undefined) made.addPropertyWithValue('location', place.name)
  }
  made.addPropertyWithValue('summary', headline)
  made.addPropertyWithValue('description', lines.join('\n'))
  made.addPropertyWithValue('categories', entry.type)
  if (article.url !== null) made.addPropertyWithValue('url', article.url)
  if (entry.edtf !== null) made.addPropertyWithValue('x-wederhoor-edtf', entry.edtf)
  return made.toString()
}

/** Whether it surely was on all of its days: told as having happened, on one day or from one day to another. */
function isFirm(entry: TimelineEntry): boolean {
  const { placed, earliest, latest, edtf } = entry
  const onAll =
    placed === 'stated' && earliest !== null && (earliest === latest || edtf === `${earliest}/${latest}`)
  if (entry.type === 'statement') return onAll
  const { polarity, certainty, realis } = entry.event
  return (
    onAll &&
    polarity === 'positive' &&
    certainty === 'certain' &&
    (realis === 'happened' || realis === 'ongoing')
  )
}
