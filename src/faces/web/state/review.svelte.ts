import type { Doubted } from '../../../dossier/doubts/review-page.ts'
import { judge, type Asked } from './api.ts'
import { ask } from './dossier.svelte.ts'
import { editor } from './editor.svelte.ts'
import type { Page } from './pages.svelte.ts'

/** What is to be looked at, one after another. */
export interface Review {
  /** What is looked at now; null where there is nothing (more). */
  readonly current: Doubted | null
  /** Of all that are to be looked at, which one it is, from 1; and how many there are with what is not fetched yet. */
  readonly at: number
  readonly left: number
  /** How many have been decided about since the page was opened. */
  readonly decided: number
  /** False until the first have come. */
  readonly isThere: boolean
  readonly failure: string
  /** Goes so many on, or back. */
  step(by: number): void
  /** Keeps a decision about the current one, which leaves; false where it could not be kept. */
  decide(verdict: Asked, note?: string): Promise<boolean>
  /** Takes the last decision back; what it was about, or null where there is none. */
  undo(): Promise<Doubted | null>
}

/** So many are fetched at a time, and more when so few are left. */
const fetched = { atOnce: 40, least: 5 }

/** The review of the dossier on show. For use while a component is being made. */
export function reviewing(): Review {
  let items = $state.raw<readonly Doubted[]>([])
  let next = $state.raw<string | null>(`/review?limit=${fetched.atOnce}`)
  let total = $state(0)
  let at = $state(0)
  let done = $state.raw<readonly { readonly item: Doubted; readonly judgement: string }[]>([])
  let isThere = $state(false)
  let failure = $state('')
  let busy = false

  $effect(() => {
    void fetchMore()
  })

  async function fetchMore(): Promise<void> {
    const path = next
    if (path === null || (isThere && items.length - at > fetched.least)) return
    next = null
    try {
      const page = await ask<Page<Doubted>>(path)
      if (!isThere) total = page.total ?? page.items.length
      const known = [...items, ...done.map(({ item }) => item)]
      items = [...items, ...page.items.filter(({ id }) => !known.some((one) => one.id === id))]
      next = page.next?.replace(/^\/api/, '') ?? null
      isThere = true
      failure = ''
    } catch (error) {
      next = path
      failure = (error as Error).message
    }
  }

  /** Does one thing at a time; null where it failed, or another is being done. */
  async function alone<Value>(act: () => Promise<Value>): Promise<Value | null> {
    if (busy) return null
    busy = true
    failure = ''
    try {
      return await act()
    } catch (error) {
      failure = (error as Error).message
      return null
    } finally {
      busy = false
    }
  }

  return {
    get current() {
      return items[at] ?? null
    },
    get at() {
      return at + 1
    },
    get left() {
      return Math.max(total - done.length, items.length)
    },
    get decided() {
      return done.length
    },
    get isThere() {
      return isThere
    },
    get failure() {
      return failure
    },
    step(by) {
      at = Math.max(0, Math.min(items.length - 1, at + by))
      void fetchMore()
    },
    async decide(verdict, note = '') {
      const item = items[at]
      const kept = await alone(() => judge(verdict, editor(), note))
      if (kept === null) return false
      done = [...done, { item, judgement: kept.id }]
      items = items.filter(({ id }) => id !== item.id)
      at = Math.max(0, Math.min(at, items.length - 1))
      void fetchMore()
      return true
    },
    async undo() {
      const last = done.at(-1)
      if (last === undefined) return null
      const kept = await alone(() => judge({ kind: 'undo', judgement: last.judgement }, editor(), ''))
      if (kept === null) return null
      done = done.slice(0, -1)
      items = [...items.slice(0, at), last.item, ...items.slice(at)]
      return last.item
    },
  }
}
