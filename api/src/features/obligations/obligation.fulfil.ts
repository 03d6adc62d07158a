import { sql } from 'kysely';
import type { Work } from '../../core/database/unit-of-work.js';
import type { Day } from '../../core/days.js';
import { newId } from '../../core/ids.js';
import { assess } from './obligation.assess.js';

export interface NewFulfilment {
  readonly obligationId: string;
  /** the day of the fact */
  readonly factOn: Day;
  readonly disclosureId?: string;
  readonly answerId?: string;
  readonly actId?: string;
  readonly sealStepId?: string;
}

/**
 * Records that obligations were met, and puts their lights right, all at once: their rows are locked in one order, so that
 * two writers do not wait for each other. A fulfilment known already changes nothing.
 */
export async function fulfil(work: Work, fulfilments: readonly NewFulfilment[]): Promise<void> {
  if (fulfilments.length === 0) return;
  const input = fulfilments.map(({ obligationId, factOn, disclosureId, answerId, actId, sealStepId }) => ({
    id: newId(),
    obligation_id: obligationId,
    fact_on: factOn,
    disclosure_id: disclosureId ?? null,
    answer_id: answerId ?? null,
    act_id: actId ?? null,
    seal_step_id: sealStepId ?? null,
  }));
  await sql`insert into fulfilment (id, obligation_id, fact_on, learned_at, disclosure_id, answer_id, act_id, seal_step_id)
    select f.id, f.obligation_id, f.fact_on, ${work.now}, f.disclosure_id, f.answer_id, f.act_id, f.seal_step_id
    from jsonb_to_recordset(${JSON.stringify(input)}::jsonb) as f(id uuid, obligation_id uuid, fact_on date,
      disclosure_id uuid, answer_id uuid, act_id uuid, seal_step_id uuid) on conflict do nothing`.execute(work.db);
  await assess(
    work,
    fulfilments.map(({ obligationId }) => obligationId),
  );
}
