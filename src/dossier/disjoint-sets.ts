/** Sets that only ever grow together: join any two members, ask which set a member is in. Members are numbers below `size`. */
export class DisjointSets {
  private readonly parent: Int32Array

  constructor(size: number) {
    this.parent = Int32Array.from({ length: size }, (_, member) => member)
  }

  /** The smallest member of the set, which stands for the set. */
  find(member: number): number {
    let root = member
    while (this.parent[root] !== root) root = this.parent[root]
    while (this.parent[member] !== root) {
      const next = this.parent[member]
      this.parent[member] = root
      member = next
    }
    return root
  }

  join(one: number, other: number): void {
    const [low, high] = [this.find(one), this.find(other)].sort((a, b) => a - b)
    this.parent[high] = low
  }
}
