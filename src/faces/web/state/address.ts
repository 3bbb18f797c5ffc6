/** The address of an article, with one of its records in the light when given. */
export function articleAddress(article: string, record?: string): string {
  return ['/articles', article, ...(record === undefined ? [] : [record])]
    .map((part, index) => (index === 0 ? part : encodeURIComponent(part)))
    .join('/')
}

/** An address with its query; values that are empty are left out. */
export function address(
  path: string,
  query: Readonly<Record<string, string | readonly string[] | null>>,
): string {
  const search = new URLSearchParams()
  for (const [name, values] of Object.entries(query)) {
    for (const value of [values ?? []].flat()) if (value !== '') search.append(name, value as string)
  }
  return search.size === 0 ? path : `${path}?${search}`
}

/** The path of a page of things, with as many on it as are asked for. */
export function limited(path: string, limit: number): string {
  const [plain, query] = path.split('?')
  const search = new URLSearchParams(query)
  search.set('limit', String(limit))
  return `${plain}?${search}`
}

/** The address of the page of somebody or something, by its id. */
export function partyAddress(party: string): string {
  return `/parties/${encodeURIComponent(party)}`
}

/** The address of the page of an event, by its id. */
export function eventAddress(event: string): string {
  return `/events/${encodeURIComponent(event)}`
}

/** The address of the ledger of an event, claim or dispute: by its id, or by an article and the id in its reading. */
export function ledgerAddress(...reference: readonly string[]): string {
  return ['/ledger', ...reference.map(encodeURIComponent)].join('/')
}
