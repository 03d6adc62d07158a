import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Calendar } from '../../core/calendar/calendar.rules.js';
import { addDays } from '../../core/days.js';
import { announcedCalendar } from '../calendars/state-council.js';
import { explainLight, type Hold, Light, lightOf, ObligationState, standingsUntil } from './light.rules.js';

const calendar: Calendar = { versionId: 'test', ...announcedCalendar() };
const rule = { yellowWorkingDaysBefore: 3, redWorkingDaysAfter: 1 };
const quarter = { opensOn: '2019-07-01', dueOn: '2019-10-10', exemptedOn: null };
const on = (day: string, facts: { fulfilled?: string; holds?: Hold[] } = {}) =>
  lightOf(quarter, facts.fulfilled ? [{ factOn: facts.fulfilled }] : [], facts.holds ?? [], day, calendar, rule);

describe('the light of case A', () => {
  it.each([
    ['2019-06-30', 'UPCOMING', 'GREEN'],
    ['2019-07-01', 'OPEN', 'GREEN'],
    ['2019-09-29', 'OPEN', 'GREEN'],
    ['2019-09-30', 'OPEN', 'YELLOW'],
    ['2019-10-10', 'OPEN', 'YELLOW'],
    ['2019-10-11', 'OPEN', 'RED'],
    ['2019-10-15', 'OPEN', 'RED'],
  ])('is on %s %s and %s', (day, state, light) => {
    expect(on(day)).toMatchObject({ state, light });
  });

  it('names the day of its next change', () => {
    expect(on('2019-09-01').nextOn).toBe('2019-09-30');
    expect(on('2019-09-30').nextOn).toBe('2019-10-11');
    expect(on('2019-10-11').nextOn).toBeNull();
  });

  it('is green and late from the day of the publication', () => {
    expect(on('2019-10-18', { fulfilled: '2019-10-17' })).toMatchObject({
      state: ObligationState.FULFILLED_LATE,
      light: Light.GREEN,
      since: '2019-10-17',
    });
  });

  it('is in time on the due day', () => {
    expect(on('2019-10-18', { fulfilled: '2019-10-10' }).state).toBe(ObligationState.FULFILLED);
  });

  it('does not know on the 16th what was published on the 17th', () => {
    expect(on('2019-10-16', { fulfilled: '2019-10-17' }).light).toBe(Light.RED);
  });
});

describe('a hold', () => {
  const holds = [{ fromOn: '2019-10-11', untilOn: '2019-10-14' }];

  it('keeps the light of the day before it, and names its end as the next change', () => {
    expect(on('2019-10-14', { holds })).toMatchObject({ light: Light.YELLOW, nextOn: '2019-10-15' });
  });

  it('lets the light through on the day after it', () => {
    expect(on('2019-10-15', { holds })).toMatchObject({ light: Light.RED, since: '2019-10-15' });
  });

  it('without an end holds until it is lifted, and names no next change', () => {
    const endless = [{ fromOn: '2019-10-09', untilOn: null }];
    expect(on('2019-12-31', { holds: endless })).toMatchObject({ light: Light.YELLOW, nextOn: null });
  });

  it('that another takes up holds on what the first one held, and the light comes through at the end of both', () => {
    const two = [
      { fromOn: '2019-10-14', untilOn: '2019-10-16' },
      { fromOn: '2019-10-10', untilOn: '2019-10-13' },
    ];
    expect(on('2019-10-16', { holds: two })).toMatchObject({ light: Light.YELLOW, nextOn: '2019-10-17' });
    expect(on('2019-10-18', { holds: two })).toMatchObject({ light: Light.RED, since: '2019-10-17' });
  });

  it('keeps a red light red', () => {
    expect(on('2019-10-20', { holds: [{ fromOn: '2019-10-15', untilOn: null }] }).light).toBe(Light.RED);
  });

  it('does not hold back a fulfilment', () => {
    expect(on('2019-10-14', { holds, fulfilled: '2019-10-12' }).state).toBe(ObligationState.FULFILLED_LATE);
  });
});

describe('catching up', () => {
  it('after days of silence tells each change with its own day', () => {
    const changes = standingsUntil(on('2019-09-01'), '2019-10-15', (day) => on(day));
    expect(changes.map(({ since, light }) => [since, light])).toEqual([
      ['2019-09-30', 'YELLOW'],
      ['2019-10-11', 'RED'],
    ]);
  });

  it('is silent where nothing changed', () => {
    expect(standingsUntil(on('2019-10-11'), '2019-10-15', (day) => on(day))).toEqual([]);
  });

  it('visiting only the days named as next sees everything that visiting every day sees', () => {
    const day = fc.integer({ min: 0, max: 200 }).map((n) => addDays('2019-06-15', n));
    const facts = fc.record({
      due: day,
      length: fc.integer({ min: 0, max: 60 }),
      held: fc.array(fc.record({ from: day, days: fc.option(fc.integer({ min: 0, max: 20 })) }), { maxLength: 3 }),
      fulfilled: fc.option(day),
    });
    fc.assert(
      fc.property(facts, ({ due, length, held, fulfilled }) => {
        const obligation = { opensOn: addDays(due, -length), dueOn: due, exemptedOn: null };
        const holds = held.map(({ from, days }) => ({
          fromOn: from,
          untilOn: days === null ? null : addDays(from, days),
        }));
        const standingOn = (at: string) =>
          lightOf(obligation, fulfilled ? [{ factOn: fulfilled }] : [], holds, at, calendar, rule);
        const start = '2019-06-01';
        const end = '2020-02-28';
        const jumped = standingsUntil(standingOn(start), end, standingOn).map((s) => `${s.state} ${s.light}`);
        const walked: string[] = [];
        let last = `${standingOn(start).state} ${standingOn(start).light}`;
        for (let at = start; at <= end; at = addDays(at, 1)) {
          const now = `${standingOn(at).state} ${standingOn(at).light}`;
          if (now !== last) walked.push(now);
          last = now;
        }
        expect(jumped).toEqual(walked);
      }),
    );
  });
});

describe('the explanation of a light', () => {
  const said = (day: string, fulfilledOn: string | null = null) =>
    explainLight(
      {
        verb: '公开',
        dueOn: '2019-10-10',
        fulfilledOn,
        state: on(day, fulfilledOn ? { fulfilled: fulfilledOn } : {}).state,
        on: day,
      },
      calendar,
    );

  it.each([
    ['2019-09-30', null, '应于10月10日公开，还剩3个工作日'],
    ['2019-10-10', null, '应于10月10日公开，今天到期'],
    ['2019-10-15', null, '应于10月10日公开，已逾期4个工作日'],
    ['2019-10-18', '2019-10-17', '已于10月17日公开，迟6个工作日'],
    ['2019-10-18', '2019-10-09', '已于10月9日公开，按时'],
  ])('on %s, published %s: %s', (day, fulfilled, sentence) => {
    expect(said(day, fulfilled)).toBe(sentence);
  });
});
