import { BusinessClockDocument, type ClockPartsFragment } from '@sanwu/schema';
import { useEffect, useReducer, useSyncExternalStore } from 'react';
import { dayOf } from '../lib/dates.ts';
import { execute } from './graphql.ts';
import { createStore } from './store.ts';

interface ClockState {
  /** business clock minus this computer's, so that a wrong computer clock does no harm */
  differenceMs: number;
  /** business clock minus the server's own: 0 outside a demonstration */
  offsetMs: number;
  demonstration: boolean;
  known: boolean;
}

const state = createStore<ClockState>({ differenceMs: 0, offsetMs: 0, demonstration: false, known: false });
const minute = createStore(0);
setInterval(() => minute.set(Math.floor(businessNow() / 15_000)), 1_000);

/** Milliseconds since the epoch by the business clock. */
export function businessNow(): number {
  return Date.now() + state.get().differenceMs;
}

/** Milliseconds since the epoch by the system clock of the server, whatever this computer's says. */
export function systemNow(): number {
  return businessNow() - state.get().offsetMs;
}

/** Sets the clock by an instant that the server has just sent; small differences are the network's. */
export function setBusinessNow(now: string): void {
  const differenceMs = Date.parse(now) - Date.now();
  if (state.get().known && Math.abs(differenceMs - state.get().differenceMs) < 2_000) return;
  state.set({ ...state.get(), differenceMs, known: true });
}

function takeClock({ now, demonstration, offsetMs }: ClockPartsFragment): void {
  state.set({ differenceMs: Date.parse(now) - Date.now(), offsetMs, demonstration, known: true });
}

export async function loadClock(): Promise<void> {
  takeClock((await execute(BusinessClockDocument, {})).businessClock);
}

/** The business clock, told again every quarter of a minute: enough for "5 分钟前". */
export function useClock(): { now: number; today: string; demonstration: boolean; known: boolean } {
  const { demonstration, known } = useSyncExternalStore(state.subscribe, state.get);
  useSyncExternalStore(minute.subscribe, minute.get);
  const now = businessNow();
  return { now, today: dayOf(now), demonstration, known };
}

/** Draws again every so often, for what depends on how long ago something was. */
export function useTick(everyMs: number): void {
  const [, tick] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    const timer = setInterval(tick, everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
}

/** Asks for the clock when a page first needs it, unless another answer `brings` it; pages without one show the computer's own. */
export function useLoadedClock(brings?: () => Promise<ClockPartsFragment | undefined>): void {
  useEffect(() => {
    const brought = brings?.().catch(() => undefined) ?? Promise.resolve(undefined);
    brought.then((clock) => (clock ? takeClock(clock) : loadClock())).catch(() => undefined);
  }, [brings]);
}
