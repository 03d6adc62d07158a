import { sql } from 'kysely';
import { Permission } from '../../core/access/permissions.js';
import { reaches, scopeOf } from '../../core/access/scope.js';
import { warnOfReason } from '../../core/case-words.js';
import { row } from '../../core/database/sql.js';
import { unitOfWork, type Work } from '../../core/database/unit-of-work.js';
import { ForbiddenError, InputError, NotFoundError, StateError, UnauthenticatedError } from '../../core/errors.js';
import { type Ctx, writeContextOf } from '../../core/feature.js';
import { once } from '../../core/idempotency.js';
import { isId, newId } from '../../core/ids.js';
import { recordsChanged } from '../../core/log/outbox.js';
import { staleRecord } from '../../core/trail/stale-record.js';
import { UnitKind } from '../units/unit.rules.js';
import { shareTree } from '../units/unit-time.service.js';
import { plateOf } from './plate.rules.js';
import { owedNoMore, oweSeals, passSeals } from './seals/seal.owed.js';
import type {
  AmendVehicleInput,
  RegisterVehicleInput,
  StrikeVehicleInput,
  TransferVehicleInput,
} from './vehicle.inputs.js';
import { keepsRegister } from './vehicle.policy.js';
import { lockVehicle } from './vehicle.reads.js';
import type { Vehicle } from './vehicle.types.js';

/** Who has vehicles of their own: villages have none. */
const HOLDERS: readonly string[] = [UnitKind.DEPARTMENT, UnitKind.TOWNSHIP];

interface Holder {
  readonly id: string;
  readonly path: string;
}

/** A living unit that can have vehicles, of the district at the top of `within`. @throws InputError */
async function holderOf({ db }: Work, id: string, within: string | null): Promise<Holder> {
  await shareTree(db);
  const found = isId(id)
    ? await row<Holder & { kind: string }>(
        db,
        sql`select id, path::text, kind from unit where id = ${id} and closed_on is null
          and (${within}::ltree is null or path <@ subpath(${within}::ltree, 0, 1))`,
      )
    : null;
  if (found && HOLDERS.includes(found.kind)) return found;
  throw new InputError('UNIT_UNKNOWN', '请选择登记车辆的部门或镇街。', ['input', 'unitId']);
}

/** While a holiday is arranged, the register stands still: what is on strength and what is to be sealed fit together. */
const holdRegister = ({ db }: Work, path: string) =>
  sql`select 1 from unit where path = subpath(${path}::ltree, 0, 1) for share`.execute(db);

/** The plate as it is kept, on no other strength; who else registers it meanwhile waits. @throws InputError */
async function plateFor(
  { db }: Work,
  { viewer }: Ctx,
  { text, ownId }: { text: string; ownId: string | null },
): Promise<string> {
  const path = ['input', 'plate'];
  const plate = plateOf(text);
  if (!plate) throw new InputError('PLATE', `「${text.slice(0, 20)}」不是车牌号码，请按行驶证填写，如蒙B12345。`, path);
  await sql`select pg_advisory_xact_lock(hashtextextended(${`vehicle ${plate}`}, 0))`.execute(db);
  const other = await row<{ unit: string; path: string }>(
    db,
    sql`select u.short_name as unit, u.path::text from vehicle v join unit u on u.id = v.unit_id
      where v.plate = ${plate} and v.struck_on is null and v.id is distinct from ${ownId}::uuid`,
  );
  if (!other) return plate;
  const whose = reaches(viewer, Permission.VEHICLE_READ, other.path) ? other.unit : '其他单位';
  throw new InputError(
    'PLATE_TAKEN',
    `${plate} 已登记在${whose}名下；调入的，请联系区纪委监委党风政风监督室办理调拨。`,
    path,
  );
}

const tell = (work: Work, path: string, id: string): void => work.emit(recordsChanged(path, 'VEHICLE', [id]));

/** Registers a vehicle; what is arranged to be sealed already is owed of it too. @returns its id @throws InputError, ForbiddenError */
export async function registerVehicle(ctx: Ctx, input: RegisterVehicleInput): Promise<string> {
  const { viewer } = ctx;
  if (!viewer) throw new UnauthenticatedError();
  return unitOfWork(writeContextOf(ctx), null, async (work) => {
    const { unitId, model, purpose, place, idempotencyKey: key } = input;
    const holder = await holderOf(work, unitId, null);
    if (!keepsRegister(viewer, holder.path)) throw new ForbiddenError();
    return once(work, { actorId: viewer.accountId, key, operation: 'registerVehicle', input }, async () => {
      await holdRegister(work, holder.path);
      const plate = await plateFor(work, ctx, { text: input.plate, ownId: null });
      const id = newId();
      await sql`insert into vehicle (id, unit_id, plate, model, purpose, place, registered_on)
        values (${id}, ${holder.id}, ${plate}, ${model}, ${purpose}, ${place}, ${work.today}::date)`.execute(work.db);
      await oweSeals(work, { vehicleIds: [id] });
      tell(work, holder.path, id);
      return id;
    });
  });
}

