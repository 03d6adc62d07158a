import { sql } from 'kysely';
import { rows } from '../../../core/database/sql.js';
import type { Work } from '../../../core/database/unit-of-work.js';
import { InputError } from '../../../core/errors.js';
import { recordsChanged } from '../../../core/log/outbox.js';
import { ACTS_OVER } from '../acts/act.rules.js';
import { WRITERS } from '../notice.reads.js';

/**
 * Letters under way that wait for one leader wait for another from now on.
 * @returns how many @throws InputError when the other had a hand in the words of one that is not issued yet
 */
export async function handOverLetters(work: Work, { fromId, toId }: { fromId: string; toId: string }): Promise<number> {
  const found = await rows<{ id: string; serial: string; path: string; issued: boolean; wrote: boolean }>(
    work.db,
    sql`select n.id, n.serial, i.path::text, n.issued_at is not null as issued, ${toId} = any(${WRITERS}) as wrote
      from notice n join unit i on i.id = n.issuer_id
      where n.approver_id = ${fromId} and n.state not in ('CLOSED', 'WITHDRAWN') order by n.id for update of n`,
  );
  const own = found.filter((letter) => letter.wrote && !letter.issued);
  if (own.length > 0) {
    const names = own.map((letter) => letter.serial).join('、');
    throw new InputError('APPROVER_IS_DRAFTER', `接任人参与拟写了待其审批的文书 ${names}，请先为它们另选审批领导。`, [
      'input',
      'toId',
    ]);
  }
  const passed = found.filter((letter) => !letter.wrote);
  await sql`update notice set approver_id = ${toId}, version = version + 1
    where id = any(${passed.map((letter) => letter.id)}::uuid[])`.execute(work.db);
  await passSignatures(work, { fromId, toId });
  await sql`update required_act set reader_id = ${toId}, version = version + 1
    where reader_id = ${fromId} and state <> all(${[...ACTS_OVER]}::text[]) and person_id <> ${toId}`.execute(work.db);
  for (const { id, path } of passed) work.emit(recordsChanged(path, 'NOTICE', [id]));
  return passed.length;
}

/** What one is still to sign the other signs; who signs it already does not sign twice. */
async function passSignatures({ db }: Work, { fromId, toId }: { fromId: string; toId: string }): Promise<void> {
  const open = sql`s.account_id = ${fromId} and s.signed_at is null
    and exists (select from notice n where n.id = s.notice_id and n.state not in ('CLOSED', 'WITHDRAWN') and not ${toId} = any(${WRITERS}))`;
  const twice = sql`exists (select from notice_signer o where o.notice_id = s.notice_id and o.account_id = ${toId})`;
  await sql`delete from notice_signer s where ${open} and ${twice}`.execute(db);
  await sql`update notice_signer s set account_id = ${toId} where ${open}`.execute(db);
}
