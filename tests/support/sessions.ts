// Whoever comes to a server for the first time comes in a session that the run has prepared: a thousand sign-ins, each some ten
// statements, would try nothing that the tests of signing in do not try, which use `signInAnew`.
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
    return `(gen_random_uuid(), '${id}', '\\x${hash}'::bytea, now(), now(), now(), '127.0.0.1')`;
  });
  await meddle(
    superuserUrl,
    `insert into session (id, account_id, token_hash, created_at, last_seen_at, expires_at, address) values ${values.join(', ')}`,
  );
  return JSON.stringify({ key, usernames: people.map(({ username }) => username) } satisfies Prepared);
}

/** In a copy, as if they had just come in. */
export const REFRESH =
  "update session set created_at = now(), last_seen_at = now(), expires_at = now() + interval '12 hours'";

/** Who has not come yet to each server, with the token that waits for them. */
const waiting = new Map<string, Map<string, string>>();

/** A server begins on a copy of a database in which sessions were prepared. */
export function openTo(url: string): void {
  const { SANWU_TEST_SESSIONS: told } = process.env;
  if (!told) return;
  const { key, usernames } = JSON.parse(told) as Prepared;
  waiting.set(url, new Map(usernames.map((username) => [username, tokenOf(key, username)])));
}

/** It has stopped: the next one at its address may know nobody. */
export const closeTo = (url: string): void => void waiting.delete(url);

/** Hands somebody's session over, once. @returns its cookie; null when none was prepared there, or somebody has come in it already */
export function takePrepared(url: string, username: string): string | null {
  const token = waiting.get(url)?.get(username);
  waiting.get(url)?.delete(username);
  return token === undefined ? null : `sanwu_session=${token}`;
}
