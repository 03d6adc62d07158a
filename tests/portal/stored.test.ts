import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Caller, signIn } from '../support/people.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { KeyOffice, ThirdParty } from '../support/third-party.ts';

let server: TestServer;
let office: KeyOffice;

beforeAll(async () => {
  server = await startServer({ opening: true });
  office = await KeyOffice.at(server.url);
});
afterAll(() => server?.close());

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const LIST = 'query List($first: Int) { disclosures(first: $first) { nodes { id title } } }';
const UNITS = '{ units(first: 2) { nodes { name } } }';
const byHash = (text: string, more: object = {}) => ({
  ...{ ...more, extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(text) } } },
});

type Key = { id: string; version: number };
const KEY = 'key { id version storedOnly viewerCan documents { id hash name depth costLeast costMost storedBy } }';
const change = async (name: 'store' | 'remove', input: object, who: Caller = office.first) => {
  const [field, type] =
    name === 'store'
      ? ['storePortalDocuments', 'StorePortalDocumentsInput']
      : ['removePortalDocument', 'RemovePortalDocumentInput'];
  const { data, errors } = await who.ask(
    `mutation ($input: ${type}!) { ${field}(input: $input) { ${KEY} errors { code message } } }`,
    { input: { remark: '对方提供', ...input } },
  );
  return data?.[field] ?? { refused: errors?.[0]?.extensions.code };
};
const store = (key: Key, file: string, who?: Caller) =>
  change('store', { id: key.id, version: key.version, file }, who);

/** Asked for twice: the second time the operation is compiled. @returns status and code, or the data */
async function ask(party: ThirdParty, body: object) {
  const told = [];
  for (let time = 0; time < 2; time++) {
    const response = await party.post(body);
    const { data, errors } = await response.json();
    if (errors) expect(errors[0].message).toMatch(/[\u4e00-\u9fff]/);
    told.push(errors ? [response.status, errors[0].extensions.code] : data);
  }
  expect(told[1]).toEqual(told[0]);
  return told[0];
}

describe('a document that is stored for a key', () => {
  test('is measured, and asked for by its hash, in a body and in an address', async () => {
    const { secret, ...key } = await office.issue();
    const party = new ThirdParty(server.url, secret);
    expect(await ask(party, byHash(LIST))).toEqual([400, 'PERSISTED_QUERY_NOT_FOUND']);
    const { key: stored, errors } = await store(key, LIST);
    expect(errors).toEqual([]);
    expect(stored.documents).toEqual([
      expect.objectContaining({ hash: hashOf(LIST), name: 'List', depth: 3, costLeast: 12, costMost: 111 }),
    ]);
    const plain = await ask(party, { query: LIST, variables: { first: 3 } });
    expect(await ask(party, byHash(LIST, { variables: { first: 3 } }))).toEqual(plain);
    const search = new URLSearchParams({
      ...{ variables: '{"first":3}', extensions: JSON.stringify(byHash(LIST).extensions) },
    });
    const response = await party.send({ search: `?${search}` });
    expect((await response.json()).data).toEqual(plain);
    expect(response.headers.get('etag')).toBeTruthy();
    // of another key it is none
    const other = new ThirdParty(server.url, (await office.issue()).secret);
    expect(await ask(other, byHash(LIST))).toEqual([400, 'PERSISTED_QUERY_NOT_FOUND']);
    expect(await ask(other, { query: LIST, ...byHash(LIST) })).toMatchObject({ disclosures: {} });
  });

  test.each([
    ['another text', { query: UNITS, ...byHash(LIST) }],
    ['no hash', { extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } }],
    ['another version', { extensions: { persistedQuery: { version: 2, sha256Hash: hashOf(LIST) } } }],
  ])('is not asked for with %s', async (_what, body) => {
    const { secret } = await office.issue();
    expect(await ask(new ThirdParty(server.url, secret), body)).toEqual([400, 'BAD_HASH']);
  });

  test.each([
    ['what cannot be parsed', '{ units {', 'BAD_DOCUMENT'],
    ['a field that is not there', '{ notices { id } }', 'BAD_DOCUMENT'],
    ['two operations', `query A ${UNITS} query B ${UNITS}`, 'BAD_DOCUMENT'],
    ['what the key may not read', '{ totals { units } }', 'FORBIDDEN_SCOPE'],
    ['many levels', `{ units { nodes { ${'parent { '.repeat(8)} id ${'} '.repeat(8)} } } }`, 'TOO_COMPLEX'],
    ['what always costs more', '{ disclosures(first: 100) { nodes { text fields { name } } } }', 'TOO_EXPENSIVE'],
    ['a file that is none', '{"x": 1}', 'BAD_FILE'],
  ])('is not %s: nothing is stored then', async (_what, text, code) => {
    const key = await office.issue({ scopes: ['UNITS', 'DISCLOSURES'], cost: 500 });
    const file = text.startsWith('{"') ? text : JSON.stringify({ [hashOf(UNITS)]: UNITS, [hashOf(text)]: text });
    const { key: stored, errors } = await store(key, file);
    expect([stored, errors[0].code]).toEqual([null, code]);
    expect(errors[0].message).toMatch(code === 'BAD_FILE' ? /文件/ : /^第2个查询/);
    const { data } = await office.first.ask('{ portalKeys { id documents { id } } }');
    expect(data.portalKeys.find(({ id }: Key) => id === key.id).documents).toEqual([]);
  });
});

