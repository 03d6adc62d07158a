import { sql } from 'kysely';
import { row } from '../../core/database/sql.js';
import type { Work } from '../../core/database/unit-of-work.js';
import type { Day } from '../../core/days.js';
import { newId } from '../../core/ids.js';
import { recordsChanged } from '../../core/log/outbox.js';
import { displayEnds } from '../catalogue/display.reads.js';
import { fulfil } from '../obligations/obligation.fulfil.js';
import { revokeFulfilments } from '../obligations/obligation.service.js';
import { maskedContent } from './masking.rules.js';

/** What a unit publishes by filling it in. */
export interface Filed {
  readonly filingId: string;
  readonly obligationId: string;
  readonly itemId: string;
  readonly unitId: string;
  readonly period: string;
  readonly title: string;
  readonly text: string;
  /** what the text tells as rows, with their heads */
  readonly tables: readonly (readonly (readonly string[])[])[];
  readonly publishedOn: Day;
  /** nothing to report */
  readonly nil: boolean;
  /** yuan, `1234.50`, and which cell says so; null: it is about none */
  readonly amount: { readonly yuan: string; readonly from: string } | null;
}

/** Publishes what was filled in: it meets what was owed. */
export async function discloseFiled(work: Work, filed: Filed): Promise<void> {
  const { filingId, obligationId, itemId, unitId, period, title, publishedOn, nil, amount } = filed;
  const text = maskedContent({ title, text: filed.text, tables: filed.tables, unread: [] });
  const id = newId();
  const ends = await displayEnds(work.db, [{ id, itemId, period, publishedOn }]);
  const made = await row<{ path: string }>(
    work.db,
    sql`insert into disclosure (id, item_id, unit_id, period, title, published_on, captured_at, text, filing_id, nil, amount, amount_from,
        display_ends_on)
      values (${id}, ${itemId}, ${unitId}, ${period}, ${title}, ${publishedOn}::date, ${work.now}, ${text}, ${filingId}, ${nil},
        ${amount?.yuan ?? null}::numeric, ${amount?.from ?? null}, ${ends.get(id) ?? null}::date)
      returning (select path::text from unit where id = ${unitId}) as path`,
  );
  if (made) work.emit(recordsChanged(made.path, 'DISCLOSURE', [id]));
  await fulfil(work, [{ obligationId, factOn: publishedOn, disclosureId: id }]);
}

/** The unit takes back what it published: it counts for nothing from now on, and is no officer's to accept again. */
export async function withdrawFiled(work: Work, id: string, reason: string): Promise<void> {
  const taken = await row<{ path: string }>(
    work.db,
    sql`update disclosure d set version = version + 1, rejected_at = ${work.now}, rejected_reason = ${reason},
        withdrawn_at = ${work.now} where d.id = ${id} returning (select path::text from unit where id = d.unit_id) as path`,
  );
  await revokeFulfilments(work, id, reason);
  if (taken) work.emit(recordsChanged(taken.path, 'DISCLOSURE', [id]));
}
