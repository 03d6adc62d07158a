import { randomBytes } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';
import { Permission } from '../../../core/access/permissions.js';
import { type Scope, scopeOf } from '../../../core/access/scope.js';
import { type Db, instant, instantOrNull, row, rows } from '../../../core/database/sql.js';
import { unitOfWork } from '../../../core/database/unit-of-work.js';
import { InputError, NotFoundError, StateError } from '../../../core/errors.js';
import { type Ctx, writeContextOf } from '../../../core/feature.js';
import { once } from '../../../core/idempotency.js';
import { isId, newId } from '../../../core/ids.js';
import { staleRecord } from '../../../core/trail/stale-record.js';
import { hashOfToken } from '../keys/key-ring.js';
import type { EndPortalAddressInput, MakePortalAddressInput, PortalAddress } from './address.types.js';

const MOST_ADDRESSES = 50;
const PREFIX = 10;

type Row = Omit<PortalAddress, 'madeAt' | 'endedAt'> & { madeAt: string; endedAt: string | null };

const addresses = (where: RawBuilder<unknown>): RawBuilder<Row> =>
  sql`select p.id, p.name, p.prefix, a.name as "madeBy", p.made_at as "madeAt", p.ended_at as "endedAt", p.version
    from portal_address p join portal_key k on k.id = p.key_id join unit u on u.id = k.district_id join account a on a.id = p.made_by
    where ${where} order by p.ended_at is not null, p.made_at desc, p.id desc`;

const addressOf = (found: Row): PortalAddress => ({
  ...found,
  madeAt: instant(found.madeAt),
  endedAt: instantOrNull(found.endedAt),
});

/** Addresses of a key of the scope's district, those that open something first, then the newest. */
export async function listAddresses(db: Db, scope: Scope, keyId: string): Promise<PortalAddress[]> {
  if (!isId(keyId)) return [];
  return (await rows<Row>(db, addresses(sql`p.key_id = ${keyId} and ${scope.covers('u.path')}`))).map(addressOf);
}

/** An address of the scope's district; otherwise null. */
export async function findAddress(db: Db, scope: Scope, id: string): Promise<PortalAddress | null> {
  const found = await row<Row>(db, addresses(sql`p.id = ${id} and ${scope.covers('u.path')}`));
  return found && addressOf(found);
}

/** Makes an address for a key that is in use. @returns its id, and what it is opened by, of which only a hash is kept @throws NotFoundError, StateError, InputError */
export async function makeAddress(
  ctx: Ctx,
  { keyId, name, idempotencyKey: key }: MakePortalAddressInput,
): Promise<{ id: string; secret: string | null }> {
  const scope = scopeOf(ctx.viewer, Permission.PORTAL_KEY_MANAGE);
  const actorId = ctx.viewer?.accountId ?? '';
  let secret: string | null = null;
  return unitOfWork(writeContextOf(ctx), name, async (work) => {
    secret = null;
    const found = isId(keyId)
      ? await row<{ state: string; open: number }>(
          work.db,
          sql`select k.state, (select count(*)::int from portal_address p where p.key_id = k.id and p.ended_at is null) as open
            from portal_key k join unit u on u.id = k.district_id where k.id = ${keyId} and ${scope.covers('u.path')} for update of k`,
        )
      : null;
    if (!found) throw new NotFoundError('个密钥', ['input', 'keyId']);
    const claim = { actorId, key, operation: 'makePortalAddress', input: { keyId, name } };
    const id = await once(work, claim, async () => {
      if (found.state !== 'ISSUED')
        throw new StateError(found.state, '这个密钥没有在使用，不能生成订阅地址。', ['input', 'keyId']);
      if (found.open >= MOST_ADDRESSES)
        throw new InputError('TOO_MANY', `一个密钥最多${MOST_ADDRESSES}个订阅地址，请先停用不用的。`, [
          'input',
          'keyId',
        ]);
      const made = newId();
      secret = `swf_${randomBytes(32).toString('base64url')}`;
      await sql`insert into portal_address (id, key_id, name, prefix, token_hash, made_by, made_at)
        values (${made}, ${keyId}, ${name}, ${secret.slice(0, PREFIX)}, ${hashOfToken(secret)}, ${actorId}, ${work.now})`.execute(
        work.db,
      );
      return made;
    });
    return { id, secret: secret === null ? null : `~${secret}` };
  });
}

/** From the commit on it opens nothing, in every process. @returns its id @throws NotFoundError, ConflictError, StateError */
export async function endAddress(ctx: Ctx, { id, version, reason }: EndPortalAddressInput): Promise<string> {
  const scope = scopeOf(ctx.viewer, Permission.PORTAL_KEY_MANAGE);
  return unitOfWork(writeContextOf(ctx), reason, async ({ db, now }) => {
    const found = isId(id)
      ? await row<{ id: string; version: number; ended: boolean }>(
          db,
          sql`select p.id, p.version, p.ended_at is not null as ended from portal_address p join portal_key k on k.id = p.key_id
            join unit u on u.id = k.district_id where p.id = ${id} and ${scope.covers('u.path')} for update of p`,
        )
      : null;
    if (!found) throw new NotFoundError('个订阅地址', ['input', 'id']);
    if (found.version !== version) throw await staleRecord(db, ctx.viewer, found);
    if (found.ended) throw new StateError('ENDED', '这个订阅地址已经停用。');
    await sql`update portal_address set ended_at = ${now}, version = version + 1 where id = ${id}`.execute(db);
    return id;
  });
}
