import { describe, expect, test } from 'vitest';
import { signIn } from '../support/people.ts';
import { WebhookOffice } from '../support/third-party.ts';
import { webhookCase } from '../support/webhook-case.ts';

const on = webhookCase();
const { end } = on;

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
    const { webhook, secret, errors } = (await on.webhooks.make(on.key.id, 'https://www.example.com/hooks', more)).data
      .done;
    expect([webhook, secret, errors[0]?.code]).toEqual([null, null, code]);
    expect(errors[0].message).toMatch(/[\u4e00-\u9fff]/);
  });

  test('fields beyond the scopes of the key, and a key that reads no entries or not at all', async () => {
    const narrow = await on.office.issue({ scopes: ['DISCLOSURES'] });
    const asked = { query: 'query ($id: ID!) { disclosure(id: $id) { unit { name } } }' };
    expect((await on.webhooks.make(narrow.id, 'https://www.example.com/', asked)).data.done.errors[0].code).toBe(
      'FORBIDDEN',
    );
    const blind = await on.office.issue({ scopes: ['UNITS'] });
    expect((await on.webhooks.make(blind.id, 'https://www.example.com/')).data.done.errors[0].code).toBe('NO_SCOPE');
    await on.office.step(narrow, 'REVOKE');
    expect((await on.webhooks.make(narrow.id, 'https://www.example.com/')).data.done.errors[0].code).toBe(
      'WRONG_STATE',
    );
  });

  test('a name that leads to this machine, when it is connected to', async () => {
    const { webhook } = (await on.webhooks.make(on.key.id, 'https://localhost/hooks')).data.done;
    await on.webhooks.step(webhook, 'TRY');
    await expect
      .poll(async () => (await on.webhooks.deliveries(webhook.id))[0]?.attempts[0]?.fault)
      .toBe('PRIVATE_ADDRESS');
    await end(webhook.id);
  });
});

test('a repeat makes one webhook, and the secret is shown once', async () => {
  const idempotencyKey = 'webhook-once';
  const [one, two] = [
    await on.webhooks.make(on.key.id, 'https://www.example.com/', { idempotencyKey }),
    await on.webhooks.make(on.key.id, 'https://www.example.com/', { idempotencyKey }),
  ].map(({ data }) => data.done);
  expect(two.webhook.id).toBe(one.webhook.id);
  expect([one.secret, two.secret]).toEqual([expect.stringMatching(/^whsec_/), null]);
  const changed = (await on.webhooks.change(one.webhook, { url: 'https://www.example.org/new' })).data.done;
  expect(changed.webhook).toMatchObject({ url: 'https://www.example.org/new', changes: ['PUBLISHED', 'WITHDRAWN'] });
  expect((await on.webhooks.change(one.webhook, { url: 'https://www.example.org/' })).data.done.errors[0].code).toBe(
    'STALE_VERSION',
  );
  await end(one.webhook.id);
});

test.each(['lijing', 'xitong', 'shenji', 'zhenxiang'])('webhooks are no business of %s', async (username) => {
  const other = new WebhookOffice(await signIn(on.server.url, username));
  const codes = (answer: { errors?: { extensions: { code: string } }[] }) => answer.errors?.[0]?.extensions.code;
  expect(codes(await other.make(on.key.id, 'https://www.example.com/'))).toBe('FORBIDDEN');
  expect(codes(await other.resend(on.key.id))).toBe('FORBIDDEN');
});
