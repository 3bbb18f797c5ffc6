import { MultiGraph } from 'graphology'
import { parse } from 'graphology-gexf'
import { expect, test } from 'vitest'
import { exported } from './exported.ts'
import { validated, type DocumentType } from './document-type.ts'

/** The schema of GEXF 1.3, as far as it is used. */
const schema: DocumentType = {
  gexf: { in: ['meta', 'graph'], attributes: ['xmlns!', 'version!'] },
  meta: { in: ['creator', 'description', 'keywords'], attributes: ['lastmodifieddate'] },
  creator: { in: [], attributes: [] },
  description: { in: [], attributes: [] },
  graph: {
    in: ['attributes', 'nodes', 'edges'],
    attributes: ['mode', 'defaultedgetype', 'timeformat', 'timerepresentation'],
  },
  attributes: { in: ['attribute'], attributes: ['class!', 'mode'] },
  attribute: { in: ['default', 'options'], attributes: ['id!', 'title!', 'type!'] },
  nodes: { in: ['node'], attributes: ['count'] },
  node: { in: ['attvalues', 'spells'], attributes: ['#id!', 'label'] },
  attvalues: { in: ['attvalue'], attributes: [] },
  attvalue: { in: [], attributes: ['for!', 'value!'] },
  edges: { in: ['edge'], attributes: ['count'] },
  edge: {
    in: ['attvalues', 'spells'],
    attributes: ['id', '>source!', '>target!', 'type', 'kind', 'label', 'weight'],
  },
  spells: { in: ['spell'], attributes: [] },
  spell: { in: [], attributes: ['start', 'end'] },
}

const whole = (await exported('gexf')).text('network.gexf')

test('it is valid by the schema, and graphology reads all of it', () => {
  const found = validated(whole, schema)
  const edges = found.filter(({ name }) => name === 'edge')
  const graph = parse(MultiGraph, whole)
  expect([graph.order, graph.size]).toEqual([
    found.filter(({ name }) => name === 'node').length,
    edges.length,
  ])
  expect(graph.size).toBeGreaterThan(20)
  for (const { attributes } of found.filter(({ name }) => name === 'spell')) {
    for (const day of Object.values(attributes)) expect(day).toMatch(/^\d{4}-\d\d-\d\d$/)
  }
})

test('who speaks about whom, and how often, is an edge', () => {
  const graph = parse(MultiGraph, whole)
  const node = (name: string) => graph.findNode((_, attributes) => attributes.label === name)!
  const edges = graph.edges(node('Els Terpstra'), node('Polder Nieuwland'))
  expect(edges.length + graph.edges(node('Polder Nieuwland'), node('Els Terpstra')).length).toBeGreaterThan(0)
})

test('a period gives what was said in it', async () => {
  const later = parse(MultiGraph, (await exported('gexf', { from: '2030' })).text('network.gexf'))
  expect(later.size).toBe(0)
})
