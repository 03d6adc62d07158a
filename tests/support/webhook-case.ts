import { afterAll, beforeAll, expect } from 'vitest';
import { askForJob } from './jobs.ts';
import { type Caller, signIn } from './people.ts';
import { Receiver } from './receiver.ts';
import { startServer, type TestServer } from './server.ts';
import { meddle, query } from './sql.ts';
import { allow, KeyOffice, WebhookOffice } from './third-party.ts';

const VERSION = 'query ($id: ID!) { disclosure(id: $id) { version } }';
const REJECT = `mutation ($input: RejectDisclosureInput!) { rejectDisclosure(input: $input) { errors { code } } }`;
const ACCEPT = `mutation ($input: AcceptDisclosureInput!) { acceptDisclosure(input: $input) { errors { code } } }`;

/** Third parties that are told by webhooks, and what they are told of. */
export class WebhookCase {
  server!: TestServer;
  office!: KeyOffice;
  webhooks!: WebhookOffice;
  officer!: Caller;
  key!: { id: string; version: number; secret: string };
  #entries: readonly string[] = [];
  readonly #receivers: Receiver[] = [];

  async start(): Promise<void> {
    this.server = await startServer({ opening: true });
    const { url } = this.server;
    [this.office, this.officer] = await Promise.all([KeyOffice.at(url), signIn(url, 'lijing')]);
    this.webhooks = new WebhookOffice(this.office.first);
    this.key = await this.office.issue();
    // nothing is published but by the tests
    await this.#meddle(
      'update source set every_minutes = null; update page_look set due_at = null; update page_attachment set due_at = null',
    );
    const shown = await query<{ id: string }>(
      this.server.database.superuserUrl,
      'select id from disclosure where shown and display_ends_on is null and rejected_at is null order by id',
    );
    this.#entries = shown.map(({ id }) => id);
  }

  async close(): Promise<void> {
    await Promise.all(this.#receivers.map((receiver) => receiver.close()));
    await this.server?.close();
  }

  #meddle(statement: string): Promise<void> {
    return meddle(this.server.database.superuserUrl, statement);
  }

  /** One of those that are public, by number. */
  readonly entry = (nr: number): string => this.#entries[nr] ?? expect.fail('too few entries');

  /** Somebody who is told, at a host that is allowed. */
  readonly told = async (more: object = {}, keyId = this.key.id) => {
    const receiver = await Receiver.listen();
    this.#receivers.push(receiver);
    await allow(this.server.url, receiver.host);
    // a webhook begins where the log ends: what was committed before it, and is not numbered yet, would be told as well
    await expect.poll(() => query(this.server.database.superuserUrl, 'select from outbox')).toEqual([]);
    const { webhook, secret, errors } = (await this.webhooks.make(keyId, receiver.url, more)).data.done;
    expect(errors).toEqual([]);
    return { receiver, webhook, secret };
  };

  /** Ends it: nobody else is told of what other tests do. */
  readonly end = async (id: string, keyId = this.key.id): Promise<void> => {
    const webhook = await this.webhooks.webhook(keyId, id);
    if (webhook.viewerCan.includes('END')) await this.webhooks.step(webhook, 'END');
  };

  readonly withdraw = (id: string): Promise<void> => this.#judge(REJECT, id);
  readonly restore = (id: string): Promise<void> => this.#judge(ACCEPT, id);

  async #judge(mutation: string, id: string): Promise<void> {
    const { version } = (await this.officer.ask(VERSION, { id })).data.disclosure;
    const { data } = await this.officer.ask(mutation, { input: { id, version, reason: '核对公开内容' } });
    expect(Object.values(data as Record<string, { errors: unknown[] }>)[0]?.errors).toEqual([]);
  }

  /** Its address: what title and text say is put right by the next check, which judges them by the page. */
  readonly change = (id: string): Promise<void> =>
    this.#meddle(`update disclosure set url = url || '?corrected' where id = '${id}'`);

  /** The time for the next attempt has come. */
  readonly hurry = async (): Promise<void> => {
    await this.#meddle(
      `update portal_delivery set due_at = now() where state = 'PENDING'; update portal_webhook_health set rests_until = null`,
    );
    await askForJob(this.server.database.superuserUrl, 'deliver-webhooks');
  };

  readonly deliveryOf = async (webhookId: string, entryId: string) =>
    (await this.webhooks.deliveries(webhookId)).find((one: { entryId: string | null }) => one.entryId === entryId);

  readonly states = async (webhookId: string): Promise<string[]> =>
    (await this.webhooks.deliveries(webhookId)).map(
      ({ change, state }: { change: string; state: string }) => `${change} ${state}`,
    );
}

/** A server for a file of tests about webhooks. Filled before the first test. */
export function webhookCase(): WebhookCase {
  const on = new WebhookCase();
  beforeAll(() => on.start());
  afterAll(() => on.close());
  return on;
}
