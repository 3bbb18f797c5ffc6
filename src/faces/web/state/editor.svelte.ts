const remembered = 'wederhoor.editor'

let name = $state(rememberedName())

/** The name that judgements are signed with; empty until it has been asked for. */
export const editor = () => name

/** Signs with this name from now on, also next time; an empty one makes that the name is asked for again. */
export function signAs(given: string): void {
  name = given.trim()
  try {
    localStorage.setItem(remembered, name)
  } catch {
    // A browser that keeps nothing asks again next time; no harm done.
  }
}

function rememberedName(): string {
  try {
    return localStorage.getItem(remembered) ?? ''
  } catch {
    return ''
  }
}
