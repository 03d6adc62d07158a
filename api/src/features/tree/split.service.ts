import { sql } from 'kysely';
import { rows } from '../../core/database/sql.js';
import { unitOfWork, type Work } from '../../core/database/unit-of-work.js';
import type { Day } from '../../core/days.js';
import { InputError } from '../../core/errors.js';
import { type Ctx, writeContextOf } from '../../core/feature.js';
import { once } from '../../core/idempotency.js';
import { isId } from '../../core/ids.js';
import { recordsChanged } from '../../core/log/outbox.js';
import { moveCounts } from '../lights/light.service.js';
import { obligationsInHand, passOn } from '../obligations/obligation.pass-on.js';
import { ObligationKind } from '../obligations/obligation.types.js';
import { effectiveDay } from '../units/effective-day.js';
import { Unit } from '../units/unit.entity.js';
import { mustManageUnit } from '../units/unit.policy.js';
import { canEnd } from '../units/unit.rules.js';
import { addUnit } from '../units/unit.service.js';
import { passTeams } from '../units/unit-host.service.js';
import { relocate } from '../units/unit-place.service.js';
import { holdTree, lockUnit } from '../units/unit-time.service.js';
import type { SplitPartInput, SplitUnitInput } from './split.inputs.js';
import { endUnits, mustHaveNoLetters } from './tree.service.js';

/**
 * Splits a unit from a day on: new units beside it take over what they are given of its open disclosures and of the units
 * below it. The old one goes on with the rest, or closes and the rest is its continuation's.
 * @throws NotFoundError, ForbiddenError, ConflictError, InputError
 */
export async function splitUnit(ctx: Ctx, input: SplitUnitInput): Promise<Unit> {
  return unitOfWork(writeContextOf(ctx), input.reason, async (work) => {
    await holdTree(work);
    const found = isId(input.id) ? await work.em.findOne(Unit, { id: input.id }) : null;
    mustManageUnit(ctx.viewer, found, { what: '个单位', path: ['input', 'id'] });
    const { idempotencyKey: key, ...what } = input;
    const claim = { actorId: ctx.viewer?.accountId ?? '', key, operation: 'splitUnit', input: what };
    const id = await once(work, claim, async () => {
      await split(work, ctx, input);
      return input.id;
    });
    await work.em.flush();
    work.em.clear();
    return work.em.findOneOrFail(Unit, { id });
  });
}

async function split(work: Work, ctx: Ctx, input: SplitUnitInput): Promise<void> {
  const unit = await lockUnit(work, ctx, input);
  const { parts, continuedBy = null } = input;
  if (!canEnd(unit.kind)) throw new InputError('NOT_SPLIT', '区和区纪委监委不能拆分。', ['input', 'id']);
  if (continuedBy !== null) mayContinue(parts, continuedBy);
  if (continuedBy !== null) await mustHaveNoLetters(work, [unit.id]);
  await mustOwe(work, unit.id, parts);
  const below = await childrenOf(work, unit.id);
  mustStandBelow(below, parts);
  const moved = continuedBy === null ? parts.flatMap(({ unitIds }) => unitIds) : below.map(({ id }) => id);
  const on = await effectiveDay(work, input.effectiveOn, {
    unitIds: [unit.id, ...moved],
    givingId: unit.id,
    ...(continuedBy === null ? {} : { endingId: unit.id }),
  });
  const made: Unit[] = [];
  for (const [index, part] of parts.entries()) made.push(await addPart(work, { unit, part, index, on }));
  for (const [index, part] of parts.entries()) {
    const to = made[index] as Unit;
    if (part.obligationIds.length > 0) await passOn(work, { from: [unit], to, on, only: part.obligationIds });
    const taken = below.filter(({ id }) => part.unitIds.includes(id)).map((child) => ({ unit: child, parent: to }));
    await relocate(work, taken, { on, onMove: moveCounts });
    await passTeams(work, [unit.id], to.id);
  }
  const continuation = continuedBy === null ? undefined : made[continuedBy];
  if (continuation) await endAs(work, ctx, { unit, continuation, on });
  else {
    unit.version += 1;
    work.emit(recordsChanged(unit.path, 'UNIT', [unit.id]));
  }
}

/** What nobody was given is the continuation's, and the old unit ends. */
async function endAs(
  work: Work,
  ctx: Ctx,
  { unit, continuation, on }: { unit: Unit; continuation: Unit; on: Day },
): Promise<void> {
  const left = await childrenOf(work, unit.id);
  const rest = left.map((child) => ({ unit: child, parent: continuation }));
  await relocate(work, rest, { on, onMove: moveCounts });
  await endUnits(work, ctx, { units: [unit], successor: continuation, on });
}

/** @throws InputError */
function mayContinue(parts: readonly SplitPartInput[], continuedBy: number): void {
  if (!parts[continuedBy]) {
    throw new InputError('BAD_CONTINUATION', '承接原单位的应是拆分出的一个新单位。', ['input', 'continuedBy']);
  }
  if (parts.length === 1) {
    throw new InputError('SPLIT_TOO_FEW', '原单位撤销时至少要拆分出两个新单位；只换名称请用“改名”。', [
      'input',
      'parts',
    ]);
  }
}

/** @throws InputError when a part takes what the unit does not owe, or two take the same */
async function mustOwe(work: Work, unitId: string, parts: readonly SplitPartInput[]): Promise<void> {
  const inHand = await obligationsInHand(work.db, unitId, null);
  const owed = inHand.filter(({ kind }) => kind === ObligationKind.DISCLOSURE).map(({ id }) => id);
  mustShareOut(parts, 'obligationIds', owed, 'NOT_OWED', '有的应办事项不是它现在应办的，请重新选择。');
}

function mustStandBelow(below: readonly Child[], parts: readonly SplitPartInput[]): void {
  const ids = below.map(({ id }) => id);
  mustShareOut(parts, 'unitIds', ids, 'NOT_BELOW', '有的单位不在它的直接下级之中，请重新选择。');
}

function mustShareOut(
  parts: readonly SplitPartInput[],
  field: 'obligationIds' | 'unitIds',
  known: readonly string[],
  code: string,
  message: string,
): void {
  const taken = new Set<string>();
  for (const [index, part] of parts.entries()) {
    const path = ['input', 'parts', String(index), field];
    for (const id of part[field]) {
      if (!known.includes(id)) throw new InputError(code, message, path);
      if (taken.has(id)) throw new InputError('TAKEN_TWICE', '同一项不能分给两个单位。', path);
      taken.add(id);
    }
  }
}

type Child = Pick<Unit, 'id' | 'kind' | 'path' | 'name'>;

/** Living units directly below, in their order. */
const childrenOf = ({ db }: Work, unitId: string): Promise<Child[]> =>
  rows<Child>(
    db,
    sql`select id, kind, path::text as path, name from unit where parent_id = ${unitId} and closed_on is null order by position, code`,
  );

interface NewPart {
  readonly unit: Unit;
  readonly part: SplitPartInput;
  readonly index: number;
  readonly on: Day;
}

/** A new unit beside the old one. @throws InputError that names the part */
async function addPart(work: Work, { unit, part: { code, name }, index, on }: NewPart): Promise<Unit> {
  const parent = await work.em.findOneOrFail(Unit, { id: unit.parentId ?? '' });
  try {
    return await addUnit(work, { code, name, kind: unit.kind, parent, openedOn: on, splitFromId: unit.id });
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const [, field = 'code'] = error.inputPath;
    throw new InputError(error.code, error.userMessage, ['input', 'parts', String(index), field]);
  }
}
