import type { Judgement } from '../model/judgement.ts'
import type { Reading } from '../model/reading.ts'
import type {
  ArticleSummary,
  DossierDispute,
  DossierEntity,
  DossierEvent,
  DossierLink,
  DossierRole,
  DossierStatement,
  DossierTime,
  DossierValues,
  HeldOffice,
  TimelineEntry,
} from '../model/record.ts'
import { linkedDays } from './days/linked-days.ts'
import { disputesTold, linkedDisputes } from './disputes.ts'
import { bearers, entityId, type Bearer } from './entities/bearer.ts'
import { linkedEntities, type LinkedEntity } from './entities/linked-entity.ts'
import type { Names } from './entities/names.ts'
import { linkedEvents } from './events/linked-event.ts'
import { linkedArticles } from './linked-article.ts'
import { linkedLinks } from './links/links.ts'
import { byCodeUnit } from './order.ts'
import { entitiesMeant } from './parties-meant.ts'
import type { Period } from './placing.ts'
import { assemble, type Rows } from './record.ts'
import { linkedRoles, rolesTold } from './roles.ts'
import type { ShelfKind, Shelves } from './shelf.ts'
import { linkedStatements } from './statements.ts'
import { timeline } from './timeline.ts'
import { linkedQuantities } from './values/linked-quantity.ts'
import { joining, linkedOdds, valuesTold, type LinkedOdds } from './values/values.ts'

/** So many articles are looked at together, and so many entities and pairs of numbers: what is in memory is some times this. */
const articlesAtOnce = 32
const entitiesAtOnce = 256
const pairsAtOnce = 4096

/** What lies beside the shelves of a dossier, by the ids of articles. */
export interface Beside {
  readings(articles: readonly string[]): Promise<ReadonlyMap<string, Reading>>
  /** What was judged of them, that which undoes it too, in the order it was made. */
  judgements(articles: readonly string[]): Promise<ReadonlyMap<string, readonly Judgement[]>>
  /** Shelves on which these articles are linked anew, as if there were no others. */
  apart(articles: readonly string[]): Promise<Shelves>
}

/** An entity without the places where articles speak of it. */
export type NamedEntity = Pick<DossierEntity, 'id' | 'kind' | 'name' | 'names' | 'link'>

/** Somebody whom an article calls by an office, and is known from outside to have held it. */
export interface OfficeHeld extends HeldOffice {
  readonly entity: string
}

/**
 * All of a dossier, gone through a little at a time: for handing on a record that memory may not hold. Each thing comes once, in an order that
 * is made from content.
 */
export class Walk {
  constructor(
    private readonly shelves: Shelves,
    private readonly beside: Beside,
    private readonly spelling: Names,
  ) {}

  /** The same of these articles alone, as if there were no others. They are linked in memory: for as many as that holds. */
  async apart(articles: readonly string[]): Promise<Walk> {
    return new Walk(await this.beside.apart(articles), this.beside, this.spelling)
  }

  /** How many articles there are. */
  size(): Promise<number> {
    return this.shelves.of(linkedArticles).count({})
  }

  /** What linking keeps of a kind, as it is, some at a time. */
  rows<Row>(kind: ShelfKind<Row>): AsyncIterable<readonly Row[]> {
    return this.shelves.of(kind).pages(entitiesAtOnce)
  }

  /** The articles in the order of publication, some at a time, each time with what they are the first to tell. */
  async *stretches(): AsyncGenerator<Stretch> {
    const places: { readonly id: string; readonly place: string }[] = []
    for await (const page of this.shelves.of(linkedArticles).pages(entitiesAtOnce)) {
      for (const { id, place } of page) places.push({ id, place })
    }
    places.sort((one, other) => byCodeUnit(one.place, other.place))
    for (let from = 0; from < places.length; from += articlesAtOnce) {
      const ids = places.slice(from, from + articlesAtOnce).map(({ id }) => id)
      yield new Stretch(this.shelves, this.beside, this.spelling, ids)
    }
  }

  /** The entities, some at a time. */
  async *entities(): AsyncGenerator<readonly NamedEntity[]> {
    for await (const page of this.shelves.of(linkedEntities).pages(entitiesAtOnce)) yield page.map(named)
  }

  /** The offices of people, some at a time. */
  async *roles(): AsyncGenerator<readonly DossierRole[]> {
    for await (const page of this.shelves.of(linkedEntities).pages(entitiesAtOnce)) {
      yield rolesTold(await this.shelves.of(linkedRoles).by(page.map(({ id }) => `person ${id}`)))
    }
  }

  /** Numbers of one thing that differ: the one list that is held whole, since any two may hang together; of what ties them no more than that takes. */
  async values(): Promise<readonly DossierValues[]> {
    let odds: readonly LinkedOdds[] = []
    for await (const page of this.shelves.of(linkedOdds).pages(pairsAtOnce))
      odds = joining([...odds, ...page])
    const quantities = this.shelves.of(linkedQuantities)
    return valuesTold(odds, await quantities.get(odds.flatMap(({ pair }) => pair)))
  }

  /** Entities by their ids. */
  async named(ids: Iterable<string>): Promise<ReadonlyMap<string, NamedEntity>> {
    const found = await this.shelves.of(linkedEntities).get(new Set(ids))
    return new Map([...found].map(([id, entity]) => [id, named(entity)]))
  }

