import { sql } from 'kysely';
import { systemNow } from './clocks.js';
import type { Db } from './database/sql.js';
import type { Ctx } from './feature.js';
import { newId } from './ids.js';

/** What happens to sign-ins, credentials and rights, and to the trail as a whole. */
export enum SecurityKind {
  SIGNED_IN = 'SIGNED_IN',
  SIGN_IN_FAILED = 'SIGN_IN_FAILED',
  SIGN_IN_SLOWED = 'SIGN_IN_SLOWED',
  SIGNED_OUT = 'SIGNED_OUT',
  SESSION_ENDED = 'SESSION_ENDED',
  PASSWORD_CHANGED = 'PASSWORD_CHANGED',
  LINK_ISSUED = 'LINK_ISSUED',
  LINK_CONFIRMED = 'LINK_CONFIRMED',
  LINK_USED = 'LINK_USED',
  FACTOR_SET = 'FACTOR_SET',
  FACTOR_REMOVED = 'FACTOR_REMOVED',
  RECOVERY_CODE_USED = 'RECOVERY_CODE_USED',
  ACCOUNT_CREATED = 'ACCOUNT_CREATED',
  ACCOUNT_DISABLED = 'ACCOUNT_DISABLED',
  ACCOUNT_ENABLED = 'ACCOUNT_ENABLED',
  POST_ASKED = 'POST_ASKED',
  POST_CONFIRMED = 'POST_CONFIRMED',
  POST_REFUSED = 'POST_REFUSED',
  POST_ENDED = 'POST_ENDED',
  HANDED_OVER = 'HANDED_OVER',
  ROLE_RULE_SET = 'ROLE_RULE_SET',
  TRAIL_VERIFIED = 'TRAIL_VERIFIED',
  TRAIL_EXPORTED = 'TRAIL_EXPORTED',
}

export interface NewSecurityEvent {
  readonly kind: SecurityKind;
  /** whom it is about; null: whoever has the name that was typed, if anybody has */
  readonly accountId: string | null;
  /** the name that was typed; one that nobody has is not kept: it may be a password in the wrong field */
  readonly username?: string;
  /** who did it, where it is not the viewer */
  readonly actor?: { readonly id: string; readonly name: string };
  /** Chinese; no secrets, no passwords */
  readonly detail?: string;
}

/** Adds to the record of security events, in the transaction of `db`: what is undone leaves none. */
export const noteSecurity = (ctx: Noting, db: Db, event: NewSecurityEvent): Promise<void> =>
  noteAllSecurity(ctx, db, [event]);

type Noting = Pick<Ctx, 'viewer' | 'clientAddress'>;

/** Many at once, in one statement. */
export async function noteAllSecurity(ctx: Noting, db: Db, events: readonly NewSecurityEvent[]): Promise<void> {
  if (events.length === 0) return;
  const viewer = ctx.viewer && { id: ctx.viewer.accountId, name: ctx.viewer.name };
  const noted = events.map(({ kind, accountId, username = '', actor, detail }) => {
    const by = actor ?? viewer;
    return {
      ...{ id: newId(), kind, account_id: accountId, username, detail: detail ?? null },
      ...{ actor_id: by?.id ?? null, actor_name: by?.name ?? '未登录访客' },
    };
  });
  await sql`insert into security_event (id, kind, district_id, account_id, username, actor_id, actor_name, address, detail, at)
    select e.id, e.kind, a.district_id, a.id, coalesce(a.username, ''), e.actor_id, e.actor_name, ${ctx.clientAddress}, e.detail,
      ${systemNow()}
    from jsonb_to_recordset(${JSON.stringify(noted)}::jsonb) as e(id uuid, kind text, account_id uuid, username text, detail text,
        actor_id uuid, actor_name text)
      left join account a on a.id = e.account_id or (e.account_id is null and a.username = e.username)`.execute(db);
}
