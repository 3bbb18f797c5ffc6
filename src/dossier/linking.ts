import { claimsOf, linkedClaims } from './claims.ts'
import type { Digest } from './digest.ts'
import { Days } from './days/days.ts'
import { groupsOf, linkDays, linkedDays, type Digests } from './days/linked-days.ts'
import { disputesOf, linkedDisputes } from './disputes.ts'
import { bearers, bearersOf, entityId, type Bearer } from './entities/bearer.ts'
import { linkEntities } from './entities/entities.ts'
import { describeEntities } from './entities/linked-entity.ts'
import { nothingOutside, withOutside, type Outside } from './entities/outside.ts'
import { doubtfulBearers, doubtfulIn, doubtfulTellings } from './doubts/doubtful.ts'
import { linkedDoubts } from './doubts/doubt.ts'
import { describeEvent } from './events/describe.ts'
import { linkTellings } from './events/events.ts'
import { anchorOf, type Group } from './events/group.ts'
import { linkedEvents, type LinkedEvent } from './events/linked-event.ts'
import { linkedTellings } from './events/linked-telling.ts'
import { nameWordsIn, settingIn } from './events/setting.ts'
import { telling, type Cast } from './events/telling.ts'
import { spotOf } from './events/spot.ts'
import { facetsOf, linkedFacets } from './facets.ts'
import { factsAtHand, type Fact } from './facts.ts'
import { linkFamilies } from './families.ts'
import { contentOf } from './links/linked-content.ts'
import { linkLinks } from './links/links.ts'
import { linkedArticles } from './linked-article.ts'
import { groupBy } from './order.ts'
import { placeOf } from './placing.ts'
import { linkedRoles, rolesOf } from './roles.ts'
import { replace, replaceHaving, type Shelves } from './shelf.ts'
import { quantitiesOf } from './values/linked-quantity.ts'
import { linkValues } from './values/values.ts'
import { linkedStatements, linkStatements, statementsOf } from './statements.ts'

/** Who is who in one article, as bearers have it. */
type Who = Pick<Cast, 'entity' | 'description'>

/** Raised with every change to what is kept on shelves or to what is linked, so that no older ones are taken for today's. */
export const linkingVersion = 13

/** Articles that come, or come anew with another reading, and those that go. */
export interface Change {
  readonly come: readonly Digest[]
  readonly gone: readonly string[]
}

/** What is known from outside the articles. It must be the same for all that is linked on the same shelves. */
export interface Known {
  readonly facts?: readonly Fact[]
  readonly outside?: Outside
}

/**
 * Takes up a change, and links anew just what hangs on it: the shelves end as if all their articles had been linked at once, in
 * whatever order they come and go. `digestsOf` gives the digests of articles that are on the shelves. Returns the articles that were linked anew.
 */
export async function link(
  shelves: Shelves,
  change: Change,
  digestsOf: Digests,
  { facts = [], outside = nothingOutside }: Known = {},
): Promise<ReadonlySet<string>> {
  return new Linking(shelves, change, digestsOf, facts, outside).run()
}

class Linking {
  private readonly fresh: ReadonlyMap<string, Digest>
  private readonly gone: readonly string[]

  constructor(
    private readonly shelves: Shelves,
    { come, gone }: Change,
    private readonly digestsOf: Digests,
    private readonly facts: readonly Fact[],
    private readonly outside: Outside,
  ) {
    this.fresh = new Map(come.map((digest) => [digest.summary.id, digest]))
    this.gone = gone
  }

  async run(): Promise<ReadonlySet<string>> {
    const recast = await this.entities()
    const roots = await this.tellings(recast)
    const { redated, renamed } = await this.events(roots)
    const spoken = new Set([...recast, ...redated, ...renamed])
    for (const id of this.gone) spoken.delete(id)
    await this.statements(spoken)
    return spoken
  }

  /** Links entities; the articles in which somebody is another than before, those that have come too. */
  private async entities(): Promise<ReadonlySet<string>> {
    const articles = this.shelves.of(linkedArticles)
    const come = [...this.fresh.values()]
    const moved = await linkFamilies(articles, { added: come, removed: [...this.gone, ...this.fresh.keys()] })
    const rows = await articles.get([...this.fresh.keys(), ...moved])
    const own = come.flatMap(({ summary, entities }) =>
      bearersOf(rows.get(summary.id)!, withOutside(entities, this.outside)),
    )
    const elsewhere = await this.shelves.of(bearers).by(moved.map((id) => `article ${id}`))
    const others = elsewhere.map((one) => ({ ...one, family: rows.get(one.article)!.family }))
    const { before, after } = await linkEntities(
      this.shelves,
      [...own, ...others],
      [...this.fresh.keys(), ...moved, ...this.gone],
    )
    await describeEntities(this.shelves, before, after)
    const looked = new Set([...before, ...after].map(({ article }) => `bearers ${article}`))
    await replaceHaving(this.shelves, linkedDoubts, [...looked], doubtfulBearers(after))
    const was = new Map(before.map(({ id, entity }) => [id, entity]))
    const recast = after.filter(({ id, entity }) => was.get(id) !== entity).map(({ article }) => article)
    return new Set([...this.fresh.keys(), ...moved, ...recast])
  }

