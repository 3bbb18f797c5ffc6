import type { Statement } from '../../model/reading.ts'
import type { TimelineEntry } from '../../model/record.ts'
import { phrase } from '../phrase.ts'
import { dateWords, publishedWords, type Speech } from '../web/dates.ts'
import { eventName, firmness } from '../web/words.ts'
import type { Order } from './exporting.ts'
import { citation, sightingsOf, type Selected } from './selected.ts'

/** A line of the timeline in words, for whoever shows it as text. */
export interface EntryWords {
  /** What happened, or who says what, and when where that is more than one day. */
  readonly headline: string
  /** When. */
  readonly when: string
  /** How firmly, who had a part, and the words of each article, line by line. */
  readonly lines: readonly string[]
}

/** Says lines of the timeline in the language of an order. */
export class EntryWriter {
  private readonly speech: Speech

  constructor(
    private readonly order: Order,
    private readonly selected: Selected,
  ) {
    this.speech = {
      locale: order.texts['web.locale'],
      text: (key, values) => this.text(key, values),
    }
  }

  words(entry: TimelineEntry): EntryWords {
    const when = this.when(entry)
    const what = entry.type === 'event' ? this.event(entry) : this.statement(entry)
    const exact = entry.placed === 'stated' && entry.earliest === entry.latest
    const lines = [when, ...this.marks(entry), ...this.parts(entry), ...this.sources(entry)]
    return { headline: exact ? what : `${what} (${when})`, when, lines }
  }

  /** Who speaks, by name or by the words of the article. */
  speaker({
    source,
    sourceQuote,
  }: {
    readonly source: string | null
    readonly sourceQuote: readonly string[]
  }): string {
    const name = source === null ? undefined : this.selected.named.get(source)?.name
    return name ?? (sourceQuote.join(' ') || this.text('export.somebody'))
  }

  private when(entry: TimelineEntry): string {
    const days = dateWords(entry, this.speech)
    if (entry.placed === 'stated') return days
    return entry.earliest === null && entry.latest === null
      ? days
      : this.text('export.reported', { date: days })
  }

  private event({ event }: TimelineEntry & { type: 'event' }): string {
    const sides = event.participants
      .filter(
        ({ role, polarity }) => polarity === 'positive' && ['actor', 'patient', 'recipient'].includes(role),
      )
      .map(({ entity, quote }) => (entity && this.selected.named.get(entity)?.name) || quote.join(' '))
    const name = eventName(event, this.order.language === 'nl')
    return sides.length === 0 ? name : `${name}: ${[...new Set(sides)].join(', ')}`
  }

  private statement({ statement }: TimelineEntry & { type: 'statement' }): string {
    const says = `${this.speaker(statement)} ${this.stance(statement.stance)}`
    return statement.quote.length === 0 ? says : `${says}: “${statement.quote.join(' … ')}”`
  }

  private stance(stance: Statement['stance']): string {
    return this.text(`web.stance.${stance}`)
  }

  /** What must be known beside what is said: that it is contested, or not told as a fact. */
  private marks(entry: TimelineEntry): string[] {
    const firm =
      entry.type === 'event' ? firmness(entry.event).filter((key) => key !== 'web.certainty.certain') : []
    const keys = [...firm, ...(entry.disputes.length > 0 ? ['web.contested'] : [])]
    return keys.length === 0 ? [] : [keys.map((key) => this.text(key)).join(', ')]
  }

  private parts(entry: TimelineEntry): string[] {
    if (entry.type === 'statement') {
      const { channel } = entry.statement
      return channel === null ? [] : [this.text('web.channel', { channel })]
    }
    return entry.event.participants.map(({ role, entity, quote, polarity }) => {
      const name = (entity && this.selected.named.get(entity)?.name) || quote.join(' ')
      const said = `${this.text(`web.role.${role}`)}: ${name}`
      return polarity === 'negative' ? `${said} (${this.text('export.expressly-not')})` : said
    })
  }

  private sources(entry: TimelineEntry): string[] {
    return sightingsOf(entry).map(({ article, context }) => {
      const summary = this.selected.articles.get(article)!
      const published = summary.published === null ? null : publishedWords(summary.published, this.speech)
      return `“${context.quote.join(' … ')}” (${citation({ ...summary, published })})`
    })
  }

  private text(key: string, values: Readonly<Record<string, string>> = {}): string {
    return phrase(this.order.texts[key] ?? key, values)
  }
}
