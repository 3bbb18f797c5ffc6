import { bondedWith } from '../judgements/bonds.ts'
import { byCodeUnit } from '../order.ts'
import type { Shelf } from '../shelf.ts'
import { choose, isRival, isSureByItself, mayChange, type Rooted } from './antecedent.ts'
import { bondsOf, kept, sameChoice, tellingOf, unchosen, type LinkedTelling } from './linked-telling.ts'
import { mostExactFirst, type Telling } from './telling.ts'

/**
 * Joins what articles tell into events: the same kind (or, for a kind without a name, the same verb in much the same words),
 * the same people on the same sides, no other place, and days that overlap. Tellings meet only in blocks of one kind, one
 * participant and one month, so the cost grows with their number. Each takes up the more exact telling it fits best, and must fit the
 * most exact one of that event too, so no chain of vague dates can tie two exact ones together. What a person has set apart takes up nothing and
 * is taken up by nothing; events that a person has merged are one, with all that either was.
 *
 * `come` are the tellings of articles that are new or have changed, `articles` all articles that have come, gone or changed. Only what
 * hangs on these is chosen anew. Returns all events that have changed by their roots, those that are no longer there too.
 */
export async function linkTellings(
  shelf: Shelf<LinkedTelling>,
  come: readonly Telling[],
  articles: readonly string[],
): Promise<ReadonlySet<string>> {
  const linking = new TellingLinking(shelf)
  await linking.renew(come, articles)
  await linking.choose()
  await linking.weigh()
  await linking.merge()
  return linking.keep()
}

class TellingLinking {
  /** Rows as they are becoming, and as they are on the shelf. */
  private readonly rows = new Map<string, LinkedTelling>()
  private readonly shelved = new Map<string, LinkedTelling>()
  private readonly tellings = new Map<string, Telling>()
  /** Ids of the tellings of a block. */
  private readonly blocks = new Map<string, readonly string[]>()
  /** Those whose own words, or those of their event's root, have changed: what is near them is looked at whatever they become. */
  private readonly touched = new Set<string>()
  /** Those that stand near something lost. */
  private readonly bereft = new Set<string>()
  /** Those that are to be chosen for, in order. */
  private readonly queue: Telling[] = []
  private readonly queued = new Set<string>()
  /** Rows as they were that have come anew or are no longer there. */
  private readonly lost: LinkedTelling[] = []
  private readonly events = new Set<string>()

  constructor(private readonly shelf: Shelf<LinkedTelling>) {}

  /** Puts new and changed tellings on the shelf, takes off those that are gone, and queues what hung on them. */
  async renew(come: readonly Telling[], articles: readonly string[]): Promise<void> {
    const known = await this.shelf.by(articles.map((id) => `article ${id}`))
    const gone = new Map(known.map((row) => [row.id, row]))
    const lost: LinkedTelling[] = []
    const changed = come.flatMap((telling) => {
      const old = gone.get(telling.id)
      const row = kept(telling, old ?? unchosen)
      gone.delete(telling.id)
      if (old !== undefined && JSON.stringify(old) === JSON.stringify(row)) return []
      if (old !== undefined) lost.push(old)
      return [row]
    })
    lost.push(...gone.values())
    for (const { event } of lost) this.events.add(event)
    this.lost.push(...lost)
    await this.shelf.drop(gone.keys())
    await this.shelf.put(changed)
    const followers = await this.shelf.by(lost.map(({ id }) => `root ${id}`))
    const near = await this.shelf.by(lost.flatMap(({ blocks }) => blocks.map((block) => `block ${block}`)))
    for (const row of [...changed, ...followers, ...near]) this.see(row)
    for (const { id } of [...changed, ...followers]) {
      this.touched.add(id)
      this.enqueue(id)
    }
    const ids = new Set(lost.map(({ id }) => id))
    for (const { id, antecedent, bare } of near) {
      this.bereft.add(id)
      if (bare || ids.has(antecedent ?? '')) this.enqueue(id)
    }
  }

  /** Chooses for all that are queued, the most exact first, and queues what hangs on a choice that has changed. */
  async choose(): Promise<void> {
    for (let one = this.queue.shift(); one !== undefined; one = this.queue.shift()) {
      this.queued.delete(one.id)
      const near = (await this.near(one.id)).map((id) => this.tellings.get(id)!)
      const [earlier, later] = parted(near, one)
      const choice = choose(
        one,
        isApart(one) ? [] : await this.rooted(earlier.filter((other) => !isApart(other))),
      )
      const row = this.rows.get(one.id)!
      const { root, antecedent, support, score } = choice
      if (!sameChoice(choice, row)) {
        this.rows.set(one.id, { ...row, root: root.id, antecedent: antecedent?.id ?? null, support, score })
        this.touched.add(one.id)
      }
      if (!this.touched.has(one.id)) continue
      for (const other of later) {
        if (mayChange(other, this.rows.get(other.id)!, { telling: one, root })) this.enqueue(other.id)
      }
    }
  }

  /** Weighs anew how sure those are that stand near what has changed. */
  async weigh(): Promise<void> {
    const changed = new Map(Array.from(this.bereft, (id) => [id, new Array<string>()]))
    for (const id of this.touched) {
      for (const other of await this.near(id)) {
        const beside = changed.get(other)
        if (beside === undefined) changed.set(other, [id])
        else beside.push(id)
      }
    }
    for (const [id, beside] of changed) {
      const row = this.rows.get(id)!
      const sure = await this.isSure(row, beside)
      if (row.sure !== sure) this.rows.set(id, { ...row, sure })
    }
  }

