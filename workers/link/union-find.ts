/** Disjoint sets of the numbers 0 to n − 1. Which number stands for a set says nothing; use `sets`. */
export class UnionFind {
  private readonly parents: Int32Array;

  constructor(size: number) {
    this.parents = Int32Array.from({ length: size }, (_, at) => at);
  }

  find(member: number): number {
    const { parents } = this;
    let root = member;
    while (parents[root] !== root) {
      // Path halving: each look shortens the way for the next.
      const above = parents[root] ?? root;
      parents[root] = parents[above] ?? above;
      root = parents[root] ?? root;
    }
    return root;
  }

  /** Returns whether the two were apart. The smaller number becomes the root. */
  union(a: number, b: number): boolean {
    const [rootA, rootB] = [this.find(a), this.find(b)];
    if (rootA === rootB) return false;
    if (rootA < rootB) this.parents[rootB] = rootA;
    else this.parents[rootA] = rootB;
    return true;
  }

  /** All sets of two or more, members in rising order, sets by their smallest member. */
  sets(): number[][] {
    const byRoot = new Map<number, number[]>();
    for (let member = 0; member < this.parents.length; member += 1) {
      const root = this.find(member);
      if (root === member) continue;
      const members = byRoot.get(root);
      if (members === undefined) byRoot.set(root, [root, member]);
      else members.push(member);
    }
    return [...byRoot.values()].sort(([a = 0], [b = 0]) => a - b);
  }
}
