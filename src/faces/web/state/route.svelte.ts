/** The page on show, as its address has it: `/articles/3f2a/s4?q=…` is `['articles', '3f2a', 's4']` with its query. */
export interface Route {
  readonly path: readonly string[]
  readonly query: URLSearchParams
}

let current = $state.raw(read())

/** Where we are. */
export const route = () => current

/** Goes to an address within the pages. `replace` leaves no step to go back to: for filters that change as one types. */
export function go(address: string, { replace = false } = {}): void {
  if (replace) history.replaceState(null, '', address)
  else history.pushState(null, '', address)
  current = read()
}

/** Follows the browser's back and forward, and links within the pages. Returns what stops it. */
export function follow(): () => void {
  const onPop = () => (current = read())
  const onClick = (event: MouseEvent) => {
    const link = (event.target as Element).closest('a')
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
    if (link === null || !plain || event.defaultPrevented) return
    if (link.origin !== location.origin || link.target !== '' || link.pathname.startsWith('/api/')) return
    if (link.pathname === location.pathname && link.search === location.search && link.hash !== '') return
    event.preventDefault()
    go(link.pathname + link.search + link.hash)
  }
  window.addEventListener('popstate', onPop)
  document.addEventListener('click', onClick)
  return () => {
    window.removeEventListener('popstate', onPop)
    document.removeEventListener('click', onClick)
  }
}

function read(): Route {
  const path = location.pathname
    .split('/')
    .filter((part) => part !== '')
    .map(decodeURIComponent)
  return { path, query: new URLSearchParams(location.search) }
}
