import { identifier } from '../../dossier/identifier.ts'
import type { NamedEntity, Walk } from '../../dossier/walk.ts'
import type { Reading } from '../../model/reading.ts'
import type { ArticleSummary, DossierEvent, DossierRole, DossierStatement } from '../../model/record.ts'
import { version } from '../../model/version.ts'
import type { Order, Piece } from './exporting.ts'
import { citation } from './selected.ts'

/** Properties of an entity; each has a list of values, and one without a value is left out. */
type Properties = Readonly<Record<string, readonly (string | null | undefined)[]>>

/** Schemata of those who can have a part in something. A country is there as its government. */
const schemata: Readonly<Partial<Record<NamedEntity['kind'], string>>> = {
  person: 'Person',
  organisation: 'Organization',
  country: 'PublicBody',
  group: 'LegalEntity',
}

/**
 * Entities of FollowTheMoney as JSON lines, as Aleph and OpenSanctions take them: people, bodies, their posts, articles and what these mention,
 * events, and a note for each statement. Places are addresses; what is of no kind is left out.
 */
export async function* followTheMoney(order: Order): AsyncGenerator<Piece> {
  const { walk } = order
  yield { file: 'entities.ftm.json' }
  let other = 0
  for await (const page of walk.entities()) {
    other += page.filter(({ kind }) => kind === 'other').length
    yield lines(page.flatMap((entity) => entityLine(entity)))
  }
  for await (const page of walk.roles()) yield lines(await roleLines(page, walk))
  for await (const stretch of walk.stretches()) {
    const cast = await stretch.cast()
    const [articles, events, statements] = [
      await stretch.articles(),
      await stretch.events(),
      await stretch.statements(),
    ]
    const named = await walk.named(
      [
        ...events.flatMap(({ participants, place }) => [place, ...participants.map(({ entity }) => entity)]),
        ...statements.map(({ source }) => source),
      ].filter((id) => id !== null),
    )
    yield lines([
      ...articles.map(articleLine),
      ...(await stretch.readings()).flatMap((reading) => mentionLines(reading, cast)),
      ...events.map((event) => eventLine(event, named)),
      ...statements.map((statement) => noteLine(statement, named, articles)),
    ])
  }
  if (other > 0) {
    order.leaveOut(
      `${other} ${other === 1 ? 'entity is' : 'entities are'} of no kind that FollowTheMoney has, and left out.`,
    )
  }
}

function lines(entities: readonly object[]): string {
  return entities.map((one) => JSON.stringify(one) + '\n').join('')
}

function line(id: string, schema: string, properties: Properties): object {
  const filled = Object.entries(properties).map(
    ([name, values]) => [name, [...new Set(values.filter(Boolean))]] as const,
  )
  return { id, schema, properties: Object.fromEntries(filled.filter(([, values]) => values.length > 0)) }
}

function entityLine({ id, kind, name, names, link }: NamedEntity): object[] {
  if (kind === 'place') return [line(id, 'Address', { name: [name], full: [name], wikidataId: [link] })]
  const schema = schemata[kind]
  if (schema === undefined) return []
  const alias = names.map((one) => one.name).filter((one) => one !== name)
  return [line(id, schema, { name: [name], alias, wikidataId: [link] })]
}

/** A post, and that somebody holds it. */
async function roleLines(roles: readonly DossierRole[], walk: Walk): Promise<object[]> {
  const named = await walk.named(roles.flatMap(({ person, of }) => [person, ...(of === null ? [] : [of])]))
  return roles.flatMap(({ id, person, role, of, from, to, at }) => {
    if (named.get(person)?.kind !== 'person') return []
    const body = of === null ? undefined : named.get(of)
    const post = identifier('p', role, of)
    const isBody = body?.kind === 'organisation' || body?.kind === 'country'
    const name = body === undefined ? role : `${role} (${body.name})`
    return [
      line(post, 'Position', { name: [name], organization: [isBody ? body.id : null] }),
      line(id, 'Occupancy', {
        holder: [person],
        post: [post],
        startDate: [dated(from)],
        endDate: [dated(to)],
        date: at.map(dated),
      }),
    ]
  })
}

function articleLine({ id, title, outlet, url, published, language }: ArticleSummary): object {
  return line(id, 'Article', {
    ...{ name: [title ?? id], title: [title], publisher: [outlet], sourceUrl: [url] },
    ...{ publishedAt: [dated(published)], language: [language], generator: [`Wederhoor ${version}`] },
  })
}

/** Who an article names, and as what. */
function mentionLines(
  { article, entities }: Reading,
  cast: (article: string, entity: string) => string | null,
): object[] {
  return entities.flatMap(({ id, kind, mentions }) => {
    const schema = schemata[kind]
    const name = mentions.flatMap(({ form, quote }) => (form === 'name' ? [quote.join(' ')] : []))
    if (schema === undefined || name.length === 0) return []
    return [
      line(identifier('m', article.id, id), 'Mention', {
        ...{ document: [article.id], name, detectedSchema: [schema], resolved: [cast(article.id, id)] },
      }),
    ]
  })
}

function eventLine(event: DossierEvent, named: ReadonlyMap<string, NamedEntity>): object {
  const { id, kind, lemma, participants, place, earliest, latest, edtf, polarity, certainty, realis } = event
  const involved = participants.flatMap(({ entity, polarity: part }) => {
    const known = entity === null ? undefined : named.get(entity)
    return known !== undefined && part === 'positive' && schemata[known.kind] !== undefined ? [known.id] : []
  })
  const lasts = earliest !== null && edtf === `${earliest}/${latest}`
  const when = edtf === null ? [] : [`Days: ${edtf}.`]
  return line(id, 'Event', {
    ...{ name: [kind ?? lemma], involved, location: [place === null ? null : named.get(place)?.name] },
    ...(lasts ? { startDate: [earliest], endDate: [latest] } : { date: [shared(earliest, latest)] }),
    summary: [[`${polarity === 'negative' ? 'Not so; ' : ''}${realis}, ${certainty}.`, ...when].join(' ')],
    description: event.sightings.map(({ context }) => context.quote.join(' ')),
    proof: event.sightings.map(({ article }) => article),
  })
}

function noteLine(
  statement: DossierStatement,
  named: ReadonlyMap<string, NamedEntity>,
  articles: readonly ArticleSummary[],
): object {
  const { id, source, sourceQuote, stance, quote, context, edtf, article } = statement
  const speaker = source === null ? undefined : named.get(source)
  const name = `${speaker?.name ?? (sourceQuote.join(' ') || 'somebody')}: ${stance}`
  const summary = articles.find((one) => one.id === article)!
  return line(id, 'Note', {
    name: [name],
    entity: [speaker !== undefined && schemata[speaker.kind] !== undefined ? speaker.id : null],
    description: [quote.join(' … '), context.quote.join(' … ')],
    summary: [[citation(summary), ...(edtf === null ? [] : [`said: ${edtf}`])].join('; ')],
    proof: [article],
  })
}

/** A date as the scheme takes it: a year, a month or a day; null for any other. */
function dated(edtf: string | null): string | null {
  return edtf !== null && /^\d{4}(-\d\d(-\d\d)?)?$/.test(edtf) ? edtf : null
}

/** The day, month or year that all days from the first to the last lie in; null where there is none. */
function shared(earliest: string | null, latest: string | null): string | null {
  if (earliest === null || latest === null) return null
  return (
    [10, 7, 4].map((length) => earliest.slice(0, length)).find((start) => latest.startsWith(start)) ?? null
  )
}
