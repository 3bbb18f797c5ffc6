import type { DossierRecord, Sighting, TimelineEntry } from '../../../model/record.ts'
import type { Palette } from './palette.ts'
import { period } from './period.ts'
import { plain, quoted } from './quoted.ts'
import { wrap } from './wrap.ts'

const inset = '    '

/** A timeline as a page to read: under each date what happened and what was said, with the words of an article and its sources. */
export function timelinePage(
  entries: readonly TimelineEntry[],
  record: DossierRecord,
  { strong, faint }: Palette,
  width: number,
): string {
  const names = new Map(record.entities.map(({ id, name }) => [id, name]))
  const articles = new Map(record.articles.map((article) => [article.id, article]))
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? id))
  const lines: string[] = []
  let last = ''
  for (const entry of entries) {
    const date = period(entry.earliest, entry.latest) + (entry.placed === 'published' ? ' (published)' : '')
    if (date !== last) lines.push('', strong(date))
    last = date
    const [headline, told, sightings] = entry.type === 'event' ? eventLines(entry) : statementLines(entry)
    const disputed = entry.disputes.length > 0 ? '  ⇄ disputed' : ''
    lines.push(wrap(headline + disputed, width, inset, '  '))
    if (told !== '') lines.push(wrap(told, width, inset))
    lines.push(wrap(faint(sources(sightings)), width, inset))
  }
  return lines.slice(1).join('\n') + '\n'

  function eventLines({ event }: TimelineEntry & { type: 'event' }): [string, string, readonly Sighting[]] {
    const parts = event.participants.map(({ role, entity, polarity, quote }) => {
      const who = nameOf(entity) ?? quote.join(' … ')
      return `${polarity === 'negative' ? 'not ' : ''}${role} ${who}`
    })
    const doubts = [
      event.polarity === 'negative' && 'did not happen',
      event.realis !== 'happened' && event.realis,
      event.certainty !== 'certain' && event.certainty,
      !event.voices.includes('article') &&
        `according to ${event.voices.map((voice) => nameOf(voice) ?? 'somebody not named').join(', ')}`,
    ].filter(Boolean)
    const headline =
      [strong(event.kind ?? event.lemma), ...parts].join(', ') +
      faint(doubts.length > 0 ? `  ${doubts.join(', ')}` : '')
    return [headline, quoted(event.sightings[0].context), event.sightings]
  }

  function statementLines({
    statement,
  }: TimelineEntry & { type: 'statement' }): [string, string, readonly Sighting[]] {
    const speaker = nameOf(statement.source) ?? (statement.sourceQuote.join(' … ') || 'Somebody not named')
    const speaksFor = nameOf(statement.speaksFor)
    const headline =
      strong(speaker) +
      (speaksFor === null || speaksFor === speaker ? '' : ` (for ${speaksFor})`) +
      ` ${plain(statement.stance)}` +
      (statement.channel === null ? '' : `, through ${statement.channel}`)
    return [headline, statement.quote.length > 0 ? quoted(statement) : quoted(statement.context), [statement]]
  }

  function sources(sightings: readonly Sighting[]): string {
    return [...new Set(sightings.map(({ article }) => article))]
      .map((id) => {
        const article = articles.get(id)
        return [article?.outlet ?? article?.title ?? id.slice(0, 8), article?.published]
          .filter(Boolean)
          .join(' ')
      })
      .join('; ')
  }
}
