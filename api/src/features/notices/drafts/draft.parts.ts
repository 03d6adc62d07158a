import { sql } from 'kysely';
import { rows } from '../../../core/database/sql.js';
import type { Work } from '../../../core/database/unit-of-work.js';
import { newId } from '../../../core/ids.js';
import { releaseFindings, takeFindings } from '../../findings/finding-in-letter.service.js';
import type { NoticeContent } from '../notice.inputs.js';
import type { Addressee } from './draft.checks.js';

/**
 * Writes what belongs to a draft beside its own row, in place of what was there: the problems, who signs, to whom else it goes, and what
 * it orders.
 */
export async function writeParts(
  work: Work,
  noticeId: string,
  { content, addressees }: { content: NoticeContent; addressees: readonly Addressee[] },
): Promise<void> {
  await takeUp(work, noticeId, { content, addressees });
  await writeProblems(work, noticeId, content);
  await writeSigners(work, noticeId, content);
  await writeAddressees(work, noticeId, content.furtherAddresseeIds);
  await writeActs(work, noticeId, content, addressees);
}

/** The findings that a draft names stand in it, those that it no longer names are free again. @throws InputError */
async function takeUp(
  work: Work,
  noticeId: string,
  { content: { problems }, addressees }: { content: NoticeContent; addressees: readonly Addressee[] },
): Promise<void> {
  const before = await rows<{ id: string }>(
    work.db,
    sql`select finding_id as id from notice_problem where notice_id = ${noticeId} and finding_id is not null`,
  );
  const held = new Set(before.map(({ id }) => id));
  const named = problems.flatMap(({ findingId }, index) => (findingId ? [{ findingId, index }] : []));
  const kept = new Set(named.map(({ findingId }) => findingId));
  await releaseFindings(
    work,
    noticeId,
    [...held].filter((id) => !kept.has(id)),
  );
  const added = named.filter(({ findingId }) => !held.has(findingId));
  await takeFindings(work, {
    ...{ noticeId, findingIds: added.map(({ findingId }) => findingId), unitPaths: addressees.map(({ path }) => path) },
    placeOf: (nr) => ['input', 'problems', String(added[nr]?.index ?? 0), 'findingId'],
  });
}

async function writeProblems({ db }: Work, noticeId: string, { problems }: NoticeContent): Promise<void> {
  await sql`delete from notice_problem where notice_id = ${noticeId}`.execute(db);
  const input = problems.map(({ text, obligationId, findingId, unitId }, position) => ({
    ...{ id: newId(), position, text, obligation_id: obligationId ?? null, unit_id: unitId ?? null },
    finding_id: findingId ?? null,
  }));
  // a finding is about what it was found about
  await sql`insert into notice_problem (id, notice_id, position, obligation_id, finding_id, unit_id, text)
    select p.id, ${noticeId}, p.position, coalesce(p.obligation_id, f.obligation_id), p.finding_id, p.unit_id, p.text
    from jsonb_to_recordset(${JSON.stringify(input)}::jsonb) as p(id uuid, position int, obligation_id uuid, finding_id uuid, unit_id uuid,
      text text) left join finding f on f.id = p.finding_id`.execute(db);
}

async function writeSigners({ db }: Work, noticeId: string, content: NoticeContent): Promise<void> {
  await sql`delete from notice_signer where notice_id = ${noticeId}`.execute(db);
  const leaders = [content.approverId, ...content.furtherApproverIds];
  const input = [
    ...content.countersignerIds.map((account_id, position) => ({ account_id, position, role: 'COUNTERSIGN' })),
    ...leaders.map((account_id, position) => ({ account_id, position, role: 'APPROVE' })),
  ].map((signer) => ({ id: newId(), ...signer }));
  await sql`insert into notice_signer (id, notice_id, role, position, account_id)
    select s.id, ${noticeId}, s.role, s.position, s.account_id
    from jsonb_to_recordset(${JSON.stringify(input)}::jsonb) as s(id uuid, role text, position int, account_id uuid)`.execute(
    db,
  );
}

async function writeAddressees({ db }: Work, noticeId: string, unitIds: readonly string[]): Promise<void> {
  await sql`delete from notice_further_addressee where notice_id = ${noticeId}`.execute(db);
  if (unitIds.length === 0) return;
  const input = unitIds.map((unit_id, position) => ({ id: newId(), unit_id, position }));
  await sql`insert into notice_further_addressee (id, notice_id, unit_id, position)
    select t.id, ${noticeId}, t.unit_id, t.position
    from jsonb_to_recordset(${JSON.stringify(input)}::jsonb) as t(id uuid, unit_id uuid, position int)`.execute(db);
}

/** SQL over `t`: what `person_id` is ordered to do stands in the letter to the addressee in which they have a post, or whose team they are of. */
export const placeOfPerson = (addressees: readonly { readonly id: string }[]) =>
  sql`select a.id as addressee_id, h.unit_id from unnest(${addressees.map(({ id }) => id)}::uuid[]) with ordinality as a(id, nr)
      join held_post h on h.account_id = t.person_id and (h.unit_id = a.id or exists (select from host_of o join unit k on k.id = o.team_id
        where o.team_id = h.unit_id and o.host_id = a.id and k.kind = 'RESIDENT_TEAM'))
    order by a.nr, h.created_at, h.id limit 1`;

async function writeActs(
  { db }: Work,
  noticeId: string,
  { acts }: NoticeContent,
  addressees: readonly Addressee[],
): Promise<void> {
  await sql`delete from required_act where notice_id = ${noticeId}`.execute(db);
  if (acts.length === 0) return;
  const input = acts.map(({ kind, personId, readerId, dueOn }, position) => ({
    ...{ id: newId(), position, kind, person_id: personId, reader_id: readerId ?? null, due_on: dueOn },
  }));
  await sql`insert into required_act (id, notice_id, position, kind, person_id, addressee_id, unit_id, reader_id, due_on, state)
    select t.id, ${noticeId}, t.position, t.kind, t.person_id, p.addressee_id, p.unit_id, t.reader_id, t.due_on, 'OWED'
    from jsonb_to_recordset(${JSON.stringify(input)}::jsonb) as t(id uuid, position int, kind text, person_id uuid, reader_id uuid,
      due_on date) cross join lateral (${placeOfPerson(addressees)}) p`.execute(db);
}

/** Units that get a copy 抄送; one that has it already changes nothing. */
export async function writeCopies({ db }: Work, noticeId: string, unitIds: readonly string[]): Promise<void> {
  if (unitIds.length === 0) return;
  const input = unitIds.map((unit_id) => ({ id: newId(), unit_id }));
  await sql`insert into notice_copy (id, notice_id, unit_id)
    select c.id, ${noticeId}, c.unit_id from jsonb_to_recordset(${JSON.stringify(input)}::jsonb) as c(id uuid, unit_id uuid)
    on conflict do nothing`.execute(db);
}
