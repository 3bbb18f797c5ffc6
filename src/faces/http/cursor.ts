/** A place in a long answer as it stands in an address: base64url of its UTF-8, made by what browsers have too. */
export function cursorTo(place: string): string {
  const bytes = new TextEncoder().encode(place)
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

/** The place that a cursor leads to; null where it is no cursor. */
export function placeAt(cursor: string): string | null {
  try {
    const letters = atob(cursor.replaceAll('-', '+').replaceAll('_', '/'))
    const place = new TextDecoder().decode(Uint8Array.from(letters, (letter) => letter.charCodeAt(0)))
    return cursorTo(place) === cursor ? place : null
  } catch {
    return null
  }
}
