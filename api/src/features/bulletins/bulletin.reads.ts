import { type RawBuilder, sql } from 'kysely';
import type { Scope } from '../../core/access/scope.js';
import type { Viewer } from '../../core/access/viewer.js';
import { all, days, text } from '../../core/database/filters.js';
import { type Db, instant, row, rows } from '../../core/database/sql.js';
import { isId } from '../../core/ids.js';
import type { Page } from '../../core/paging.js';
import type { BulletinFilter } from './bulletin.inputs.js';
import { bulletinVisible } from './bulletin.policy.js';
import type { Bulletin, BulletinCase, BulletinEvent } from './bulletin.types.js';

const FROM = sql`from bulletin b join unit i on i.id = b.issuer_id join unit d on d.id = b.district_id`;

const BULLETIN = sql`select b.id, b.scope, b.state, b.number, b.title, b.overview, b.causes, b.demands, b.version,
  b.drafted_at as "draftedAt", b.published_on::text as "publishedOn", b.withdrawn_on::text as "withdrawnOn",
  b.withdrawn_reason as "withdrawnReason", b.issuer_id as "issuerId", i.path::text as "issuerPath", b.drafter_id as "drafterId",
  b.approver_id as "approverId", array(select distinct e.account_id::text from bulletin_event e
    where e.bulletin_id = b.id and e.action = 'EDIT') as "writerIds" ${FROM}`;

type Raw = Omit<Bulletin, 'draftedAt'> & { draftedAt: string };
const bulletinOf = (raw: Raw): Bulletin => ({ ...raw, draftedAt: instant(raw.draftedAt) });

interface Asked {
  readonly viewer: Viewer | null;
  readonly filter: BulletinFilter | null;
  readonly page: Page;
}

const conditions = (scope: Scope, { viewer, filter }: Omit<Asked, 'page'>): RawBuilder<unknown> =>
  all([
    bulletinVisible(scope),
    ...(filter?.scope ? [sql`b.scope = ${filter.scope}`] : []),
    ...(filter?.states ? [sql`b.state = any(${[...filter.states]}::text[])`] : []),
    ...(filter?.approverIsViewer
      ? [sql`b.approver_id = any(${viewer ? [viewer.accountId, ...viewer.standsInFor] : []}::uuid[])`]
      : []),
    ...days('b.published_on', filter?.publishedOn),
    ...text(['b.title', 'b.number'], filter?.text),
  ]);

/** A page of bulletins that the viewer sees: drafts first, then the newest. */
export async function listBulletins(db: Db, scope: Scope, asked: Asked): Promise<Bulletin[]> {
  const found = await rows<Raw>(
    db,
    sql`${BULLETIN} where ${conditions(scope, asked)} order by b.published_at desc nulls first, b.drafted_at desc, b.id
      offset ${asked.page.skip} limit ${asked.page.take}`,
  );
  return found.map(bulletinOf);
}

export async function countBulletins(db: Db, scope: Scope, asked: Omit<Asked, 'page'>): Promise<number> {
  const found = await row<{ total: number }>(
    db,
    sql`select count(*)::int as total ${FROM} where ${conditions(scope, asked)}`,
  );
  return found?.total ?? 0;
}

/** The bulletin if the viewer sees it; otherwise null. */
export async function findBulletin(db: Db, scope: Scope, id: string): Promise<Bulletin | null> {
  if (!isId(id)) return null;
  const found = await row<Raw>(db, sql`${BULLETIN} where b.id = ${id} and ${bulletinVisible(scope)}`);
  return found && bulletinOf(found);
}

/** Locks a bulletin that the viewer sees; who may not see it neither waits nor makes anybody wait. */
export async function lockBulletin(db: Db, scope: Scope, id: string): Promise<Bulletin | null> {
  if (!(await findBulletin(db, scope, id))) return null;
  await sql`select 1 from bulletin where id = ${id} for update`.execute(db);
  return findBulletin(db, scope, id);
}

/** Its cases, in order. */
export const casesOf = (db: Db, bulletinId: string): Promise<BulletinCase[]> =>
  rows<BulletinCase>(
    db,
    sql`select id, fact, outcome, unit_id as "unitId", notice_id as "noticeId" from bulletin_case
      where bulletin_id = ${bulletinId} order by position`,
  );

/** What happened with it, oldest first. */
export async function eventsOf(db: Db, bulletinId: string): Promise<BulletinEvent[]> {
  const found = await rows<Omit<BulletinEvent, 'at'> & { at: string }>(
    db,
    sql`select id, action, from_state as "from", to_state as "to", account_id as "accountId", reason, at from bulletin_event
      where bulletin_id = ${bulletinId} order by id`,
  );
  return found.map((event) => ({ ...event, at: instant(event.at) }));
}
