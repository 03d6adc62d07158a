import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { type BusinessMoment, momentAt, systemNow } from '../clocks.js';
import { appendEvents, type NewEvent } from '../log/outbox.js';
import { inSpan } from '../tracing.js';
import { type Db, dbOf, row } from './sql.js';

/** Who writes: a signed-in account, or a job of the platform. Stands in every trail entry. */
export interface Actor {
  readonly kind: 'ACCOUNT' | 'KEY' | 'DISPLAY' | 'JOB' | 'SYSTEM';
  readonly id: string | null;
  readonly name: string;
}

/** What a write needs to begin. */
export interface WriteContext {
  readonly orm: MikroORM;
  readonly actor: Actor;
  readonly requestId: string;
  /** called after a commit that appended events, so that they are numbered without waiting for the poll */
  readonly wakeSequencer: () => void;
}

/** One transaction: rows, trail and events commit together or not at all. */
export interface Work extends BusinessMoment {
  readonly em: EntityManager;
  readonly db: Db;
  readonly actor: Actor;
  /** Appends events to the log, in this transaction. */
  readonly emit: (...events: NewEvent[]) => void;
}

/** Deadlock, serialisation failure: the database has undone one of two, which may simply try again. */
const TRY_AGAIN = new Set<unknown>(['40P01', '40001']);
const ATTEMPTS = 4;

function mayTryAgain(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && TRY_AGAIN.has(cause.code)) return true;
  }
  return false;
}

/**
 * Runs `run` in one transaction whose trail names actor, reason and request, at one business moment.
 * Answers after the commit; anything thrown rolls back all of it. `run` may be called again, from the beginning, when
 * two transactions waited for each other: it must touch nothing but the database.
 */
export async function unitOfWork<Result>(
  context: WriteContext,
  reason: string | null,
  run: (work: Work) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await inSpan('transaction', { attempt }, () => runOnce(context, reason, run));
    } catch (error) {
      if (attempt === ATTEMPTS || !mayTryAgain(error)) throw error;
    }
  }
}

async function runOnce<Result>(
  context: WriteContext,
  reason: string | null,
  run: (work: Work) => Promise<Result>,
): Promise<Result> {
  let emitted = 0;
  const result = await context.orm.em.fork().transactional(async (forked) => {
    const em = forked as EntityManager;
    const db = dbOf(em);
    const events: NewEvent[] = [];
    const moment = await begin(db, context, reason);
    const work: Work = { ...moment, em, db, actor: context.actor, emit: (...more) => void events.push(...more) };
    const value = await run(work);
    await em.flush();
    await appendEvents(db, events, moment.now);
    emitted = events.length;
    return value;
  });
  if (emitted > 0) context.wakeSequencer();
  return result;
}

async function begin(db: Db, { actor, requestId }: WriteContext, reason: string | null): Promise<BusinessMoment> {
  const system = systemNow();
  const started = await row<{ offset_ms: string }>(
    db,
    sql`select c.offset_ms,
      set_config('sanwu.actor_kind', ${actor.kind}, true), set_config('sanwu.actor_id', ${actor.id ?? ''}, true),
      set_config('sanwu.actor_name', ${actor.name}, true), set_config('sanwu.request_id', ${requestId}, true),
      set_config('sanwu.reason', ${reason ?? ''}, true),
      set_config('sanwu.business_at',
        to_char((${system.toISOString()}::timestamptz + c.offset_ms * interval '1 millisecond') at time zone 'UTC',
          'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), true)
    from business_clock c`,
  );
  return momentAt(Number(started?.offset_ms ?? 0), system);
}
