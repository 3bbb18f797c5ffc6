const [seen, base] = ['wederhoor.seen', 'wederhoor.base']

/** The last article that was there at the visit before this one, by its number; null at the first visit. */
export function lastSeen(): number | null {
  try {
    // What is new stays so for as long as the window is open.
    const kept = sessionStorage.getItem(base) ?? localStorage.getItem(seen)
    return kept === null ? null : Number(kept)
  } catch {
    return null
  }
}

/** Remembers the last article that is there now, for the next visit. */
export function haveSeen(last: number): void {
  try {
    if (sessionStorage.getItem(base) === null) {
      sessionStorage.setItem(base, localStorage.getItem(seen) ?? String(last))
    }
    localStorage.setItem(seen, String(last))
  } catch {
    // A browser that keeps nothing shows what came in last; no harm done.
  }
}
