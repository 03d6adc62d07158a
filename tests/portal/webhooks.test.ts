import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askForJob } from '../support/jobs.ts';
import { type Caller, signIn } from '../support/people.ts';
import { answers, CLOSES, DRAGS, isSignedBy, Receiver, SILENT, TAKES } from '../support/receiver.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { meddle, query } from '../support/sql.ts';
import { allow, KeyOffice, WebhookOffice } from '../support/third-party.ts';

let server: TestServer;
let office: KeyOffice;
let webhooks: WebhookOffice;
let officer: Caller;
let key: { id: string; version: number; secret: string };
let entries: string[];
const receivers: Receiver[] = [];

beforeAll(async () => {
  server = await startServer({ opening: true });
  [office, officer] = await Promise.all([KeyOffice.at(server.url), signIn(server.url, 'lijing')]);
  webhooks = new WebhookOffice(office.first);
  key = await office.issue();
  // nothing is published but by the tests
  await meddle(
    server.database.superuserUrl,
    'update source set every_minutes = null; update page_look set due_at = null; update page_attachment set due_at = null',
  );
  const shown = await query<{ id: string }>(
    server.database.superuserUrl,
    'select id from disclosure where shown and display_ends_on is null and rejected_at is null order by id',
  );
  entries = shown.map(({ id }) => id);
});
afterAll(async () => {
  await Promise.all(receivers.map((receiver) => receiver.close()));
  await server?.close();
});

/** Somebody who is told, at a host that is allowed. */
async function told(more: object = {}, keyId = key.id) {
  const receiver = await Receiver.listen();
  receivers.push(receiver);
  await allow(server.url, receiver.host);
  // a webhook begins where the log ends: what was committed before it, and is not numbered yet, would be told as well
  await expect.poll(() => query(server.database.superuserUrl, 'select from outbox')).toEqual([]);
  const { webhook, secret, errors } = (await webhooks.make(keyId, receiver.url, more)).data.done;
  expect(errors).toEqual([]);
  return { receiver, webhook, secret };
}

/** Ends it: nobody else is told of what other tests do. */
async function end(id: string, keyId = key.id) {
  const webhook = await webhooks.webhook(keyId, id);
  if (webhook.viewerCan.includes('END')) await webhooks.step(webhook, 'END');
}

const VERSION = 'query ($id: ID!) { disclosure(id: $id) { version } }';
const REJECT = `mutation ($input: RejectDisclosureInput!) { rejectDisclosure(input: $input) { errors { code } } }`;
const ACCEPT = `mutation ($input: AcceptDisclosureInput!) { acceptDisclosure(input: $input) { errors { code } } }`;

async function judge(mutation: string, id: string) {
  const { version } = (await officer.ask(VERSION, { id })).data.disclosure;
  const { data } = await officer.ask(mutation, { input: { id, version, reason: '核对公开内容' } });
  expect(Object.values(data as Record<string, { errors: unknown[] }>)[0]?.errors).toEqual([]);
}
const withdraw = (id: string) => judge(REJECT, id);
const restore = (id: string) => judge(ACCEPT, id);
/** Its address: what title and text say is put right by the next check, which judges them by the page. */
const change = (id: string) =>
  meddle(server.database.superuserUrl, `update disclosure set url = url || '?corrected' where id = '${id}'`);

const entry = (nr: number): string => entries[nr] ?? expect.fail('too few entries');
const run = () => askForJob(server.database.superuserUrl, 'deliver-webhooks');
/** The time for the next attempt has come. */
async function hurry() {
  await meddle(
    server.database.superuserUrl,
    `update portal_delivery set due_at = now() where state = 'PENDING'; update portal_webhook_health set rests_until = null`,
  );
  await run();
}
const deliveryOf = async (webhookId: string, entryId: string) =>
  (await webhooks.deliveries(webhookId)).find((one: { entryId: string | null }) => one.entryId === entryId);
const states = async (id: string) =>
  (await webhooks.deliveries(id)).map(
    ({ change: what, state }: { change: string; state: string }) => `${what} ${state}`,
  );

