/** How long before the end somebody is warned. */
export const WARNING_MS = 60_000;

/** The server notes a session as seen to the minute: the page ends it this much earlier, never later. */
const NOTED_WITHIN_MS = 60_000;

/** An act is told to the server within this time, though the page had nothing to ask. */
const TELL_WITHIN_MS = 60_000;

export interface Presence {
  /** milliseconds since the epoch, by this computer's clock, like all of these */
  now: number;
  /** when somebody last did something on a page of this browser */
  lastActAt: number;
  /** when this page last asked for something by a person's hand */
  lastAskedAt: number;
}

/** Milliseconds until the page signs out by itself, given the server's limit for idle sessions; negative: it is overdue. */
export const msLeft = ({ now, lastActAt }: Presence, idleMs: number): number =>
  lastActAt + idleMs - NOTED_WITHIN_MS - now;

/** Whether somebody works on the page without asking anything, as one does who types, and the server should know. */
export const isUntold = ({ now, lastActAt, lastAskedAt }: Presence): boolean =>
  lastActAt > lastAskedAt && now - lastAskedAt >= TELL_WITHIN_MS;
