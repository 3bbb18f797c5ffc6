/**
 * The trees with what Dutch leaves unsaid filled in: the shared subject of a coordinated verb, the subject of an open
 * complement, each member of a coordination in the role of the first. Rules match on this graph, so that a rule is
 * written once. Rows are arcs, grouped by head: the arcs of token `h` are `first[h]` … `first[h + 1]`.
 */
export interface Clauses {
  readonly first: Uint32Array
  readonly dependent: Uint32Array
  /** Index into the inventory's relations. */
  readonly relation: Uint8Array
  /** 1 where the arc was filled in, 0 where it stands in the tree. */
  readonly added: Uint8Array
}
