import { sql } from 'kysely';
import { unitOfWork } from '../../core/database/unit-of-work.js';
import { InputError, NotFoundError } from '../../core/errors.js';
import { type Ctx, writeContextOf } from '../../core/feature.js';
import { isId, newId } from '../../core/ids.js';
import type { AllowHostInput, ForbidHostInput } from './allowed-host.types.js';

/** A host as addresses write it: lower case, without the usual port. */
const hostOf = (text: string): string | null => URL.parse(`http://${text}`)?.host ?? null;

/** Lets captures reach a host of a private network; one that is allowed already stays so. @throws InputError BAD_HOST */
export async function allowHost(ctx: Ctx, { host: text, reason }: AllowHostInput): Promise<void> {
  const host = hostOf(text);
  if (!host) throw new InputError('BAD_HOST', '主机写法不对，例如 10.1.2.3:8080。', ['input', 'host']);
  await unitOfWork(writeContextOf(ctx), reason, async ({ db, now }) => {
    await sql`insert into allowed_host (id, host, reason, allowed_by, allowed_at)
      values (${newId()}, ${host}, ${reason}, ${ctx.viewer?.accountId ?? null}, ${now}) on conflict (host) do nothing`.execute(
      db,
    );
  });
}

/** Captures do not reach it any more from their next request on. @throws NotFoundError */
export async function forbidHost(ctx: Ctx, { id, reason }: ForbidHostInput): Promise<void> {
  await unitOfWork(writeContextOf(ctx), reason, async ({ db }) => {
    const { numAffectedRows = 0n } = isId(id)
      ? await sql`delete from allowed_host where id = ${id}`.execute(db)
      : { numAffectedRows: 0n };
    if (numAffectedRows === 0n) throw new NotFoundError('台已放行的主机', ['input', 'id']);
  });
}
