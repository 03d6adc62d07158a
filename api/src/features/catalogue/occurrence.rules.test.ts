import { describe, expect, it } from 'vitest';
import { announcedCalendar } from '../calendars/state-council.js';
import { DayKind } from '../obligations/due.rules.js';
import { Frequency } from '../obligations/period.rules.js';
import { Affair, Audience, Channel, type ItemContent, Manner } from './item.rules.js';
import { dueOfOccurrence, isAsItHappens, owedForOccurrence, versionOn } from './occurrence.rules.js';

const calendar = { versionId: 'v', ...announcedCalendar() };
const content = (part: Partial<ItemContent> = {}): ItemContent => ({
  ...{ name: '大额支出', affair: Affair.VILLAGE, area: null, basis: '村级财务公开办法', audience: Audience.EVERYBODY },
  ...{ manner: Manner.ON_ITS_OWN, channels: [Channel.WECHAT], hasFunds: true, display: null },
  ...{ frequency: Frequency.AS_IT_HAPPENS, due: { kind: 'DAYS_AFTER', days: 5, dayKind: DayKind.WORKING } },
  ...{ appliesTo: [], namedUnitIds: [], exceptedUnitIds: [], leadUnitId: null, titleWords: [] },
  ...part,
});
const version = (nr: number, fromOn: string, part: Partial<ItemContent> = {}) => ({
  ...{ itemId: 'i', version: nr, fromOn, content: content(part) },
});

describe('what happened must be published', () => {
  it('within working days of it, holidays off and make-up days on', () => {
    const { due, text } = dueOfOccurrence(version(1, '2019-01-01'), '2019-09-27', calendar);
    expect(due).toMatchObject({ on: '2019-10-10', provisional: false });
    expect(text).toBe(
      '2019年9月27日发生的「大额支出」应在2019年10月10日前公开；从发生次日起数5个工作日，节假日不计，调休补班日计入。',
    );
  });

  it('within calendar days, holidays among them', () => {
    const due = { kind: 'DAYS_AFTER', days: 7, dayKind: DayKind.CALENDAR } as const;
    const told = dueOfOccurrence(version(1, '2019-01-01', { due }), '2019-09-28', calendar);
    expect([told.due.on, told.text]).toEqual([
      '2019-10-05',
      '2019年9月28日发生的「大额支出」应在2019年10月5日前公开；从发生次日起数7日，节假日也计入。',
    ]);
  });

  it('by an obligation that opens on that day, names it, and tells nobody what happened', () => {
    expect(owedForOccurrence(version(1, '2019-01-01'), { id: 'x', happenedOn: '2019-10-09' }, calendar)).toMatchObject({
      ...{ itemId: 'i', title: '大额支出 2019年10月9日发生', period: '2019-10-09#x' },
      ...{ opensOn: '2019-10-09', dueOn: '2019-10-15', explanation: { rule: '发生后5个工作日内' } },
    });
  });
});

it('goes by the version that holds for its day', () => {
  const versions = [version(1, '2019-01-01'), version(2, '2019-10-01', { frequency: Frequency.MONTHLY })];
  expect(versionOn(versions, '2018-12-31')).toBeNull();
  expect(versionOn(versions, '2019-09-30')?.version).toBe(1);
  expect(versionOn(versions, '2019-10-01')?.version).toBe(2);
  expect(versions.map(isAsItHappens)).toEqual([true, false]);
});
