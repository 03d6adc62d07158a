import { type RawBuilder, sql } from 'kysely';
import { Permission } from '../../../core/access/permissions.js';
import type { Scope } from '../../../core/access/scope.js';
import { type Db, rows } from '../../../core/database/sql.js';
import { isId } from '../../../core/ids.js';
import type { Person } from '../../accounts/account.types.js';
import { PERSON, permits } from '../../accounts/person.reads.js';

const COMMITTEE = sql`'DISCIPLINE_COMMITTEE'`;

/** SQL over `a` (account): sits in the body itself, where that is a township's discipline committee; elsewhere it asks nothing. */
const sitsInCommittee = (issuerId: string): RawBuilder<boolean> =>
  sql`not exists (select from unit i where i.id = ${issuerId} and i.kind = ${COMMITTEE}
    and not exists (select from held_post h where h.account_id = a.id and h.unit_id = i.id))`;

const over = (issuerId: string) => sql`(select path from unit where id = ${issuerId})`;

/** SQL over `a` (account): a leader who may approve letters in the name of `issuerId`. */
export const mayApproveFor = (issuerId: string): RawBuilder<boolean> =>
  sql`(${permits(Permission.NOTICE_APPROVE, over(issuerId))} and ${sitsInCommittee(issuerId)})`;

/** SQL over `a` (account): a leader of the body, whether or not they approve its letters. */
export const isLeaderOf = (issuerId: string): RawBuilder<boolean> =>
  sql`(${mayApproveFor(issuerId)} or ${permits(Permission.BULLETIN_APPROVE_PUBLIC, over(issuerId))})`;

/** SQL over `a` (account): a colleague who may be asked to countersign letters in the name of `issuerId`. */
export const mayCountersignFor = (issuerId: string): RawBuilder<boolean> =>
  sql`((${permits(Permission.NOTICE_DRAFT, over(issuerId))} or ${permits(Permission.NOTICE_APPROVE, over(issuerId))})
    and ${sitsInCommittee(issuerId)})`;

/** SQL over `a` (account): has a post in one of these units, or in the team that sits in one of them. */
export const isActPerson = (unitIds: readonly string[]): RawBuilder<boolean> =>
  sql`(a.disabled_at is null and exists (select from held_post h where h.account_id = a.id and (h.unit_id = any(${[...unitIds]}::uuid[])
    or exists (select from host_of t join unit k on k.id = t.team_id and k.kind = 'RESIDENT_TEAM'
      where t.team_id = h.unit_id and t.host_id = any(${[...unitIds]}::uuid[])))))`;

interface Seat {
  /** paths of the units in which the viewer drafts */
  readonly deskPaths: readonly string[];
}

/** Paths of the bodies in whose name people who sit at these write. */
export async function issuersAt(db: Db, deskPaths: readonly string[]): Promise<string[]> {
  const found = await rows<{ path: string }>(
    db,
    sql`select i.path::text from unit i where i.id in (${issuersOf(deskPaths)})`,
  );
  return found.map(({ path }) => path);
}

const issuersOf = (deskPaths: readonly string[]): RawBuilder<{ id: string }> =>
  sql`select distinct on (u.id) i.id from unit u join unit i on i.path @> u.path
    where u.path = any(${[...deskPaths]}::ltree[]) and i.kind in ('COMMISSION', 'RESIDENT_TEAM', ${COMMITTEE})
    order by u.id, nlevel(i.path) desc`;

async function issuerIdsOf(db: Db, { deskPaths }: Seat): Promise<string[]> {
  const found = await rows<{ id: string }>(db, issuersOf(deskPaths));
  return found.map(({ id }) => id);
}

const people = (db: Db, conditions: readonly RawBuilder<boolean>[]): Promise<Person[]> =>
  conditions.length === 0
    ? Promise.resolve([])
    : rows<Person>(db, sql`${PERSON} where ${sql.join(conditions, sql` or `)} order by a.created_at, a.id`);

/** The leaders who may approve letters of the bodies in whose name the viewer drafts. */
export const approversOf = async (db: Db, seat: Seat): Promise<Person[]> =>
  people(db, (await issuerIdsOf(db, seat)).map(mayApproveFor));

/** Who may be asked to countersign them. */
export const countersignersOf = async (db: Db, seat: Seat): Promise<Person[]> =>
  people(db, (await issuerIdsOf(db, seat)).map(mayCountersignFor));

/** People who can be ordered to do something in a letter to these units. */
export async function actPeopleOf(db: Db, scope: Scope, unitIds: readonly string[]): Promise<Person[]> {
  const reached = await rows<{ id: string }>(
    db,
    sql`select u.id from unit u where u.id = any(${unitIds.filter(isId)}::uuid[]) and ${scope.covers('u.path')}`,
  );
  return people(db, [isActPerson(reached.map(({ id }) => id))]);
}
