import { DisjointSets } from '../disjoint-sets.ts'
import { bondedWith } from '../judgements/bonds.ts'
import { byCodeUnit, groupBy } from '../order.ts'
import type { Shelf, Shelves } from '../shelf.ts'
import { recount, tallies, type Tally, type Turn } from '../tally.ts'
import {
  bearers,
  entityId,
  isLeft,
  leftKeys,
  linkOf,
  mayBeShort,
  nameOf,
  numbered,
  standsAlone,
  type Bearer,
} from './bearer.ts'
import { headings, kindCounts, linkCounts, marksOf, shortCounts } from './marks.ts'
import { waitingOf, waitings, type Waiting } from './waiting.ts'

/**
 * Joins what articles name into entities. A Wikidata id settles it, for and against; somebody called by an office alone is whoever is known
 * from outside to have held it then. Without one, a name that stands by itself (a person's full name, an organisation, a country) joins its
 * equals of the same kind. A name that does not (a surname, an acronym) joins the one bearer of it that articles near by speak of; where two
 * could be meant it stays apart, and where none is known it joins its equals near by. What people have judged goes before all this: whoever they
 * set apart joins nobody, and those they merge are one, with all that either was.
 *
 * `come` are the bearers of articles that are new or have changed, `articles` all articles that have come, gone or changed. Only what
 * hangs on these is looked at again. Returns all bearers that are looked at, as they were and as they are.
 */
export async function linkEntities(
  shelves: Shelves,
  come: readonly Bearer[],
  articles: readonly string[],
): Promise<{ readonly before: readonly Bearer[]; readonly after: readonly Bearer[] }> {
  const linking = new EntityLinking(shelves.of(bearers), shelves.of(tallies), shelves.of(waitings))
  return linking.link(come, articles)
}

class EntityLinking {
  /** What is looked at, by article: as it was, and as it is becoming. */
  private readonly before = new Map<string, readonly Bearer[]>()
  private readonly now = new Map<string, readonly Bearer[]>()
  /** What is on the shelf, by id. */
  private readonly kept = new Map<string, string>()

  constructor(
    private readonly shelf: Shelf<Bearer>,
    private readonly tallies: Shelf<Tally>,
    private readonly waitings: Shelf<Waiting>,
  ) {}

  async link(come: readonly Bearer[], articles: readonly string[]) {
    const own = groupBy(come, ({ article }) => article)
    await this.take(articles)
    for (const article of articles) this.now.set(article, own.get(article) ?? [])

    await this.take(this.articlesBy('unclear', 'kinds', await this.recount(kindCounts)))
    await this.each(settledKind, (one) => [`kinds ${one.key}`])
    this.replace(numbered)
    await this.take(this.articlesBy('linkless', 'links', await this.recount(linkCounts)))
    await this.each(surely, (one) => [`links ${nameOf(one)}`])
    await this.mark()
    await this.take(this.waitingFor(await this.recount(shortCounts)))
    await this.settleShortNames()
    await this.settleLeft()
    await this.settleBonds()
    return { before: this.all(this.before), after: this.all(this.now) }
  }

  private all(articles: ReadonlyMap<string, readonly Bearer[]>): Bearer[] {
    return [...articles.values()].flat()
  }

  /** Takes articles under consideration, with their bearers as they are on the shelf. */
  private async take(articles: Iterable<string> | Promise<Iterable<string>>): Promise<void> {
    const fresh = [...new Set(await articles)].filter((article) => !this.before.has(article))
    const found = groupBy(await this.shelf.by(fresh.map((id) => `article ${id}`)), ({ article }) => article)
    for (const article of fresh) {
      const own = [...(found.get(article) ?? [])].sort(inReading)
      this.before.set(article, own)
      this.now.set(article, own)
      for (const one of own) this.kept.set(one.id, JSON.stringify(one))
    }
  }

  private replace(change: (own: readonly Bearer[]) => readonly Bearer[]): void {
    for (const [article, own] of this.now) this.now.set(article, change(own))
  }

  /** Changes each bearer by the tallies under some headings. */
  private async each(
    change: (one: Bearer, counts: readonly Tally['counts'][]) => Bearer,
    headingsOf: (one: Bearer) => string[],
  ): Promise<void> {
    const known = await this.tallies.get(this.all(this.now).flatMap(headingsOf))
    this.replace((own) =>
      own.map((one) =>
        change(
          one,
          headingsOf(one).map((heading) => known.get(heading)?.counts ?? {}),
        ),
      ),
    )
  }

