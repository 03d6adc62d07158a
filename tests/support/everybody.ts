import { afterAll, beforeAll, expect } from 'vitest';
import { type Caller, type GraphqlAnswer, signIn } from './people.ts';
import { startServer, type TestServer } from './server.ts';

export const PERSONS = [
  'lijing',
  'wangjianguo',
  'liuqiang',
  'chenxia',
  'machi',
  'zhenxiang',
  'caizheng',
  'yuedu',
  'xitong',
  'anquan',
  'shenji',
] as const;
export type PersonName = (typeof PERSONS)[number];

/** The opened district with everybody signed in. */
export interface District {
  readonly server: TestServer;
  readonly people: Record<PersonName, Caller>;
  /** A unit's id. Fails the test when there is none of that name. */
  readonly idOf: (name: string) => string;
}

/** For a file of tests; filled before the first one. */
export function everybody(): District {
  const on = {} as { -readonly [Key in keyof District]: District[Key] };
  beforeAll(async () => {
    on.server = await startServer({ opening: true });
    const entries = [];
    for (const name of PERSONS) entries.push([name, await signIn(on.server.url, name)] as const);
    on.people = Object.fromEntries(entries) as District['people'];
    const { data } = await on.people.lijing.ask('{ units { id name } }');
    const ids = new Map(data.units.map(({ id, name }: { id: string; name: string }) => [name, id]));
    on.idOf = (name) => (ids.get(name) as string | undefined) ?? expect.fail(`no unit ${name}`);
  });
  afterAll(() => on.server?.close());
  return on;
}

/** The first error's code. */
export const codeOf = (answer: GraphqlAnswer): string => answer.errors?.[0]?.extensions.code ?? 'GIVEN';
