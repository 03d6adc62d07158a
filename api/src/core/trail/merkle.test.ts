import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GrowingTree, leafHash } from './merkle.js';

/** RFC 9162 §2.1.1 to the letter: the largest power of two smaller than n parts the list. */
function rootOf(leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 0) return createHash('sha256').digest();
  if (leaves.length === 1) return leafHash(leaves[0] as Buffer);
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return createHash('sha256')
    .update(Buffer.from([1]))
    .update(rootOf(leaves.slice(0, k)))
    .update(rootOf(leaves.slice(k)))
    .digest();
}

const grown = (leaves: readonly Buffer[]) => {
  const tree = new GrowingTree();
  for (const leaf of leaves) tree.append(leafHash(leaf));
  return tree;
};

describe('a growing tree', () => {
  it('has the head of the well-known test vectors of certificate transparency', () => {
    const leaves = [
      '',
      '00',
      '10',
      '2021',
      '3031',
      '40414243',
      '5051525354555657',
      '606162636465666768696a6b6c6d6e6f',
    ].map((hex) => Buffer.from(hex, 'hex'));
    expect(grown([]).root().toString('hex')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(grown(leaves.slice(0, 1)).root().toString('hex')).toBe(
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    );
    expect(grown(leaves).root().toString('hex')).toBe(
      '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
    );
  });

  it('has the head that the definition gives, whatever it holds', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 8 }), { maxLength: 70 }), (arrays) => {
        const leaves = arrays.map((bytes) => Buffer.from(bytes));
        expect(grown(leaves).root()).toEqual(rootOf(leaves));
      }),
    );
  });

  it('goes on from what was kept of it as if it had never stopped', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.nat(40), (first, more) => {
        const leaves = Array.from({ length: first + more }, (_, index) => Buffer.from(String(index)));
        const kept = grown(leaves.slice(0, first));
        const tree = new GrowingTree(kept.size, kept.nodes);
        for (const leaf of leaves.slice(first)) tree.append(leafHash(leaf));
        expect(tree.root()).toEqual(grown(leaves).root());
      }),
    );
  });
});
