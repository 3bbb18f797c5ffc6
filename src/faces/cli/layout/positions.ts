import type { NamedParty, Opposition, Position, SaidPosition, Told } from '../../../model/ledger.ts'
import type { Around } from '../../../model/page.ts'
import type { ArticleSummary, Sighting } from '../../../model/record.ts'
import { notesOfFactuality } from './factuality.ts'
import type { Palette } from './palette.ts'
import { period } from './period.ts'
import { plain, quoted } from './quoted.ts'
import { wrap } from './wrap.ts'

/** How a position is set on a page: what its lines look like, and how far they stand in. */
export interface Setting {
  readonly around: Around
  readonly palette: Palette
  readonly width: number
}

/** Marks before a line: what is contested, and silence. */
const marks = { contested: '⇄', silent: '○' }

/** A position as lines to read: how it stands, the words, and the articles they stand in. */
export function positionLines(position: Position | SaidPosition, setting: Setting): string[] {
  const { around, palette, width } = setting
  const { strong, faint } = palette
  const { stance, silent, statement, told, speaker, relayedBy, against, contestedBy, sightings } = position
  const mark = silent ? marks.silent : contestedBy.length > 0 ? marks.contested : ''
  const notes = [
    statement?.form,
    statement?.polarity === 'negative' && 'a negation',
    told !== null && firmness(told),
    statement !== null && statement.channel !== null && `through ${statement.channel}`,
    speaker !== null && `by ${partyName(speaker)}`,
    relayedBy !== null && `as told by ${partyName(relayedBy)}`,
    period(position.earliest, position.latest) + (position.placed === 'published' ? ' (published)' : ''),
  ]
  const departure = 'departsFrom' in position && position.departsFrom
  return [
    wrap(
      [mark, strong(plain(stance)), faint(`· ${notes.filter(Boolean).join(' · ')}`)]
        .filter(Boolean)
        .join(' '),
      width,
      '      ',
      '    ',
    ),
    ...(departure ? [wrap(`otherwise than before: ${plain(departure.stance)}`, width, '      ')] : []),
    ...oppositions(against, 'against'),
    ...oppositions(contestedBy, 'contested by'),
    wrap(quoted(wordsOf(sightings[0])), width, '      '),
    wrap(faint(sourcesOf(sightings, around.articles)), width, '      '),
  ]

  function oppositions(some: readonly Opposition[], how: string): string[] {
    const sides = some.map(({ party, kind }) =>
      kind === stance ? partyName(party) : `${partyName(party)} (${plain(kind)})`,
    )
    return sides.length === 0 ? [] : [wrap(`${how} ${sides.join(', ')}`, width, '      ')]
  }
}

/** What to call a party on a page of text. */
export function partyName({ entity, name }: NamedParty): string {
  if (entity === 'article') return 'the newspapers themselves'
  return name ?? 'somebody not named'
}

function firmness(told: Told): string {
  return notesOfFactuality(told).join(', ') || 'certain'
}

/** The content where there is one; for what has none but a word that tells of it, the sentence. */
function wordsOf({ quote, context }: Sighting): { quote: string[] } {
  return quote.join(' ').includes(' ') ? { quote } : context
}

/** The articles something stands in. */
export function sourcesOf(sightings: readonly Sighting[], articles: readonly ArticleSummary[]): string {
  const ids = [...new Set(sightings.map(({ article }) => article))]
  return ids
    .map((id) => {
      const article = articles.find((one) => one.id === id)
      return [article?.outlet ?? article?.title ?? id.slice(0, 8), article?.published]
        .filter(Boolean)
        .join(' ')
    })
    .join('; ')
}
