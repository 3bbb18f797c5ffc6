import type { Walk } from '../../dossier/walk.ts'
import type { DossierEvent, Placed } from '../../model/record.ts'
import { declaration, element, escaped, opening } from './markup.ts'
import type { Order, Piece } from './exporting.ts'
import { isLimited, selected } from './selected.ts'

/** How one speaks with or about another. `with` goes both ways. */
type Kind = 'to' | 'against' | 'about' | 'disputes' | 'with'

/** Everything of one kind that passes between two. */
interface Edge {
  readonly kind: Kind
  readonly source: string
  readonly target: string
  readonly times: Pick<Placed, 'earliest' | 'latest'>[]
}

const nodesAtOnce = 500

/**
 * Who speaks with whom and about whom, as a GEXF 1.3 network for Gephi: an edge for each kind between two, with how often and, as spells, when.
 * The edges are held in memory: they grow with the number of pairs.
 */
export async function* gexf(order: Order): AsyncGenerator<Piece> {
  yield { file: 'network.gexf' }
  const edges = [...(await edgesOf(order)).values()]
  yield (
    declaration +
    opening('gexf', { xmlns: 'http://gexf.net/1.3', version: '1.3' }) +
    element(
      'meta',
      {},
      element('creator', {}, 'Wederhoor'),
      element('description', {}, escaped(order.texts['export.network'])),
    ) +
    opening('graph', {
      mode: 'dynamic',
      defaultedgetype: 'directed',
      timeformat: 'date',
      timerepresentation: 'interval',
    }) +
    element('attributes', { class: 'node', mode: 'static' }, attribute('kind'), attribute('wikidata')) +
    element('attributes', { class: 'edge', mode: 'static' }, attribute('relation')) +
    '\n<nodes>'
  )
  const ids = [...new Set(edges.flatMap(({ source, target }) => [source, target]))].sort()
  for (let from = 0; from < ids.length; from += nodesAtOnce)
    yield nodes(ids.slice(from, from + nodesAtOnce), order.walk)
  yield '\n</nodes>\n<edges>'
  for (const [number, edge] of edges.entries()) yield '\n' + edgeElement(edge, number)
  yield '\n</edges>\n</graph></gexf>\n'
}

async function edgesOf(order: Order): Promise<Map<string, Edge>> {
  const edges = new Map<string, Edge>()
  const add = (
    kind: Kind,
    source: string | null,
    target: string | null,
    { earliest, latest }: Edge['times'][number],
  ) => {
    if (source === null || target === null || source === target) return
    const key = `${source} ${kind} ${target}`
    const edge = edges.get(key) ?? { kind, source, target, times: [] }
    edge.times.push({ earliest, latest })
    edges.set(key, edge)
  }
  const limited = isLimited(order)
  for await (const { stretch, entries } of selected(order)) {
    const about = await order.walk.events(
      entries.flatMap((entry) => (entry.type === 'statement' ? entry.statement.about : [])),
    )
    const places = new Map(entries.map((entry) => [entry.id, entry]))
    for (const entry of entries) {
      if (entry.type === 'event') {
        for (const [one, other] of meeting(entry.event)) add('with', one, other, entry)
        continue
      }
      const { source, speaksFor, addressee, target, about: events } = entry.statement
      const speaker = source ?? speaksFor
      add('to', speaker, addressee, entry)
      add('against', speaker, target, entry)
      for (const one of new Set(events.flatMap((id) => sides(about.get(id)))))
        add('about', speaker, one, entry)
    }
    for (const { by, of, statement } of await stretch.disputes()) {
      const place = statement === null ? undefined : places.get(statement)
      if (by === 'article' || of === 'article' || (place === undefined && limited)) continue
      add('disputes', by, of, place ?? { earliest: null, latest: null })
    }
  }
  return edges
}

/** Every two who met or talked, the same two always in the same order. */
function meeting(event: DossierEvent): (readonly [string, string])[] {
  if (event.plover?.type !== 'CONSULT' || event.polarity === 'negative') return []
  const all = [...new Set(sides(event))].sort()
  return all.flatMap((one, at) => all.slice(at + 1).map((other) => [one, other] as const))
}

/** Those on either side of an event. */
function sides(event: DossierEvent | undefined): string[] {
  return (event?.participants ?? []).flatMap(({ entity, role, polarity }) =>
    entity !== null && polarity === 'positive' && ['actor', 'patient', 'recipient'].includes(role)
      ? [entity]
      : [],
  )
}

async function nodes(ids: readonly string[], walk: Walk): Promise<string> {
  const named = await walk.named(ids)
  return ids
    .map((id) => {
      const { name, kind, link } = named.get(id)!
      const values = element(
        'attvalues',
        {},
        value('kind', kind),
        ...(link === null ? [] : [value('wikidata', link)]),
      )
      return '\n' + element('node', { id, label: name }, values)
    })
    .join('')
}

function edgeElement({ kind, source, target, times }: Edge, number: number): string {
  const spells = times
    .filter(({ earliest, latest }) => earliest !== null || latest !== null)
    .map(({ earliest, latest }) => element('spell', { start: earliest, end: latest }))
  return element(
    'edge',
    {
      id: number,
      source,
      target,
      type: kind === 'with' ? 'undirected' : 'directed',
      kind,
      label: kind,
      weight: times.length,
    },
    element('attvalues', {}, value('relation', kind)),
    ...(spells.length === 0 ? [] : [element('spells', {}, ...spells)]),
  )
}

function attribute(name: string): string {
  return element('attribute', { id: name, title: name, type: 'string' })
}

function value(name: string, content: string): string {
  return element('attvalue', { for: name, value: content })
}
