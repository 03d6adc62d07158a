import { type RawBuilder, sql } from 'kysely';
import { systemNow } from '../../core/clocks.js';
import { type Db, row } from '../../core/database/sql.js';
import { unitOfWork } from '../../core/database/unit-of-work.js';
import { jobContextOf, type Platform } from '../../core/feature.js';
import { newId } from '../../core/ids.js';
import { recordsChanged } from '../../core/log/outbox.js';
import { CaptureError, captureErrorOf } from './capture.error.js';
import { CaptureRun, DEADLINE_MS, type Taking } from './capture-run.js';
import { readPortal } from './portal.reader.js';
import { dueSources, hostOf, type SourceRow } from './source.row.js';
import { freeWhatItServes, holdWhatItServes } from './source-hold.service.js';
import { SourceKind } from './source-kind.js';
import { readWeChat } from './wechat.reader.js';

/** A run that has not ended by then never will, even where its session lives on: it ends itself at its deadline, well before. */
const ABANDONED_MS = DEADLINE_MS + 5 * 60_000;

/** How each kind of channel is read: a new one is a file and a line here. What people bring by hand is not. */
const READERS: Readonly<Partial<Record<SourceKind, (run: CaptureRun) => Promise<void>>>> = {
  [SourceKind.WECHAT]: readWeChat,
  [SourceKind.PORTAL]: readPortal,
};

/** Whether there is something that can be asked for what is new. */
export const canBeCaptured = (kind: SourceKind): boolean => READERS[kind] !== undefined;

/** A run as its record begins. */
interface Begun {
  readonly id: string;
  readonly begunAt: Date;
}

/** SQL: the lock that a run's process holds while it works on it: others see by it whether the run is alive. */
const aliveKey = (id: RawBuilder<string>): RawBuilder<unknown> => sql`hashtext('capture_run'), hashtext(${id})`;

/** Writes down that a run begins. @returns false while another one runs, of whichever process */
async function begin(context: Taking, source: SourceRow, { id, begunAt }: Begun): Promise<boolean> {
  return unitOfWork(context, context.reason, async ({ db, now }) => {
    // a run whose process died is over, whatever it says
    await sql`with running as materialized (select id, begun_at from capture_run where source_id = ${source.id} and outcome = 'RUNNING')
      update capture_run r set outcome = 'FAILED', finished_at = ${now}, error_code = 'ABANDONED', error_message = '采集中断，已重新开始'
      from running where r.id = running.id and r.outcome = 'RUNNING'
        and (running.begun_at < ${new Date(begunAt.getTime() - ABANDONED_MS)}
          or pg_try_advisory_xact_lock(${aliveKey(sql`running.id::text`)}))`.execute(db);
    const made = await row<{ id: string }>(
      db,
      sql`insert into capture_run (id, source_id, outcome, started_at, begun_at)
        values (${id}, ${source.id}, 'RUNNING', ${now}, ${begunAt})
        on conflict (source_id) where outcome = 'RUNNING' do nothing returning id`,
    );
    return made !== null;
  });
}

interface Failure {
  readonly code: string;
  readonly message: string;
}

async function read(run: CaptureRun): Promise<Failure | null> {
  try {
    await READERS[run.source.kind]?.(run);
    return null;
  } catch (thrown) {
    const error = captureErrorOf(thrown);
    if (error instanceof CaptureError) return error;
    run.platform.log.error({ err: error, source: run.source.id }, 'capture failed');
    return { code: 'INTERNAL', message: '采集时系统内部出错，已记录，将自动重试' };
  }
}

/**
 * Captures one source and keeps a record of the run, whatever comes of it. What it takes is the platform's doing; `reason`
 * says who asked for it now.
 * @returns the run's id; null when it is being captured already
 */
export async function capture(
  platform: Platform,
  source: SourceRow,
  reason: string | null = null,
): Promise<string | null> {
  const context: Taking = { ...jobContextOf(platform, `采集 ${source.name}`), reason };
  const begun: Begun = { id: newId(), begunAt: systemNow() };
  return platform.locks.during(`capture_run ${begun.id}`, async () =>
    (await begin(context, source, begun)) ? runToItsEnd(new CaptureRun(platform, context, source, begun)) : null,
  );
}

/** @returns the run's id */
async function runToItsEnd(run: CaptureRun): Promise<string> {
  const { context, source } = run;
  const failure = await read(run);
  await unitOfWork(context, context.reason, async (work) => {
    const { db, now, emit } = work;
    const ended = await row<{ id: string }>(
      db,
      sql`update capture_run set outcome = ${failure ? 'FAILED' : 'SUCCEEDED'}, finished_at = ${now},
        attempts = ${run.attempts}, seen = ${run.seen}, added = ${run.added}, matched = ${run.matched}, whole = ${run.whole}, walked_at = ${systemNow()},
        error_code = ${failure?.code ?? null}, error_message = ${failure?.message ?? null}
      where id = ${run.id} and outcome = 'RUNNING' returning id`,
    );
    // one that was taken for dead has been followed by another, which says how the source is
    if (!ended) return;
    emit(recordsChanged(source.unit_path, 'SOURCE', [source.id]));
    const still = await row<{ enabled: boolean }>(
      db,
      sql`select enabled from source where id = ${source.id} for update`,
    );
    if (!failure) await freeWhatItServes(work, source);
    // one that was stopped meanwhile, or is asked by hand, would hold its lights for ever
    else if (still?.enabled) await holdWhatItServes(work, source);
  });
  return run.id;
}

/** So many hosts at once: while one is waited for, what the other gave is read and kept. */
const HOSTS_AT_ONCE = 2;
/** After it the job begins no further source: it has a quarter of an hour, and a run may take most of it. */
const JOB_MS = 2 * 60_000;

/** The job: every source whose time has come, those of one host one after the other. One whose record cannot be kept stops none of the others. */
export async function captureDue(platform: Platform, db: Db): Promise<void> {
  const until = systemNow().getTime() + JOB_MS;
  const hosts = [...Map.groupBy(await dueSources(db, systemNow()), hostOf).values()];
  const work = async () => {
    for (let sources = hosts.shift(); sources; sources = hosts.shift())
      for (const { id } of sources) {
        // what takes longer waits for the next tick; what was stopped or changed meanwhile is as it is now
        if (systemNow().getTime() > until) return;
        const source = (await dueSources(db, systemNow())).find((one) => one.id === id);
        if (source) await captureOrLog(platform, source);
      }
  };
  await Promise.all(Array.from({ length: HOSTS_AT_ONCE }, work));
}

async function captureOrLog(platform: Platform, source: SourceRow): Promise<void> {
  try {
    await capture(platform, source);
  } catch (error) {
    platform.log.error({ err: error, source: source.id }, 'capture not recorded');
  }
}
