import { startServer as start } from '../support/server.ts';

export type { TestServer } from '../support/server.ts';

/** A server that a browser looks at. No connection to it lives long enough to earn the plans that others make for each of its values. */
export const startServer = (options: Parameters<typeof start>[0] = {}): ReturnType<typeof start> =>
  start({ ...options, keepsPlans: true });
