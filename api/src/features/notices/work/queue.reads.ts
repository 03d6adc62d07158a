import { type RawBuilder, sql } from 'kysely';
import { Permission } from '../../../core/access/permissions.js';
import { type Scope, scopeIf } from '../../../core/access/scope.js';
import type { Viewer } from '../../../core/access/viewer.js';
import { type Db, rows } from '../../../core/database/sql.js';
import type { Ctx } from '../../../core/feature.js';
import { loaderOf } from '../../../core/loaders.js';
import type { NoticeFilter } from '../notice.filters.js';
import { mayDo, type NoticeRelations, noticeVisible } from '../notice.policy.js';
import { FROM, type NoticeChoice, RELATIONS } from '../notice.reads.js';
import { MOVES, type Mover, NoticeState } from '../notice.rules.js';
import { ALL_QUEUES, type LetterQueue, QUEUES } from './queue.rules.js';

type Waiting = Omit<NoticeRelations, 'issuedAt'> & { id: string; issuedAt: string | null; extensionOpen: boolean };

const statesOf = (...movers: Mover[]): string[] =>
  Object.values(NoticeState).filter((state) => movers.some((mover) => MOVES[state] === mover));

const EXTENSION_OPEN = sql<boolean>`exists (select from notice_extension x where x.notice_id = n.id and x.decided_at is null)`;

/** SQL over `n` and `a`: it is the viewer's move, or that of the unit or room they sit in; whether they may is for the policy. */
function moveOf(viewer: Viewer): RawBuilder<unknown> {
  const people = [viewer.accountId, ...viewer.standsInFor];
  const addressed = [Permission.NOTICE_RECEIVE, Permission.NOTICE_ANSWER].flatMap(
    (permission) => scopeIf(viewer, permission)?.covers('a.path') ?? [],
  );
  // a team reviews what is written to its hosts, whichever room wrote it
  const hosts = viewer.grants.filter(
    ({ permission, reach }) => permission === Permission.NOTICE_REVIEW && reach === 'HOSTS',
  );
  const atDesk = sql`(n.desk_id = any(${viewer.posts.map(({ unitId }) => unitId)}::uuid[])
    or a.path <@ ${hosts.flatMap(({ paths }) => paths)}::ltree[])`;
  const ways = [
    sql`n.state = any(${statesOf('APPROVER')}::text[]) and n.approver_id = any(${people}::uuid[])`,
    sql`n.state = any(${statesOf('COUNTERSIGNER')}::text[]) and exists (select from notice_signer s where s.notice_id = n.id
      and s.role = 'COUNTERSIGN' and s.signed_at is null and s.account_id = any(${people}::uuid[]))`,
    ...addressed.map((covered) => sql`n.state = any(${statesOf('ADDRESSEE', 'HANDLER')}::text[]) and ${covered}`),
    sql`n.state = any(${statesOf('DESK')}::text[]) and ${atDesk}`,
    sql`n.state = any(${statesOf('ADDRESSEE', 'HANDLER')}::text[]) and ${EXTENSION_OPEN} and ${atDesk}`,
  ];
  return sql`(${sql.join(
    ways.map((way) => sql`(${way})`),
    sql` or `,
  )})`;
}

/**
 * The letters that wait for the viewer, by what they wait for: soonest answer first. Whose move it is narrows the letters; whether the
 * viewer may make it is asked of the same rules that guard the step.
 */
async function lettersWaiting(db: Db, scope: Scope, viewer: Viewer): Promise<ReadonlyMap<LetterQueue, string[]>> {
  const found = await rows<Waiting>(
    db,
    sql`select n.id, n.state, n.issued_at as "issuedAt", n.drafter_id as "drafterId", n.approver_id as "approverId",
        ${EXTENSION_OPEN} as "extensionOpen", ${RELATIONS} ${FROM}
      where ${noticeVisible(scope)} and ${moveOf(viewer)} order by n.answer_by, n.id`,
  );
  return new Map(
    ALL_QUEUES.map((queue) => [queue, found.filter((letter) => waits(viewer, queue, letter)).map(({ id }) => id)]),
  );
}

function waits(viewer: Viewer, queue: LetterQueue, { issuedAt, extensionOpen, ...letter }: Waiting): boolean {
  const rule = QUEUES[queue];
  if (!rule.states.includes(letter.state) || (rule.extensionOpen && !extensionOpen)) return false;
  const relations = { ...letter, issuedAt: issuedAt === null ? null : new Date(issuedAt) };
  return rule.actions.some((action) => mayDo(viewer, action, relations));
}

/** Ids of the letters in a queue of the viewer's, soonest answer first; read once in a request, whatever the number of queues. */
export async function idsInQueue(ctx: Ctx, scope: Scope, queue: LetterQueue): Promise<readonly string[]> {
  const { viewer } = ctx;
  if (!viewer) return [];
  const loader = loaderOf<string, ReadonlyMap<LetterQueue, string[]>>(
    ctx,
    'lettersWaiting',
    async ([key = '']) => new Map([[key, await lettersWaiting(ctx.db, scope, viewer)]]),
  );
  return (await loader.load(viewer.accountId))?.get(queue) ?? [];
}

/** Which letters a filter means: what waits in a queue is asked first. */
export const choiceOf = async (ctx: Ctx, scope: Scope, filter: NoticeFilter | null): Promise<NoticeChoice> => ({
  ...{ viewer: ctx.viewer, filter },
  within: filter?.queue ? await idsInQueue(ctx, scope, filter.queue) : null,
});