  /** Links what articles tell; the roots of the events that have changed. */
  private async tellings(recast: ReadonlySet<string>): Promise<ReadonlySet<string>> {
    const rows = await this.shelves.of(linkedArticles).get(recast)
    const casts = await this.casts(recast)
    const come = [...(await this.digests(recast))].flatMap(([id, { events, statements, entities }]) => {
      const { family, summary } = rows.get(id)!
      const { earliest, latest } = summary
      const speakers = new Map(statements.map(({ record }) => [record.id, record.source?.entity ?? null]))
      const { entity, description } = casts.get(id)!
      const locations = new Map(entities.map(({ record, location }) => [record.id, location]))
      const cast = {
        ...{ entity, description, setting: settingIn(entities, entity) },
        location: (one: string | null) => locations.get(one ?? '') ?? null,
        speaker: (one: string) => entity(speakers.get(one) ?? null),
      }
      return events.map((seen) => telling({ id, family, earliest, latest }, seen, cast))
    })
    return linkTellings(this.shelves.of(linkedTellings), come, [...recast, ...this.gone])
  }

  /** Works out days and describes events; the articles whose days have changed, and those with an event that is another than before. */
  private async events(roots: ReadonlySet<string>) {
    const tellingShelf = this.shelves.of(linkedTellings)
    const facts = await factsAtHand(this.shelves, this.facts)
    const shelf = this.shelves.of(linkedEvents)
    const told = await shelf.by([...facts.changed].map((kind) => `kind ${kind}`))
    const changed = new Set([...roots, ...told.map(({ root }) => root)])
    const redated = await linkDays(
      this.shelves,
      changed,
      [...this.fresh.keys(), ...this.gone],
      (articles) => this.digests(articles),
      facts,
    )
    for (const { event } of await tellingShelf.by([...redated].map((id) => `article ${id}`)))
      changed.add(event)
    const groups = await groupsOf(this.shelves, changed)
    const days = await this.days([...groups.values()])
    const before = await shelf.get(changed)
    const now = [...groups].map(([root, group]): LinkedEvent => {
      const event = describeEvent(group, days)
      const first = group.tellings.find(({ article }) => article.id === event.sightings[0].article)!
      const placed = placeOf(event, days.publication(first.article.id) ?? first.article)
      return { root, event, placed, spot: spotOf(event, group) }
    })
    const doubts = now.flatMap(({ root, event }) => doubtfulTellings(root, groups.get(root)!, event))
    await replaceHaving(
      this.shelves,
      linkedDoubts,
      Array.from(changed, (root) => `event ${root}`),
      doubts,
    )
    await shelf.drop([...before.keys()].filter((root) => !groups.has(root)))
    await shelf.put(now.filter((one) => JSON.stringify(one) !== JSON.stringify(before.get(one.root))))
    return { redated, renamed: renamedIn(before.values(), now) }
  }

  /** The days of the articles of groups. */
  private async days(groups: readonly Group[]): Promise<Days> {
    const articles = groups.flatMap(({ tellings }) => tellings.map(({ article }) => article.id))
    const shared = groups.filter(({ tellings: [first, ...others] }) =>
      others.some(({ article }) => article.id !== first.article.id),
    )
    const digests = await this.digests(shared.map((group) => anchorOf(group).article.id))
    return new Days(digests.values(), (await this.shelves.of(linkedDays).get(articles)).values())
  }

