import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { Balancer } from '../support/balancer.ts';
import { signIn } from '../support/people.ts';
import { endProcess } from '../support/processes.ts';
import { startServerProcess, type TestProcess } from '../support/server.ts';
import { query } from '../support/sql.ts';

const CLIENTS = 8;
/** Milliseconds between what one of them does and the next: some forty requests a second in all, so that each step of a restart meets several. */
const THINKS = 200;

let server: TestProcess;
let balancer: Balancer;

beforeAll(async () => {
  // longer than a look of the proxy's takes
  server = await startServerProcess({ env: { SANWU_DRAIN_SECONDS: '3' } });
});

afterAll(async () => {
  await balancer?.close();
  await server.close();
});

describe('one process after the other is started anew', () => {
  test('while people read and write through the proxy: no request fails, and each write is there once', async () => {
    let processes = [{ url: server.url, process: server.process }, await server.another()];
    balancer = await Balancer.before(processes.map(({ url }) => url));
    const failures: string[] = [];
    const written: string[] = [];
    let reads = 0;
    let stopping = false;
    const client = async (number: number) => {
      const caller = await signIn(balancer.url, 'xitong');
      for (let turn = 0; !stopping; turn++) {
        const username = `roll${number}x${turn}`;
        const input = { username, name: '滚动重启', idempotencyKey: `rolling-${number}-${turn}` };
        try {
          const { data, errors } = await caller.ask(
            'mutation ($input: CreateAccountInput!) { createAccount(input: $input) { account { username } errors { code } } }',
            { input },
          );
          if (data?.createAccount.account?.username === username) written.push(username);
          else failures.push(JSON.stringify(errors ?? data));
          const { data: read, errors: refused } = await caller.ask('{ units { id } }');
          if (read?.units.length > 0) reads++;
          else failures.push(JSON.stringify(refused));
        } catch (error) {
          failures.push(`${error}: ${error instanceof Error ? String(error.cause) : ''}`);
        }
        await pause(THINKS / 2 + Math.random() * THINKS);
      }
    };
    const clients = Array.from({ length: CLIENTS }, (_, number) => client(number));
    for (const old of [...processes]) {
      await vi.waitUntil(() => written.length > 0, { timeout: 120_000 });
      await endProcess(old.process);
      const port = Number(new URL(old.url).port);
      const fresh = await server.another(port);
      processes = processes.map((one) => (one === old ? fresh : one));
      await vi.waitUntil(() => balancer.isReady(fresh.url), { timeout: 120_000 });
    }
    stopping = true;
    await Promise.all(clients);
    expect(failures).toEqual([]);
    expect(reads).toBeGreaterThan(CLIENTS);
    const found = await query<{ username: string }>(
      server.database.superuserUrl,
      "select username from account where username like 'roll%' order by 1",
    );
    expect(found.map(({ username }) => username)).toEqual(written.toSorted());
  });
});
