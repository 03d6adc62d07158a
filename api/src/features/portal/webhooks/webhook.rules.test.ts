import { expect, test } from 'vitest';
import {
  isAway,
  PAUSED_AFTER,
  restAfter,
  retryAfter,
  WebhookState,
  WebhookStep,
  webhookStepsOf,
} from './webhook.rules.js';

test('the life of a webhook', () => {
  const { ACTIVE, PAUSED, ENDED } = WebhookState;
  const { PAUSE, RESUME, TRY, ROTATE, END } = WebhookStep;
  expect(webhookStepsOf(ACTIVE, true)).toEqual([PAUSE, TRY, ROTATE, END]);
  expect(webhookStepsOf(PAUSED, true)).toEqual([RESUME, ROTATE, END]);
  expect(webhookStepsOf(ENDED, true)).toEqual([]);
});

test('one whose key reads no more can only be ended', () => {
  expect(Object.values(WebhookState).map((state) => webhookStepsOf(state, false))).toEqual([
    [WebhookStep.END],
    [WebhookStep.END],
    [],
  ]);
});

test('a message is tried for more than two days, ever more seldom, and then given up', () => {
  const waits = Array.from({ length: 9 }, (_, nr) => retryAfter(nr + 1));
  expect(waits.at(-1)).toBeNull();
  const told = waits.filter((wait) => wait !== null);
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  expect(told.reduce((sum, wait) => sum + wait, 0)).toBeGreaterThan(2 * 24 * 3_600_000);
});

test('a receiver that fails again and again is left alone for longer and longer, before it is paused', () => {
  expect([1, 4, 5].map(isAway)).toEqual([false, false, true]);
  expect([1, 4, 5, 6, 7].map(restAfter)).toEqual([0, 0, 30_000, 60_000, 120_000]);
  expect(restAfter(PAUSED_AFTER)).toBe(4 * 3_600_000);
});