  /** Says what marks articles have, and what they wait for. */
  private async mark(): Promise<void> {
    const waiting = new Map<string, Waiting>()
    for (const [article, own] of this.now) {
      const marks = marksOf(own).map(({ key }) => key)
      this.now.set(
        article,
        own.map((one) => ({ ...one, marks: one.sure === null ? marks : [] })),
      )
      const waits = waitingOf(article, own, marks)
      if (waits !== null) waiting.set(article, waits)
    }
    await this.waitings.drop([...this.now.keys()].filter((article) => !waiting.has(article)))
    await this.waitings.put(waiting.values())
  }

  private recount(countsOf: typeof shortCounts): Promise<Turn[]> {
    const counts = (articles: ReadonlyMap<string, readonly Bearer[]>) =>
      [...articles.values()].flatMap(countsOf)
    return recount(this.tallies, counts(this.before), counts(this.now))
  }

  /** The articles of bearers that a turn under a heading may change. */
  private async articlesBy(key: string, heading: string, turns: readonly Turn[]): Promise<string[]> {
    const keys = turns.map((turn) => turn.heading.replace(heading, key))
    return (await this.shelf.by(keys)).map(({ article }) => article)
  }

  /** The articles of bearers whose name may now be short for another than before. */
  private async waitingFor(turns: readonly Turn[]): Promise<string[]> {
    const nearby = turns.flatMap(({ heading }) => headings.partsOfNear(heading) ?? [])
    const shorts = await this.tallies.get(nearby.map(({ identity }) => headings.shorts(identity)))
    const meant = new Set(turns.flatMap(({ heading }) => headings.nameOfShort(heading) ?? []))
    const sought = new Map<string, Set<string>>()
    for (const { identity, mark } of nearby) {
      const names = sought.get(mark) ?? new Set()
      for (const name of Object.keys(shorts.get(headings.shorts(identity))?.counts ?? {})) names.add(name)
      sought.set(mark, names)
    }
    const keysOf = (names: Iterable<string>) => Array.from(names, (name) => `name ${name}`)
    const marked = await this.waitings.by(
      keysOf([...sought.values()].flatMap((names) => [...names])),
      [...sought.keys()].map((mark) => `mark ${mark}`),
    )
    const met = marked.filter(({ names, marks }) =>
      marks.some((mark) => names.some((name) => sought.get(mark)?.has(name))),
    )
    return [...met, ...(await this.waitings.by(keysOf(meant)))].map(({ article }) => article)
  }

  /** Gives each bearer what its name is short for, or else what it says by itself. */
  private async settleShortNames(): Promise<void> {
    const waiting = this.all(this.now).filter(mayBeShort)
    const short = await this.tallies.get(waiting.map((one) => headings.short(nameOf(one))))
    const meantBy = (one: Bearer) => Object.keys(short.get(headings.short(nameOf(one)))?.counts ?? {})
    const marks = new Map(
      [...this.now].map(([article, own]) => [article, marksOf(own).map(({ key }) => key)]),
    )
    const near = await this.tallies.get(
      waiting.flatMap((one) =>
        meantBy(one).flatMap((identity) =>
          marks.get(one.article)!.map((mark) => headings.near(identity, mark)),
        ),
      ),
    )
    this.replace((own) => {
      const spoken = new Set(own.map(({ sure }) => sure))
      return own.map((one) => {
        const meant = mayBeShort(one)
          ? meantBy(one).filter(
              (identity) =>
                !spoken.has(identity) &&
                marks.get(one.article)!.some((mark) => near.has(headings.near(identity, mark))),
            )
          : []
        const own = one.judged.apart ? `apart ${one.id}` : (one.sure ?? '')
        return identified(one, meant.length === 1 ? meant[0] : own)
      })
    })
  }

  /** Joins those that are left to their equals near by; each such set is called after its first bearer. */
  private async settleLeft(): Promise<void> {
    const parted = this.all(this.before).filter(isLeft)
    const others = await this.shelf.by(parted.map(({ identity }) => `identity ${identity}`))
    await this.take(others.map(({ article }) => article))
    await this.keep()

    const found = new Map<string, Bearer>()
    const asked = new Set<string>()
    let coming = this.all(this.now).filter(isLeft)
    while (coming.length > 0) {
      for (const one of coming) found.set(one.id, one)
      const keys = [...new Set(coming.flatMap(leftKeys))].filter((key) => !asked.has(key))
      for (const key of keys) asked.add(key)
      coming = (await this.shelf.by(keys)).filter(({ id }) => !found.has(id))
    }
    await this.take([...found.values()].map(({ article }) => article))
    const identities = namesakes([...found.values()])
    this.replace((own) => own.map((one) => identified(one, identities.get(one.id) ?? one.identity)))
    await this.keep()
  }

