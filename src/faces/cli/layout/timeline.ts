import type { Around } from '../../../model/page.ts'
import type {
  DossierEvent,
  DossierReason,
  DossierStatement,
  EventSighting,
  Sighting,
  TimelineEntry,
} from '../../../model/record.ts'
import { goesBeyond } from '../../../dossier/dates.ts'
import type { Palette } from './palette.ts'
import { period } from './period.ts'
import { notesOfFactuality } from './factuality.ts'
import { joined, plain, quoted } from './quoted.ts'
import { wrap } from './wrap.ts'

const inset = '    '

/** A timeline as a page to read: under each date what happened and what was said, with the words of an article and its sources. */
export function timelinePage(
  entries: readonly TimelineEntry[],
  around: Around,
  { strong, faint }: Palette,
  width: number,
): string {
  const names = new Map(around.entities.map(({ id, name }) => [id, name]))
  const byOffice = new Set(
    around.entities.flatMap(({ id, byOffice: offices }) => offices.map(({ article }) => `${id} ${article}`)),
  )
  const articles = new Map(around.articles.map((article) => [article.id, article]))
  const nameOf = (id: string | null) => names.get(id ?? '') ?? null
  /** A name, marked where the article calls its bearer by an office alone. */
  const nameIn = (article: string, id: string | null) => {
    const name = nameOf(id)
    return name !== null && byOffice.has(`${id} ${article}`) ? `${name} (outside knowledge)` : name
  }
  const lines: string[] = []
  let last = ''
  for (const entry of entries) {
    const date = period(entry.earliest, entry.latest) + (entry.placed === 'published' ? ' (published)' : '')
    if (date !== last) lines.push('', strong(date))
    last = date
    const sightings = entry.type === 'event' ? entry.event.sightings : [entry.statement]
    const notes = [...notesOf(entry), entry.disputes.length > 0 && 'disputed'].filter(Boolean)
    const headline = entry.type === 'event' ? happened(entry.event) : said(entry.statement)
    lines.push(
      wrap(headline + faint(notes.map((note) => ` · ${note}`).join('')), width, inset, '  '),
      wrap(quoted(wordsOf(entry)), width, inset),
      wrap(faint(sourcesOf(sightings)), width, inset),
    )
    if (entry.type === 'event' && goesBeyond(entry.event, sightings[0].article)) {
      lines.push(wrap(faint(`dated by: ${entry.event.because.map(step).join('; ')}`), width, inset))
    }
  }
  return lines.slice(1).join('\n') + '\n'

  function happened({ kind, lemma, participants, sightings: [{ article }] }: DossierEvent): string {
    const parts = participants.map(({ role, entity, polarity, quote }) =>
      [polarity === 'negative' && 'not', `${role}:`, nameIn(article, entity) ?? joined(quote)]
        .filter(Boolean)
        .join(' '),
    )
    return [strong(kind ?? lemma), parts.join('; ')].filter(Boolean).join('  ')
  }

  function said({
    article,
    source,
    sourceQuote,
    speaksFor,
    stance,
    channel,
    target,
    addressee,
  }: DossierStatement): string {
    const speaker = nameIn(article, source) ?? (joined(sourceQuote) || 'Somebody not named')
    const party = nameIn(article, speaksFor)
    const toward = nameIn(article, target) ?? nameIn(article, addressee)
    return [
      strong(speaker),
      party !== null && party !== speaker && ` (for ${party})`,
      ` ${plain(stance)}`,
      toward !== null && `, toward ${toward}`,
      channel !== null && `, through ${channel}`,
    ]
      .filter(Boolean)
      .join('')
  }

  function step(
    { rule, article, other }: DossierReason,
    index: number,
    steps: readonly DossierReason[],
  ): string {
    const enters = article !== null && (index === 0 || steps[index - 1].article !== article)
    // The step before has named the article that this one enters.
    const isNamed = index > 0 && steps[index - 1].other?.article === article
    return enters && !isNamed && other === null ? `${sourcesOf([{ article }])}: ${rule}` : rule
  }

  function notesOf(entry: TimelineEntry): readonly (string | false)[] {
    if (entry.type === 'statement') return [entry.statement.polarity === 'negative' && 'a negation']
    const { voices } = entry.event
    const tellers = voices.map((voice) => nameOf(voice) ?? 'somebody not named')
    return [
      ...notesOfFactuality(entry.event),
      !voices.includes('article') && `according to ${[...new Set(tellers)].join(', ')}`,
    ]
  }

  function sourcesOf(sightings: readonly (Pick<Sighting, 'article'> & Partial<EventSighting>)[]): string {
    const contradicting = new Set(
      sightings.flatMap(({ article, dates }) => (dates === 'conflict' ? article : [])),
    )
    const ids = [...new Set(sightings.map(({ article }) => article))]
    return ids
      .map((id) => {
        const article = articles.get(id)
        const note = contradicting.has(id) && '(its dates do not fit)'
        return [article?.outlet ?? article?.title ?? id.slice(0, 8), article?.published, note]
          .filter(Boolean)
          .join(' ')
      })
      .join('; ')
  }
}

/** What to quote: the sentence an event is told in, or what was said. */
function wordsOf(entry: TimelineEntry): { quote: string[] } {
  if (entry.type === 'event') return entry.event.sightings[0].context
  return entry.statement.quote.length > 0 ? entry.statement : entry.statement.context
}
