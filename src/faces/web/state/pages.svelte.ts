import { limited } from './address.ts'
import type { ApiError } from './api.ts'
import { ask, type Around } from './dossier.svelte.ts'
import type { Resource } from './resource.svelte.ts'

/** A page of a long answer, as the server gives it. */
export interface Page<Item> extends Around {
  readonly items: readonly Item[]
  readonly total: number | null
  /** Path of the page that comes next, or null. */
  readonly next: string | null
}

/** A long answer, as far as it has been fetched. */
export interface Fetched<Item, Answer extends Page<Item> = Page<Item>> {
  readonly items: readonly Item[]
  readonly total: number | null
  /** Whether there is more to fetch. */
  readonly hasMore: boolean
  /** The pages that were fetched. */
  readonly pages: readonly Answer[]
}

/** A long answer on its way, a page at a time. */
export interface Pages<Item, Answer extends Page<Item> = Page<Item>> extends Resource<Fetched<Item, Answer>> {
  /** Fetches the page that comes next: as many as are on the first, or so many. */
  more(limit?: number): Promise<void>
}

/** Fetches the first page whenever what `path` reads has changed, and others when asked. For use while a component is being made. */
export function pages<Item, Answer extends Page<Item> = Page<Item>>(path: () => string): Pages<Item, Answer> {
  let fetched = $state.raw<readonly Answer[] | null>(null)
  let error = $state.raw<ApiError | null>(null)
  let loading = $state(true)
  let attempt = $state(0)
  let turn = 0
  const value = $derived.by(() => {
    if (fetched === null) return null
    const { total } = fetched[0]
    const items = fetched.flatMap((page) => page.items)
    return { items, total, hasMore: fetched.at(-1)!.next !== null, pages: fetched }
  })

  async function load(address: string, before: readonly Answer[]): Promise<void> {
    const own = ++turn
    loading = true
    try {
      const page = await ask<Answer>(address)
      if (own === turn) [fetched, error, loading] = [[...before, page], null, false]
    } catch (reason) {
      if (own === turn) [fetched, error, loading] = [null, reason as ApiError, false]
    }
  }

  // Before what stands in the component asks for anything: a store answers one question after the other.
  $effect.pre(() => {
    void attempt
    void load(path(), [])
  })
  return {
    get value() {
      return value
    },
    get error() {
      return error
    },
    get loading() {
      return loading
    },
    again: () => attempt++,
    async more(limit) {
      const next = fetched?.at(-1)?.next ?? null
      if (next === null || loading) return
      const path = next.replace(/^\/api/, '')
      await load(limit === undefined ? path : limited(path, limit), fetched!)
    },
  }
}
