import { type RawBuilder, sql } from 'kysely';
import { Permission } from '../../../core/access/permissions.js';
import type { Grant, Viewer } from '../../../core/access/viewer.js';
import { warnOfCaseWork } from '../../../core/case-words.js';
import { row, rows } from '../../../core/database/sql.js';
import type { Work } from '../../../core/database/unit-of-work.js';
import { ForbiddenError, InputError } from '../../../core/errors.js';
import { isId } from '../../../core/ids.js';
import type { UnitKind } from '../../units/unit.rules.js';
import { ActKind } from '../acts/act.rules.js';
import type { NoticeContent } from '../notice.inputs.js';
import { isAnswerDayFar, isAnswerDayPast, KIND_NAMES, NoticeKind } from '../notice.rules.js';
import { isActPerson, isLeaderOf, mayApproveFor, mayCountersignFor } from '../signing/signers.reads.js';
import { mayAddress, mayWrite } from './addressing.rules.js';

export interface Addressee {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly kind: UnitKind;
}

/** The room in which the viewer drafts. */
export interface Desk {
  readonly deskId: string;
  readonly deskKind: UnitKind;
  /** in whose name it writes */
  readonly issuerId: string;
  readonly issuerPath: string;
  readonly districtId: string;
}

/** Who is written to, in the order given. @throws InputError naming the one that nobody can write to */
export async function addresseesOf(
  { db }: Work,
  ids: readonly string[],
  pathOf: (index: number) => readonly string[],
): Promise<Addressee[]> {
  const found = await rows<Addressee>(
    db,
    sql`select id, name, path::text, kind from unit where id = any(${ids.filter(isId)}::uuid[]) and closed_on is null`,
  );
  const byId = new Map(found.map((unit) => [unit.id, unit]));
  return ids.map((id, index) => {
    const unit = byId.get(id);
    if (!unit) throw new InputError('ADDRESSEE_UNKNOWN', '请选择可以发文的单位。', pathOf(index));
    if (ids.indexOf(id) < index) throw new InputError('ADDRESSEE_TWICE', `${unit.name}选了两次。`, pathOf(index));
    return unit;
  });
}

const reachesAll = ({ permission, paths, exact }: Grant, addressees: readonly Addressee[]): boolean =>
  permission === Permission.NOTICE_DRAFT &&
  addressees.every(({ path }) => paths.some((root) => path === root || (!exact && path.startsWith(`${root}.`))));

/**
 * The desk at which the viewer writes to these, and in whose name: the nearest body at or above it that may write outward. An office's
 * own letters would be informal ones 便函, which are not kept here.
 * @throws InputError when the viewer writes to none of them, ForbiddenError when no body stands above the desk
 */
export async function deskFor(
  { db }: Pick<Work, 'db'>,
  viewer: Viewer,
  { kind, addressees }: { kind: NoticeKind; addressees: readonly Addressee[] },
): Promise<Desk> {
  const seat = viewer.grants.find((grant) => reachesAll(grant, addressees));
  const unknown = new InputError('ADDRESSEE_UNKNOWN', '请选择可以发文的单位。', ['input', 'addresseeId']);
  if (!seat) throw unknown;
  const desk = await row<Desk>(
    db,
    sql`select u.id as "deskId", u.kind as "deskKind", i.id as "issuerId", i.path::text as "issuerPath", d.id as "districtId"
      from unit u join unit i on i.path @> u.path join unit d on d.path = subpath(u.path, 0, 1)
      where u.id = ${seat.unitId} and i.kind in ('COMMISSION', 'RESIDENT_TEAM', 'DISCIPLINE_COMMITTEE')
      order by nlevel(i.path) desc limit 1`,
  );
  if (!desk) throw new ForbiddenError();
  if (!addressees.every((unit) => mayAddress(desk.deskKind, unit.kind))) throw unknown;
  if (!mayWrite(desk.deskKind, kind))
    throw new InputError('KIND_NOT_HERE', `您所在的单位不发${KIND_NAMES[kind]}，请改用监督建议。`, ['input', 'kind']);
  return desk;
}

interface Of {
  readonly id: string;
  readonly path: string;
}

/**
 * In a letter to several, a problem that is a finding, or that names what is owed, is about the addressee that it belongs to: nobody else is to
 * read of it. @throws InputError when another one is named
 */