describe('a third party', () => {
  test('is told what was withdrawn, published again and changed, signed, in the words that it chose', async () => {
    const { receiver, webhook, secret } = await told({
      query:
        'query ($id: ID!) { node(id: $id) { __typename id ... on Disclosure { url unit { name } } ... on Withdrawal { reason } } }',
    });
    const id = entry(0);
    await withdraw(id);
    await expect.poll(() => receiver.of(id).length).toBe(1);
    await restore(id);
    await expect.poll(() => receiver.of(id).length).toBe(2);
    await change(id);
    await expect.poll(() => receiver.of(id).length, { timeout: 10_000 }).toBe(3);
    const [withdrawn, published, changed] = receiver.of(id);
    expect(withdrawn?.body).toMatchObject({
      type: 'disclosure.withdrawn',
      data: { node: { __typename: 'Withdrawal', id, reason: 'NOT_VALID' } },
    });
    expect(published?.body.type).toBe('disclosure.published');
    expect(changed?.body).toMatchObject({
      type: 'disclosure.changed',
      data: {
        node: {
          __typename: 'Disclosure',
          id,
          url: expect.stringContaining('?corrected'),
          unit: { name: expect.any(String) },
        },
      },
    });
    expect(new Set(receiver.of(id).map((one) => one.id)).size).toBe(3);
    for (const message of receiver.of(id)) {
      expect(isSignedBy(secret, message)).toBe(true);
      expect(Math.abs(message.timestamp * 1000 - Date.now())).toBeLessThan(60_000);
      expect(message.contentType).toMatch(/^application\/json/);
    }
    await expect
      .poll(() => states(webhook.id))
      .toEqual(['CHANGED DELIVERED', 'PUBLISHED DELIVERED', 'WITHDRAWN DELIVERED']);
    await end(webhook.id);
  });

  test('is told nothing but what it wants to be told of, and nothing from before its time', async () => {
    const { receiver, webhook } = await told({ changes: ['WITHDRAWN'] });
    const id = entry(1);
    await change(id);
    await withdraw(id);
    await expect.poll(() => receiver.of(id).length).toBe(1);
    await restore(id);
    await withdraw(id);
    await expect.poll(() => receiver.of(id).length, { timeout: 10_000 }).toBe(2);
    expect(receiver.arrived.map(({ body }) => body.type)).toEqual(['disclosure.withdrawn', 'disclosure.withdrawn']);
    expect(receiver.arrived.every(({ body }) => body.disclosure === id)).toBe(true);
    await restore(id);
    await end(webhook.id);
  });

  test('is told of a withdrawal once, though a change before it comes to be read only after it', async () => {
    const { receiver, webhook } = await told();
    const [id, later] = [entry(1), entry(2)];
    await withdraw(id);
    await expect.poll(() => receiver.of(id).length).toBe(1);
    await meddle(
      server.database.superuserUrl,
      `select disclosure_tell(u.path, 'CHANGED', jsonb_build_array(d.id)) from disclosure d join unit u on u.id = d.unit_id where d.id = '${id}'`,
    );
    await withdraw(later);
    await expect.poll(() => receiver.of(later).length).toBe(1);
    expect(receiver.of(id).map(({ body }) => body.type)).toEqual(['disclosure.withdrawn']);
    for (const one of [id, later]) await restore(one);
    await end(webhook.id);
  });

  test('tries out whether messages arrive', async () => {
    const { receiver, webhook, secret } = await told();
    expect((await webhooks.step(webhook, 'TRY')).data.done.errors).toEqual([]);
    await expect.poll(() => receiver.arrived.length).toBe(1);
    expect(receiver.arrived[0]?.body).toMatchObject({ type: 'trial', data: {} });
    expect(isSignedBy(secret, receiver.arrived[0] ?? expect.fail('nothing arrived'))).toBe(true);
    await end(webhook.id);
  });

  test('is sent what did not arrive once more, under the same id, whatever it did', async () => {
    const { receiver, webhook } = await told();
    const faults = [answers(500), CLOSES, answers(302, { location: '/elsewhere' }), answers(429)];
    receiver.first(...faults);
    const id = entry(2);
    await withdraw(id);
    for (let attempts = 1; attempts <= faults.length; attempts++) {
      await expect.poll(async () => (await deliveryOf(webhook.id, id))?.attempts.length).toBe(attempts);
      await hurry();
    }
    await expect.poll(() => states(webhook.id)).toEqual(['WITHDRAWN DELIVERED']);
    expect(new Set(receiver.of(id).map((one) => one.id)).size).toBe(1);
    expect(receiver.of(id)).toHaveLength(5);
    const { attempts } = await deliveryOf(webhook.id, id);
    expect(attempts.map(({ status, fault }: { status: number; fault: string }) => [status, fault])).toEqual([
      [204, null],
      [429, 'STATUS'],
      [302, 'REDIRECT'],
      [null, 'UNREACHABLE'],
      [500, 'STATUS'],
    ]);
    expect(await webhooks.webhook(key.id, webhook.id)).toMatchObject({ failures: 0, state: 'ACTIVE' });
    await restore(id);
    await end(webhook.id);
  });

  test('is left alone for a while when the platform cannot send, which is on record', async () => {
    const { receiver, webhook } = await told();
    await meddle(
      server.database.superuserUrl,
      `update portal_webhook_secret set secret_sealed = '\\x00' where webhook_id = '${webhook.id}'`,
    );
    await webhooks.step(webhook, 'TRY');
    await expect.poll(async () => (await webhooks.webhook(key.id, webhook.id)).failures).toBeGreaterThan(0);
    const [trial] = await webhooks.deliveries(webhook.id);
    expect(trial).toMatchObject({ state: 'PENDING', attempts: [{ status: null, fault: 'INTERNAL' }] });
    expect(receiver.arrived).toEqual([]);
    await end(webhook.id);
  });

  test('that never answers is given up after ten seconds, and keeps nobody else waiting; one that drags on has answered', async () => {
    const [slow, other] = [await told(), await told()];
    slow.receiver.behave(SILENT);
    other.receiver.first(DRAGS);
    const id = entry(3);
    await withdraw(id);
    await expect.poll(() => other.receiver.of(id).length).toBe(1);
    await restore(id);
    // long before the slow one has been given up
    await expect.poll(() => states(other.webhook.id), { timeout: 5000 }).toContain('PUBLISHED DELIVERED');
    await expect
      .poll(
        async () =>
          (await webhooks.deliveries(slow.webhook.id)).flatMap((one: { attempts: { fault: string }[] }) =>
            one.attempts.map(({ fault }) => fault),
          ),
        // that takes its ten seconds
        { timeout: 20_000, interval: 500 },
      )
      .toContain('TIMEOUT');
    await Promise.all([end(slow.webhook.id), end(other.webhook.id)]);
  });

  test('is not told that something is published which was withdrawn before it could be told', async () => {
    const { receiver, webhook } = await told();
    const id = entry(4);
    await withdraw(id);
    await expect.poll(() => receiver.of(id).length).toBe(1);
    receiver.behave(answers(503));
    await restore(id);
    await expect.poll(() => receiver.of(id).length).toBe(2);
    await withdraw(id);
    receiver.behave(TAKES);
    await hurry();
    await expect
      .poll(() => states(webhook.id))
      .toEqual(['WITHDRAWN DELIVERED', 'PUBLISHED OVERTAKEN', 'WITHDRAWN DELIVERED']);
    const [last] = await webhooks.deliveries(webhook.id);
    expect((await webhooks.resend(last.id)).data.done.errors).toEqual([]);
    await expect.poll(() => receiver.of(id).length).toBe(4);
    expect(receiver.of(id).at(-1)?.id).toBe(last.id);
    await restore(id);
    await expect.poll(() => receiver.of(id).length).toBe(5);
    // what it told then is not so any more
    await webhooks.resend(last.id);
    await expect
      .poll(() => states(webhook.id))
      .toEqual(['PUBLISHED DELIVERED', 'WITHDRAWN OVERTAKEN', 'PUBLISHED OVERTAKEN', 'WITHDRAWN DELIVERED']);
    expect(receiver.of(id)).toHaveLength(5);
    await end(webhook.id);
  });

  test('is paused when nothing arrives any more, or when it says that it is gone, with the reason; what waited is sent when it is resumed', async () => {
    const { receiver, webhook } = await told();
    receiver.behave(answers(500));
    await withdraw(entry(5));
    for (let attempts = 1; attempts <= 3; attempts++) {
      await expect.poll(async () => (await webhooks.webhook(key.id, webhook.id)).failures).toBe(attempts);
      await hurry();
    }
    await meddle(server.database.superuserUrl, `update portal_webhook_health set failures = 19`);
    await hurry();
    await expect.poll(async () => (await webhooks.webhook(key.id, webhook.id)).state).toBe('PAUSED');
    const paused = await webhooks.webhook(key.id, webhook.id);
    expect(paused).toMatchObject({
      remark: expect.stringContaining('HTTP 500'),
      waiting: 1,
      viewerCan: ['RESUME', 'ROTATE', 'END'],
    });
    const before = receiver.arrived.length;
    await withdraw(entry(6));
    await hurry();
    receiver.behave(answers(410));
    const resumed = (await webhooks.step(paused, 'RESUME')).data.done.webhook;
    expect(resumed.state).toBe('ACTIVE');
    await expect.poll(async () => (await webhooks.webhook(key.id, webhook.id)).state).toBe('PAUSED');
    expect((await webhooks.webhook(key.id, webhook.id)).remark).toContain('410');
    receiver.behave(TAKES);
    await webhooks.step(await webhooks.webhook(key.id, webhook.id), 'RESUME');
    await expect.poll(() => states(webhook.id)).toEqual(['WITHDRAWN DELIVERED', 'WITHDRAWN DELIVERED']);
    expect(new Set(receiver.arrived.slice(before).map(({ body }) => body.disclosure))).toEqual(
      new Set([entry(5), entry(6)]),
    );
    await restore(entry(5));
    await restore(entry(6));
    await end(webhook.id);
  });

  test('that was resumed is not paused again by an answer to what was sent before', async () => {
    const { receiver, webhook } = await told();
    const late = Promise.withResolvers<void>();
    receiver.first((response, request) => void late.promise.then(() => answers(410)(response, request)));
    await withdraw(entry(5));
    await expect.poll(() => receiver.arrived.length).toBe(1);
    const paused = (await webhooks.step(webhook, 'PAUSE')).data.done.webhook;
    await webhooks.step(paused, 'RESUME');
    late.resolve();
    await expect.poll(() => states(webhook.id)).toEqual(['WITHDRAWN DELIVERED']);
    expect(receiver.arrived).toHaveLength(2);
    expect(new Set(receiver.arrived.map(({ id }) => id)).size).toBe(1);
    expect(await webhooks.webhook(key.id, webhook.id)).toMatchObject({ state: 'ACTIVE', failures: 0 });
    await restore(entry(5));
    await end(webhook.id);
  });

  test('has its secret replaced: both sign for a while', async () => {
    const { receiver, webhook, secret } = await told();
    const rotated = (await webhooks.step(webhook, 'ROTATE', { overlapHours: 1 })).data.done;
    expect(rotated.secret).not.toBe(secret);
    const tried = (await webhooks.step(rotated.webhook, 'TRY')).data.done;
    await expect.poll(() => receiver.arrived.length).toBe(1);
    const again = (await webhooks.step(tried.webhook, 'ROTATE', { overlapHours: 0 })).data.done;
    await webhooks.step(again.webhook, 'TRY');
    await expect.poll(() => receiver.arrived.length).toBe(2);
    const [first, second] = receiver.arrived;
    const signed = [secret, rotated.secret, again.secret].map((one) =>
      [first, second].map((message) => message && isSignedBy(one, message)),
    );
    expect(signed).toEqual([
      [true, false],
      [true, false],
      [false, true],
    ]);
    const kept = await query(
      server.database.superuserUrl,
      `select (select string_agg(t::text, '') from trail_entry t) || (select string_agg(s::text, '') from portal_webhook_secret s) as all`,
    );
    for (const one of [secret, rotated.secret]) expect(JSON.stringify(kept)).not.toContain(one.slice(6, 30));
    await end(webhook.id);
  });

  test('whose key is revoked is told nothing more', async () => {
    const other = await office.issue();
    const { receiver, webhook } = await told({}, other.id);
    receiver.first(answers(500));
    await withdraw(entry(7));
    await expect.poll(() => receiver.arrived.length).toBe(1);
    await expect.poll(async () => (await webhooks.webhook(other.id, webhook.id)).failures).toBe(1);
    await office.step(other, 'REVOKE');
    const witness = await told();
    await restore(entry(7));
    await hurry();
    await expect.poll(() => witness.receiver.of(entry(7)).length).toBe(1);
    await hurry();
    expect(receiver.arrived).toHaveLength(1);
    expect((await webhooks.webhook(other.id, webhook.id)).viewerCan).toEqual(['END']);
    expect((await webhooks.step(await webhooks.webhook(other.id, webhook.id), 'TRY')).data.done.errors[0].code).toBe(
      'WRONG_STATE',
    );
    await end(witness.webhook.id);
  });
});