describe('a key that is bound to stored documents', () => {
  test('is refused anything else and told how to go on, in every process; what is removed is refused from the answer on', async () => {
    const { secret, ...key } = await office.issue({ storedOnly: true });
    const other = await server.another();
    const parties = [server.url, other.url].map((url) => new ThirdParty(url, secret));
    const both = async (body: object) => {
      const [one, two] = await Promise.all(parties.map((party) => ask(party, body)));
      expect(two).toEqual(one);
      return one;
    };
    expect(await both({ query: UNITS })).toEqual([403, 'STORED_DOCUMENTS_ONLY']);
    expect(await both({ query: '{ __schema { types { name } } }' })).toEqual([403, 'STORED_DOCUMENTS_ONLY']);
    expect(await both({ query: UNITS, ...byHash(UNITS) })).toEqual([403, 'STORED_DOCUMENTS_ONLY']);
    const { key: stored } = await store(key, JSON.stringify({ [hashOf(UNITS)]: UNITS, [hashOf(LIST)]: LIST }));
    expect(stored.documents).toHaveLength(2);
    const units = await both(byHash(UNITS));
    expect(units).toMatchObject({ units: { nodes: [{}, {}] } });
    expect(await both({ query: UNITS })).toEqual(units);
    expect(await both({ query: `${UNITS} ` })).toEqual([403, 'STORED_DOCUMENTS_ONLY']);
    const get = await parties[0]?.send({ search: `?${new URLSearchParams({ query: '{ areas }' })}` });
    expect(get?.status).toBe(403);
    const pages = ['feeds/disclosures.json', 'files', 'sitemap.xml'].map((path) =>
      fetch(new URL(`/portal/${path}`, server.url), { headers: { authorization: `Bearer ${secret}` } }),
    );
    for (const page of await Promise.all(pages))
      expect([page.status, (await page.json()).errors[0].code]).toEqual([403, 'STORED_DOCUMENTS_ONLY']);
    const batch = await parties[0]?.post([byHash(UNITS), { query: '{ areas }' }]);
    expect(batch?.status).toBe(403);
    const documentId = stored.documents.find(({ hash }: { hash: string }) => hash === hashOf(UNITS)).id;
    const removed = await change('remove', { id: key.id, version: stored.version, documentId });
    expect(removed.key.documents.map(({ name }: { name: string }) => name)).toEqual(['List']);
    expect(await both(byHash(UNITS))).toEqual([400, 'PERSISTED_QUERY_NOT_FOUND']);
    expect(await both({ query: UNITS })).toEqual([403, 'STORED_DOCUMENTS_ONLY']);
    await other.stop();
  });

  test('is bound by either administrator, and loosened by another than the one who entered it', async () => {
    const { secret, ...key } = await office.issue();
    const party = new ThirdParty(server.url, secret);
    const { key: bound } = (await office.step(key, 'RESTRICT')).data.stepPortalKey;
    expect(bound.viewerCan).toEqual(['ROTATE', 'REVOKE']);
    expect(await ask(party, { query: UNITS })).toEqual([403, 'STORED_DOCUMENTS_ONLY']);
    expect((await office.step(bound, 'LOOSEN')).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await office.step(bound, 'RESTRICT')).data.stepPortalKey.errors[0].code).toBe('WRONG_STATE');
    const { key: loose } = (await office.step(bound, 'LOOSEN', {}, office.second)).data.stepPortalKey;
    expect(loose.viewerCan).toEqual(['ROTATE', 'RESTRICT', 'REVOKE']);
    expect(await ask(party, { query: UNITS })).toMatchObject({ units: {} });
  });
});

test('documents of keys are stored by those who issue keys: seen as they stand, and for keys that may read', async () => {
  const { secret: _, ...key } = await office.issue();
  for (const username of ['lijing', 'xitong', 'zhenxiang'])
    expect(await store(key, UNITS, await signIn(server.url, username))).toEqual({ refused: 'FORBIDDEN' });
  expect((await store({ ...key, version: key.version + 1 }, UNITS)).errors[0].code).toBe('STALE_VERSION');
  expect(await store({ id: server.url, version: 1 }, UNITS)).toEqual({ refused: 'NOT_FOUND' });
  const { key: revoked } = (await office.step(key, 'REVOKE')).data.stepPortalKey;
  expect((await store(revoked, UNITS)).errors[0].code).toBe('WRONG_STATE');
});
