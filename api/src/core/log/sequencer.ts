import pg from 'pg';

const LOCK = 7_302_019_1016n;
const BATCH = 2000;
/** Whoever commits wakes it, from this process or another; what somebody wrote who could not say so is found by this. */
const POLL_MS = 1000;
const STANDBY_MS = 1000;
/** On which a process that does not lead says that it has committed something. */
const OUTBOX_CHANNEL = 'sanwu_outbox';

/** The channel on which the sequencer says the newest number; the log itself is what readers trust. */
export const LOG_CHANNEL = 'sanwu_log';

export interface Sequencer {
  /** Something was committed by this process: whoever leads looks now. */
  wake: () => void;
  close: () => Promise<void>;
}

interface SequencerOptions {
  readonly url: string;
  readonly onError: (error: unknown) => void;
}

/**
 * Numbers committed events, in the order in which they became visible, without holes. Every process runs one; the one
 * that holds the session lock works, the others wait to take over and tell it what they commit. Lock and writes share a
 * connection, so a process that lost its lock cannot write any more.
 */
export function startSequencer({ url, onError }: SequencerOptions): Sequencer {
  let closed = false;
  let client: pg.Client | null = null;
  let leading = false;
  let nudge: (() => void) | null = null;
  /** something was committed since the last turn began */
  let missed = false;
  /** something was committed of which who leads does not know */
  let untold = false;
  let telling = false;

  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      nudge = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const look = () => {
    missed = true;
    nudge?.();
  };

  /** While one message is on its way, all that is committed meanwhile shares the next. */
  async function tell(): Promise<void> {
    untold = true;
    if (telling) return;
    telling = true;
    while (untold && client && !leading) {
      untold = false;
      await client.query(`notify ${OUTBOX_CHANNEL}`).catch(() => undefined);
    }
    telling = false;
  }

  async function connect(): Promise<pg.Client> {
    const fresh = new pg.Client({ connectionString: url, application_name: 'sanwu-sequencer' });
    fresh.on('error', () => drop(fresh));
    fresh.on('notification', look);
    await fresh.connect();
    // what was committed while there was no connection
    if (untold) setImmediate(() => void tell());
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
      await client.query(`listen ${OUTBOX_CHANNEL}`);
    }
    missed = false;
    return (await numberBatch(client)) === BATCH ? 0 : POLL_MS;
  }

  const running = (async () => {
    while (!closed) {
      try {
        const wait = await turn();
        if (wait > 0 && !closed && !(leading && missed)) await pause(wait);
      } catch (error) {
        if (!closed) onError(error);
        drop(client);
        if (!closed) await pause(STANDBY_MS);
      }
    }
    await (client as pg.Client | null)?.end().catch(() => undefined);
  })();

  return {
    wake: () => (leading ? look() : void tell()),
    close: async () => {
      closed = true;
      nudge?.();
      await running;
    },
  };
}

/** Moves one batch from the outbox into the log, then says the newest number. Returns how many it moved. */
async function numberBatch(client: pg.Client): Promise<number> {
  // it runs at each commit: by its name, the database plans it once
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
