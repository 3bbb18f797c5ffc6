import type {
  Dating,
  Dispute,
  Entity,
  Event,
  Passage,
  Quantity,
  Reading,
  Role,
  Statement,
  Time,
} from '../model/reading.ts'
import type { Location } from '../model/location.ts'
import type { ArticleSummary, Sighting } from '../model/record.ts'
import { contains, overlaps, quote, type Extent } from '../model/span.ts'
import { shingles } from './families.ts'
import { noMoves, type Move, type Moves } from './links/moves.ts'
import type { Names } from './entities/names.ts'
import type { KnownHolder } from './entities/outside.ts'
import type { JudgedIdentity } from './judgements/identity.ts'
import { bounds } from './period.ts'
import { noLocations, type Locations } from './entities/locations.ts'

/** What the record needs of one article: its reading without the text, each record with the place it stands. */
export interface Digest {
  readonly summary: Omit<ArticleSummary, 'family' | 'dated'>
  readonly shingles: Uint32Array
  readonly entities: readonly ArticleEntity[]
  readonly roles: readonly Seen<Role>[]
  readonly events: readonly Seen<Event>[]
  readonly statements: readonly SeenStatement[]
  readonly disputes: readonly Seen<Dispute>[]
  readonly quantities: readonly SeenQuantity[]
  readonly times: readonly Time[]
  /** What holds between the days of the article; null for a reading of before it was carried along. */
  readonly dating: Dating | null
}

/** One record of a reading and where it stands. */
export interface Seen<Kind> {
  readonly article: string
  readonly record: Kind
  readonly sighting: Sighting
  /** What people have judged of it, and for an entity or event of who or what it is. */
  readonly judged?: JudgedIdentity
}

/** A statement of one article, with the moves its sentence makes and the numbers it gives. */
export interface SeenStatement extends Seen<Statement> {
  readonly moves: readonly Move[]
  readonly numbers: readonly number[]
}

/** A quantity of one article, with the moves that its sentence makes. */
export interface SeenQuantity extends Seen<Quantity> {
  readonly moves: readonly Move[]
}

/** An entity of one article, with the keys its names are compared by. */
export interface ArticleEntity extends Seen<Entity> {
  /** Whether the article names it; else it is only described ("a spokesman"). */
  readonly named: boolean
  readonly key: string
  /** Keys of the other names the article uses for it: a surname, an acronym. */
  readonly shortKeys: readonly string[]
  /** Who it is by the office it is called by, where that is known from outside. */
  readonly holder?: KnownHolder
  /** Where it lies, of a place; null where that is not known. */
  readonly location: Location | null
}

/** Takes from a reading what the record needs. Pure, and the only step whose cost grows with the length of the text. */
export function digest(
  reading: Reading,
  names: Names,
  moves: Moves = noMoves,
  locations: Locations = noLocations,
): Digest {
  const { article } = reading
  const locationOf = locations(reading.entities)
  const see = sightings(reading)
  const seen = <Kind>(record: Kind, id: string, passage: Passage, around: Extent = passage.spans) => ({
    article: article.id,
    record,
    sighting: see(id, passage, around),
  })
  return {
    summary: {
      id: article.id,
      title: article.title,
      outlet: article.outlet,
      url: article.url,
      published: article.published,
      ...bounds(article.published),
      language: article.language,
      warnings: article.warnings,
    },
    shingles: shingles(article.text),
    entities: reading.entities.map((entity) => ({
      ...seen(entity, entity.id, entity.mentions[0] ?? { spans: [], quote: [] }),
      ...nameKeys(entity, names),
      location: locationOf(entity),
    })),
    roles: reading.roles.map((role) => seen(role, role.person, role)),
    events: reading.events.map((event) => seen(asTold(event), event.id, event.trigger)),
    statements: reading.statements.map((statement) => {
      const own = seen(statement, statement.id, statement.content, placeOf(statement))
      return {
        ...own,
        moves: moves(own.sighting.context.quote.join(' ')),
        numbers: reading.quantities
          .filter(({ spans }) =>
            spans.every((span) => statement.content.spans.some((each) => contains(each, span))),
          )
          .map(({ value }) => value),
      }
    }),
    disputes: reading.disputes.map((dispute) => seen(dispute, dispute.id, dispute)),
    quantities: reading.quantities.map((quantity, number) => {
      const own = seen(quantity, String(number), quantity)
      return { ...own, moves: moves(own.sighting.context.quote.join(' ')) }
    }),
    times: reading.times,
    dating: reading.dating ?? null,
  }
}

/** An event as the words of its telling have it: that its voice denies it is what the dossier keeps of the statement. */
function asTold({ denied, ...event }: Event): Event {
  if (denied !== true) return event
  return { ...event, polarity: event.polarity === 'positive' ? 'negative' : 'positive' }
}

/** Where a statement stands: what is said, or for a silence the words that tell of it. */
export function placeOf(statement: Statement): Extent {
  if (statement.content.spans.length > 0) return statement.content.spans
  return statement.cue?.spans ?? statement.source?.spans ?? []
}

function nameKeys(entity: Entity, names: Names): Pick<ArticleEntity, 'named' | 'key' | 'shortKeys'> {
  const named = entity.mentions.filter(({ form }) => form === 'name')
  const key = names.key(entity.name)
  const short = new Set(named.map((mention) => names.key(mention.quote.join(' '))))
  if (entity.kind === 'person') {
    const words = key.split(' ')
    for (let at = 1; at < words.length; at++) short.add(words.slice(at).join(' '))
  }
  short.delete(key)
  return { named: named.length > 0, key, shortKeys: [...short].sort() }
}

function sightings({ article, sentences }: Reading) {
  return (record: string, passage: Passage, around: Extent): Sighting => {
    const spans = sentences.filter((sentence) => around.some((span) => overlaps(sentence, span)))
    const context = spans.length > 0 ? spans : around
    return {
      article: article.id,
      record,
      spans: passage.spans,
      quote: passage.quote,
      context: { spans: [...context], quote: quote(article.text, context) },
    }
  }
}
