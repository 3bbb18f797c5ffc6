/** The page on show, as its address has it: `/articles/3f2a/s4?q=…` is `['articles', '3f2a', 's4']` with its query. */
export interface Route {
  readonly path: readonly string[]
  readonly query: URLSearchParams
  /** The place on the page; empty for its top. */
  readonly hash: string
}

/** Whether addresses stand after the `#` of the page's own, as they must where the page is a file. */
let inHash = false

let current = $state.raw(read())

/** Where we are. */
export const route = () => current

/** Has addresses stand after the `#` from now on: `dossier.html#/articles/3f2a`. */
export function keepInHash(): void {
  inHash = true
  current = read()
}

/** Goes to an address within the pages. `replace` leaves no step to go back to: for filters that change as one types. */
export function go(address: string, { replace = false } = {}): void {
  const url = inHash ? `#${address}` : address
  if (replace) history.replaceState(null, '', url)
  else history.pushState(null, '', url)
  current = read()
}

/** The address within the pages that a link leads to; null where it leads out of them. */
export function addressOf(link: Element): string | null {
  const href = link.getAttribute('href')
  if (href === null) return null
  if (!inHash) {
    const { origin, pathname, search, hash } = urlOf(href, document.baseURI)
    return origin !== location.origin || pathname.startsWith('/api/') ? null : pathname + search + hash
  }
  if (href.startsWith('/')) return href
  if (href.startsWith('#/')) return href.slice(1)
  const { pathname, search } = here()
  return href.startsWith('#') ? pathname + search + href : null
}

/** Follows the browser's back and forward, and links within the pages. Returns what stops it. */
export function follow(): () => void {
  const onPop = () => (current = read())
  const onClick = (event: MouseEvent) => {
    const link = (event.target as Element).closest('a')
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
    if (link === null || !plain || event.defaultPrevented || link.hasAttribute('target')) return
    const address = addressOf(link)
    if (address === null) return
    const { pathname, search } = here()
    const { hash, ...to } = urlOf(address)
    const isHere = to.pathname === pathname && to.search === search && hash !== ''
    if (isHere && !inHash) return
    event.preventDefault()
    go(address)
    if (isHere) jumpTo(hash)
  }
  window.addEventListener('popstate', onPop)
  document.addEventListener('click', onClick)
  return () => {
    window.removeEventListener('popstate', onPop)
    document.removeEventListener('click', onClick)
  }
}

/** What a browser does of itself where the `#` holds a place on the page. */
function jumpTo(hash: string): void {
  const place = document.getElementById(decodeURIComponent(hash.slice(1)))
  place?.scrollIntoView()
  place?.focus({ preventScroll: true })
}

/** The address of the page on show. */
function here(): Pick<URL, 'pathname' | 'search' | 'hash'> {
  if (!inHash) return location
  return urlOf(location.hash.startsWith('#/') ? location.hash.slice(1) : `/${location.hash}`)
}

function urlOf(address: string, base = 'http://pages'): Pick<URL, 'origin' | 'pathname' | 'search' | 'hash'> {
  const { origin, pathname, search, hash } = new URL(address, base)
  return { origin, pathname, search, hash }
}

function read(): Route {
  const { pathname, search, hash } = here()
  const path = pathname
    .split('/')
    .filter((part) => part !== '')
    .map(decodeURIComponent)
  return { path, query: new URLSearchParams(search), hash: decodeURIComponent(hash.slice(1)) }
}
