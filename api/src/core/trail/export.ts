import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import pg from 'pg';

const BATCH = 5000;

/** One leaf as a stranger gets it. `entry` and `payload` are the very texts that were hashed. */
export interface ExportedLeaf {
  readonly index: number;
  readonly entry: string;
  /** null when it was erased: the hash of it stands in `entry` */
  readonly payload: string | null;
  /** hexadecimal; null when it was erased */
  readonly salt: string | null;
}

/** Reads all sealed entries in the order of their leaves. `hash` is the leaf as the database keeps it. */
export async function* readLeaves(client: pg.ClientBase): AsyncGenerator<ExportedLeaf & { readonly hash: string }> {
  for (let next = 0; ; ) {
    const { rows } = await client.query<{
      index: string;
      hash: string;
      entry: string | null;
      payload: string | null;
      salt: string | null;
    }>(
      `select l.leaf_index as index, encode(l.hash, 'hex') as hash, trail_canonical(e) as entry,
        case when e.erased_at is null then trail_payload(e) end as payload, encode(e.salt, 'hex') as salt
      from trail_leaf l left join trail_entry e on e.id = l.entry_id
      where l.leaf_index >= $1 order by l.leaf_index limit ${BATCH}`,
      [next],
    );
    for (const { index, hash, entry, payload, salt } of rows) {
      yield { index: Number(index), hash, entry: entry ?? '', payload, salt };
    }
    const last = rows.at(-1);
    if (!last) return;
    next = Number(last.index) + 1;
  }
}

/** Writes the sealed trail to a file, one leaf a line. @returns how many */
export async function exportTrail(client: pg.ClientBase, file: string): Promise<number> {
  const out = createWriteStream(file, { mode: 0o640 });
  let count = 0;
  for await (const { index, entry, payload, salt } of readLeaves(client)) {
    count++;
    const leaf: ExportedLeaf = { index, entry, payload, salt };
    if (!out.write(`${JSON.stringify(leaf)}\n`)) await once(out, 'drain');
  }
  out.end();
  await finished(out);
  return count;
}
