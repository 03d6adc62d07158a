import { sql } from 'kysely';
import { systemNow } from '../../core/clocks.js';
import { instant, rows } from '../../core/database/sql.js';
import type { Ctx } from '../../core/feature.js';
import { loaderOf } from '../../core/loaders.js';
import type { OpenLink } from './credential.types.js';

type Row = Omit<OpenLink, 'createdAt' | 'expiresAt'> & { createdAt: string; expiresAt: string; accountId: string };

/** Links of accounts that are good still: one an account at most. */
export const openLinkLoader = (ctx: Ctx) =>
  loaderOf<string, OpenLink>(ctx, 'openLink', async (ids) => {
    const found = await rows<Row>(
      ctx.db,
      sql`select id, account_id as "accountId", kind, created_at as "createdAt", expires_at as "expiresAt",
        code_hash is not null as confirmed, issued_by as "issuedById" from account_link
        where account_id = any(${[...ids]}::uuid[]) and used_at is null and revoked_at is null and expires_at > ${systemNow()}`,
    );
    return new Map(
      found.map(({ accountId, createdAt, expiresAt, ...link }) => [
        accountId,
        { ...link, createdAt: instant(createdAt), expiresAt: instant(expiresAt) },
      ]),
    );
  });
