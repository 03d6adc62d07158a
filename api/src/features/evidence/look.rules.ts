import { addDays, type Day, startOf } from '../../core/days.js';

/** So many days after it was captured an article is looked at again, and then every half-year. */
const AFTER_DAYS = [1, 7, 30, 90] as const;
const THEN_EVERY_DAYS = 180;
/** The day after its last one is there to take a display down. */
const GRACE_DAYS = 1;
/** One that is still up after that, every week until it is down. */
const LEFT_UP_EVERY_DAYS = 7;

/** The next day after `lookedOn` of a first day and then every so many. */
function nextOf(first: Day, every: number, lookedOn: Day): Day {
  let day = first;
  while (day <= lookedOn) day = addDays(day, every);
  return day;
}

function nextByAge(capturedOn: Day, lookedOn: Day): Day {
  const days = AFTER_DAYS.map((count) => addDays(capturedOn, count));
  const last = days.at(-1) ?? capturedOn;
  return days.find((day) => day > lookedOn) ?? nextOf(addDays(last, THEN_EVERY_DAYS), THEN_EVERY_DAYS, lookedOn);
}

export interface Looked {
  readonly capturedOn: Day;
  readonly lookedOn: Day;
  /** last day of the display; null: it is none */
  readonly endsOn: Day | null;
  /** it could not be opened any more */
  readonly gone: boolean;
}

/** The first day on which a display that is still up was left up. @param endsOn its last day */
export const leftUpFrom = (endsOn: Day): Day => addDays(endsOn, 1 + GRACE_DAYS);

/**
 * The day on which an article is looked at again: by its age; on the last day of its display, whether it stood as long as it had to; when
 * it should be down, until it is. Null: never.
 */
export function nextLookOn({ capturedOn, lookedOn, endsOn, gone }: Looked): Day | null {
  const byAge = nextByAge(capturedOn, lookedOn);
  if (endsOn === null) return byAge;
  if (lookedOn < endsOn) return byAge < endsOn ? byAge : endsOn;
  return gone ? null : nextOf(leftUpFrom(endsOn), LEFT_UP_EVERY_DAYS, lookedOn);
}

/** The instant of the first look at what was captured on a day. */
export const firstLookAt = (capturedOn: Day): Date => startOf(addDays(capturedOn, AFTER_DAYS[0]));

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** What was not found is asked for again so much later: a hiccup is no dead link. */
export const secondLookAt = (missedAt: Date): Date => new Date(missedAt.getTime() + HOUR_MS);

/** Two looks that are closer together are one. */
const APART_MS = 10 * MINUTE_MS;

/** Whether an article that was not found before, and is not found now, is gone. */
export const isGone = (missedAt: Date | null, now: Date): boolean =>
  missedAt !== null && now.getTime() - missedAt.getTime() >= APART_MS;

/** After looks that came to no answer the next one waits longer and longer, a day at most. @param failures in a row, 1 or more */
export const retryAt = (failures: number, now: Date): Date =>
  new Date(now.getTime() + Math.min(HOUR_MS * 2 ** (failures - 1), DAY_MS));
