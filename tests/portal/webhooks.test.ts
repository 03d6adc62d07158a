import { describe, expect, test } from 'vitest';
import { answers, CLOSES, DRAGS, isSignedBy, SILENT, TAKES } from '../support/receiver.ts';
import { meddle, query } from '../support/sql.ts';
import { webhookCase } from '../support/webhook-case.ts';

const on = webhookCase();
const { change, deliveryOf, end, entry, hurry, restore, states, told, withdraw } = on;

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
      on.server.database.superuserUrl,
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
    expect((await on.webhooks.step(webhook, 'TRY')).data.done.errors).toEqual([]);
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
    expect(await on.webhooks.webhook(on.key.id, webhook.id)).toMatchObject({ failures: 0, state: 'ACTIVE' });
    await restore(id);
    await end(webhook.id);
  });

  test('is left alone for a while when the platform cannot send, which is on record', async () => {
    const { receiver, webhook } = await told();
    await meddle(
      on.server.database.superuserUrl,
      `update portal_webhook_secret set secret_sealed = '\\x00' where webhook_id = '${webhook.id}'`,
    );
    await on.webhooks.step(webhook, 'TRY');
    await expect.poll(async () => (await on.webhooks.webhook(on.key.id, webhook.id)).failures).toBeGreaterThan(0);
    const [trial] = await on.webhooks.deliveries(webhook.id);
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
          (await on.webhooks.deliveries(slow.webhook.id)).flatMap((one: { attempts: { fault: string }[] }) =>
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
    const [last] = await on.webhooks.deliveries(webhook.id);
    expect((await on.webhooks.resend(last.id)).data.done.errors).toEqual([]);
    await expect.poll(() => receiver.of(id).length).toBe(4);
    expect(receiver.of(id).at(-1)?.id).toBe(last.id);
    await restore(id);
    await expect.poll(() => receiver.of(id).length).toBe(5);
    // what it told then is not so any more
    await on.webhooks.resend(last.id);
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
      await expect.poll(async () => (await on.webhooks.webhook(on.key.id, webhook.id)).failures).toBe(attempts);
      await hurry();
    }
    await meddle(on.server.database.superuserUrl, `update portal_webhook_health set failures = 19`);
    await hurry();
    await expect.poll(async () => (await on.webhooks.webhook(on.key.id, webhook.id)).state).toBe('PAUSED');
    const paused = await on.webhooks.webhook(on.key.id, webhook.id);
    expect(paused).toMatchObject({
      remark: expect.stringContaining('HTTP 500'),
      waiting: 1,
      viewerCan: ['RESUME', 'ROTATE', 'END'],
    });
    const before = receiver.arrived.length;
    await withdraw(entry(6));
    await hurry();
    receiver.behave(answers(410));
    const resumed = (await on.webhooks.step(paused, 'RESUME')).data.done.webhook;
    expect(resumed.state).toBe('ACTIVE');
    await expect.poll(async () => (await on.webhooks.webhook(on.key.id, webhook.id)).state).toBe('PAUSED');
    expect((await on.webhooks.webhook(on.key.id, webhook.id)).remark).toContain('410');
    receiver.behave(TAKES);
    await on.webhooks.step(await on.webhooks.webhook(on.key.id, webhook.id), 'RESUME');
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
    const paused = (await on.webhooks.step(webhook, 'PAUSE')).data.done.webhook;
    await on.webhooks.step(paused, 'RESUME');
    late.resolve();
    await expect.poll(() => states(webhook.id)).toEqual(['WITHDRAWN DELIVERED']);
    expect(receiver.arrived).toHaveLength(2);
    expect(new Set(receiver.arrived.map(({ id }) => id)).size).toBe(1);
    expect(await on.webhooks.webhook(on.key.id, webhook.id)).toMatchObject({ state: 'ACTIVE', failures: 0 });
    await restore(entry(5));
    await end(webhook.id);
  });

  test('has its secret replaced: both sign for a while', async () => {
    const { receiver, webhook, secret } = await told();
    const rotated = (await on.webhooks.step(webhook, 'ROTATE', { overlapHours: 1 })).data.done;
    expect(rotated.secret).not.toBe(secret);
    const tried = (await on.webhooks.step(rotated.webhook, 'TRY')).data.done;
    await expect.poll(() => receiver.arrived.length).toBe(1);
    const again = (await on.webhooks.step(tried.webhook, 'ROTATE', { overlapHours: 0 })).data.done;
    await on.webhooks.step(again.webhook, 'TRY');
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
      on.server.database.superuserUrl,
      `select (select string_agg(t::text, '') from trail_entry t) || (select string_agg(s::text, '') from portal_webhook_secret s) as all`,
    );
    for (const one of [secret, rotated.secret]) expect(JSON.stringify(kept)).not.toContain(one.slice(6, 30));
    await end(webhook.id);
  });

  test('whose key is revoked is told nothing more', async () => {
    const other = await on.office.issue();
    const { receiver, webhook } = await told({}, other.id);
    receiver.first(answers(500));
    await withdraw(entry(7));
    await expect.poll(() => receiver.arrived.length).toBe(1);
    await expect.poll(async () => (await on.webhooks.webhook(other.id, webhook.id)).failures).toBe(1);
    await on.office.step(other, 'REVOKE');
    const witness = await told();
    await restore(entry(7));
    await hurry();
    await expect.poll(() => witness.receiver.of(entry(7)).length).toBe(1);
    await hurry();
    expect(receiver.arrived).toHaveLength(1);
    expect((await on.webhooks.webhook(other.id, webhook.id)).viewerCan).toEqual(['END']);
    expect(
      (await on.webhooks.step(await on.webhooks.webhook(other.id, webhook.id), 'TRY')).data.done.errors[0].code,
    ).toBe('WRONG_STATE');
    await end(witness.webhook.id);
  });
});
