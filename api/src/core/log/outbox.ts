import { sql } from 'kysely';
import type { Db } from '../database/sql.js';

/** Something that happened to rows below `path`. Payloads name records; readers fetch what their viewer may see. */
export interface NewEvent {
  readonly topic: string;
  readonly path: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** Appends events in the writer's transaction. Nobody is notified here: the sequencer numbers them after the commit. */
export async function appendEvents(db: Db, events: readonly NewEvent[], at: Date): Promise<void> {
  if (events.length === 0) return;
  await sql`insert into outbox (topic, path, payload, recorded_at)
    select e.topic, e.path::ltree, e.payload, ${at}
    from jsonb_to_recordset(${JSON.stringify(events)}::jsonb) as e(topic text, path text, payload jsonb)`.execute(db);
}

/** Says that records of a type changed below `path`, so that pages that show them refresh in place. */
export const recordsChanged = (path: string, type: string, ids: readonly string[]): NewEvent => ({
  topic: 'record',
  path,
  payload: { type, ids },
});

/** The same of records wherever they are: an event for each path. */
export const recordsChangedIn = (
  type: string,
  records: readonly { readonly id: string; readonly path: string }[],
): NewEvent[] =>
  [...Map.groupBy(records, ({ path }) => path)].map(([path, there]) =>
    recordsChanged(
      path,
      type,
      there.map(({ id }) => id),
    ),
  );
