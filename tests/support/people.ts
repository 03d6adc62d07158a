import { Agent, type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { DEMO_PASSWORD } from '../../seeds/src/district/people.ts';
import { takePrepared } from './sessions.ts';

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

/** Connections are used again, as browsers do. */
const agent = new Agent({ keepAlive: true });

/** Posts a document and its variables. Tens of thousands are asked in a run: by `fetch` each costs its asker four times as much. */
function post(url: URL, cookie: string, body: string): Promise<IncomingMessage> {
  const headers = {
    ...{ accept: '*/*', cookie, 'content-type': 'application/json' },
    'content-length': Buffer.byteLength(body),
  };
  return new Promise((resolve, reject) => {
    request(url, { agent, method: 'POST', headers }, resolve).once('error', reject).end(body);
  });
}

const keptFrom = (cookies: readonly string[] = []): string | undefined => cookies[0]?.split(';')[0];

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
    this.cookie = keptFrom(response.headers.getSetCookie()) ?? this.cookie;
    return response;
  }

  async ask(query: string, variables: Record<string, unknown> = {}): Promise<GraphqlAnswer> {
    const answer = await post(new URL('/graphql', this.url), this.cookie, JSON.stringify({ query, variables }));
    this.cookie = keptFrom(answer.headers['set-cookie']) ?? this.cookie;
    return JSON.parse(await text(answer)) as GraphqlAnswer;
  }

  upload(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<Response> {
    const headers = { 'x-file-name': encodeURIComponent(name), 'apollo-require-preflight': 'true' };
    return this.send('/files', { method: 'POST', headers, body: bytes });
  }
}

const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) { viewer { id name } errors { code message } } }`;

/**
 * A person of the demonstration comes to a server: the first time in the session that was prepared for them, where one was, which may
 * have been ended meanwhile; in one of their own when they come again.
 * @throws Error when they sign in and the server refuses
 */
export async function signIn(url: string, username: string): Promise<Caller> {
  const prepared = takePrepared(url, username);
  if (prepared === null) return signInAnew(url, username);
  const caller = new Caller(url);
  caller.cookie = prepared;
  return caller;
}

/** Signs a person of the demonstration in. @throws Error when the server refuses */
export async function signInAnew(url: string, username: string): Promise<Caller> {
  const caller = new Caller(url);
  const { data } = await caller.ask(SIGN_IN, { input: { username, password: DEMO_PASSWORD } });
  if (!data?.signIn.viewer) throw new Error(`${username} cannot sign in: ${JSON.stringify(data)}`);
  return caller;
}