  /** Whether a telling is surely of its event; of those near it `changed` have. */
  private async isSure({ id, support, sure }: LinkedTelling, changed: readonly string[]): Promise<boolean> {
    const [own] = await this.rooted([this.tellings.get(id)!])
    const byItself = isSureByItself({ ...own, support })
    if (byItself !== null) return byItself
    // One that was sure, and is what it was, had no rival among the others.
    const rivals = sure && !this.touched.has(id) ? changed : await this.near(id)
    const others = await this.rooted(rivals.map((other) => this.tellings.get(other)!))
    return !others.some((other) => isRival(own, other))
  }

  /** Gives each telling its event: that of its root, or the first of all that this has been merged with. */
  async merge(): Promise<void> {
    const chosen = [...this.rows.values()].filter((row) => this.shelved.get(row.id)!.root !== row.root)
    // What is on the shelf tells what is one with what, so the roots that have been chosen must be there.
    await this.shelf.put(chosen.filter(isBonded))
    const parted = [...this.lost, ...chosen.map(({ id }) => this.shelved.get(id)!)].filter(isBonded)
    const joined = [...this.touched].map((id) => this.rows.get(id)!).filter(isBonded)
    const around = await this.shelf.by(parted.map(({ event }) => `event ${event}`))
    for (const row of around) this.see(row)
    const own = [...around, ...[...this.touched].map((id) => this.rows.get(id)!)]
    const sets = await bondedWith(
      own.map(({ root }) => root),
      {
        of: (roots) => this.ends(roots.map((root) => `bonded ${root}`)),
        having: (bonds) => this.ends(bonds.map((bond) => `bond ${bond}`)),
      },
    )
    const reached = new Set(joined.flatMap(({ root }) => [...sets.get(root)!]))
    for (const row of await this.shelf.by([...reached].map((root) => `root ${root}`))) this.see(row)
    for (const [id, row] of this.rows) {
      const set = sets.get(row.root)
      const event = set === undefined ? row.event : [...set].sort(byCodeUnit)[0]
      if (row.event !== event) this.rows.set(id, { ...row, event })
    }
  }

  private async ends(keys: readonly string[]) {
    return (await this.shelf.by(keys)).map(({ root, seen }) => ({ own: root, bonds: bondsOf(seen) }))
  }

  /** Keeps what has changed; the roots of the events that have. */
  async keep(): Promise<ReadonlySet<string>> {
    const changed = [...this.rows.values()].filter((row) => this.shelved.get(row.id) !== row)
    await this.shelf.put(changed)
    for (const { id, event } of changed) {
      this.events.add(event)
      this.events.add(this.shelved.get(id)!.event)
    }
    for (const id of this.touched) this.events.add(this.rows.get(id)!.event)
    this.events.delete(unchosen.event)
    return this.events
  }

  private see(row: LinkedTelling): void {
    if (this.rows.has(row.id)) return
    this.rows.set(row.id, row)
    this.shelved.set(row.id, row)
    this.tellings.set(row.id, tellingOf(row))
  }

  private enqueue(id: string): void {
    if (this.queued.has(id)) return
    this.queued.add(id)
    const one = this.tellings.get(id)!
    let [from, to] = [0, this.queue.length]
    while (from < to) {
      const middle = (from + to) >> 1
      if (mostExactFirst(this.queue[middle], one) < 0) from = middle + 1
      else to = middle
    }
    this.queue.splice(from, 0, one)
  }

  /** The ids of all that share a block with a telling, its own too. */
  private async near(id: string): Promise<string[]> {
    const { blocks } = this.rows.get(id)!
    const fresh = blocks.filter((block) => !this.blocks.has(block))
    if (fresh.length > 0) {
      const members = new Map(fresh.map((block) => [block, new Array<string>()]))
      for (const row of await this.shelf.by(fresh.map((block) => `block ${block}`))) {
        this.see(row)
        for (const block of row.blocks) members.get(block)?.push(row.id)
      }
      for (const [block, ids] of members) this.blocks.set(block, ids)
    }
    return [...new Set(blocks.flatMap((block) => this.blocks.get(block)!))]
  }

  /** Tellings with the roots of their events. */
  private async rooted(tellings: readonly Telling[]): Promise<Rooted[]> {
    const roots = tellings.map(({ id }) => this.rows.get(id)!.root)
    const missing = roots.filter((root) => !this.rows.has(root))
    if (missing.length > 0) for (const row of (await this.shelf.get(missing)).values()) this.see(row)
    return tellings.map((telling, index) => ({ telling, root: this.tellings.get(roots[index])! }))
  }
}

/** Those that are more exact than one, the most exact first, and those that are less. */
function parted(near: readonly Telling[], one: Telling): [Telling[], Telling[]] {
  const others = near.filter(({ id }) => id !== one.id).sort(mostExactFirst)
  const first = others.findIndex((other) => mostExactFirst(one, other) < 0)
  return first < 0 ? [others, []] : [others.slice(0, first), others.slice(first)]
}

/** Whether a person has said that it is of another event than those it would be taken for. */
function isApart({ seen }: Telling): boolean {
  return seen.judged?.apart ?? false
}

function isBonded({ seen }: LinkedTelling): boolean {
  return bondsOf(seen).length > 0
}
