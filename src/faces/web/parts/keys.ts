import type { Attachment } from 'svelte/attachments'

/**
 * Has `act` told of the keys that are pressed in a part of a page, by themselves and in no field, so that nothing is decided while one types. A
 * key that it does something with is to be kept from the browser by `preventDefault`.
 */
export function onKeys(act: (event: KeyboardEvent) => void): Attachment<HTMLElement> {
  return (part) => {
    const onKey = (event: KeyboardEvent) => {
      const isTyping = (event.target as Element).closest('input, select, textarea') !== null
      if (!isTyping && !event.ctrlKey && !event.metaKey && !event.altKey) act(event)
    }
    part.addEventListener('keydown', onKey)
    return () => part.removeEventListener('keydown', onKey)
  }
}
