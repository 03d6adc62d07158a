import { DEMO_PASSWORD } from '../../seeds/src/district/people.ts';

export interface GraphqlAnswer {
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of any shape
  readonly data: any;
  readonly errors?: {
    message: string;
    locations?: { line: number; column: number }[];
    path?: (string | number)[];
    extensions: { code: string; detail?: string };
  }[];
}

/** Somebody at the public interface: signed in, or not. */
export class Caller {
  cookie = '';
  readonly url: string;

  constructor(url: string) {
    this.url = url;
  }

  async send(
    path: string,
    init: { method?: string; headers?: Record<string, string>; body?: BodyInit },
  ): Promise<Response> {
    const response = await fetch(new URL(path, this.url), {
      ...init,
      headers: { cookie: this.cookie, ...init.headers },
    });
    const kept = response.headers.getSetCookie()[0]?.split(';')[0];
    if (kept !== undefined) this.cookie = kept;
    return response;
  }

  async ask(query: string, variables: Record<string, unknown> = {}): Promise<GraphqlAnswer> {
    const headers = { 'content-type': 'application/json' };
    const response = await this.send('/graphql', {
      method: 'POST',
      headers,
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as GraphqlAnswer;
  }

  upload(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<Response> {
    const headers = { 'x-file-name': encodeURIComponent(name), 'apollo-require-preflight': 'true' };
    return this.send('/files', { method: 'POST', headers, body: bytes });
  }
}

const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) { viewer { id name } errors { code message } } }`;

/** Signs a person of the demonstration in. @throws Error when the server refuses */
export async function signIn(url: string, username: string): Promise<Caller> {
  const caller = new Caller(url);
  const { data } = await caller.ask(SIGN_IN, { input: { username, password: DEMO_PASSWORD } });
  if (!data?.signIn.viewer) throw new Error(`${username} cannot sign in: ${JSON.stringify(data)}`);
  return caller;
}
