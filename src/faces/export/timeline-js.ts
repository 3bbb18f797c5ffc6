import { civil } from '../../model/day.ts'
import { dayNumber } from '../../dossier/period.ts'
import type { TimelineEntry } from '../../model/record.ts'
import { phrase } from '../phrase.ts'
import { EntryWriter } from './entry-words.ts'
import type { Order, Piece } from './exporting.ts'
import { selected, type Selected } from './selected.ts'

/**
 * The JSON of Knight Lab's TimelineJS: a slide for each event and statement. What may lie on several days lies from the first to the last and
 * says so where its date stands; what has no date at all has no place on it, and is named on the title slide.
 */
export async function* timelineJs(order: Order): AsyncGenerator<Piece> {
  yield { file: 'timeline.json' }
  yield '{"scale":"human","events":['
  const undated: string[] = []
  let first = true
  for await (const part of selected(order)) {
    const writer = new EntryWriter(order, part)
    let slides = ''
    for (const entry of part.entries) {
      const slide = slideOf(entry, writer, order, part)
      if (slide === null) {
        undated.push(writer.words(entry).headline)
        continue
      }
      slides += (first ? '\n' : ',\n') + JSON.stringify(slide)
      first = false
    }
    yield slides
  }
  const { texts } = order
  const without = undated.map((line) => `<li>${escaped(line)}</li>`).join('')
  const text =
    `<p>${escaped(texts['export.timeline'])}</p>` +
    (undated.length === 0
      ? ''
      : `<p>${escaped(phrase(texts['export.undated'], { count: undated.length }))}</p><ul>${without}</ul>`)
  yield `\n],"title":${JSON.stringify({ text: { headline: 'Wederhoor', text }, autolink: false })}}\n`
}

function slideOf(entry: TimelineEntry, writer: EntryWriter, { texts }: Order, { articles }: Selected) {
  const [start, end] = [dateOf(entry.earliest ?? entry.latest), dateOf(entry.latest)]
  if (start === null) return null
  const { headline, when, lines } = writer.words(entry)
  const [, ...others] = lines
  const group = entry.type === 'event' ? texts['web.kinds.event'] : writer.speaker(entry.statement)
  const { url } = articles.get(
    entry.type === 'event' ? entry.event.sightings[0].article : entry.statement.article,
  )!
  const link = url === null ? '' : `<p><a href="${escaped(url)}">${escaped(url)}</a></p>`
  return {
    unique_id: entry.id,
    start_date: start,
    ...(end === null || entry.earliest === null || entry.earliest === entry.latest ? {} : { end_date: end }),
    display_date: when,
    group,
    autolink: false,
    text: {
      headline: escaped(headline),
      text: others.map((line) => `<p>${escaped(line)}</p>`).join('') + link,
    },
  }
}

function dateOf(iso: string | null) {
  const day = dayNumber(iso)
  return day === null ? null : civil(day)
}

/** Text as it stands in the HTML that TimelineJS takes texts for. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`)
}
