import type { AuthProvider } from '@refinedev/core';
import {
  type ClockPartsFragment,
  SignInDocument,
  type SignInInput,
  SignOutDocument,
  StaySignedInDocument,
  ViewerDocument,
  type ViewerPartsFragment,
} from '@sanwu/schema';
import { ApiError, refuse } from './errors.ts';
import { execute } from './graphql.ts';
import { endSession, markSignedIn, signInAddress } from './session.ts';
import { hangUp, onForbidden } from './socket.ts';

export type Viewer = ViewerPartsFragment;

// Asked once a page load; the session itself is a cookie that scripts cannot read.
let viewer: Promise<Viewer | null> | undefined;
/** what the clock was when the viewer was told, until it is taken; a sign-in tells none */
let clock: { told: ClockPartsFragment; at: number } | undefined;
/** after it another is asked for: this one is late */
const FRESH_MS = 2_000;

export function loadViewer(): Promise<Viewer | null> {
  viewer ??= execute(ViewerDocument, {}).then(
    (data) => {
      clock = { told: data.businessClock, at: Date.now() };
      if (data.viewer) markSignedIn();
      return data.viewer;
    },
    (error: unknown) => {
      viewer = undefined;
      if (error instanceof ApiError && error.code === 'UNAUTHENTICATED') return null;
      throw error;
    },
  );
  return viewer;
}

/** The clock that came with the viewer, for who sets it by that at once. */
export async function takeViewerClock(): Promise<ClockPartsFragment | undefined> {
  await loadViewer();
  const known = clock;
  clock = undefined;
  return known && Date.now() - known.at < FRESH_MS ? known.told : undefined;
}

/** Where to go after sign-in: only paths of this site. */
export function wayBack(search: string): string {
  const to = new URLSearchParams(search).get('to');
  return to?.startsWith('/') && !to.startsWith('//') && !to.startsWith('/login') ? to : '/';
}

/** The socket was closed because session or rights changed: to the sign-in, or the page anew with the new rights. */
async function checkSession(): Promise<void> {
  const before = await viewer;
  viewer = undefined;
  const now = await loadViewer();
  if (!now) endSession();
  else if (
    before &&
    JSON.stringify([before.permissions, before.mustDo]) !== JSON.stringify([now.permissions, now.mustDo])
  )
    location.reload();
}

/** Looks after the session from the moment the page starts. */
export function watchSession(): void {
  // A network lost at the same time tells nothing about the session: the stream comes back and asks again.
  onForbidden(() => void checkSession().catch(() => undefined));
}

const here = () => location.pathname + location.search;

/** Nobody was there for long: the session ends, and whoever comes next signs in. */
export async function leaveIdle(): Promise<void> {
  // Without a network the server ends it by itself, a minute later.
  await execute(SignOutDocument, {}, { byHand: false }).catch(() => undefined);
  hangUp();
  endSession('idle');
}

/** Somebody is there, though the page had nothing to ask: the session goes on. */
export async function staySignedIn(): Promise<void> {
  const { viewer: known } = await execute(StaySignedInDocument, {}, { byHand: true });
  if (!known) endSession();
}

export const authProvider: AuthProvider = {
  async login(input: SignInInput) {
    try {
      const { signIn } = await execute(SignInDocument, { input });
      refuse(signIn.errors);
      viewer = Promise.resolve(signIn.viewer);
      clock = undefined;
      markSignedIn();
      return { success: true, redirectTo: wayBack(location.search) };
    } catch (error) {
      return { success: false, error: error as Error };
    }
  },
  async logout() {
    await execute(SignOutDocument, {});
    hangUp();
    // A whole new page: nothing of this person stays in memory for the next one.
    location.replace('/login');
    return { success: true };
  },
  async check() {
    return (await loadViewer()) ? { authenticated: true } : { authenticated: false, redirectTo: signInAddress(here()) };
  },
  // An ended session leaves the page by itself, whoever notices it first.
  onError: () => Promise.resolve({}),
  getIdentity: loadViewer,
};
