import { describe, expect, it } from 'vitest';
import { DayKind, type DueRule, dueRuleText } from '../obligations/due.rules.js';
import { Frequency } from '../obligations/period.rules.js';
import { timeLimitIn } from './time-limit.words.js';

const onDay = (month: number, day: number, rollForward = false): DueRule => ({
  ...{ kind: 'DAY_OF_MONTH', month, day, rollForward },
});
const within = (days: number, dayKind: DayKind): DueRule => ({ kind: 'DAYS_AFTER', days, dayKind });
const { WORKING, CALENDAR } = DayKind;

describe('a time limit in the words of a catalogue', () => {
  it.each<[string, Frequency, DueRule]>([
    ['每季度首月20日前', Frequency.QUARTERLY, onDay(1, 20)],
    ['每季度第一个月的20日前公开上季度', Frequency.QUARTERLY, onDay(1, 20)],
    ['按季度公开，每季首月10日前', Frequency.QUARTERLY, onDay(1, 10)],
    ['每季度10日前', Frequency.QUARTERLY, onDay(1, 10)],
    ['每月5日前公开上月', Frequency.MONTHLY, onDay(1, 5)],
    ['每月，次月10日前', Frequency.MONTHLY, onDay(1, 10)],
    ['次月 １０ 日前', Frequency.MONTHLY, onDay(1, 10)],
    ['每月终了后5个工作日内', Frequency.MONTHLY, within(5, WORKING)],
    ['每两个月，期满后第1个月20日前', Frequency.BIMONTHLY, onDay(1, 20)],
    ['每半年，首月20日前', Frequency.HALF_YEARLY, onDay(1, 20)],
    ['每半年结束后二十个工作日内', Frequency.HALF_YEARLY, within(20, WORKING)],
    ['每年1月20日前', Frequency.YEARLY, onDay(1, 20)],
    ['每年，次年3月31日前', Frequency.YEARLY, onDay(3, 31)],
    ['每年首月20日前（逢节假日顺延）', Frequency.YEARLY, onDay(1, 20, true)],
    ['信息形成或者变更之日起20个工作日内', Frequency.AS_IT_HAPPENS, within(20, WORKING)],
    ['批准后20日内', Frequency.AS_IT_HAPPENS, within(20, CALENDAR)],
    ['变动后5个工作日内及时公开', Frequency.AS_IT_HAPPENS, within(5, WORKING)],
    ['随时公开，发生后7天内', Frequency.AS_IT_HAPPENS, within(7, CALENDAR)],
    ['及时公开（十日内）', Frequency.AS_IT_HAPPENS, within(10, CALENDAR)],
    ['收到后十五个工作日内', Frequency.AS_IT_HAPPENS, within(15, WORKING)],
  ])('%s', (words, frequency, due) => {
    expect(timeLimitIn(words)).toEqual({ frequency, due });
  });

  it.each<[string, string, Frequency, DueRule]>([
    ['20日前', '每季度', Frequency.QUARTERLY, onDay(1, 20)],
    ['5个工作日内', '每月', Frequency.MONTHLY, within(5, WORKING)],
    ['5个工作日内', '随时', Frequency.AS_IT_HAPPENS, within(5, WORKING)],
    ['首月10日前', '按季公开', Frequency.QUARTERLY, onDay(1, 10)],
  ])('%s, where %s stands in a column of its own', (words, often, frequency, due) => {
    expect(timeLimitIn(words, often)).toEqual({ frequency, due });
  });

  it.each([
    ['及时公开', 'NO_DAY'],
    ['长期公开', 'NO_FREQUENCY'],
    ['每季度', 'NO_DAY'],
    ['20日前', 'NO_FREQUENCY'],
    ['发放前7日内', 'BEFORE_EVENT'],
    ['开工前十个工作日以内公示', 'BEFORE_EVENT'],
    ['每季度首月32日前', 'BAD_DAY'],
    ['每月0日前', 'BAD_DAY'],
    ['发生后400日内', 'BAD_DAY'],
    ['每季度十三月1日前', 'BAD_DAY'],
  ])('%s is none: %s', (words, code) => {
    expect(timeLimitIn(words)).toMatchObject({ code });
  });

  it('that a column of its own and the words name differently is none', () => {
    expect(timeLimitIn('每季度首月20日前', '每月')).toMatchObject({ code: 'FREQUENCY_DIFFERS' });
  });

  it.each(['不定期', '按需'])('how often: %s is none', (often) => {
    expect(timeLimitIn('每季度首月20日前', often)).toMatchObject({ code: 'FREQUENCY_UNKNOWN' });
  });

  it('is read as it is written', () => {
    for (const frequency of Object.values(Frequency)) {
      const dues = [onDay(1, 20), onDay(12, 31, true), within(5, WORKING), within(60, CALENDAR)];
      for (const due of frequency === Frequency.AS_IT_HAPPENS ? dues.slice(2) : dues) {
        expect(timeLimitIn(dueRuleText(frequency, due))).toEqual({ frequency, due });
      }
    }
  });
});
