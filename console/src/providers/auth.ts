import type { AuthProvider } from '@refinedev/core';
import {
  SignInDocument,
  type SignInInput,
  SignOutDocument,
  ViewerDocument,
  type ViewerPartsFragment,
} from '@sanwu/schema';
import { ApiError, refuse } from './errors.ts';
import { execute } from './graphql.ts';
import { hangUp } from './socket.ts';

export type Viewer = ViewerPartsFragment;

// Asked once a page load; the session itself is a cookie that scripts cannot read.
let viewer: Promise<Viewer | null> | undefined;

export function loadViewer(): Promise<Viewer | null> {
  viewer ??= execute(ViewerDocument, {}).then(
    (data) => data.viewer,
    (error: unknown) => {
      viewer = undefined;
      if (error instanceof ApiError && error.code === 'UNAUTHENTICATED') return null;
      throw error;
    },
  );
  return viewer;
}

/** Where to go after sign-in: only paths of this site. */
export function wayBack(search: string): string {
  const to = new URLSearchParams(search).get('to');
  return to?.startsWith('/') && !to.startsWith('//') && !to.startsWith('/login') ? to : '/';
}

function signInAddress(): string {
  const here = location.pathname + location.search;
  return here === '/' ? '/login' : `/login?to=${encodeURIComponent(here)}`;
}

export const authProvider: AuthProvider = {
  async login(input: SignInInput) {
    try {
      const { signIn } = await execute(SignInDocument, { input });
      refuse(signIn.errors);
      viewer = Promise.resolve(signIn.viewer);
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
    return (await loadViewer()) ? { authenticated: true } : { authenticated: false, redirectTo: signInAddress() };
  },
  async onError(error: unknown) {
    if (!(error instanceof ApiError) || error.code !== 'UNAUTHENTICATED') return {};
    viewer = undefined;
    return { redirectTo: signInAddress() };
  },
  getIdentity: loadViewer,
};