export async function settleUnits<Content extends Pick<NoticeContent, 'problems'>>(
  { db }: Pick<Work, 'db'>,
  content: Content,
  addressees: readonly Addressee[],
): Promise<Content> {
  if (addressees.length < 2) return content;
  const { problems } = content;
  const findings = await rows<Of>(
    db,
    sql`select f.id, u.path::text from finding f join unit u on u.id = f.unit_id
      where f.id = any(${problems.flatMap(({ findingId }) => findingId ?? []).filter(isId)}::uuid[])`,
  );
  const owed = await rows<Of>(
    db,
    sql`select o.id, u.path::text from obligation o join unit u on u.id = o.unit_id
      where o.id = any(${problems.flatMap(({ obligationId }) => obligationId ?? []).filter(isId)}::uuid[])`,
  );
  const paths = new Map([...findings, ...owed].map(({ id, path }) => [id, path]));
  const ownerOf = (path: string | undefined) =>
    path === undefined ? undefined : addressees.find((unit) => path === unit.path || path.startsWith(`${unit.path}.`));
  return {
    ...content,
    problems: problems.map((problem, index) => {
      const owner = ownerOf(paths.get(problem.findingId ?? problem.obligationId ?? ''));
      if (!owner) return problem;
      if (problem.unitId && problem.unitId !== owner.id)
        throw new InputError('ADDRESSEE_UNKNOWN', `第${index + 1}个问题是${owner.name}的，请改选单位。`, [
          ...['input', 'problems', String(index), 'unitId'],
        ]);
      return { ...problem, unitId: owner.id };
    }),
  };
}

interface Checked {
  readonly kind: NoticeKind;
  readonly addressees: readonly Addressee[];
  readonly issuerId: string;
  readonly drafterId: string;
}

/** @throws InputError naming the field that breaks a rule, FaultsError of texts that look like case work */
export async function checkContent(work: Work, content: NoticeContent, about: Checked): Promise<void> {
  mustBeAnswerDay(content.answerBy, work.today);
  await mustSign(work, content, about);
  await mustBeOwedThere(work, content, about);
  await mustBeActs(work, content, about);
  const { title, basis, demand, problems } = content;
  warnOfCaseWork(content.warned, [
    { path: ['input', 'title'], name: '标题', text: title },
    { path: ['input', 'basis'], name: '监督依据', text: basis },
    { path: ['input', 'demand'], name: '建议和要求', text: demand },
    ...problems.map(({ text }, index) => ({
      ...{ path: ['input', 'problems', String(index), 'text'], name: `第${index + 1}个问题`, text },
    })),
  ]);
}

function mustBeAnswerDay(answerBy: string, today: string): void {
  const path = ['input', 'answerBy'];
  if (isAnswerDayPast(answerBy, today))
    throw new InputError('ANSWER_DAY_PAST', '反馈期限已经过去，请选择今天或以后的日期。', path);
  if (isAnswerDayFar(answerBy, today))
    throw new InputError('ANSWER_DAY_FAR', '反馈期限不能超过一年，请选择更近的日期。', path);
}

/** Each leader signs once, none of them who drafted it; who countersigns is none of the leaders. */
async function mustSign(work: Work, content: NoticeContent, { issuerId, drafterId }: Checked): Promise<void> {
  const leaders = [content.approverId, ...content.furtherApproverIds];
  const pathOf = (index: number) =>
    index === 0 ? ['input', 'approverId'] : ['input', 'furtherApproverIds', String(index - 1)];
  for (const [index, id] of leaders.entries()) {
    if (id === drafterId)
      throw new InputError('APPROVER_IS_DRAFTER', '拟稿人不能审批自己拟的文书，请另选审批领导。', pathOf(index));
    if (leaders.indexOf(id) < index)
      throw new InputError('SIGNER_TWICE', '同一位领导在审批顺序里出现了两次。', pathOf(index));
  }
  const unknown = await firstUnknown(work, leaders, mayApproveFor(issuerId));
  if (unknown >= 0) throw new InputError('APPROVER_UNKNOWN', '请从审批领导名单中选择。', pathOf(unknown));
  const others = content.countersignerIds;
  const placeOf = (index: number) => ['input', 'countersignerIds', String(index)];
  for (const [index, id] of others.entries()) {
    if (id === drafterId || leaders.includes(id) || others.indexOf(id) < index)
      throw new InputError('SIGNER_TWICE', '会签人不能是拟稿人或审批领导，也不能重复。', placeOf(index));
  }
  const stray = await firstUnknown(work, others, mayCountersignFor(issuerId));
  if (stray >= 0) throw new InputError('COUNTERSIGNER_UNKNOWN', '请从会签人名单中选择。', placeOf(stray));
}