interface Seen {
  readonly id: string;
  readonly version: number;
}

/** A vehicle on strength that the viewer keeps, locked. @throws NotFoundError, ForbiddenError, ConflictError, StateError */
async function lockKept(work: Work, { viewer }: Ctx, { id, version }: Seen): Promise<Vehicle> {
  // the tree, the vehicle, its district: whoever ends a unit locks in this order
  await shareTree(work.db);
  const found = await lockVehicle(work.db, scopeOf(viewer, Permission.VEHICLE_READ), id);
  if (!found) throw new NotFoundError('辆车', ['input', 'id']);
  if (!keepsRegister(viewer, found.path)) throw new ForbiddenError();
  if (found.version !== version) throw await staleRecord(work.db, viewer, found);
  if (found.struckOn) throw new StateError('STRUCK', '这辆车已经注销，不能再改；登记错了的，请重新登记。');
  await holdRegister(work, found.path);
  return found;
}

/** Puts right what is registered. @returns its id @throws as `lockKept`, InputError */
export const amendVehicle = (ctx: Ctx, input: AmendVehicleInput): Promise<string> =>
  unitOfWork(writeContextOf(ctx), null, async (work) => {
    const vehicle = await lockKept(work, ctx, input);
    const plate = await plateFor(work, ctx, { text: input.plate, ownId: vehicle.id });
    await sql`update vehicle set plate = ${plate}, model = ${input.model}, purpose = ${input.purpose}, place = ${input.place},
      version = version + 1 where id = ${vehicle.id}`.execute(work.db);
    tell(work, vehicle.path, vehicle.id);
    return vehicle.id;
  });

/** Strikes it off: its seals are owed no more. @returns its id @throws as `lockKept`, FaultsError */
export const strikeVehicle = (ctx: Ctx, input: StrikeVehicleInput): Promise<string> =>
  unitOfWork(writeContextOf(ctx), input.reason, async (work) => {
    const vehicle = await lockKept(work, ctx, input);
    warnOfReason(input);
    await sql`update vehicle set struck_on = ${work.today}::date, struck_reason = ${input.reason}, version = version + 1
      where id = ${vehicle.id}`.execute(work.db);
    await owedNoMore(work, { vehicleId: vehicle.id });
    tell(work, vehicle.path, vehicle.id);
    return vehicle.id;
  });

/** Nobody passes it on while it stands sealed, or is late: whose fault that is must stay plain. @throws StateError */
async function mustNotBeSealed({ db, today }: Work, id: string): Promise<void> {
  // who declares it meanwhile goes first or after
  await sql`select 1 from vehicle_seal where vehicle_id = ${id} order by id for update`.execute(db);
  const sealed = await row<{ name: string }>(
    db,
    sql`select h.name from vehicle_seal s join sealing h on h.id = s.sealing_id join obligation o on o.seal_id = s.id
      where s.vehicle_id = ${id} and h.cancelled_at is null and h.until_on >= ${today}::date
        and (s.state = 'SEALED' or (o.state = 'OPEN' and o.due_on < ${today}::date)) limit 1`,
  );
  if (!sealed) return;
  throw new StateError('SEALED', `这辆车正在封存期内（${sealed.name}），请在期满后调拨，或请用车单位先撤回申报。`);
}

/** Passes it to another unit 调拨, with the seals that are owed of it. @returns its id @throws as `lockKept`, InputError, FaultsError */
export const transferVehicle = (ctx: Ctx, input: TransferVehicleInput): Promise<string> =>
  unitOfWork(writeContextOf(ctx), input.reason, async (work) => {
    const vehicle = await lockKept(work, ctx, input);
    if (!reaches(ctx.viewer, Permission.SEALING_ARRANGE, vehicle.path)) throw new ForbiddenError();
    const holder = await holderOf(work, input.unitId, vehicle.path);
    if (holder.id === vehicle.unitId)
      throw new InputError('SAME_UNIT', '这辆车已在这个单位，请选择调入单位。', ['input', 'unitId']);
    await mustNotBeSealed(work, vehicle.id);
    warnOfReason(input);
    await sql`update vehicle set unit_id = ${holder.id}, version = version + 1 where id = ${vehicle.id}`.execute(
      work.db,
    );
    await passSeals(work, vehicle.id, { from: { id: vehicle.unitId, path: vehicle.path }, to: holder });
    tell(work, vehicle.path, vehicle.id);
    tell(work, holder.path, vehicle.id);
    return vehicle.id;
  });
