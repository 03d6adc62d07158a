import { sql } from 'kysely';
import { type Db, instant, rows } from '../../core/database/sql.js';
import type { AllowedHost } from './allowed-host.types.js';

/** Hosts that may be captured from although they are not the internet's, with their port. */
export async function allowedHosts(db: Db): Promise<ReadonlySet<string>> {
  const found = await rows<{ host: string }>(db, sql`select host from allowed_host`);
  return new Set(found.map(({ host }) => host));
}

/** The same with who allowed each, and why, in order of their names. */
export async function listAllowedHosts(db: Db): Promise<AllowedHost[]> {
  const found = await rows<Omit<AllowedHost, 'allowedAt'> & { allowedAt: string }>(
    db,
    sql`select h.id, h.host, h.reason, a.name as "allowedBy", h.allowed_at as "allowedAt"
      from allowed_host h left join account a on a.id = h.allowed_by order by h.host`,
  );
  return found.map(({ allowedAt, ...host }) => ({ ...host, allowedAt: instant(allowedAt) }));
}
