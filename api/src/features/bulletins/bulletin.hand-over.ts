import { sql } from 'kysely';
import { rows } from '../../core/database/sql.js';
import type { Work } from '../../core/database/unit-of-work.js';
import { InputError } from '../../core/errors.js';
import { recordsChanged } from '../../core/log/outbox.js';
import { settleMessages } from '../messages/message.service.js';
import { tellApprover } from './bulletin.messages.js';
import { BulletinState } from './bulletin.rules.js';

interface Passing {
  readonly id: string;
  readonly title: string;
  readonly state: BulletinState;
  readonly issuerId: string;
  readonly path: string;
  /** the one who leaves is to approve it, and the successor had a hand in it */
  readonly own: boolean;
  readonly approves: boolean;
}

/**
 * Bulletins not yet published that wait for one person's approval, or that this person drafts, are another's from now on. What the
 * successor is to approve keeps its drafter.
 * @returns how many @throws InputError when the successor had a hand in the words of one that waits for the approval
 */
export async function handOverBulletins(
  work: Work,
  { fromId, toId }: { readonly fromId: string; readonly toId: string },
): Promise<number> {
  const found = await rows<Passing>(
    work.db,
    sql`select b.id, b.title, b.state, b.issuer_id as "issuerId", i.path::text, b.approver_id = ${fromId} as approves,
        b.approver_id = ${fromId} and (b.drafter_id = ${toId} or exists (select from bulletin_event e
          where e.bulletin_id = b.id and e.action = 'EDIT' and e.account_id = ${toId})) as own
      from bulletin b join unit i on i.id = b.issuer_id
      where (b.approver_id = ${fromId} or (b.drafter_id = ${fromId} and b.approver_id <> ${toId})) and b.state in ('DRAFT', 'SUBMITTED')
      order by b.id for update of b`,
  );
  const own = found.filter((bulletin) => bulletin.own);
  if (own.length > 0) {
    const names = own.map(({ title }) => `“${title}”`).join('、');
    throw new InputError('APPROVER_IS_DRAFTER', `接任人参与拟写了待其审批的通报${names}，请先为它们另选审批领导。`, [
      'input',
      'toId',
    ]);
  }
  const changed = await rows<{ id: string; version: number }>(
    work.db,
    sql`update bulletin set version = version + 1, approver_id = case when approver_id = ${fromId} then ${toId}::uuid else approver_id end,
        drafter_id = case when drafter_id = ${fromId} then ${toId}::uuid else drafter_id end
      where id = any(${found.map(({ id }) => id)}::uuid[]) returning id, version`,
  );
  const versions = new Map(changed.map(({ id, version }) => [id, version]));
  for (const bulletin of found) {
    work.emit(recordsChanged(bulletin.path, 'BULLETIN', [bulletin.id]));
    if (!bulletin.approves || bulletin.state !== BulletinState.SUBMITTED) continue;
    await settleMessages(work, { recordIds: [bulletin.id] });
    await tellApprover(work, { ...bulletin, approverId: toId, version: versions.get(bulletin.id) ?? 0 });
  }
  return found.length;
}
