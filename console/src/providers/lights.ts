import { LightsDocument } from '@sanwu/schema';
import { useSyncExternalStore } from 'react';
import { setBusinessNow } from './clock.ts';
import { followStream } from './follow-stream.ts';
import { applyFrame, type LightFrame, type LightsState, NO_LIGHTS } from './lights-state.ts';
import { hangUp, openSubscription } from './socket.ts';
import { createStore, type Store } from './store.ts';

export interface LiveLights {
  lights: LightsState;
  connected: boolean;
  /** by this computer's clock; 0 before the first frame */
  lastFrameAt: number;
}

interface Shared {
  store: Store<LiveLights>;
  users: number;
  stop?: (() => void) | undefined;
  idle?: ReturnType<typeof setTimeout> | undefined;
}

const shared = new Map<string, Shared>();

function follow(under: string, store: Store<LiveLights>): () => void {
  return followStream<LightFrame>({
    open: (cursor, sink) =>
      openSubscription(
        LightsDocument,
        { under: under || null, cursor: cursor ?? null },
        (result) => result.lights,
        sink,
      ),
    onFrame(frame) {
      setBusinessNow(frame.businessNow);
      store.set({ lights: applyFrame(store.get().lights, frame), connected: true, lastFrameAt: Date.now() });
    },
    onLost: () => store.set({ ...store.get(), connected: false }),
    hangUp,
  });
}

function sharedFor(under: string): Shared {
  const known = shared.get(under);
  if (known) return known;
  const store = createStore<LiveLights>({ lights: NO_LIGHTS, connected: false, lastFrameAt: 0 });
  const made: Shared = { store, users: 0 };
  shared.set(under, made);
  return made;
}

/** One stream a scope, however many parts of the page look at it; it outlives a change of page by some seconds. */
function subscribeShared(under: string, listener: () => void): () => void {
  const one = sharedFor(under);
  one.users += 1;
  clearTimeout(one.idle);
  one.stop ??= follow(under, one.store);
  const unsubscribe = one.store.subscribe(listener);
  return () => {
    unsubscribe();
    one.users -= 1;
    if (one.users > 0) return;
    one.idle = setTimeout(() => {
      one.stop?.();
      shared.delete(under);
    }, 5_000);
  };
}

const subscribers = new Map<string, (listener: () => void) => () => void>();

/** The lights of a unit's subtree, or of everything the viewer may see, as they are now. */
export function useLights(under = ''): LiveLights {
  const subscribe = subscribers.get(under) ?? ((listener: () => void) => subscribeShared(under, listener));
  subscribers.set(under, subscribe);
  return useSyncExternalStore(subscribe, () => sharedFor(under).store.get());
}
