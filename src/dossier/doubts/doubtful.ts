import { sureSupport } from '../events/likeness.ts'
import { entityId, joinedBy, type Bearer } from '../entities/bearer.ts'
import type { Group } from '../events/group.ts'
import type { Digest, Seen, SeenStatement } from '../digest.ts'
import type { DossierEvent } from '../../model/record.ts'
import type { Statement } from '../../model/reading.ts'
import { doubtOf, type Doubt } from './doubt.ts'

/** The tellings of an event that somebody should look at; not those that somebody has. `root` is that of the event. */
export function doubtfulTellings(
  root: string,
  { tellings, sure, support }: Group,
  event: DossierEvent,
): Doubt[] {
  const standing = new Map(event.sightings.map((one) => [`${one.article} ${one.record}`, one]))
  return tellings.flatMap((telling) => {
    const { seen } = telling
    if (hasLooked(seen) || (seen.judged?.dated ?? null) !== null) return []
    const of = { kind: 'event', sighting: seen.sighting, owner: `event ${root}` } as const
    if (standing.get(telling.id)?.dates === 'conflict')
      return doubtOf('day-conflict', of, { taken: event.id })
    if (seen.judged?.apart || (seen.judged?.bonds.length ?? 0) > 0) return []
    const [first] = tellings
    if (telling.id === root || sure.has(telling) || first.article.id === telling.article.id) return []
    const [article, record] = first.id.split(' ')
    const more = Math.max(0, Math.min(9, Math.round(((support.get(telling) ?? 0) / sureSupport) * 9)))
    return doubtOf('other-event', of, { more, other: { article, record }, taken: event.id })
  })
}

/** The bearers of an article that were taken for somebody by less than a full name. */
export function doubtfulBearers(bearers: readonly Bearer[]): Doubt[] {
  return bearers.flatMap((one) => {
    if (hasLooked(one) || one.judged.renamed !== null) return []
    const by = joinedBy(one)
    if ((by !== 'near' && by !== 'short') || one.identity === `here ${one.id}`) return []
    const of = { kind: 'entity', sighting: one.sighting, owner: `bearers ${one.article}` } as const
    return doubtOf(by === 'near' ? 'name-near' : 'name-short', of, { taken: entityId(one.entity) })
  })
}

/** The statements, events and disputes of an article that its own reading is less than sure of. */
export function doubtfulIn({ summary, entities, statements, events, disputes, times }: Digest): Doubt[] {
  const pronouns = new Set(
    entities.flatMap(({ record }) =>
      record.mentions.filter(({ form }) => form === 'pronoun').map(({ spans }) => JSON.stringify(spans)),
    ),
  )
  const dropped = new Set(times.filter((time) => (time.dropped ?? []).length > 0).map(({ id }) => id))
  const owner = `article ${summary.id}`
  return [
    ...statements.filter((seen) => !hasLooked(seen)).flatMap((seen) => speakerIn(seen, owner, pronouns)),
    ...events
      .filter((seen) => !hasLooked(seen) && (seen.judged?.dated ?? null) === null)
      .filter(({ record }) => record.time?.times.some((time) => dropped.has(time)) ?? false)
      .map(({ sighting }) => doubtOf('day-dropped', { kind: 'event', sighting, owner })),
    ...disputes
      .filter((seen) => !hasLooked(seen))
      .map(({ record, sighting }) =>
        doubtOf(record.claim === null || record.statement === null ? 'dispute-open' : 'dispute', {
          ...{ kind: 'dispute', sighting, owner },
        }),
      ),
  ]
}

function speakerIn(
  { record, sighting }: SeenStatement,
  owner: string,
  pronouns: ReadonlySet<string>,
): Doubt[] {
  const of = { kind: 'statement', sighting, owner } as const
  const { source } = record
  if (source === null) return [doubtOf('speaker-unknown', of)]
  if (source.entity === null) return [doubtOf('speaker-unnamed', of)]
  return isPronoun(source, pronouns) ? [doubtOf('speaker-pronoun', of)] : []
}

function isPronoun({ spans }: NonNullable<Statement['source']>, pronouns: ReadonlySet<string>): boolean {
  return pronouns.has(JSON.stringify(spans))
}

/** Whether somebody has said that a record is right as it stands, or given it another speaker. */
function hasLooked({ judged }: Pick<Seen<unknown>, 'judged'>): boolean {
  return judged?.right ?? false
}
