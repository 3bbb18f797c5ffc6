/**
 * The trees with what a language leaves unsaid filled in: the shared subject of a coordinated verb, the subject of an open
 * complement, each member of a coordination in the role of the first, the doer and the undergoer of a passive as `nsubj`
 * and `obj`, the antecedent in the place of its relative pronoun. Rules match on this graph, so that a rule is
 * written once. Rows are arcs, grouped by head: the arcs of token `h` are `first[h]` … `first[h + 1]`, those of the tree
 * before those filled in, and each group in the order of the text.
 */
export interface Clauses {
  readonly first: Uint32Array
  readonly dependent: Uint32Array
  /** Index into the inventory's relations. */
  readonly relation: Uint8Array
  /** 1 where the arc was filled in, 0 where it stands in the tree. */
  readonly added: Uint8Array
}

/** An arc of the graph: `dependent` depends on the head whose arc it is. */
export interface Arc {
  readonly dependent: number
  readonly relation: number
  readonly added: boolean
}

/** Packs the arcs of each head (by its number) into columns. */
export function packArcs(arcs: readonly (readonly Arc[])[]): Clauses {
  const count = arcs.reduce((sum, own) => sum + own.length, 0)
  const first = new Uint32Array(arcs.length + 1)
  const dependent = new Uint32Array(count)
  const relation = new Uint8Array(count)
  const added = new Uint8Array(count)
  let row = 0
  for (const [head, own] of arcs.entries()) {
    first[head] = row
    const inOrder = own.toSorted((one, other) => +one.added - +other.added || one.dependent - other.dependent)
    for (const arc of inOrder) {
      dependent[row] = arc.dependent
      relation[row] = arc.relation
      added[row] = arc.added ? 1 : 0
      row++
    }
  }
  first[arcs.length] = row
  return { first, dependent, relation, added }
}
