import { createHash } from 'node:crypto';

const NODE = Buffer.from([1]);
const LEAF = Buffer.from([0]);

/** SHA-256 over a leaf's bytes, as RFC 9162 §2.1.1 has it. */
export const leafHash = (bytes: Buffer): Buffer => createHash('sha256').update(LEAF).update(bytes).digest();

const nodeHash = (left: Buffer, right: Buffer): Buffer =>
  createHash('sha256').update(NODE).update(left).update(right).digest();

/**
 * A tree that only grows, held as the hashes of its perfect subtrees, largest first: one for each bit that is set in its
 * size. Adding a leaf and taking the root need nothing else.
 */
export class GrowingTree {
  #size: number;
  readonly #nodes: Buffer[];

  constructor(size = 0, nodes: readonly Buffer[] = []) {
    this.#size = size;
    this.#nodes = [...nodes];
  }

  get size(): number {
    return this.#size;
  }

  get nodes(): readonly Buffer[] {
    return this.#nodes;
  }

  /** Adds the hash of the next leaf. */
  append(hash: Buffer): void {
    let node = hash;
    // as in counting: each full pair becomes one subtree of twice the size
    for (let full = this.#size; full % 2 === 1; full = (full - 1) / 2) {
      const left = this.#nodes.pop();
      if (!left) throw new Error('the frontier does not fit the size');
      node = nodeHash(left, node);
    }
    this.#nodes.push(node);
    this.#size++;
  }

  /** The tree's head; of an empty tree, the hash of nothing. */
  root(): Buffer {
    const [smallest, ...larger] = this.#nodes.toReversed();
    if (!smallest) return createHash('sha256').digest();
    return larger.reduce((right, left) => nodeHash(left, right), smallest);
  }
}
