// Whether somebody was signed in on this page: only then has a session ended.
let signedIn = false;
let leaving = false;

export function markSignedIn(): void {
  signedIn = true;
}

/** Why somebody has to sign in again: the server knows the session no more, or nobody was there for long. */
export type Ended = 'lost' | 'idle';

/** Where to sign in, and to come back from; `ended` says why one has to. */
export function signInAddress(here: string, ended?: Ended): string {
  const search = new URLSearchParams({ ...(here === '/' ? {} : { to: here }), ...(ended ? { ended } : {}) });
  return search.size > 0 ? `/login?${search}` : '/login';
}

/**
 * The session is over: to the sign-in, once, and back here afterwards. A whole new page, so that
 * nothing of this person stays in memory; what was typed is kept as a draft while it is typed.
 */
export function endSession(why: Ended = 'lost'): void {
  if (leaving || location.pathname === '/login' || location.pathname === '/welcome') return;
  leaving = true;
  location.replace(signInAddress(location.pathname + location.search, signedIn ? why : undefined));
}
