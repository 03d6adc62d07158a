import { appendFile, readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { systemNow } from '../clocks.js';
import { type Db, instant, row, rows } from '../database/sql.js';
import { unitOfWork, type Work, type WriteContext } from '../database/unit-of-work.js';
import { GrowingTree } from './merkle.js';
import type { RootSigner, SignedRoot } from './signing.js';

const BATCH = 10_000;

interface Head {
  tree_size: string;
  frontier: Buffer[];
}

/** Seals what has been written since the last time: its leaves, and a signed root over all. @returns how many leaves */
async function sealBatch({ db }: Work, signer: RootSigner): Promise<number> {
  const leaves = await rows<{ hash: Buffer }>(db, sql`select hash from trail_take(${BATCH})`);
  if (leaves.length === 0) return 0;
  const head = await row<Head>(db, sql`select tree_size, frontier from trail_root order by tree_size desc limit 1`);
  const tree = new GrowingTree(Number(head?.tree_size ?? 0), head?.frontier ?? []);
  for (const { hash } of leaves) tree.append(Buffer.from(hash));
  const sealedAt = systemNow().toISOString();
  const signed = signer.sign({ treeSize: tree.size, root: tree.root().toString('hex'), sealedAt });
  await sql`select trail_publish(${signed.treeSize}, ${tree.root()}, ${[...tree.nodes]}::bytea[], ${sealedAt}::timestamptz,
    ${signed.publicKey}, ${signed.signature})`.execute(db);
  return leaves.length;
}

/** The signed roots for trees larger than `after`, smallest first. */
export async function rootsAfter(db: Db, after: number): Promise<SignedRoot[]> {
  const found = await rows<{ size: string; root: string; at: string; key: string; signature: string }>(
    db,
    sql`select tree_size as size, encode(root, 'hex') as root, sealed_at as at, public_key as key, signature from trail_root
      where tree_size > ${after} order by tree_size`,
  );
  return found.map(({ size, root, at, key, signature }) => ({
    treeSize: Number(size),
    root,
    sealedAt: instant(at).toISOString(),
    publicKey: key,
    signature,
  }));
}

/** The signed roots of a file, one JSON a line; none when there is no file yet. @throws Error when a line is broken */
export async function readRoots(file: string): Promise<SignedRoot[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as SignedRoot);
}

/**
 * Writes to the file what it lacks of the roots: each at least once, whatever was interrupted. What stands there is never
 * changed, so a database that was put back to an earlier state does not agree with it any more.
 */
async function publishRoots(db: Db, file: string): Promise<void> {
  const known = Math.max(0, ...(await readRoots(file)).map(({ treeSize }) => treeSize));
  const lines = (await rootsAfter(db, known)).map((root) => `${JSON.stringify(root)}\n`);
  if (lines.length > 0) await appendFile(file, lines.join(''), { mode: 0o640 });
}

export interface SealOptions {
  readonly signer: RootSigner;
  /** where signed roots are published, outside the database; null: nowhere */
  readonly rootsFile: string | null;
}

/** Seals the trail up to now, and publishes the roots. */
export async function sealTrail(context: WriteContext, db: Db, { signer, rootsFile }: SealOptions): Promise<void> {
  while ((await unitOfWork(context, null, (work) => sealBatch(work, signer))) === BATCH);
  if (rootsFile) await publishRoots(db, rootsFile);
}
