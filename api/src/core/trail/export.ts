import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';

const BATCH = 5000;

/** One entry as a stranger gets it. `entry` and `payload` are the very texts that were hashed. */
interface ExportedEntry {
  readonly entry: string;
  /** null when it was erased: the hash of it stands in `entry` */
  readonly payload: string | null;
  /** hexadecimal; null when it was erased */
  readonly salt: string | null;
}

/** A leaf of the sealed tree. */
export interface ExportedLeaf extends ExportedEntry {
  readonly index: number;
}

/** What is in no tree: it waits for the next sealing, or nobody knows where it comes from. */
export interface UnsealedEntry extends ExportedEntry {
  readonly index: null;
  readonly waiting: boolean;
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

/** Reads what is in no tree, oldest first: little, unless somebody has slipped it in. */
export async function readUnsealed(client: pg.ClientBase): Promise<UnsealedEntry[]> {
  const { rows } = await client.query<Omit<UnsealedEntry, 'index'>>(
    `select trail_canonical(e) as entry, case when e.erased_at is null then trail_payload(e) end as payload,
      encode(e.salt, 'hex') as salt, u.entry_id is not null as waiting
    from trail_entry e left join trail_unsealed u on u.entry_id = e.id
    where not exists (select from trail_leaf l where l.entry_id = e.id) order by e.id`,
  );
  return rows.map((row) => ({ index: null, ...row }));
}

/** The trail as it is exported: one leaf a line, then what is not sealed yet. */
export async function* trailLines(client: pg.ClientBase): AsyncGenerator<string> {
  for await (const { index, entry, payload, salt } of readLeaves(client)) {
    yield lineOf({ index, entry, payload, salt });
  }
  for (const entry of await readUnsealed(client)) yield lineOf(entry);
}

const lineOf = (line: ExportedLeaf | UnsealedEntry): string => `${JSON.stringify(line)}\n`;

/** Writes the trail to a file. @returns how many leaves */
export async function exportTrail(client: pg.ClientBase, file: string): Promise<number> {
  const out = createWriteStream(file, { mode: 0o640 });
  let count = 0;
  const counted = async function* () {
    for await (const line of trailLines(client)) {
      if (!line.startsWith('{"index":null,')) count++;
      yield line;
    }
  };
  await pipeline(Readable.from(counted()), out);
  return count;
}
