import { describe, expect, it } from 'vitest';
import { dayOf } from '../../core/days.js';
import { MessageKind } from '../messages/message-kind.js';
import {
  afterQuiet,
  CHANNEL_STEPS,
  ChannelKind,
  ChannelState,
  type Choices,
  channelStepsOf,
  nextDigest,
  planOf,
  retryAfter,
  Telling,
  USUAL_QUIET,
} from './channel.rules.js';

const at = (text: string) => new Date(`${text}:00+08:00`);
const shown = (instant: Date) =>
  new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
const quietUntil = (now: string, from: string, to: string) => shown(afterQuiet(at(now), dayOf(at(now)), { from, to }));

describe('quiet hours', () => {
  it.each([
    ['2019-10-15T20:59', '21:00', '07:30', '2019-10-15 20:59'],
    ['2019-10-15T21:00', '21:00', '07:30', '2019-10-16 07:30'],
    ['2019-10-16T00:10', '21:00', '07:30', '2019-10-16 07:30'],
    ['2019-10-16T07:29', '21:00', '07:30', '2019-10-16 07:30'],
    ['2019-10-16T07:30', '21:00', '07:30', '2019-10-16 07:30'],
    ['2019-10-15T12:30', '12:00', '14:00', '2019-10-15 14:00'],
    ['2019-10-15T11:59', '12:00', '14:00', '2019-10-15 11:59'],
    ['2019-10-15T23:00', '12:00', '12:00', '2019-10-15 23:00'],
    ['2019-10-15T00:10', '00:00', '06:00', '2019-10-15 06:00'],
    ['2019-12-31T23:10', '22:00', '06:00', '2020-01-01 06:00'],
  ])('at %s, quiet from %s to %s: not before %s', (now, from, to, expected) => {
    expect(quietUntil(now, from, to)).toBe(expected);
  });
});

describe('a digest', () => {
  it.each([
    ['2019-10-15T08:29', '2019-10-15'],
    ['2019-10-15T08:30', '2019-10-16'],
    ['2019-10-15T08:31', '2019-10-16'],
    ['2019-10-15T23:59', '2019-10-16'],
  ])('of what is told at %s goes out on %s', (now, day) => {
    expect(nextDigest(at(now), dayOf(at(now)))).toEqual({ day, at: at(`${day}T08:30`) });
  });
});

describe('a person', () => {
  const plan = (over: { kind?: MessageKind; urgent?: boolean; choices?: Choices; now?: string } = {}) => {
    const { kind = MessageKind.REMINDER, urgent = false, choices = {}, now = '2019-10-15T22:00' } = over;
    const moment = { now: at(now), today: dayOf(at(now)) };
    const planned = planOf(ChannelKind.EMAIL, { kind, urgent }, { choices, quiet: USUAL_QUIET }, moment);
    return planned.how === Telling.OFF ? 'OFF' : `${planned.how} ${shown(planned.at)}`;
  };
  const chosen = (how: Telling): Choices => ({ EMAIL: { [MessageKind.REMINDER]: how } });

  it('is told as is usual, after quiet hours', () => expect(plan()).toBe('NOW 2019-10-16 07:30'));
  it('is told of steps that ask nothing in the digest', () =>
    expect(plan({ kind: MessageKind.PROGRESS })).toBe('DIGEST 2019-10-16 08:30'));
  it('who is left alone until nine gets the digest at nine', () => {
    const moment = { now: at('2019-10-15T22:00'), today: '2019-10-15' };
    const told = { kind: MessageKind.PROGRESS, urgent: false };
    const planned = planOf(ChannelKind.EMAIL, told, { choices: {}, quiet: { from: '21:00', to: '09:00' } }, moment);
    expect(planned).toEqual({ how: 'DIGEST', day: '2019-10-16', at: at('2019-10-16T09:00') });
  });
  it('is told as they chose', () => {
    expect(plan({ choices: chosen(Telling.OFF) })).toBe('OFF');
    expect(plan({ choices: chosen(Telling.DIGEST) })).toBe('DIGEST 2019-10-16 08:30');
    expect(plan({ choices: { SMS: { [MessageKind.REMINDER]: Telling.OFF } } })).toBe('NOW 2019-10-16 07:30');
  });
  it('is told at once of what is urgent, unless not at all', () => {
    expect(plan({ urgent: true })).toBe('NOW 2019-10-15 22:00');
    expect(plan({ urgent: true, choices: chosen(Telling.DIGEST) })).toBe('NOW 2019-10-15 22:00');
    expect(plan({ urgent: true, choices: chosen(Telling.OFF) })).toBe('OFF');
  });
});

describe('a channel', () => {
  it('reaches each of its states', () => {
    const reached = new Set<ChannelState>([ChannelState.ACTIVE]);
    for (const { to } of Object.values(CHANNEL_STEPS)) if (to) reached.add(to);
    expect([...reached].sort()).toEqual(Object.values(ChannelState).sort());
  });
  it.each([
    [ChannelState.ACTIVE, ['TRY', 'PAUSE', 'END']],
    [ChannelState.PAUSED, ['TRY', 'RESUME', 'END']],
    [ChannelState.ENDED, []],
  ])('that is %s takes %j', (state, steps) => expect(channelStepsOf(state)).toEqual(steps));
});

describe('a delivery that failed', () => {
  it('waits longer each time, and is given up after a day', () => {
    const waits = Array.from({ length: 8 }, (_, i) => retryAfter(i + 1));
    expect(waits.slice(0, 7).every((ms, i) => ms !== null && ms > (waits[i - 1] ?? 0))).toBe(true);
    expect(waits[7]).toBeNull();
    expect(waits.slice(0, 7).reduce((sum: number, ms) => sum + (ms ?? 0), 0)).toBeGreaterThan(23 * 3_600_000);
  });
});