const BIG = `query ($id: ID!) { ${Array.from({ length: 11 }, (_, nr) => `a${nr}: areas`).join(' ')} node(id: $id) { id } }`;

describe('refused by name:', () => {
  test.each([
    ['what is no query', { query: 'query {' }, 'GRAPHQL_PARSE_FAILED'],
    [
      'a field that is not public',
      { query: 'query ($id: ID!) { disclosure(id: $id) { rejectedReason } }' },
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['a query without the entry', { query: '{ areas }' }, 'BAD_QUERY'],
    [
      'other variables',
      { query: 'query ($id: ID!, $n: Int) { node(id: $id) { id } units(first: $n) { totalCount } }' },
      'BAD_QUERY',
    ],
    [
      'two queries',
      { query: 'query A ($id: ID!) { node(id: $id) { id } } query B ($id: ID!) { node(id: $id) { id } }' },
      'BAD_QUERY',
    ],
    ['one beyond the limits of the key', { query: BIG }, 'TOO_COMPLEX'],
    [
      'one that costs more than the key has',
      {
        query:
          'query ($id: ID!) { node(id: $id) { id } disclosures(first: 100) { nodes { text fields { name } item { lead { parent { id } } } unit { parent { id } } } } }',
      },
      'TOO_EXPENSIVE',
    ],
    ['no kind of change', { changes: [] }, 'BAD_INPUT'],
    ['a plain address', { url: 'http://www.example.com/hooks' }, 'BAD_URL'],
    ['an address of this machine', { url: 'https://127.0.0.1/hooks' }, 'PRIVATE_ADDRESS'],
    ['one in another notation', { url: 'https://2130706433/' }, 'PRIVATE_ADDRESS'],
    ['one of IPv6', { url: 'https://[::1]/' }, 'PRIVATE_ADDRESS'],
    ['one with a password', { url: 'https://a:b@www.example.com/' }, 'BAD_URL'],
    ['a file', { url: 'file:///etc/passwd' }, 'BAD_URL'],
  ])('%s', async (_what, more, code) => {
    const { webhook, secret, errors } = (await webhooks.make(key.id, 'https://www.example.com/hooks', more)).data.done;
    expect([webhook, secret, errors[0]?.code]).toEqual([null, null, code]);
    expect(errors[0].message).toMatch(/[\u4e00-\u9fff]/);
  });

  test('fields beyond the scopes of the key, and a key that reads no entries or not at all', async () => {
    const narrow = await office.issue({ scopes: ['DISCLOSURES'] });
    const asked = { query: 'query ($id: ID!) { disclosure(id: $id) { unit { name } } }' };
    expect((await webhooks.make(narrow.id, 'https://www.example.com/', asked)).data.done.errors[0].code).toBe(
      'FORBIDDEN',
    );
    const blind = await office.issue({ scopes: ['UNITS'] });
    expect((await webhooks.make(blind.id, 'https://www.example.com/')).data.done.errors[0].code).toBe('NO_SCOPE');
    await office.step(narrow, 'REVOKE');
    expect((await webhooks.make(narrow.id, 'https://www.example.com/')).data.done.errors[0].code).toBe('WRONG_STATE');
  });

  test('a name that leads to this machine, when it is connected to', async () => {
    const { webhook } = (await webhooks.make(key.id, 'https://localhost/hooks')).data.done;
    await webhooks.step(webhook, 'TRY');
    await expect
      .poll(async () => (await webhooks.deliveries(webhook.id))[0]?.attempts[0]?.fault)
      .toBe('PRIVATE_ADDRESS');
    await end(webhook.id);
  });
});

test('a repeat makes one webhook, and the secret is shown once', async () => {
  const idempotencyKey = 'webhook-once';
  const [one, two] = [
    await webhooks.make(key.id, 'https://www.example.com/', { idempotencyKey }),
    await webhooks.make(key.id, 'https://www.example.com/', { idempotencyKey }),
  ].map(({ data }) => data.done);
  expect(two.webhook.id).toBe(one.webhook.id);
  expect([one.secret, two.secret]).toEqual([expect.stringMatching(/^whsec_/), null]);
  const changed = (await webhooks.change(one.webhook, { url: 'https://www.example.org/new' })).data.done;
  expect(changed.webhook).toMatchObject({ url: 'https://www.example.org/new', changes: ['PUBLISHED', 'WITHDRAWN'] });
  expect((await webhooks.change(one.webhook, { url: 'https://www.example.org/' })).data.done.errors[0].code).toBe(
    'STALE_VERSION',
  );
  await end(one.webhook.id);
});

test.each(['lijing', 'xitong', 'shenji', 'zhenxiang'])('webhooks are no business of %s', async (username) => {
  const other = new WebhookOffice(await signIn(server.url, username));
  const codes = (answer: { errors?: { extensions: { code: string } }[] }) => answer.errors?.[0]?.extensions.code;
  expect(codes(await other.make(key.id, 'https://www.example.com/'))).toBe('FORBIDDEN');
  expect(codes(await other.resend(key.id))).toBe('FORBIDDEN');
});
