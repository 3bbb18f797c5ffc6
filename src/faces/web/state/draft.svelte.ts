import type { Check } from '../../../model/fault.ts'
import { check, type ApiError } from './api.ts'

/** A text to be checked, as it was typed, and the day it is of; empty where that was not given. */
interface Draft {
  readonly text: string
  readonly published: string
}

let draft = $state.raw<Draft>({ text: '', published: '' })
let found = $state.raw<Check | null>(null)
let failure = $state.raw<ApiError | null>(null)
let busy = $state(false)

/** The draft, for as long as the pages are open: it is kept nowhere. */
export const draftOnShow = () => draft

/** Takes what is typed. */
export function setDraft(change: Partial<Draft>): void {
  draft = { ...draft, ...change }
}

/** What the check found, or why there was none, or whether it is on its way. */
export const checked = () => ({ found, failure, busy })

/** Has the draft checked, unless that is being done. */
export async function checkIt(): Promise<void> {
  if (busy || draft.text.trim() === '') return
  busy = true
  try {
    found = await check(draft.text, draft.published)
    failure = null
  } catch (error) {
    found = null
    failure = error as ApiError
  }
  busy = false
}
