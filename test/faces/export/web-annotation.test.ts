import jsonld from 'jsonld'
import { expect, test } from 'vitest'
import { articles, awkward, exported } from './exported.ts'

interface Selector {
  readonly type: string
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
  readonly start: number
  readonly end: number
}
interface Target {
  readonly source: { readonly id: string } | string
  readonly selector: Selector | readonly Selector[]
}
interface Annotation {
  readonly id: string
  readonly type: string
  readonly motivation: string
  readonly body: readonly {
    readonly type: string
    readonly format?: string
    readonly value: string
    readonly purpose: string
  }[]
  readonly target: readonly Target[]
}

const collection = JSON.parse((await exported('webannotation')).text('annotations.jsonld'))
const items = collection.first.items as Annotation[]

test('it is an AnnotationCollection with all of its annotations in one page', () => {
  expect(collection).toMatchObject({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'AnnotationCollection',
    total: items.length,
  })
  expect(collection.first).toMatchObject({ type: 'AnnotationPage', startIndex: 0, partOf: collection.id })
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
  for (const { type, body, target } of items) {
    expect(type).toBe('Annotation')
    expect(target.length).toBeGreaterThan(0)
    expect(body.every((one) => one.type === 'SpecificResource' || typeof one.value === 'string')).toBe(true)
  }
})

test('every record of every reading is in a body, without loss', () => {
  const bodies = new Map(
    items.map(({ id, body }) => [
      id,
      JSON.parse(body.find(({ format }) => format === 'application/json')!.value),
    ]),
  )
  for (const { article, times, entities, events, statements, disputes } of articles) {
    for (const record of [...times, ...entities, ...events, ...statements, ...disputes]) {
      expect(bodies.get(`urn:wederhoor:article:${article.id}:${record.id}`)).toEqual(record)
    }
  }
})

test('selectors find their words, by characters and by what is around them', () => {
  const texts = new Map(articles.map(({ article }) => [`urn:wederhoor:article:${article.id}`, article.text]))
  for (const { target } of items) {
    for (const { source, selector } of target) {
      if (selector === undefined || typeof source === 'string' || !Array.isArray(selector)) continue
      const text = texts.get(source.id)!
      const [quote, position] = selector as Selector[]
      expect([...text].slice(position.start, position.end).join('')).toBe(quote.exact)
      expect(text).toContain(quote.prefix + quote.exact + quote.suffix)
    }
  }
  expect(items.some(({ id }) => id.includes(awkward.article.id))).toBe(true)
})

/** As much of the context of the W3C as is used. */
const context = {
  oa: 'http://www.w3.org/ns/oa#',
  as: 'http://www.w3.org/ns/activitystreams#',
  id: '@id',
  type: '@type',
  ...Object.fromEntries(
    ['Annotation', 'TextualBody', 'SpecificResource', 'TextQuoteSelector', 'TextPositionSelector'].map(
      (name) => [name, `oa:${name}`],
    ),
  ),
  AnnotationCollection: 'as:OrderedCollection',
  AnnotationPage: 'as:OrderedCollectionPage',
  Software: 'as:Application',
  Text: 'http://purl.org/dc/dcmitype/Text',
  ...Object.fromEntries(['tagging', 'identifying', 'describing'].map((name) => [name, `oa:${name}`])),
  body: { '@type': '@id', '@id': 'oa:hasBody' },
  target: { '@type': '@id', '@id': 'oa:hasTarget' },
  source: { '@type': '@id', '@id': 'oa:hasSource' },
  selector: { '@type': '@id', '@id': 'oa:hasSelector' },
  motivation: { '@type': '@vocab', '@id': 'oa:motivatedBy' },
  purpose: { '@type': '@vocab', '@id': 'oa:hasPurpose' },
  via: { '@type': '@id', '@id': 'oa:via' },
  generator: { '@type': '@id', '@id': 'as:generator' },
  first: { '@type': '@id', '@id': 'as:first' },
  last: { '@type': '@id', '@id': 'as:last' },
  partOf: { '@type': '@id', '@id': 'as:partOf' },
  items: { '@type': '@id', '@id': 'as:items', '@container': '@list' },
  exact: 'oa:exact',
  prefix: 'oa:prefix',
  suffix: 'oa:suffix',
  start: 'oa:start',
  end: 'oa:end',
  total: 'as:totalItems',
  startIndex: 'as:startIndex',
  value: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value',
  format: 'http://purl.org/dc/elements/1.1/format',
  language: 'http://purl.org/dc/elements/1.1/language',
  name: 'http://xmlns.com/foaf/0.1/name',
  label: 'http://www.w3.org/2000/01/rdf-schema#label',
}

test('as linked data, every term means something', async () => {
  const few = { ...collection, first: { ...collection.first, items: items.slice(0, 40) } }
  const options = {
    // A term without a meaning is a fault, and not left out.
    safe: true,
    documentLoader: async (url: string) => ({ documentUrl: url, document: { '@context': context } }),
  }
  const [expanded] = (await jsonld.expand(few, options as object)) as never[]
  const [page] = expanded['http://www.w3.org/ns/activitystreams#first'] as never[]
  expect(page['http://www.w3.org/ns/activitystreams#items'][0]['@list']).toHaveLength(40)
})
