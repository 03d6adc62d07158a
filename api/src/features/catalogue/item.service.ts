import { sql } from 'kysely';
import { Permission } from '../../core/access/permissions.js';
import { scopeOf } from '../../core/access/scope.js';
import { row, rows } from '../../core/database/sql.js';
import { unitOfWork, type Work } from '../../core/database/unit-of-work.js';
import type { Day } from '../../core/days.js';
import { ForbiddenError, InputError, NotFoundError } from '../../core/errors.js';
import { type Ctx, writeContextOf } from '../../core/feature.js';
import { once } from '../../core/idempotency.js';
import { isId, newId } from '../../core/ids.js';
import { staleRecord } from '../../core/trail/stale-record.js';
import { type District, holdDistrict } from './catalogue.district.js';
import { canKeepItem } from './catalogue.policy.js';
import { type ChangeDisclosureItemInput, type CreateDisclosureItemInput, contentOf } from './item.inputs.js';
import { putItems } from './item.put.js';
import { faultsOf, type ItemContent, mustStart } from './item.rules.js';
import type { ItemKey } from './open-periods.service.js';

/**
 * What was asked for, when all of it fits together and the viewer may keep it.
 * @throws InputError, NotFoundError when a unit that it names is none of the district's, ForbiddenError
 */
async function mustHold(
  { db }: Work,
  ctx: Ctx,
  district: District,
  { due, ...asked }: ReturnType<typeof contentOf>,
): Promise<ItemContent> {
  if (!due) throw new InputError('NO_TIME_LIMIT', '请选定一种公开时限：固定日期，或期满后多少日。', ['input', 'due']);
  const content: ItemContent = { ...asked, due };
  const [fault] = faultsOf(content);
  if (fault) throw new InputError(fault.code, fault.message, ['input', fault.field]);
  const { leadUnitId, namedUnitIds, exceptedUnitIds } = content;
  const ids = [...namedUnitIds, ...exceptedUnitIds, ...(leadUnitId ? [leadUnitId] : [])];
  const known = await rows<{ id: string; path: string }>(
    db,
    sql`select id, path::text from unit where id = any(${ids.filter(isId)}::uuid[]) and path <@ ${district.path}::ltree
      and closed_on is null`,
  );
  const paths = new Map(known.map(({ id, path }) => [id, path]));
  for (const [field, wanted] of Object.entries({
    namedUnitIds,
    exceptedUnitIds,
    leadId: leadUnitId ? [leadUnitId] : [],
  })) {
    if (!wanted.every((id) => paths.has(id))) throw new NotFoundError('个单位', ['input', field]);
  }
  const leadPath = leadUnitId ? (paths.get(leadUnitId) ?? null) : null;
  if (!canKeepItem(ctx.viewer, { leadPath, districtPath: district.path })) throw new ForbiddenError();
  return content;
}

/** Adds an item to the catalogue; what its units owe of it now is owed at once. @returns its id @throws as `mustHold` */
export async function createItem(ctx: Ctx, input: CreateDisclosureItemInput): Promise<string> {
  return unitOfWork(writeContextOf(ctx), null, async (work) => {
    const district = await holdDistrict(work.db, scopeOf(ctx.viewer, Permission.CATALOGUE_KEEP));
    const { idempotencyKey: key, code } = input;
    const claim = { actorId: ctx.viewer?.accountId ?? '', key, operation: 'createDisclosureItem', input };
    return once(work, claim, async () => {
      const content = await mustHold(work, ctx, district, contentOf(input));
      const fromOn = mustStart(content.frequency, input.fromOn, { today: work.today, after: null });
      const taken = sql`select 1 from disclosure_item where district_id = ${district.id} and code = ${code}`;
      if (await row(work.db, taken)) {
        throw new InputError('CODE_TAKEN', `编号 ${code} 已被别的事项使用。`, ['input', 'code']);
      }
      const id = newId();
      await putItems(work, district, [{ id, code, version: 1, fromOn, content }]);
      return id;
    });
  });
}

interface Locked extends ItemKey {
  version: number;
  code: string;
  fromOn: Day;
  districtPath: string;
  leadPath: string | null;
}

/** The item, locked, as it was seen. @throws NotFoundError, ForbiddenError, ConflictError */
async function lockItem({ db }: Work, { viewer }: Ctx, asked: { id: string; version: number }): Promise<Locked> {
  const scope = scopeOf(viewer, Permission.DISCLOSURE_READ);
  const found = isId(asked.id)
    ? await row<Locked>(
        db,
        sql`select i.id, i.district_id as "districtId", i.version, i.code, i.from_on::text as "fromOn",
            d.path::text as "districtPath", (select l.path::text from unit l where l.id = i.lead_unit_id) as "leadPath"
          from disclosure_item i join unit d on d.id = i.district_id
          where i.id = ${asked.id} and ${scope.liesBelow('d.path')} for update of i`,
      )
    : null;
  if (!found) throw new NotFoundError('个公开事项', ['input', 'id']);
  if (!canKeepItem(viewer, found)) throw new ForbiddenError();
  if (found.version !== asked.version) {
    throw await staleRecord(db, viewer, found);
  }
  return found;
}

/**
 * Gives an item a new version, from a period on. What is owed already for those periods follows it; the past keeps its own.
 * @returns its id @throws NotFoundError, ForbiddenError, ConflictError, InputError
 */
export async function changeItem(ctx: Ctx, input: ChangeDisclosureItemInput): Promise<string> {
  return unitOfWork(writeContextOf(ctx), input.reason, async (work) => {
    const item = await lockItem(work, ctx, input);
    const district = { id: item.districtId, path: item.districtPath };
    const content = await mustHold(work, ctx, district, contentOf(input));
    const fromOn = mustStart(content.frequency, input.fromOn, { today: work.today, after: item.fromOn });
    await putItems(work, district, [{ id: item.id, code: item.code, version: item.version + 1, fromOn, content }]);
    return item.id;
  });
}
