// Whoever comes for the first time in a file of tests comes in a session that the run has prepared: a thousand sign-ins, each some
// ten statements, try nothing that those do not try which are about signing in.
import { createHash, createHmac, randomBytes } from 'node:crypto';
import { meddle, query } from './sql.ts';

interface Prepared {
  /** from which each token is worked out */
  readonly key: string;
  readonly usernames: readonly string[];
}

const tokenOf = (key: string, username: string): string =>
  createHmac('sha256', key).update(username).digest('base64url');

/** Gives everybody who has a password a session, in a database from which others are copied. @returns what `openTo` needs to know */
export async function prepareSessions(superuserUrl: string): Promise<string> {
  const key = randomBytes(32).toString('base64');
  const people = await query<{ id: string; username: string }>(
    superuserUrl,
    `select id, username from account a where password_hash is not null and disabled_at is null
      and not exists (select from second_factor f where f.account_id = a.id)`,
  );
  const values = people.map(({ id, username }) => {
    const hash = createHash('sha256').update(tokenOf(key, username)).digest('hex');
    return `(gen_random_uuid(), '${id}', '\\x${hash}'::bytea, now(), now(), now() + interval '12 hours', '127.0.0.1')`;
  });
  await meddle(
    superuserUrl,
    `insert into session (id, account_id, token_hash, created_at, last_seen_at, expires_at, address) values ${values.join(', ')}`,
  );
  return JSON.stringify({ key, usernames: people.map(({ username }) => username) } satisfies Prepared);
}

/** As if they had just come in. */
export const REFRESH = 'update session set created_at = now(), last_seen_at = now()';

/** Who has not come yet to each server, with the token that waits for them. */
const waiting = new Map<string, Map<string, string>>();

/** A server begins on a copy of a database in which sessions were prepared, or on another one. */
export function openTo(url: string, copied: boolean): void {
  waiting.delete(url);
  const { SANWU_TEST_SESSIONS: told } = process.env;
  if (!copied || !told) return;
  const { key, usernames } = JSON.parse(told) as Prepared;
  waiting.set(url, new Map(usernames.map((username) => [username, tokenOf(key, username)])));
}

/** The session that somebody has not come in yet; nobody has two. */
export function preparedFor(url: string, username: string): string | null {
  const token = waiting.get(url)?.get(username);
  waiting.get(url)?.delete(username);
  return token === undefined ? null : `sanwu_session=${token}`;
}
