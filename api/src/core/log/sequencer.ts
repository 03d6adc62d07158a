import pg from 'pg';

const LOCK = 7_302_019_1016n;
const BATCH = 2000;
/** while others write, and while nobody has for a while: what this process commits wakes it at once */
const BUSY_POLL_MS = 25;
const QUIET_POLL_MS = 100;
const QUIET_AFTER = 40;
const STANDBY_MS = 1000;

/** The channel on which the sequencer says the newest number; the log itself is what readers trust. */
export const LOG_CHANNEL = 'sanwu_log';

export interface Sequencer {
  /** Something was committed by this process: look now. */
  wake: () => void;
  close: () => Promise<void>;
}

interface SequencerOptions {
  readonly url: string;
  readonly onError: (error: unknown) => void;
}

/**
 * Numbers committed events, in the order in which they became visible, without holes. Every process runs one; the one
 * that holds the session lock works, the others wait to take over. Lock and writes share a connection, so a process
 * that lost its lock cannot write any more.
 */
export function startSequencer({ url, onError }: SequencerOptions): Sequencer {
  let closed = false;
  let client: pg.Client | null = null;
  let leading = false;
  let nudge: (() => void) | null = null;
  let emptyTurns = 0;

  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      nudge = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  async function connect(): Promise<pg.Client> {
    const fresh = new pg.Client({ connectionString: url, application_name: 'sanwu-sequencer' });
    fresh.on('error', () => drop(fresh));
    await fresh.connect();
    return fresh;
  }

  function drop(broken: pg.Client | null) {
    if (client === broken) {
      client = null;
      leading = false;
    }
    broken?.end().catch(() => undefined);
  }

  async function turn(): Promise<number> {
    client ??= await connect();
    if (!leading) {
      const { rows } = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', [
        LOCK.toString(),
      ]);
      leading = rows[0]?.got ?? false;
      if (!leading) return STANDBY_MS;
    }
    const taken = await numberBatch(client);
    emptyTurns = taken > 0 ? 0 : emptyTurns + 1;
    if (taken === BATCH) return 0;
    return emptyTurns < QUIET_AFTER ? BUSY_POLL_MS : QUIET_POLL_MS;
  }

  const running = (async () => {
    while (!closed) {
      try {
        const wait = await turn();
        if (wait > 0 && !closed) await pause(wait);
      } catch (error) {
        if (!closed) onError(error);
        drop(client);
        if (!closed) await pause(STANDBY_MS);
      }
    }
    await (client as pg.Client | null)?.end().catch(() => undefined);
  })();

  return {
    wake: () => leading && nudge?.(),
    close: async () => {
      closed = true;
      nudge?.();
      await running;
    },
  };
}

/** Moves one batch from the outbox into the log, then says the newest number. Returns how many it moved. */
async function numberBatch(client: pg.Client): Promise<number> {
  // it runs ten times a second in each process: by its name, the database plans it once
  const { rows } = await client.query<{ moved: number; newest: string | null }>({
    name: 'number_batch',
    text: `with taken as (
       delete from outbox where id in (select id from outbox order by id limit ${BATCH}) returning *
     ), numbered as (
       insert into log_entry (number, topic, path, payload, recorded_at)
       select coalesce((select max(number) from log_entry), 0) + row_number() over (order by id),
         topic, path, payload, recorded_at
       from taken returning number
     )
     select count(*)::int as moved, max(number) as newest from numbered`,
  });
  const moved = rows[0]?.moved ?? 0;
  if (moved > 0) await client.query(`select pg_notify('${LOG_CHANNEL}', $1)`, [String(rows[0]?.newest)]);
  return moved;
}