  /** Links statements, how they stand to one another, disputes, roles, numbers and facets of articles that have changed. */
  private async statements(changed: ReadonlySet<string>): Promise<void> {
    const articles = this.shelves.of(linkedArticles)
    const rows = await articles.get(changed)
    const digests = await this.digests(changed)
    const casts = await this.casts(changed)
    const tellings = await this.shelves.of(linkedTellings).by([...changed].map((id) => `article ${id}`))
    const events = await this.shelves.of(linkedEvents).get(tellings.map(({ event }) => event))
    const eventOf = new Map(tellings.map(({ id, event }) => [id, events.get(event)!.event.id]))
    const days = new Days([], (await this.shelves.of(linkedDays).get(changed)).values())
    const told = [...digests].map(([id, digest]) => {
      const article = rows.get(id)!
      const cast = casts.get(id)!
      const setting = settingIn(digest.entities, cast.entity)
      const names = nameWordsIn(digest.entities)
      const statements = statementsOf(article, digest.statements, {
        entity: cast.entity,
        event: (event) => eventOf.get(`${id} ${event}`) ?? null,
        when: (stated) => days.when(id, stated),
        published: days.publication(id) ?? article.summary,
      })
      const contents = statements.map((row, number) => {
        const seen = digest.statements[number]
        const around = setting(seen.sighting.context.spans)
        return contentOf(row, seen, article, around, names(row.statement.spans))
      })
      return {
        ...{ statements, contents, claims: claimsOf(statements) },
        quantities: quantitiesOf(article, digest.quantities, setting),
        roles: rolesOf(article, digest.roles, cast.entity),
        facets: [facetsOf(article, digest, cast, days.publication(id))],
        doubts: doubtfulIn(digest),
      }
    })
    type Told = (typeof told)[number]
    const of = <Kind extends keyof Told>(kind: Kind) =>
      told.flatMap((each) => each[kind] as Told[Kind][number][])
    const all = [...changed, ...this.gone]
    const repeating = await linkStatements(this.shelves.of(linkedStatements), of('statements'), all)
    await this.disputes([...repeating].filter((id) => !this.gone.includes(id)))
    await replace(this.shelves, linkedClaims, all, of('claims'))
    await replace(this.shelves, linkedRoles, all, of('roles'))
    await linkLinks(this.shelves, of('contents'), all)
    await linkValues(this.shelves, of('quantities'), all)
    await replace(this.shelves, linkedFacets, all, of('facets'))
    await replace(this.shelves, linkedDoubts, all, of('doubts'))
  }

  private async disputes(articles: readonly string[]): Promise<void> {
    const rows = await this.shelves.of(linkedArticles).get(articles)
    const digests = await this.digests(articles)
    const casts = await this.casts(articles)
    const keys = articles.map((id) => `article ${id}`)
    const statements = groupBy(
      await this.shelves.of(linkedStatements).by(keys),
      ({ statement }) => statement.article,
    )
    const told = [...digests].flatMap(([id, digest]) =>
      disputesOf(rows.get(id)!, digest.disputes, statements.get(id) ?? [], casts.get(id)!.entity),
    )
    await replace(this.shelves, linkedDisputes, [...articles, ...this.gone], told)
  }

  /** Who is who in articles, by the ids of their readings. */
  private async casts(articles: Iterable<string>): Promise<Map<string, Who>> {
    const ids = [...articles]
    const found = groupBy(
      await this.shelves.of(bearers).by(ids.map((id) => `article ${id}`)),
      ({ article }) => article,
    )
    return new Map(ids.map((id) => [id, castOf(found.get(id) ?? [])]))
  }

  private async digests(articles: Iterable<string>): Promise<ReadonlyMap<string, Digest>> {
    const asked = [...new Set(articles)]
    const others = asked.filter((id) => !this.fresh.has(id))
    const known = others.length === 0 ? new Map<string, Digest>() : await this.digestsOf(others)
    return new Map(asked.map((id) => [id, this.fresh.get(id) ?? known.get(id)!]))
  }
}

/** The articles whose tellings are of an event with another id than before. */
function renamedIn(before: Iterable<LinkedEvent>, now: readonly LinkedEvent[]): ReadonlySet<string> {
  const was = new Map(
    Array.from(before, ({ event }) =>
      event.sightings.map(({ article, record }) => [`${article} ${record}`, event.id] as const),
    ).flat(),
  )
  const renamed = now.flatMap(({ event }) =>
    event.sightings.filter(({ article, record }) => was.get(`${article} ${record}`) !== event.id),
  )
  return new Set(renamed.map(({ article }) => article))
}

function castOf(own: readonly Bearer[]): Who {
  const known = new Map(own.map((one) => [one.record, one]))
  return {
    entity(entity) {
      const one = known.get(entity ?? '')
      return one === undefined ? null : entityId(one.entity)
    },
    description(entity) {
      const one = known.get(entity ?? '')
      return one === undefined || one.named || one.holder !== null ? null : one.name
    },
  }
}
