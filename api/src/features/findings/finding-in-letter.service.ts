import { sql } from 'kysely';
import { isWithin } from '../../core/access/scope.js';
import { rows } from '../../core/database/sql.js';
import type { Work } from '../../core/database/unit-of-work.js';
import { InputError, StateError } from '../../core/errors.js';
import { isId } from '../../core/ids.js';
import { recordsChangedIn } from '../../core/log/outbox.js';
import { canStep, FINDING_STEPS, type FindingState, LetterStep } from './finding.rules.js';

interface Locked {
  readonly id: string;
  readonly path: string;
  readonly unitName: string;
  readonly problem: string;
  readonly state: FindingState;
  readonly noticeId: string | null;
}

/** Locks findings in one order, and reads them as they then stand. */
async function lock({ db }: Work, ids: readonly string[]): Promise<Locked[]> {
  const known = ids.filter(isId);
  await sql`select 1 from finding where id = any(${known}::uuid[]) order by id for update`.execute(db);
  return rows<Locked>(
    db,
    sql`select f.id, u.path::text, u.short_name as "unitName", f.problem, f.state, f.notice_id as "noticeId"
      from finding f join unit u on u.id = f.unit_id where f.id = any(${known}::uuid[]) order by f.id`,
  );
}

async function take(work: Work, found: readonly Locked[], step: LetterStep, noticeId: string | null): Promise<void> {
  if (found.length === 0) return;
  const carried = step === LetterStep.TAKE || step === LetterStep.RELEASE;
  await sql`update finding set state = ${FINDING_STEPS[step].to}, version = version + 1,
      notice_id = ${carried ? sql`${noticeId}::uuid` : sql`notice_id`}
    where id = any(${found.map(({ id }) => id)}::uuid[])`.execute(work.db);
  work.emit(...recordsChangedIn('FINDING', found));
}

const nameOf = ({ unitName, problem }: Locked): string => `${unitName}“${problem}”`;
const placeOf = (nr: number) => ['input', 'findingIds', String(nr)];

/** Where the input names the finding of a number. */
type Place = (nr: number) => readonly string[];

/** What a letter is to carry. */
export interface Taken {
  readonly noticeId: string;
  /** each once */
  readonly findingIds: readonly string[];
  /** of the addressees: a finding is of one of these units, or of one below */
  readonly unitPaths: readonly string[];
  readonly placeOf?: Place;
}

/**
 * Puts findings into a letter, whose row there is already: all of them or none.
 * @throws InputError naming which one is not there, is none of the addressees', stands otherwise, or was named twice
 */
export async function takeFindings(
  work: Work,
  { noticeId, findingIds, unitPaths, placeOf: place = placeOf }: Taken,
): Promise<void> {
  const found = await lock(work, findingIds);
  const byId = new Map(found.map((one) => [one.id, one]));
  for (const [nr, id] of findingIds.entries()) {
    const one = byId.get(id);
    // what is not the addressees' may be none of the drafter's either: it is not named
    if (!one || !unitPaths.some((path) => isWithin(one.path, path)))
      throw new InputError('FINDING_UNKNOWN', `第${nr + 1}个问题没有找到，或不是收文单位的，请重新选择。`, place(nr));
    if (findingIds.indexOf(id) < nr)
      throw new InputError('FINDING_TWICE', `${nameOf(one)}选了两次，请去掉一个。`, place(nr));
    if (!canStep(one.state, LetterStep.TAKE))
      throw new InputError('FINDING_NOT_OPEN', `${nameOf(one)}：${NOT_OPEN[one.state]}`, place(nr));
  }
  await take(work, found, LetterStep.TAKE, noticeId);
}

const NOT_OPEN: Readonly<Record<FindingState, string>> = {
  PROPOSED: '这个问题还没有确认，请先确认。',
  OPEN: '',
  IN_LETTER: '这个问题已经在另一份文书中，请去掉。',
  RECTIFIED: '这个问题单位已经整改，正待核实，请去掉。',
  VERIFIED: '这个问题已经核实通过，请去掉。',
  DISMISSED: '这个问题已经定为“不作为问题”，请去掉。',
  LAPSED: '这个问题已经自行消除，请去掉。',
};

/**
 * Takes findings out of their letter: the draft dropped them, or the letter was withdrawn. What was verified stays so.
 * @param findingIds null: all that it carries
 * @throws InputError when it does not carry one of them
 */
export async function releaseFindings(
  work: Work,
  noticeId: string,
  findingIds: readonly string[] | null,
): Promise<void> {
  const wanted = findingIds ?? (await carriedBy(work, noticeId));
  const found = await lock(work, wanted);
  const carried = found.filter((one) => one.noticeId === noticeId && canStep(one.state, LetterStep.RELEASE));
  if (findingIds) {
    const known = new Set(carried.map(({ id }) => id));
    const stray = findingIds.findIndex((id) => !known.has(id));
    if (stray >= 0)
      throw new InputError('FINDING_UNKNOWN', `第${stray + 1}个问题不在这份文书中，请刷新后再试。`, placeOf(stray));
  }
  await take(work, carried, LetterStep.RELEASE, null);
}

/** Findings go on in another letter: one to several units became one for each. */
export async function carryOn(work: Work, moves: readonly { readonly findingId: string; readonly noticeId: string }[]) {
  if (moves.length === 0) return;
  const input = JSON.stringify(
    moves.map(({ findingId, noticeId }) => ({ finding_id: findingId, notice_id: noticeId })),
  );
  await sql`update finding f set notice_id = m.notice_id from jsonb_to_recordset(${input}::jsonb) as m(finding_id uuid, notice_id uuid)
    where f.id = m.finding_id`.execute(work.db);
}

async function carriedBy({ db }: Work, noticeId: string): Promise<string[]> {
  const found = await rows<{ id: string }>(db, sql`select id from finding where notice_id = ${noticeId}`);
  return found.map(({ id }) => id);
}

/** What answers and reviews of a letter do with its findings. */
export type StepOfLetter = LetterStep.RECTIFY | LetterStep.SEND_BACK | LetterStep.VERIFY;

/**
 * Moves findings that a letter carries: all of them or none.
 * @throws InputError when one is not there, StateError when one stands otherwise
 */
export async function stepFindingsOfLetter(
  work: Work,
  findingIds: readonly string[],
  step: `${StepOfLetter}`,
): Promise<void> {
  const taken = LetterStep[step];
  const found = await lock(work, findingIds);
  const byId = new Map(found.map((one) => [one.id, one]));
  for (const [nr, id] of findingIds.entries()) {
    const one = byId.get(id);
    if (!one) throw new InputError('FINDING_UNKNOWN', `第${nr + 1}个问题没有找到，请刷新后再试。`, placeOf(nr));
    if (!canStep(one.state, taken))
      throw new StateError(one.state, `${nameOf(one)}：这个问题现在不能这样处理，请刷新后再试。`, placeOf(nr));
  }
  await take(work, found, taken, null);
}
