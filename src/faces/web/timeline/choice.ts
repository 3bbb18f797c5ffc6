/** What an address chooses of the timeline: of whom, between which days, and what sort of lines. */
export function choiceOf(query: URLSearchParams) {
  const [from, to, show] = ['from', 'to', 'show'].map((name) => query.get(name))
  return { actor: query.getAll('actor'), from, to, show }
}