  /** Gives each bearer its entity: what it is by itself, or the first of all that it has been merged with. */
  private async settleBonds(): Promise<void> {
    const was = new Map(this.all(this.before).map((one) => [one.id, bondsOf(one)]))
    const is = new Map(this.all(this.now).map((one) => [one.id, bondsOf(one)]))
    const moved = ({ id }: Bearer) => (was.get(id) ?? '') !== (is.get(id) ?? '')
    const parted = this.all(this.before).filter(moved)
    await this.takeBy(parted.map(({ entity }) => `entity ${entityId(entity)}`))
    const joined = new Set(
      this.all(this.now)
        .filter(moved)
        .map(({ identity }) => identity),
    )
    const identities = [...this.now.values()].flatMap((own) => own.map(({ identity }) => identity))
    const sets = await bondedWith(identities, {
      of: (some) => this.ends(some.map((identity) => `bonded ${identity}`)),
      having: (bonds) => this.ends(bonds.map((bond) => `bond ${bond}`)),
    })
    const reached = [...joined].flatMap((identity) => [...sets.get(identity)!])
    await this.takeBy(reached.map((identity) => `identity ${identity}`))
    this.replace((own) =>
      own.map((one) => {
        const set = sets.get(one.identity)
        return set === undefined ? one : { ...one, entity: firstOf(set) }
      }),
    )
    await this.keep()
  }

  private async takeBy(keys: readonly string[]): Promise<void> {
    await this.take((await this.shelf.by(keys)).map(({ article }) => article))
  }

  private async ends(keys: readonly string[]) {
    return (await this.shelf.by(keys)).map(({ identity, judged }) => ({ own: identity, bonds: judged.bonds }))
  }

  /** Puts on the shelf what has changed. */
  private async keep(): Promise<void> {
    const now = new Set(this.all(this.now).map(({ id }) => id))
    await this.shelf.drop(
      this.all(this.before)
        .map(({ id }) => id)
        .filter((id) => !now.has(id)),
    )
    await this.shelf.put(this.all(this.now).filter((one) => this.kept.get(one.id) !== JSON.stringify(one)))
    for (const one of this.all(this.now)) this.kept.set(one.id, JSON.stringify(one))
  }
}

function inReading(one: Bearer, other: Bearer): number {
  return one.number - other.number
}

/** Takes an unclear kind for what the one other kind is that its name is given: unclear agrees with anything, but not with two. */
function settledKind(one: Bearer, [kinds]: readonly Tally['counts'][]): Bearer {
  const [only, ...others] = Object.keys(kinds) as Bearer['kind'][]
  const settles = one.named && one.given === 'other' && only !== undefined && others.length === 0
  return { ...one, kind: settles ? only : one.given }
}

/** What its name says by itself: its Wikidata id, or its name where at most one id bears that. */
function surely(one: Bearer, [links]: readonly Tally['counts'][]): Bearer {
  if (!standsAlone(one)) return { ...one, sure: null }
  const [only, ...others] = Object.keys(links)
  const link = linkOf(one) ?? (others.length === 0 ? only : undefined)
  return { ...one, sure: link === undefined ? `name ${nameOf(one)}` : `link ${link}` }
}

/** Sets of bearers that share a key, directly or by others between them, each called after its first. */
function namesakes(left: readonly Bearer[]): Map<string, string> {
  const sorted = [...left].sort((one, other) => byCodeUnit(one.place, other.place) || inReading(one, other))
  const sets = new DisjointSets(sorted.length)
  const first = new Map<string, number>()
  for (const [index, one] of sorted.entries()) {
    for (const key of leftKeys(one)) {
      if (first.has(key)) sets.join(first.get(key)!, index)
      else first.set(key, index)
    }
  }
  return new Map(sorted.map(({ id }, index) => [id, `here ${sorted[sets.find(index)].id}`]))
}

/** A bearer with its identity; its entity is the same until merges are looked at. */
function identified(one: Bearer, identity: string): Bearer {
  return { ...one, identity, entity: identity }
}

/** What a bearer's merges hang on; the same for all without any. */
function bondsOf({ identity, judged: { bonds } }: Bearer): string {
  return bonds.length === 0 ? '' : [identity, ...bonds].join('\t')
}

/** What says most of who somebody is comes first, so that a merged entity mostly keeps its id. */
const ranks = ['link', 'name', 'here', 'apart']

function firstOf(identities: ReadonlySet<string>): string {
  const rank = (identity: string) => ranks.indexOf(identity.split(' ', 1)[0])
  return [...identities].sort((one, other) => rank(one) - rank(other) || byCodeUnit(one, other))[0]
}
