import type { ApiError } from './api.ts'

/** Data on its way: `null` until it is there; the last data stays while newer is fetched. */
export interface Resource<Value> {
  readonly value: Value | null
  readonly error: ApiError | null
  readonly loading: boolean
  /** Fetches once more. */
  again(): void
}

/** Fetches whenever what `load` reads has changed; nothing while it gives null, since its turn has not come. For use while a component is being made. */
export function resource<Value>(load: () => Promise<Value> | null): Resource<Value> {
  let value = $state.raw<Value | null>(null)
  let error = $state.raw<ApiError | null>(null)
  let loading = $state(true)
  let attempt = $state(0)
  $effect(() => {
    void attempt
    let wanted = true
    loading = true
    load()?.then(
      (loaded) => {
        if (wanted) [value, error, loading] = [loaded, null, false]
      },
      (reason) => {
        if (wanted) [value, error, loading] = [null, reason, false]
      },
    )
    return () => (wanted = false)
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
  }
}
