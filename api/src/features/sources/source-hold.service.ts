import { sql } from 'kysely';
import { row } from '../../core/database/sql.js';
import type { Work } from '../../core/database/unit-of-work.js';
import { addDays, dayOf } from '../../core/days.js';
import { holdForSource, liftForSource } from '../obligations/hold.service.js';
import { isByHand, type SourceKind } from './source-kind.js';

/** What a source serves, and how. */
interface ServedBy {
  readonly id: string;
  readonly name: string;
  readonly kind: SourceKind;
  readonly unit_path: string;
}

/**
 * A source that cannot be read must not turn lights: nobody is judged by what we could not see. They are held from the day
 * after the one on which it was last read; one that was never read, from its first try.
 */
export async function holdWhatItServes(work: Work, { id, name, kind, unit_path: path }: ServedBy): Promise<void> {
  // what people bring by hand is not asked for, and fails nobody
  if (isByHand(kind)) return;
  const known = await row<{ read: Date | string | null; tried: Date | string }>(
    work.db,
    sql`select max(started_at) filter (where outcome = 'SUCCEEDED') as read, min(started_at) as tried
      from capture_run where source_id = ${id}`,
  );
  const fromOn = known?.read ? addDays(dayOf(new Date(known.read)), 1) : dayOf(new Date(known?.tried ?? work.now));
  await holdForSource(work, {
    sourceId: id,
    path,
    channel: kind,
    fromOn,
    reason: `${name}采集中断，恢复采集前灯暂缓变化`,
  });
}

/** It was read again: lights that were held for it are free from today on. */
export const freeWhatItServes = (work: Work, { id, name }: Pick<ServedBy, 'id' | 'name'>): Promise<void> =>
  liftForSource(work, id, `${name}已恢复采集`);

/** It is captured no more: nothing is held for it any longer, or it would be for ever. */
export const stopServing = (work: Work, { id, name }: Pick<ServedBy, 'id' | 'name'>): Promise<void> =>
  liftForSource(work, id, `${name}已停用`);
