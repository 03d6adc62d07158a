import { createHash } from 'node:crypto';
import type pg from 'pg';
import { readLeaves, readUnsealed } from './export.js';
import { GrowingTree, leafHash } from './merkle.js';
import { isSignedBy, type SignedRoot } from './signing.js';

export interface Verdict {
  readonly leaves: number;
  readonly roots: number;
  /** entries that are in no tree yet */
  readonly unsealed: number;
  /** what does not agree; empty when the trail is whole */
  readonly faults: readonly string[];
}

/** Beyond that many, one more fault says no more. */
const MOST_FAULTS = 20;

/** What is wrong with one leaf; null when nothing is. */
function faultOf(leaf: { index: number; entry: string; payload: string | null; salt: string | null }, at: number) {
  if (leaf.index !== at) return `第 ${at} 片叶子不见了`;
  if (leaf.entry === '') return `第 ${at} 片叶子的记录被删除`;
  if (leaf.payload === null) return null;
  const hash = createHash('sha256')
    .update(Buffer.from(leaf.salt ?? '', 'hex'))
    .update(leaf.payload)
    .digest('hex');
  const said = (JSON.parse(leaf.entry) as unknown[]).at(-1);
  return said === hash ? null : `第 ${at} 片叶子(记录 ${String((JSON.parse(leaf.entry) as unknown[])[0])})的内容被改过`;
}

/** A transaction lasts no longer than that: what says it was written earlier than the last root by more was not. */
const LONGEST_TRANSACTION_MS = 3_600_000;

function backdated(entry: string, since: number): string | null {
  const [id, recordedAt] = JSON.parse(entry) as [number, string];
  return Date.parse(recordedAt) >= since - LONGEST_TRANSACTION_MS ? null : `记录 ${id} 的时间早于它之前已封存的记录`;
}

/**
 * Recomputes the tree from the entries as they are, and holds it against the roots that were published outside the
 * database: each must be signed by the key, and be the head of the tree that it names.
 */
export async function verifyTrail(
  client: pg.ClientBase,
  published: readonly SignedRoot[],
  publicKey: string,
): Promise<Verdict> {
  const faults: string[] = [];
  const expected = new Map<number, string>();
  for (const root of published) {
    if (!isSignedBy(root, publicKey)) faults.push(`${root.treeSize} 片叶子的树根签名不符`);
    const other = expected.get(root.treeSize);
    if (other !== undefined && other !== root.root) faults.push(`${root.treeSize} 片叶子的树根有两个`);
    expected.set(root.treeSize, root.root);
  }
  const tree = new GrowingTree();
  const sealedAt = new Map(published.map((root) => [root.treeSize, Date.parse(root.sealedAt)]));
  let since = 0;
  const check = () => {
    since = sealedAt.get(tree.size) ?? since;
    const root = expected.get(tree.size);
    if (root === undefined) return;
    expected.delete(tree.size);
    if (root !== tree.root().toString('hex')) faults.push(`前 ${tree.size} 条记录与公布的树根不符`);
  };
  for await (const leaf of readLeaves(client)) {
    const fault = faultOf(leaf, tree.size) ?? backdated(leaf.entry, since);
    if (fault) faults.push(fault);
    tree.append(leafHash(Buffer.from(leaf.entry)));
    check();
    if (faults.length >= MOST_FAULTS) break;
  }
  if (faults.length < MOST_FAULTS) {
    for (const size of expected.keys()) faults.push(`公布过 ${size} 片叶子的树根，而现在只有 ${tree.size} 片`);
    for (const { entry, waiting } of await readUnsealed(client)) {
      const [id] = JSON.parse(entry) as [number];
      const fault = waiting ? backdated(entry, since) : `记录 ${id} 不在树中，也不待封存：是后来塞进去的`;
      if (fault && faults.length < MOST_FAULTS) faults.push(fault);
    }
  }
  const { rows } = await client.query<{ unsealed: number }>('select count(*)::int as unsealed from trail_unsealed');
  return { leaves: tree.size, roots: published.length, unsealed: rows[0]?.unsealed ?? 0, faults };
}
