import { expect } from 'vitest';
import { Caller, type GraphqlAnswer, signIn } from './people.ts';
import type { TestServer } from './server.ts';

/** A password that the rules take. */
export const PASSWORD = 'Yinshan-1949';

const ACCOUNT =
  'account { id username name version activated disabledAt posts { id role state reason unit { id name } } viewerCan } errors { __typename code path }';
export const DONE = 'done errors { __typename code path message }';

/** Calls a mutation, whatever comes of it. */
export const tryCall = (
  who: Caller,
  mutation: string,
  type: string,
  input: object,
  fields = ACCOUNT,
): Promise<GraphqlAnswer> =>
  who.ask(`mutation ($input: ${type}!) { ${mutation}(input: $input) { ${fields} } }`, { input });

/** Calls a mutation. @returns its payload @throws Error when the server answers with GraphQL errors */
export async function call(who: Caller, mutation: string, type: string, input: object, fields = ACCOUNT) {
  const answer = await tryCall(who, mutation, type, input, fields);
  return answer.data?.[mutation] ?? expect.fail(`${mutation}: ${JSON.stringify(answer.errors)}`);
}

/** Why all of it was refused; undefined when it was not. */
export const refusal = ({ errors }: GraphqlAnswer): string | undefined => errors?.[0]?.extensions.code;

export const permissionsOf = async (who: Caller): Promise<string[]> =>
  (await who.ask('{ viewer { permissions } }')).data.viewer?.permissions ?? [];

let keys = 0;
export const newKey = (): string => `account-key-${++keys}`;

export const grant = (who: Caller, input: object) =>
  tryCall(who, 'grantPost', 'GrantPostInput', {
    ...{ title: '干部', reason: '经区纪委常委会研究决定', idempotencyKey: newKey() },
    ...input,
  });

/** Gives a post. @returns all posts of the account */
export async function granted(who: Caller, input: object) {
  const { data } = await grant(who, input);
  expect(data.grantPost.errors).toEqual([]);
  return data.grantPost.account.posts;
}

/** The administrators of the demonstration, and what they do again and again. */
export class Administrators {
  readonly url: string;
  readonly system: Caller;
  readonly security: Caller;
  /** the second one for security */
  readonly second: Caller;
  readonly audit: Caller;
  readonly units: readonly { id: string; name: string; kind: string }[];

  private constructor(url: string, callers: readonly [Caller, Caller, Caller, Caller], units: Administrators['units']) {
    this.url = url;
    [this.system, this.security, this.second, this.audit] = callers;
    this.units = units;
  }

  static async of({ url }: TestServer): Promise<Administrators> {
    const [system, security, second, audit, officer] = await Promise.all([
      ...([signIn(url, 'xitong'), signIn(url, 'anquan'), signIn(url, 'anquan2')] as const),
      ...([signIn(url, 'shenji'), signIn(url, 'lijing')] as const),
    ]);
    const { units } = (await officer.ask('{ units { id name kind } }')).data;
    return new Administrators(url, [system, security, second, audit], units);
  }

  unitOf(kind: string, name?: string): string {
    const found = this.units.find((unit) => unit.kind === kind && (!name || unit.name === name));
    return found?.id ?? expect.fail(`no ${kind} ${name}`);
  }

  async created(username: string, name: string): Promise<string> {
    const input = { username, name, idempotencyKey: newKey() };
    return (await call(this.system, 'createAccount', 'CreateAccountInput', input)).account.id;
  }

  /** A link, and the code that the second administrator has for it. */
  async linked(accountId: string): Promise<{ token: string; code: string }> {
    const { link } = await call(
      ...([
        this.system,
        'issueAccountLink',
        'AccountRefInput',
        { accountId },
        'link { id token } errors { code }',
      ] as const),
    );
    const { code } = await call(
      ...([this.security, 'confirmAccountLink', 'LinkRefInput', { linkId: link.id }, 'code errors { code }'] as const),
    );
    return { token: link.token, code };
  }

  /** Lets a new person choose a password by their invitation, and signs them in. */
  async admitted(accountId: string, username: string): Promise<Caller> {
    const input = { ...(await this.linked(accountId)), newPassword: PASSWORD };
    const used = await call(new Caller(this.url), 'useAccountLink', 'UseLinkInput', input, DONE);
    expect(used).toEqual({ done: true, errors: [] });
    return this.entered(username);
  }

  async entered(username: string): Promise<Caller> {
    const caller = new Caller(this.url);
    const input = { username, password: PASSWORD };
    const { viewer } = await call(caller, 'signIn', 'SignInInput', input, 'viewer { id } errors { code }');
    expect(viewer).not.toBeNull();
    return caller;
  }

  async shift(to: string): Promise<void> {
    const { data } = await this.system.ask('mutation ($to: DateTime!) { shiftClock(to: $to) { today } }', { to });
    expect(data.shiftClock.today).toBe(to.slice(0, 10));
  }
}