/** Index of the first account of these that the condition over `a` does not hold for; -1: it holds for all. */
async function firstUnknown({ db }: Work, ids: readonly string[], condition: RawBuilder<boolean>): Promise<number> {
  if (ids.length === 0) return -1;
  const found = await rows<{ id: string }>(
    db,
    sql`select a.id from account a where a.id = any(${ids.filter(isId)}::uuid[]) and ${condition}`,
  );
  const known = new Set(found.map(({ id }) => id));
  return ids.findIndex((id) => !known.has(id));
}

/** Whoever has had a hand in a draft is none of the leaders who sign it. @throws InputError */
export function mustNotSign(writerIds: readonly string[], { approverId, furtherApproverIds }: NoticeContent): void {
  if (![approverId, ...furtherApproverIds].some((id) => writerIds.includes(id))) return;
  throw new InputError('APPROVER_IS_EDITOR', '修改过文书的人不能审批它，请另选审批领导。', ['input', 'approverId']);
}

/** What a problem names is owed by one of those written to, and a problem of one of them names which. */
async function mustBeOwedThere({ db }: Work, { problems }: NoticeContent, { addressees }: Checked): Promise<void> {
  const units = new Map(addressees.map((unit) => [unit.id, unit]));
  for (const [index, { unitId }] of problems.entries())
    if (unitId && !units.has(unitId))
      throw new InputError('ADDRESSEE_UNKNOWN', `第${index + 1}个问题所指的单位不在主送单位中。`, [
        ...['input', 'problems', String(index), 'unitId'],
      ]);
  const wanted = problems.flatMap(({ obligationId }) => obligationId ?? []);
  const owed = await rows<{ id: string; path: string }>(
    db,
    sql`select o.id, u.path::text from obligation o join unit u on u.id = o.unit_id where o.id = any(${wanted.filter(isId)}::uuid[])`,
  );
  const pathOf = new Map(owed.map(({ id, path }) => [id, path]));
  const fits = (path: string | undefined, unitId: string | null) =>
    path !== undefined &&
    (unitId ? [units.get(unitId)] : addressees).some((unit) => unit && `${path}.`.startsWith(`${unit.path}.`));
  const stray = problems.findIndex(
    ({ obligationId, unitId }) => obligationId && !fits(pathOf.get(obligationId), unitId ?? null),
  );
  if (stray < 0) return;
  throw new InputError('OBLIGATION_UNKNOWN', `第${stray + 1}个问题所指的事项不属于收文单位。`, [
    ...['input', 'problems', String(stray), 'obligationId'],
  ]);
}

/** People of those written to, or of the team that sits in them, are ordered to do something by a day that has not passed. */
async function mustBeActs(work: Work, { acts }: NoticeContent, about: Checked): Promise<void> {
  if (acts.length > 0 && about.kind !== NoticeKind.RECTIFICATION)
    throw new InputError('ACTS_NOT_HERE', '只有整改通知书可以责令书面检查、约谈和专题研究。', ['input', 'acts']);
  const place = (index: number, field: string) => ['input', 'acts', String(index), field];
  for (const [index, act] of acts.entries()) {
    if (isAnswerDayPast(act.dueOn, work.today))
      throw new InputError('ACT_DAY_PAST', '完成期限已经过去，请选择今天或以后的日期。', place(index, 'dueOn'));
    if (isAnswerDayFar(act.dueOn, work.today))
      throw new InputError('ACT_DAY_FAR', '完成期限不能超过一年，请选择更近的日期。', place(index, 'dueOn'));
    if (act.readerId === act.personId)
      throw new InputError('READER_IS_AUTHOR', '书面检查不能交给本人，请另选领导。', place(index, 'readerId'));
    if ((act.kind === ActKind.SELF_CRITICISM) !== (act.readerId != null))
      throw new InputError('BAD_INPUT', '书面检查请写明交给谁；其他事项不用填。', place(index, 'readerId'));
  }
  const people = acts.map(({ personId }) => personId);
  const unknown = await firstUnknown(work, people, isActPerson(about.addressees.map(({ id }) => id)));
  if (unknown >= 0)
    throw new InputError('PERSON_UNKNOWN', '请选择收文单位或其派驻组的人员。', place(unknown, 'personId'));
  const readers = acts.map(({ readerId }) => readerId ?? '').filter((id) => id !== '');
  const stray = await firstUnknown(work, readers, isLeaderOf(about.issuerId));
  if (stray >= 0) {
    const index = acts.findIndex(({ readerId }) => readerId === readers[stray]);
    throw new InputError('PERSON_UNKNOWN', '书面检查请交给发文单位的领导。', place(index, 'readerId'));
  }
}
