import type { DossierRecord } from '../model/record.ts'
import { linkedDays } from './days/linked-days.ts'
import { linkedDisputes, type LinkedDispute } from './disputes.ts'
import { bearers, heldIn } from './entities/bearer.ts'
import { linkedEntities, type LinkedEntity } from './entities/linked-entity.ts'
import { linkedEvents, type LinkedEvent } from './events/linked-event.ts'
import { linkedArticles } from './linked-article.ts'
import { linkedLinks, type LinkedLink } from './links/links.ts'
import { assemble } from './record.ts'
import { linkedRoles, type LinkedRole } from './roles.ts'
import type { Shelves } from './shelf.ts'
import { linkedStatements, type LinkedStatement } from './statements.ts'

/**
 * The part of a record that one question needs, taken from the shelves by their keys: a question to a large dossier costs what its answer
 * costs. What answers the question of the whole record answers it of the slice, with the same answer.
 */
export class Slice {
  private readonly entities = new Map<string, LinkedEntity>()
  private readonly events = new Map<string, LinkedEvent>()
  private readonly statements = new Map<string, LinkedStatement>()
  private readonly disputes = new Map<string, LinkedDispute>()
  private readonly roles = new Map<string, LinkedRole>()
  private readonly links = new Map<string, LinkedLink>()
  private readonly articles = new Set<string>()

  constructor(private readonly shelves: Shelves) {}

  addEntities(rows: Iterable<LinkedEntity>): void {
    for (const row of rows) this.entities.set(row.id, row)
  }

  async addNamed(ids: Iterable<string>): Promise<void> {
    this.addEntities((await this.shelves.of(linkedEntities).get(ids)).values())
  }

  addEvents(rows: Iterable<LinkedEvent>): void {
    for (const row of rows) this.events.set(row.root, row)
  }

  addStatements(rows: Iterable<LinkedStatement>): void {
    for (const row of rows) this.statements.set(row.id, row)
  }

  addDisputes(rows: Iterable<LinkedDispute>): void {
    for (const row of rows) this.disputes.set(row.id, row)
  }

  /** Takes in all the roles of those who hold some. */
  async addRoles(rows: readonly LinkedRole[]): Promise<void> {
    const persons = new Set(rows.map(({ person }) => `person ${person}`))
    for (const row of await this.shelves.of(linkedRoles).by(persons)) this.roles.set(row.id, row)
  }

  addArticles(ids: Iterable<string>): void {
    for (const id of ids) this.articles.add(id)
  }

  /**
   * Takes in what stands against the statements that are there or repeats them, and the events told in their words; for so many
   * rounds, or until there is no more.
   */
  async reach(rounds: number): Promise<void> {
    const reached = new Set<string>()
    for (let round = 0; round < rounds; round++) {
      await this.addSides()
      const fresh = [...this.statements.keys()].filter((id) => !reached.has(id))
      if (fresh.length === 0) return
      for (const id of fresh) reached.add(id)
      const about = fresh.flatMap((id) => this.statements.get(id)!.statement.about)
      this.addDisputes(await this.shelves.of(linkedDisputes).by(fresh.map((id) => `statement ${id}`)))
      this.addEvents(
        await this.shelves
          .of(linkedEvents)
          .by([...fresh.map((id) => `voice ${id}`), ...about.map((id) => `id ${id}`)]),
      )
    }
    await this.addSides()
  }

  /** Takes in what else is said about its events. */
  async addAbout(): Promise<void> {
    const keys = [...this.events.values()].map(({ event }) => `about ${event.id}`)
    this.addStatements(await this.shelves.of(linkedStatements).by(keys))
  }

  /** The statements on either side of disputes, those that what is there repeats or stands within, and those that tell of its events. */
  private async addSides(): Promise<void> {
    const sides = [...this.disputes.values()].flatMap(({ dispute }) => [dispute.statement, dispute.claim])
    const others = [...this.statements.values()].flatMap(({ statement }) => [
      ...statement.repeats,
      statement.within,
    ])
    const telling = [...this.events.values()].flatMap(({ event }) =>
      event.sightings.map(({ voice }) => voice),
    )
    const missing = [...sides, ...others, ...telling].filter((id) => id !== null && !this.statements.has(id))
    this.addStatements((await this.shelves.of(linkedStatements).get(missing as string[])).values())
  }

  /** Takes in how the statements that are there stand to one another. */
  async addLinks(): Promise<void> {
    const links = await this.shelves
      .of(linkedLinks)
      .by([...this.statements.keys()].map((id) => `statement ${id}`))
    for (const row of links) {
      if (this.statements.has(row.link.from) && this.statements.has(row.link.to)) this.links.set(row.id, row)
    }
  }

  /** The part of the record, without the places of entities, of which there are more than of all else. Of roles and links it has those that were put in, and it has no numbers. */
  shown(): Promise<DossierRecord> {
    return this.placed([])
  }

  /** The same with all places of some entities. */
  async placed(entities: readonly string[]): Promise<DossierRecord> {
    const events = [...this.events.values()]
    const statements = [...this.statements.values()]
    const disputes = [...this.disputes.values()]
    this.addArticles([
      ...events.flatMap(({ event }) => event.sightings.map(({ article }) => article)),
      ...statements.map(({ statement }) => statement.article),
      ...disputes.map(({ sighting }) => sighting.article),
      ...[...this.roles.values()].map(({ sighting }) => sighting.article),
    ])
    const named = [
      ...events.flatMap(({ event }) => [
        ...event.participants.map(({ entity }) => entity),
        ...event.voices,
        event.place,
      ]),
      ...statements.flatMap(({ statement: { source, speaksFor, addressee, target } }) => [
        ...[source, speaksFor, addressee, target],
      ]),
      ...disputes.flatMap(({ dispute: { by, of } }) => [by, of]),
      ...[...this.roles.values()].flatMap(({ person, of }) => [person, of]),
    ].filter((id) => id !== null)
    await this.addNamed(named)
    return assemble({
      ...{
        events,
        statements,
        disputes,
        roles: [...this.roles.values()],
        entities: [...this.entities.values()],
      },
      ...{ links: [...this.links.values()], odds: [], quantities: [] },
      articles: [...(await this.shelves.of(linkedArticles).get(this.articles)).values()],
      bearers: await this.shelves
        .of(bearers)
        .by([...Array.from(this.articles, heldIn), ...entities.map((id) => `entity ${id}`)]),
      days: [...(await this.shelves.of(linkedDays).get(this.articles)).values()],
    })
  }
}
