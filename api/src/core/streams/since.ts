import { sql } from 'kysely';
import { type Db, instant, rows } from '../database/sql.js';
import type { LogEntry } from '../log/reader.js';

interface Wanted {
  readonly topics: readonly string[];
  readonly after: number;
  readonly until: number;
  readonly limit: number;
}

/** Entries of the log in a span of numbers, oldest first; null when there are more than `limit`. */
export async function entriesSince(
  db: Db,
  { topics, after, until, limit }: Wanted,
): Promise<readonly LogEntry[] | null> {
  const found = await rows<{
    number: string;
    topic: string;
    path: string;
    payload: Record<string, unknown>;
    recorded_at: string;
  }>(
    db,
    sql`select number, topic, path::text, payload, recorded_at from log_entry
      where topic = any(${[...topics]}) and number > ${after} and number <= ${until} order by number limit ${limit + 1}`,
  );
  if (found.length > limit) return null;
  return found.map((entry) => ({
    number: Number(entry.number),
    topic: entry.topic,
    path: entry.path,
    payload: entry.payload,
    recordedAt: instant(entry.recorded_at),
  }));
}
