import { describe, expect, it } from 'vitest';
import type { Calendar } from '../../core/calendar/calendar.rules.js';
import { announcedCalendar } from '../calendars/state-council.js';
import {
  agendaOf,
  type DatedStep,
  fillTemplate,
  heardBy,
  leftWords,
  type Reminded,
  ReminderAudience,
  type RuleVersion,
  takenAt,
  templateFault,
} from './reminder.rules.js';

const { UNIT, SUPERIOR, OFFICE } = ReminderAudience;
const { label, years, exceptions } = announcedCalendar();
const calendar: Calendar = { versionId: 'v', label, years: new Set(years), exceptions };

const step = (days: number, ...audiences: ReminderAudience[]) => ({ days, audiences, text: '{事项}', urgent: false });
const STEPS = [step(-3, UNIT), step(0, UNIT), step(1, UNIT, SUPERIOR), step(3, OFFICE)];
const RULE: RuleVersion = { fromOn: '2019-01-01', active: true, steps: STEPS };
/** Due on a Friday, before a Saturday that is worked: 2019-10-12. */
const OWED: Reminded = {
  ...{ opensOn: '2019-10-01', dueOn: '2019-10-11', madeOn: '2019-10-01' },
  ...{ exemptedOn: null, holds: [], recorded: [] },
};

const days = (due: readonly DatedStep[]) => due.map((one) => `${one.days} ${one.onDay}`);
const at = (day: string, owed: Partial<Reminded> = {}, versions: readonly RuleVersion[] = [RULE]) => {
  const { due, nextAt } = agendaOf({ ...OWED, ...owed }, versions, takenAt(day), calendar);
  return { due: days(due), nextAt };
};

describe('a step', () => {
  it('is taken at half past eight of its day, working days counted', () => {
    expect(takenAt('2019-10-11').toISOString()).toBe('2019-10-11T00:30:00.000Z');
    expect(at('2019-10-07')).toEqual({ due: [], nextAt: takenAt('2019-10-08') });
    expect(at('2019-10-08', { recorded: [] }).due).toEqual(['-3 2019-10-08']);
    expect(at('2019-10-08', { recorded: [-3] })).toEqual({ due: [], nextAt: takenAt('2019-10-11') });
    expect(at('2019-10-12', { recorded: [-3, 0] }).due).toEqual(['1 2019-10-12']);
  });

  it('that was missed in silence keeps its own day', () => {
    expect(at('2019-10-30')).toEqual({
      due: ['-3 2019-10-08', '0 2019-10-11', '1 2019-10-12', '3 2019-10-15'],
      nextAt: null,
    });
  });

  it('before the obligation was known, or open, is nobody’s omission', () => {
    expect(at('2019-10-30', { madeOn: '2019-10-12' }).due).toEqual(['1 2019-10-12', '3 2019-10-15']);
    expect(at('2019-10-30', { opensOn: '2019-10-11' }).due).toEqual(['1 2019-10-12', '3 2019-10-15']);
  });

  it('that falls into a hold, or after an exemption, is left out', () => {
    const holds = [{ fromOn: '2019-10-11', untilOn: '2019-10-12' }];
    expect(at('2019-10-30', { holds }).due).toEqual(['-3 2019-10-08', '3 2019-10-15']);
    expect(at('2019-10-30', { holds: [{ fromOn: '2019-10-09', untilOn: null }] }).due).toEqual(['-3 2019-10-08']);
    expect(at('2019-10-30', { exemptedOn: '2019-10-12' }).due).toEqual(['-3 2019-10-08', '0 2019-10-11']);
  });

  it('is that of the version which held on its day', () => {
    const later: RuleVersion = { fromOn: '2019-10-12', active: true, steps: [step(-3, UNIT), step(2, OFFICE)] };
    expect(at('2019-10-30', {}, [RULE, later]).due).toEqual(['-3 2019-10-08', '0 2019-10-11', '2 2019-10-14']);
    expect(at('2019-10-30', {}, [RULE, { ...later, active: false }]).due).toEqual(['-3 2019-10-08', '0 2019-10-11']);
    // changed twice on one day: the last one holds
    expect(at('2019-10-30', {}, [RULE, { ...later, steps: [step(1, UNIT)] }, later]).due).toContain('2 2019-10-14');
  });

  it('of several recorded at once is heard once by each audience, the last one', () => {
    const { due } = agendaOf(OWED, [RULE], takenAt('2019-10-30'), calendar);
    expect([UNIT, SUPERIOR, OFFICE].map((audience) => heardBy(due, audience)?.days)).toEqual([1, 1, 3]);
    expect(heardBy(due, ReminderAudience.LEADER)).toBeNull();
  });
});

describe('what a step says', () => {
  it.each([
    ['2019-10-08', '还剩3个工作日'],
    ['2019-10-11', '今天到期'],
    ['2019-10-12', '已逾期1个工作日'],
  ])('on %s is how much time is left: %s', (today, words) =>
    expect(leftWords('2019-10-11', today, calendar)).toBe(words),
  );

  it('is merged with what is known', () => {
    const values = { 单位: '沙河街道', 事项: '党务公开', 期限: '10月11日', 余日: '今天到期' };
    expect(fillTemplate('{单位}的{事项}{余日}', values)).toBe('沙河街道的党务公开今天到期');
  });

  it.each([
    ['{单位}应于{期限}前办结', null],
    ['{姓名}', '不能合并“{姓名}”'],
    ['{}', '不能合并“{}”'],
    ['{单位', '花括号'],
    ['单位}', '花括号'],
    ['{{单位}}', '花括号'],
    ['{toString}', '不能合并'],
  ])('%s: %s', (text, fault) => {
    if (fault === null) expect(templateFault(text)).toBeNull();
    else expect(templateFault(text)).toContain(fault);
  });
});
