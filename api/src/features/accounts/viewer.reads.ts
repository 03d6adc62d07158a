import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { ABOUT_OTHERS, Permission } from '../../core/access/permissions.js';
import type { Grant, Reach, Viewer, ViewerPost } from '../../core/access/viewer.js';
import { systemNow } from '../../core/clocks.js';
import { type Db, instantOrNull, row, rows } from '../../core/database/sql.js';
import { dutiesOf } from './duty.rules.js';
import { asksForFactor, HAS_FACTOR, HOSTS } from './rights.sql.js';

/** When somebody was last seen is kept to the minute: a read must not cost a write. */
const SEEN_EVERY_MS = 60_000;

/** What of a session's token is kept: a copy of the database signs nobody in. */
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest();

interface Permitted {
  readonly permission: Permission;
  readonly reach: Reach;
}

interface HeldPost {
  role: string;
  title: string;
  /** the role asks for one in that district */
  secondFactor: boolean;
  standsInFor: string | null;
  unitId: string;
  unitKind: string;
  unitPath: string;
  districtPath: string;
  permissions: Permitted[];
}

/** As it is asked for: each permission and its reach in one text, which costs the database a third of what an object of each would. */
type PostRow = Omit<HeldPost, 'permissions'> & { readonly permissions: readonly string[] };

const permittedBy = (words: string): Permitted => {
  const [permission, reach] = words.split(' ');
  return { permission: permission as Permission, reach: reach as Reach };
};

/** How a session is asked for. */
export interface SessionCall {
  readonly token: string;
  /** a person's hand asked, not their page by itself: only then is the session seen */
  readonly byHand: boolean;
}

/**
 * The person behind a session token with today's posts and permissions, in one statement: each request begins with it. What few ask
 * for, the hosts of their teams, or once a minute, to be seen, stands in statements of its own, so that all others do not plan it too.
 * @param idleMs without a person for so long, a session is over
 * @returns null when the session is over
 */
export async function findViewer(db: Db, { token, byHand }: SessionCall, idleMs: number): Promise<Viewer | null> {
  const now = systemNow();
  const idleSince = new Date(now.getTime() - idleMs);
  const stale = new Date(now.getTime() - SEEN_EVERY_MS);
  const found = await row<{
    session_id: string;
    stale: boolean;
    account_id: string;
    username: string;
    name: string;
    previous_sign_in_at: string | null;
    password_set_at: string | null;
    has_factor: boolean;
    posts: PostRow[];
  }>(
    db,
    sql`select s.id as session_id, s.last_seen_at < ${stale} as stale, a.id as account_id, a.username, a.name, s.previous_sign_in_at, a.password_set_at,
        ${HAS_FACTOR} as has_factor,
        coalesce((select jsonb_agg(jsonb_build_object(
            'role', p.role, 'title', p.title, 'secondFactor', ${asksForFactor('p', 'u')}, 'standsInFor', p.stands_in_for, 'unitId', u.id, 'unitKind', u.kind, 'unitPath', u.path::text,
            'districtPath', subpath(u.path, 0, 1)::text,
            'permissions', array(select r.permission || ' ' || r.reach from role_permission r where r.role = p.role)) order by p.created_at, p.id)
          from held_post p join unit u on u.id = p.unit_id where p.account_id = a.id), '[]') as posts
      from session s join account a on a.id = s.account_id
      where s.token_hash = ${tokenHash(token)} and s.expires_at > ${now} and s.last_seen_at > ${idleSince} and a.disabled_at is null`,
  );
  if (!found) return null;
  if (byHand && found.stale)
    await sql`update session set last_seen_at = ${now} where id = ${found.session_id} and last_seen_at < ${stale}`.execute(
      db,
    );
  const held = found.posts.map((post): HeldPost => ({ ...post, permissions: post.permissions.map(permittedBy) }));
  const mustDo = dutiesOf(
    {
      passwordSetAt: instantOrNull(found.password_set_at),
      needsFactor: held.some((post) => post.secondFactor),
      hasFactor: found.has_factor,
    },
    now,
  );
  const hosts = await hostsOf(db, held);
  const grants = mustDo.length > 0 ? [] : held.flatMap((post) => grantsOf(post, hosts.get(post.unitId) ?? []));
  return {
    sessionId: found.session_id,
    accountId: found.account_id,
    username: found.username,
    name: found.name,
    lastSignInAt: instantOrNull(found.previous_sign_in_at),
    posts: held.map(postOf),
    grants,
    permissions: new Set(grants.map((grant) => grant.permission)),
    standsInFor: new Set(held.flatMap(approvedFor)),
    mustDo,
  };
}

/** What a leader signs: letters, bulletins. */
const SIGNING: ReadonlySet<Permission> = new Set([Permission.NOTICE_APPROVE, Permission.BULLETIN_APPROVE]);

/** For whom a post approves. Standing in elsewhere signs nothing. */
const approvedFor = ({ standsInFor, permissions }: HeldPost): string[] =>
  standsInFor !== null && permissions.some(({ permission }) => SIGNING.has(permission)) ? [standsInFor] : [];

const postOf = ({ role, title, unitId, unitKind, unitPath }: HeldPost): ViewerPost => ({
  role,
  title,
  unitId,
  unitKind,
  unitPath,
});

/** The paths of the hosts of those posts' units that see anything of theirs. */
async function hostsOf(db: Db, posts: readonly HeldPost[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const units = posts.filter(({ permissions }) => permissions.some(({ reach }) => reach === 'HOSTS'));
  if (units.length === 0) return new Map();
  const found = await rows<{ id: string; paths: string[] }>(
    db,
    sql`select u.id, array(select h.path from (${HOSTS}) h) as paths from unit u
      where u.id = any(${units.map(({ unitId }) => unitId)}::uuid[])`,
  );
  return new Map(found.map(({ id, paths }) => [id, paths]));
}

function grantsOf(post: HeldPost, hostPaths: readonly string[]): Grant[] {
  const pathsOf: Readonly<Record<Reach, readonly string[]>> = {
    DISTRICT: [post.districtPath],
    SUBTREE: [post.unitPath],
    OWN: [post.unitPath],
    HOSTS: hostPaths,
  };
  return post.permissions.map(({ permission, reach }) => ({
    permission,
    reach,
    paths: pathsOf[reach],
    exact: reach === 'OWN',
    except: reach === 'HOSTS' && ABOUT_OTHERS.has(permission) ? post.unitPath : null,
    unitId: post.unitId,
  }));
}
