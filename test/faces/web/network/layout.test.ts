import { expect, test } from 'vitest'
import { laidOut, radiusOf } from '../../../../src/faces/web/network/layout.ts'
import type { NetworkTie } from '../../../../src/model/network.ts'

/** Ties as they are written: `a-b` for one contact, `a-b 3` for three. */
const ties = (...written: readonly string[]) =>
  written.map((tie) => {
    const [between, contacts = '1'] = tie.split(' ')
    return { between: between.split('-'), contacts: Number(contacts) } as NetworkTie
  })

const spots = (...written: readonly string[]) =>
  new Map(laidOut(ties(...written), 600, 400).nodes.map((node) => [node.id, node]))

test('everybody stands once, with all contacts, and lines end where they stand', () => {
  const { nodes, edges } = laidOut(ties('a-b 2', 'b-c 3'), 600, 400)
  expect(nodes.map(({ id, contacts }) => `${id} ${contacts}`)).toEqual(['a 2', 'b 5', 'c 3'])
  for (const { tie, source, target } of edges) expect([source.id, target.id]).toEqual(tie.between)
})

test('the same network lies the same each time', () => {
  expect(spots('a-b', 'b-c', 'd-e')).toEqual(spots('a-b', 'b-c', 'd-e'))
})

test.each([1, 2, 30, 300])('%i ties lie within the frame, and nobody upon another', (count) => {
  const { nodes } = laidOut(
    ties(...Array.from({ length: count }, (_, at) => `p${at}-p${(at * 7 + 1) % 151}`)),
    600,
    400,
  )
  for (const { x, y } of nodes) {
    expect(x).toBeGreaterThanOrEqual(0)
    expect(x).toBeLessThanOrEqual(600)
    expect(y).toBeGreaterThanOrEqual(0)
    expect(y).toBeLessThanOrEqual(400)
  }
  expect(new Set(nodes.map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`)).size).toBe(nodes.length)
})

test('those who meet lie nearer to one another than to the rest, taken together', () => {
  const at = spots('a-b', 'b-c', 'a-c', 'd-e', 'e-f', 'd-f')
  const apart = (pair: string) => {
    const [one, other] = pair.split('-').map((id) => at.get(id)!)
    return Math.hypot(one.x - other.x, one.y - other.y)
  }
  const mean = (...pairs: readonly string[]) =>
    pairs.map(apart).reduce((sum, length) => sum + length) / pairs.length
  const [tied, others] = [
    mean('a-b', 'b-c', 'a-c', 'd-e', 'e-f', 'd-f'),
    mean('a-d', 'a-e', 'a-f', 'b-d', 'b-e', 'b-f', 'c-d', 'c-e', 'c-f'),
  ]
  expect(tied).toBeLessThan(others)
})

test('no ties, no drawing', () => expect(laidOut([], 600, 400)).toEqual({ nodes: [], edges: [] }))

test('who has more contacts has a larger dot', () => {
  expect(radiusOf({ contacts: 9 })).toBeGreaterThan(radiusOf({ contacts: 4 }))
})