  /** Articles by their ids. */
  async articles(ids: Iterable<string>): Promise<ReadonlyMap<string, ArticleSummary>> {
    const { articles } = await datedArticles(this.shelves, [...new Set(ids)])
    return new Map(articles.map((article) => [article.id, article]))
  }

  /** Events by their ids. */
  async events(ids: Iterable<string>): Promise<ReadonlyMap<string, DossierEvent>> {
    const found = await this.shelves.of(linkedEvents).by(Array.from(new Set(ids), (id) => `id ${id}`))
    return new Map(found.map(({ event }) => [event.id, event]))
  }

  /** The ids of those whom a person may mean by an id or a name. */
  async meant(text: string): Promise<ReadonlySet<string>> {
    const found = await entitiesMeant(this.shelves, text, this.spelling)
    return new Set(found.map(({ id }) => id))
  }
}

/** Some articles of a dossier, next to one another in the order of publication. What many articles tell belongs to the first. */
export class Stretch {
  private readonly own: ReadonlySet<string>
  private readonly keys: readonly string[]

  constructor(
    private readonly shelves: Shelves,
    private readonly beside: Beside,
    private readonly spelling: Names,
    private readonly ids: readonly string[],
  ) {
    this.own = new Set(ids)
    this.keys = ids.map((id) => `article ${id}`)
  }

  async articles(): Promise<readonly ArticleSummary[]> {
    return (await this.dated()).articles
  }

  /** Times that the dossier leaves fewer days than their article does. */
  async times(): Promise<readonly DossierTime[]> {
    return (await this.dated()).times
  }

  /** The readings of the articles, in their order. */
  async readings(): Promise<readonly Reading[]> {
    const found = await this.beside.readings(this.ids)
    return this.ids.map((id) => found.get(id)!)
  }

  /** What was judged of the articles, that which undoes it too, each once. */
  async judgements(): Promise<readonly Judgement[]> {
    const all = [...(await this.beside.judgements(this.ids)).values()].flat()
    return [...new Map(all.map((judgement) => [judgement.id, judgement])).values()]
  }

  async statements(): Promise<readonly DossierStatement[]> {
    const statements = await this.shelves.of(linkedStatements).by(this.keys)
    return assemble({ ...nothing, statements }).statements
  }

  async events(): Promise<readonly DossierEvent[]> {
    const told = await this.shelves.of(linkedEvents).by(this.keys)
    const events = told.filter(({ event }) => this.own.has(event.sightings[0].article))
    return assemble({ ...nothing, events }).events
  }

  async disputes(): Promise<readonly DossierDispute[]> {
    const shelf = this.shelves.of(linkedDisputes)
    const told = await shelf.by(this.keys)
    const all = await shelf.by(told.map(({ dispute }) => `id ${dispute.id}`))
    return disputesTold(all).filter(({ sightings: [first] }) => this.own.has(first.article))
  }

  /** How the statements stand to earlier ones. */
  async links(): Promise<readonly DossierLink[]> {
    const touching = await this.shelves.of(linkedLinks).by(this.keys)
    const links = touching.filter(({ articles: [from] }) => this.own.has(from))
    return assemble({ ...nothing, links }).links
  }

  /** The id in the dossier of an entity in the reading of an article. */
  async cast(): Promise<(article: string, entity: string | null) => string | null> {
    const known = new Map((await this.bearers()).map(({ id, entity }) => [id, entityId(entity)]))
    return (article, entity) => known.get(`${article} ${entity}`) ?? null
  }

  /** What happened and what was said, in its place in time: what may lie in a period, and in which each of these sets has a part. */
  async timeline(period: Period, actors: readonly ReadonlySet<string>[]): Promise<readonly TimelineEntry[]> {
    const [events, statements] = [await this.events(), await this.statements()]
    const telling = events.flatMap(({ sightings }) => sightings.map(({ voice }) => voice))
    const disputes = await this.shelves
      .of(linkedDisputes)
      .by([...statements.map(({ id }) => id), ...telling].map((id) => `statement ${id}`))
    const { articles } = await this.dated()
    const record = { ...assemble({ ...nothing, disputes }), articles, events, statements }
    return timeline(record, period, this.spelling).filter((entry) =>
      actors.every((meant) => entry.actors.some((id) => meant.has(id))),
    )
  }

  /** Who is known by an office alone. */
  async holders(): Promise<readonly OfficeHeld[]> {
    return [...(await this.bearers())]
      .sort((one, other) => byCodeUnit(one.place, other.place) || one.number - other.number)
      .flatMap(({ article, entity, office, holder }) => {
        if (holder === null) return []
        const { from, to, source } = holder
        return [{ entity: entityId(entity), article, role: office!.role, of: office!.of, from, to, source }]
      })
  }

  private bearers(): Promise<readonly Bearer[]> {
    return this.shelves.of(bearers).by(this.keys)
  }

  private dated() {
    return datedArticles(this.shelves, this.ids)
  }
}

async function datedArticles(shelves: Shelves, ids: readonly string[]) {
  const articles = [...(await shelves.of(linkedArticles).get(ids)).values()]
  const days = [...(await shelves.of(linkedDays).get(ids)).values()]
  return assemble({ ...nothing, articles, days })
}

const nothing: Rows = {
  ...{ articles: [], entities: [], bearers: [], roles: [], events: [] },
  ...{ statements: [], disputes: [], links: [], odds: [], quantities: [], days: [] },
}

function named({ id, kind, name, names, link }: LinkedEntity): NamedEntity {
  return { id, kind, name, names, link }
}
