import type { Presence } from '../lib/idle.ts';

/** What is asked within this time after an act is a person's doing; what is asked later, the page's own. */
const HERE_MS = 30_000;
const SHARE_EVERY_MS = 5_000;
const KEY = 'sanwu:last-act';
const ACTS = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

// A page is opened by somebody.
let lastActAt = Date.now();
let lastAskedAt = 0;
let sharedAt = 0;
let asking = false;

/** Somebody did something: the pages of this browser have one session, so that the others learn of it. */
export function act(): void {
  lastActAt = Date.now();
  if (lastActAt - sharedAt < SHARE_EVERY_MS) return;
  sharedAt = lastActAt;
  try {
    localStorage.setItem(KEY, String(lastActAt));
  } catch {
    // Storage full or forbidden: every page then stands for itself.
  }
}

/** While the page asks whether somebody is there, only the answer counts. */
export function askIfHere(isAsking: boolean): void {
  asking = isAsking;
}

/** A request by a person's hand is on its way. */
export function countRequest(): void {
  lastAskedAt = Date.now();
}

/** A page that slept may not have been told what others heard: it looks. */
function hear(): void {
  try {
    lastActAt = Math.max(lastActAt, Number(localStorage.getItem(KEY)) || 0);
  } catch {
    // Storage forbidden: this page stands for itself.
  }
}

export function presenceNow(): Presence {
  hear();
  return { now: Date.now(), lastActAt, lastAskedAt };
}

export const isSomebodyHere = (): boolean => Date.now() - lastActAt < HERE_MS;

/** Looks out for a person from the moment the page starts. */
export function watchPresence(): void {
  for (const kind of ACTS) {
    addEventListener(kind, () => (asking ? undefined : act()), { capture: true, passive: true });
  }
  addEventListener('storage', ({ key, newValue }) => {
    if (key === KEY) lastActAt = Math.max(lastActAt, Number(newValue) || 0);
  });
}
