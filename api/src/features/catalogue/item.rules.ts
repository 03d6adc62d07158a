import { addDays, type Day } from '../../core/days.js';
import { InputError } from '../../core/errors.js';
import { DayKind, type DueRule } from '../obligations/due.rules.js';
import { Frequency, periodsEnding } from '../obligations/period.rules.js';
import type { UnitKind } from '../units/unit.rules.js';

/** The three affairs 三务. */
export enum Affair {
  PARTY = 'PARTY',
  GOVERNMENT = 'GOVERNMENT',
  VILLAGE = 'VILLAGE',
}

/** Where it is published 公开渠道. */
export enum Channel {
  PORTAL = 'PORTAL',
  WECHAT = 'WECHAT',
  BOARD = 'BOARD',
}

/** To whom 公开对象. */
export enum Audience {
  EVERYBODY = 'EVERYBODY',
  GROUP = 'GROUP',
  INSIDE_PARTY = 'INSIDE_PARTY',
}

/** How 公开方式. */
export enum Manner {
  ON_ITS_OWN = 'ON_ITS_OWN',
  ON_REQUEST = 'ON_REQUEST',
}

/** How long a display 公示 stays up. */
export interface DisplayPeriod {
  readonly days: number;
  readonly dayKind: DayKind;
}

/** What an item asks, of whom, by when: all that a version of it holds. */
export interface ItemContent {
  readonly name: string;
  readonly affair: Affair;
  /** the livelihood area 民生领域, by name; null: none of them */
  readonly area: string | null;
  readonly basis: string;
  readonly audience: Audience;
  readonly manner: Manner;
  readonly channels: readonly Channel[];
  /** money is published with it */
  readonly hasFunds: boolean;
  readonly display: DisplayPeriod | null;
  readonly frequency: Frequency;
  readonly due: DueRule;
  /** kinds of units that owe it */
  readonly appliesTo: readonly UnitKind[];
  /** units that owe it besides */
  readonly namedUnitIds: readonly string[];
  /** units that do not, whatever their kind */
  readonly exceptedUnitIds: readonly string[];
  /** the lead department 牵头部门 */
  readonly leadUnitId: string | null;
  /** alternatives; each is words parted by blanks that must all stand in a title */
  readonly titleWords: readonly string[];
}

interface Owing {
  readonly id: string;
  readonly kind: UnitKind | string;
}

type Applies = Pick<ItemContent, 'namedUnitIds' | 'exceptedUnitIds'> & { readonly appliesTo: readonly string[] };

/** Whether an item asks a unit: by its kind or its name, unless it is excepted. */
export const asks = ({ appliesTo, namedUnitIds, exceptedUnitIds }: Applies, { id, kind }: Owing): boolean =>
  !exceptedUnitIds.includes(id) && (appliesTo.includes(kind) || namedUnitIds.includes(id));

/** A part of an item that breaks a rule. */
export interface ItemFault {
  readonly code: string;
  readonly field: string;
  readonly message: string;
}

/** What does not fit together in an item; empty when all of it does. */
export function faultsOf(content: ItemContent): ItemFault[] {
  const { frequency, due, channels, namedUnitIds, exceptedUnitIds } = content;
  const faults: ItemFault[] = [];
  if (frequency === Frequency.AS_IT_HAPPENS && due.kind === 'DAY_OF_MONTH') {
    faults.push({ code: 'DUE_NOT_FITTING', field: 'due', message: '随时公开的事项，时限应为发生后多少日内。' });
  }
  if (channels.length === 0) {
    faults.push({ code: 'NO_CHANNEL', field: 'channels', message: '请至少选择一个公开渠道。' });
  }
  if (namedUnitIds.some((id) => exceptedUnitIds.includes(id))) {
    const message = '同一个单位不能既列入又排除。';
    faults.push({ code: 'NAMED_AND_EXCEPTED', field: 'exceptedUnitIds', message });
  }
  return faults;
}

/** The first day of the period that a day lies in; of what has no periods, the day itself. */
export function periodStart(frequency: Frequency, day: Day): Day {
  const year = Number(day.slice(0, 4));
  const period = periodsEnding(frequency, day, `${year}-12-31`).find(({ from }) => from <= day);
  return period?.from ?? day;
}

/** Unique within the district: capitals, digits and hyphens. */
export const isItemCode = (code: string): boolean => /^[A-Z0-9][A-Z0-9-]{1,19}$/.test(code);

/** So far ahead a version can be entered. */
const MOST_AHEAD_DAYS = 400;

/**
 * The first day of the period from which a version is to hold.
 * @param after from when the last version holds; null: there is none
 * @throws InputError when the period is over or too far off, or begins before the last version's
 */
export function mustStart(frequency: Frequency, fromOn: Day, { today, after }: { today: Day; after: Day | null }): Day {
  const start = periodStart(frequency, fromOn);
  const path = ['input', 'fromOn'];
  if (start < periodStart(frequency, today)) {
    throw new InputError('PERIOD_OVER', '已经结束的期间不能再改，请从本期或以后的期间起。', path);
  }
  if (start > addDays(today, MOST_AHEAD_DAYS)) {
    throw new InputError('TOO_FAR_AHEAD', '最多提前一年登记，请选近一些的期间。', path);
  }
  if (after !== null && start < periodStart(frequency, after)) {
    throw new InputError('BEFORE_LAST_VERSION', '不能早于现行版本开始的期间。', path);
  }
  return start;
}
