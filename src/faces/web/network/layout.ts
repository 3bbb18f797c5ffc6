import {
  forceCenter,
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
} from 'd3-force'
import type { NetworkTie } from '../../../model/network.ts'

/** Somebody in the network, where it is drawn. */
interface NetworkNode {
  readonly id: string
  /** With how many contacts. */
  readonly contacts: number
  x: number
  y: number
}

/** A tie with the two that it is between. */
interface NetworkEdge {
  readonly tie: NetworkTie
  readonly source: NetworkNode
  readonly target: NetworkNode
}

/** How often the forces are let work: then everything is where it stays. */
const steps = 300

/** The radius of the dot of somebody. */
export const radiusOf = ({ contacts }: Pick<NetworkNode, 'contacts'>) => 4 + Math.sqrt(contacts) * 1.6

/** Lays a network out in a frame, with those near one another who meet often. The same network lies the same each time. */
export function laidOut(ties: readonly NetworkTie[], width: number, height: number) {
  const contacts = new Map<string, number>()
  for (const tie of ties) {
    for (const id of tie.between) contacts.set(id, (contacts.get(id) ?? 0) + tie.contacts)
  }
  const nodes = Array.from(contacts, ([id, count], at): NetworkNode => {
    // On a spiral, from which the forces take them to where they stay.
    const [radius, turn] = [6 * Math.sqrt(at + 0.5), at * 2.4]
    return {
      id,
      contacts: count,
      x: width / 2 + radius * Math.cos(turn),
      y: height / 2 + radius * Math.sin(turn),
    }
  })
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const edges = ties.map((tie) => {
    const [source, target] = tie.between.map((id) => byId.get(id)!)
    return { tie, source, target }
  })
  const room = Math.min(width, height)
  forceSimulation(nodes)
    .force(
      'tie',
      forceLink(edges)
        .distance(room / 7)
        .strength(0.5),
    )
    .force('apart', forceManyBody().strength(-room / 3))
    .force(
      'own place',
      forceCollide<NetworkNode>((node) => radiusOf(node) + 8),
    )
    .force('middle', forceCenter(width / 2, height / 2))
    .force('across', forceX(width / 2).strength(0.05))
    .force('along', forceY(height / 2).strength((0.05 * width) / height))
    .stop()
    .tick(steps)
  fill(nodes, 'x', width)
  fill(nodes, 'y', height)
  return { nodes, edges: edges as readonly NetworkEdge[] }
}

/** Stretches places over the frame, with room for a dot and its name. */
function fill(nodes: readonly NetworkNode[], along: 'x' | 'y', length: number): void {
  const places = nodes.map((node) => node[along])
  const [least, most] = [Math.min(...places), Math.max(...places)]
  const margin = along === 'x' ? length / 12 : 24
  for (const node of nodes) {
    const share = most === least ? 0.5 : (node[along] - least) / (most - least)
    node[along] = margin + share * (length - 2 * margin)
  }
}
