/** What a page says of its article in JSON-LD (schema.org). */
export interface StructuredArticle {
  readonly headline: string | null
  readonly published: string | null
  readonly outlet: string | null
  readonly url: string | null
  /** The whole text, where the page gives it so. */
  readonly body: string | null
}

/** Graphs are followed no deeper than this. */
const deepest = 6

/** The articles that the JSON-LD of a page tells of. What is no JSON is passed over, as search engines do. */
export function structuredArticles(document: Document): StructuredArticle[] {
  const found: StructuredArticle[] = []
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const written = (script.textContent ?? '').replace(
      /^\s*(?:<!--|\/\/\s*<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>)\s*$/g,
      '',
    )
    try {
      collect(JSON.parse(written), found, 0)
    } catch {
      continue
    }
  }
  return found
}

function collect(value: unknown, found: StructuredArticle[], depth: number): void {
  if (depth > deepest || typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    for (const each of value) collect(each, found, depth + 1)
    return
  }
  const node = value as Record<string, unknown>
  if (isArticle(node['@type'])) found.push(articleOf(node))
  for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage']) collect(node[key], found, depth + 1)
}

function isArticle(type: unknown): boolean {
  const types = Array.isArray(type) ? type : [type]
  return types.some((each) => typeof each === 'string' && /(?:Article|BlogPosting|Report)$/.test(each))
}

function articleOf(node: Record<string, unknown>): StructuredArticle {
  return {
    headline: wordsIn(node.headline) ?? wordsIn(node.name),
    published: wordsIn(node.datePublished),
    outlet: nameOf(node.publisher) ?? nameOf(node.sourceOrganization),
    url: addressOf(node.mainEntityOfPage) ?? addressOf(node.url) ?? addressOf(node['@id']),
    body: wordsIn(node.articleBody),
  }
}

function wordsIn(value: unknown): string | null {
  const [first] = Array.isArray(value) ? value : [value]
  return typeof first === 'string' && first.trim() !== '' ? first.trim() : null
}

function nameOf(value: unknown): string | null {
  const [first] = Array.isArray(value) ? value : [value]
  if (typeof first === 'object' && first !== null) return wordsIn((first as Record<string, unknown>).name)
  return wordsIn(first)
}

function addressOf(value: unknown): string | null {
  const written =
    typeof value === 'object' && value !== null
      ? (wordsIn((value as Record<string, unknown>)['@id']) ??
        wordsIn((value as Record<string, unknown>).url))
      : wordsIn(value)
  return written !== null && /^https?:\/\//.test(written) ? written.replace(/#.*$/, '') : null
}
