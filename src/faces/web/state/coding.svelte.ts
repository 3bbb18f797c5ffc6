import { isCoded, type Answer, type Sheet } from '../coding/sheet.ts'

const remembered = 'wederhoor.coding'

interface Kept {
  readonly sheet: Sheet
  readonly at: number
}

let kept = $state.raw<Kept | null>(recall())

/** The sample that is being coded, as it was left the last time; null where there is none. */
export const coding = () => kept

/** Begins with a sample, at the first sentence that nobody has looked at yet. */
export function begin(sheet: Sheet): void {
  const first = sheet.units.findIndex((unit) => !isCoded(unit))
  keep({ sheet, at: Math.max(0, first) })
}

/** Puts the sample away; what was coded is gone from the browser. */
export function putSheetAway(): void {
  keep(null)
}

/** Goes to a sentence, by its number from 0. */
export function goToUnit(at: number): void {
  if (kept !== null) keep({ ...kept, at: Math.max(0, Math.min(kept.sheet.units.length - 1, at)) })
}

/** Keeps what the coder says of the sentence on show. */
export function answerUnit(answers: readonly Answer[]): void {
  if (kept === null) return
  const { sheet, at } = kept
  const units = sheet.units.map((unit, index) => (index === at ? { ...unit, answers } : unit))
  keep({ sheet: { ...sheet, units }, at })
}

function keep(now: Kept | null): void {
  kept = now
  try {
    if (now === null) localStorage.removeItem(remembered)
    else localStorage.setItem(remembered, JSON.stringify(now))
  } catch {
    // A browser that keeps nothing, or has no more room, still codes until the window is closed.
  }
}

function recall(): Kept | null {
  try {
    return JSON.parse(localStorage.getItem(remembered) ?? 'null') as Kept | null
  } catch {
    return null
  }
}
