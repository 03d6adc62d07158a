import { afterAll, beforeAll, expect, test } from 'vitest';
import { askForJob } from '../support/jobs.ts';
import { signIn } from '../support/people.ts';
import { endProcess } from '../support/processes.ts';
import { Receiver, SILENT, TAKES } from '../support/receiver.ts';
import { startServerProcess, type TestProcess } from '../support/server.ts';
import { meddle, query } from '../support/sql.ts';
import { allow, KeyOffice, WebhookOffice } from '../support/third-party.ts';

const ENTRIES = 40;

let server: TestProcess;
let receiver: Receiver;
beforeAll(async () => {
  [server, receiver] = await Promise.all([startServerProcess({ opening: true }), Receiver.listen()]);
});
afterAll(async () => {
  await receiver.close();
  await server.close();
});

test('a process that is killed while it sends loses no message: each arrives, under one id', async () => {
  const { superuserUrl } = server.database;
  const office = await KeyOffice.at(server.url);
  const key = await office.issue();
  await allow(server.url, receiver.host);
  const { webhook } = (await new WebhookOffice(office.first).make(key.id, receiver.url)).data.done;
  const entries = await query<{ id: string }>(
    superuserUrl,
    `select id from disclosure where shown and amount is not null order by id limit ${ENTRIES}`,
  );
  const ids = entries.map(({ id }) => id);
  receiver.first(...Array.from({ length: 4 }, () => TAKES));
  receiver.behave(SILENT);
  await meddle(superuserUrl, `update disclosure set amount = amount + 1 where id = any('{${ids.join()}}')`);
  await expect.poll(() => receiver.arrived.length).toBeGreaterThan(4);
  await endProcess(server.process, 'SIGKILL');
  receiver.behave(TAKES);
  const other = await server.another();
  // the run and the leases of the process that died end by their time
  await meddle(
    superuserUrl,
    `update jobs.job set state = 'failed' where name = 'deliver-webhooks' and state = 'active';
     update portal_delivery set leased_until = now() where state = 'PENDING'`,
  );
  await askForJob(superuserUrl, 'deliver-webhooks');
  const office2 = new WebhookOffice(await signIn(other.url, 'anquan'));
  await expect
    .poll(
      async () =>
        (await office2.deliveries(webhook.id)).filter((one: { state: string }) => one.state === 'DELIVERED').length,
    )
    .toBe(ids.length);
  const told = Map.groupBy(receiver.arrived, ({ body }) => body.disclosure ?? '');
  expect([...told.keys()].toSorted()).toEqual(ids.toSorted());
  for (const messages of told.values()) expect(new Set(messages.map(({ id }) => id)).size).toBe(1);
  // those under way when it was killed were sent twice
  expect(receiver.arrived.length).toBeGreaterThan(ids.length);
});
