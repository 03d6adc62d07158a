import type { GraphQLSchema } from 'graphql';
import { sql } from 'kysely';
import { row, rows } from '../../../core/database/sql.js';
import { unitOfWork, type Work } from '../../../core/database/unit-of-work.js';
import { InputError, NotFoundError, StateError } from '../../../core/errors.js';
import { type Ctx, writeContextOf } from '../../../core/feature.js';
import { isId, newId } from '../../../core/ids.js';
import { KeyState } from '../keys/key.rules.js';
import { lockKey } from '../keys/key.service.js';
import { DEFAULT_LIMITS, type PortalLimits } from '../limits.rules.js';
import type { RemovePortalDocumentInput, StorePortalDocumentsInput } from './document.types.js';
import { documentsIn } from './document-file.rules.js';
import { measureDocument } from './measure-document.js';

/** A key has no more. */
const MOST_OF_KEY = 500;

const OVER: ReadonlySet<KeyState> = new Set([KeyState.DECLINED, KeyState.REVOKED]);

/**
 * Stores documents for a key, all or none, each measured by what the key may read. @param schema that of third parties
 * @returns the key's id @throws NotFoundError, ConflictError, StateError, InputError
 */
export async function storeDocuments(
  ctx: Ctx,
  input: StorePortalDocumentsInput,
  schema: GraphQLSchema,
): Promise<string> {
  const brought = documentsIn(input.file);
  return unitOfWork(writeContextOf(ctx), input.remark, async (work) => {
    const { id, state } = await lockKey(work, ctx, input);
    if (OVER.has(state)) throw new StateError(state, '这个密钥没有批准或已经停用，不能再登记查询。');
    const key = await row<{ scopes: string[]; limits: Partial<PortalLimits> }>(
      work.db,
      sql`select to_jsonb(scopes) as scopes, limits from portal_key where id = ${id}`,
    );
    const { scopes = [], limits = {} } = key ?? {};
    const measured = brought.map((one, index) => ({
      ...{ id: newId(), hash: one.hash, text: one.text },
      ...measureDocument(schema, one.text, {
        ...{
          place: brought.length > 1 ? `第${index + 1}个查询` : '查询',
          scopes,
          limits: { ...DEFAULT_LIMITS, ...limits },
        },
      }),
    }));
    await sql`insert into portal_document (id, key_id, hash, name, text, depth, aliases, cost_least, cost_most, stored_by, stored_at)
      select c.id, ${id}, c.hash, c.name, c.text, c.depth, c.aliases, c."costLeast", c."costMost", ${ctx.viewer?.accountId ?? null}, ${work.now}
      from jsonb_to_recordset(${JSON.stringify(measured)}::jsonb) as c(id uuid, hash text, name text, text text, depth integer, aliases integer,
        "costLeast" integer, "costMost" integer)
      on conflict (key_id, hash) do nothing`.execute(work.db);
    const all = await row<{ n: number }>(
      work.db,
      sql`select count(*)::int as n from portal_document where key_id = ${id}`,
    );
    if ((all?.n ?? 0) > MOST_OF_KEY)
      throw new InputError('TOO_MANY', `一个密钥最多登记${MOST_OF_KEY}个查询，请先去掉不用的。`, ['input', 'file']);
    await moveOn(work, id);
    return id;
  });
}

/** A document that a key may ask for no more, from the answer on. @returns the key's id @throws NotFoundError, ConflictError */
export async function removeDocument(ctx: Ctx, input: RemovePortalDocumentInput): Promise<string> {
  return unitOfWork(writeContextOf(ctx), input.remark, async (work) => {
    const { id } = await lockKey(work, ctx, input);
    const gone = isId(input.documentId)
      ? await rows<{ id: string }>(
          work.db,
          sql`delete from portal_document where id = ${input.documentId} and key_id = ${id} returning id`,
        )
      : [];
    if (gone.length === 0) throw new NotFoundError('个登记的查询', ['input', 'documentId']);
    await moveOn(work, id);
    return id;
  });
}

const moveOn = ({ db }: Work, id: string) =>
  sql`update portal_key set version = version + 1 where id = ${id}`.execute(db);
