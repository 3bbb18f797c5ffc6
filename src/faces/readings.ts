import type { Reading } from '../model/reading.ts'
import type { Store } from '../store/store.ts'

/** All readings of a dossier, as it is at one moment, a few in memory at a time. */
export function readingsOf(store: Store): AsyncIterable<Reading> {
  return store.walk(async function* (walk) {
    for await (const stretch of walk.stretches()) yield* await stretch.readings()
  })
}
