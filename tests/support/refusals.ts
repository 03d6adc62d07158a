import { request } from 'node:http';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { type Caller, type GraphqlAnswer, signIn } from './people.ts';
import { startServer, type TestServer } from './server.ts';
import { deeds } from './sql.ts';

const CHINESE = /[\u4e00-\u9fff]/;
/** Words that only the inside knows. */
export const INSIDE =
  /\bat \S+ \(|\.[jt]s:\d+|node_modules|\/dist\/|kysely|mikro|postgres|pg_|trail_entry|notice_problem|role_permission|password_hash|syntax error at|duplicate key|violates|select .+ from|insert into|update .+ set/i;

export const PDF = new TextEncoder().encode('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer <<>>\n%%EOF\n');
export const JSON_TYPE = { 'content-type': 'application/json' };

/** Who is refused, and where. */
export interface RefusalCase {
  readonly server: TestServer;
  readonly officer: Caller;
  readonly leader: Caller;
  readonly township: Caller;
  /** the township's unit, and another one */
  readonly shahe: string;
  readonly machi: string;
  /** From here on nothing may be written: what a test needs, it makes before. */
  readonly look: () => Promise<void>;
}

/** A server for a file of tests about refusals, of each of which holds: nothing was written. Filled before the first test. */
export function refusalCase(): RefusalCase {
  const on = {} as { -readonly [Key in keyof RefusalCase]: RefusalCase[Key] };
  let before: Record<string, number>;
  on.look = async () => {
    before = await deeds(on.server.database.superuserUrl);
  };
  beforeAll(async () => {
    on.server = await startServer();
    on.officer = await signIn(on.server.url, 'lijing');
    on.leader = await signIn(on.server.url, 'wangjianguo');
    on.township = await signIn(on.server.url, 'liuqiang');
    const { data } = await on.officer.ask('{ units(filter: { kind: { eq: TOWNSHIP } }) { id name } }');
    const idOf = (name: string) => data.units.find((unit: { name: string }) => unit.name === name).id as string;
    on.shahe = idOf('沙河街道');
    on.machi = idOf('麻池镇');
  });
  afterAll(() => on.server?.close());
  beforeEach(on.look);
  afterEach(async () => {
    expect(await deeds(on.server.database.superuserUrl)).toEqual(before);
  });
  return on;
}

interface Refusal {
  readonly code: string;
  readonly message: string;
  /** the whole answer */
  readonly rest: unknown;
}

/** A refusal: that code, a Chinese message, nothing from inside. */
export function expectRefusal({ code, message, rest }: Refusal, expected: string): void {
  expect([code, message]).toEqual([expected, expect.stringMatching(CHINESE)]);
  expect(JSON.stringify(rest)).not.toMatch(INSIDE);
}

/** @returns the first error, wherever it stands */
export function refusalIn(answer: GraphqlAnswer): Refusal {
  const [error] = answer.errors ?? [];
  if (error) return { code: error.extensions.code, message: error.message, rest: answer };
  const payload = Object.values(answer.data ?? {})[0] as { errors?: { code: string; message: string }[] } | undefined;
  return { code: payload?.errors?.[0]?.code ?? '', message: payload?.errors?.[0]?.message ?? '', rest: answer };
}

interface RawAnswer {
  readonly status: number;
  readonly text: string;
}

/** Sends bytes as they are and answers with what came back, also when the server stops listening halfway. */
export function sendRaw(
  caller: Caller,
  [method, path]: readonly [method: string, path: string],
  headers: Record<string, string>,
  body: Uint8Array | string,
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(caller.url);
    const call = request({ hostname, port, path, method, headers: { cookie: caller.cookie, ...headers } });
    let answered = false;
    call.on('response', (response) => {
      answered = true;
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
    call.on('error', (error) => !answered && reject(error));
    call.end(body);
  });
}

/** A refusal outside GraphQL, in the same shape. */
export function expectRaw({ status, text }: RawAnswer, expected: number, code: string): void {
  const { errors } = JSON.parse(text) as { errors: { message: string; extensions: { code: string } }[] };
  expect(status).toBe(expected);
  expectRefusal({ code: errors[0]?.extensions.code ?? '', message: errors[0]?.message ?? '', rest: text }, code);
}
