import type { IncomingMessage } from 'node:http';
import type { Viewer } from '../core/access/viewer.js';
import { dbOf } from '../core/database/sql.js';
import type { Ctx } from '../core/feature.js';
import { newId } from '../core/ids.js';
import type { ServerContext } from './ports.js';

export const SESSION_COOKIE = 'sanwu_session';

/** The session token of a request, or null. */
export function sessionToken(request: IncomingMessage): string | null {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [name, value] = part.trim().split('=');
    if (name === SESSION_COOKIE && value) return value;
  }
  return null;
}

/** Whether a person caused the request. A page says so of what it asks by itself: on a timer, after an event, back on line. */
export const isByHand = ({ headers }: IncomingMessage): boolean => headers['x-sanwu-background'] !== '1';

/** The cookie that keeps a session: unreadable for scripts, never sent across sites, aged by the system clock. */
export function sessionCookie(token: string | null, secure: boolean): string {
  const age = token === null ? 'Max-Age=0' : 'Max-Age=43200';
  return `${SESSION_COOKIE}=${token ?? ''}; Path=/; HttpOnly; SameSite=Strict; ${age}${secure ? '; Secure' : ''}`;
}

interface NewContext {
  readonly server: ServerContext;
  readonly viewer: Viewer | null;
  readonly clientAddress: string;
  readonly keepSession?: (token: string | null) => void;
}

/** A context of its own for each request and each operation on a socket. */
export function newContext({ server, viewer, clientAddress, keepSession }: NewContext): Ctx {
  return {
    platform: server.platform,
    viewer,
    requestId: newId(),
    clientAddress,
    db: dbOf(server.platform.orm.em.fork()),
    loaders: new Map(),
    keepSession: keepSession ?? (() => undefined),
  };
}
