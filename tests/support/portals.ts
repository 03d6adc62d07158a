import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { Article } from '../../seeds/src/portal/column.ts';
import { type PortalStandIn, startPortalStandIn } from '../../seeds/src/portal/stand-in.ts';
import { type Caller, signIn } from './people.ts';
import { startServer, type TestServer } from './server.ts';

export let server: TestServer;
export let portal: PortalStandIn;
export let admin: Caller;
export let officer: Caller;
let district: string;
let columns = 0;

export const control = async (method: string, path: string, body?: object) => {
  const response = await fetch(`${portal.url}/stand-in/${path}`, {
    method,
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  return response.ok ? response.json() : expect.fail(`${method} ${path}: ${await response.text()}`);
};

export const article = (id: string, title: string, day: string, origin = '民政局'): Article => ({
  ...{ id, title, day, origin, attachments: ['明细表.xlsx'] },
  html: `<p>${title}，现予公示。</p><table><tr><td>村</td><td>金额（元）</td></tr><tr><td>城梁村</td><td>9,476.00</td></tr></table>`,
});

/** A column of its own for each test. @returns its path */
export async function publish(articles: readonly Article[], path = `zwgk/c${++columns}`): Promise<string> {
  await control('PUT', 'columns', { path, name: '社会救助', site: '九原区人民政府', articles });
  return path;
}

export const settings = (path: string, more: object = {}) => ({
  ...{
    name: `区政府网站·${path}`,
    listUrl: `${portal.url}/${path}/`,
    family: 'TRS',
    selectors: {},
    delayMs: 0,
    unitId: district,
  },
  ...more,
});

const ERRORS = 'errors { __typename code message path }';
export const mutate = async (who: Caller, mutation: string, type: string, input: object, fields: string) => {
  const answer = await who.ask(`mutation ($input: ${type}!) { ${mutation}(input: $input) { ${fields} ${ERRORS} } }`, {
    input,
  });
  return answer.data?.[mutation] ?? { refused: answer.errors?.[0]?.extensions.code };
};
export const connect = (input: object, who = admin) =>
  mutate(
    who,
    'connectPortal',
    'ConnectPortalInput',
    { idempotencyKey: randomUUID(), ...input },
    'source { id version enabled portal { listUrl } }',
  );
const RUN = `mutation ($id: ID!) { runCapture(sourceId: $id) {
  outcome attempts seen added matched errorCode errorMessage failures { externalId title code message lasting } } }`;
export const run = async (id: string, who = admin) => (await who.ask(RUN, { id })).data.runCapture;
/** @param more how often it is captured by itself, of a source whose pages are looked at again by themselves; without it, by hand */
export async function connected(path: string, more: object = {}): Promise<string> {
  const { source, errors } = await connect(settings(path, more));
  return source?.id ?? expect.fail(JSON.stringify(errors));
}
export const unmatched = async (sourceId: string) => {
  const asked =
    '($id: ID!) { unmatchedArticles(filter: { sourceId: { eq: $id } }) { totalItems items { title because } } }';
  return (await officer.ask(`query ${asked}`, { id: sourceId })).data.unmatchedArticles;
};

/** Starts a server and a portal whose host is allowed. */
export async function open(): Promise<void> {
  portal = await startPortalStandIn();
  server = await startServer();
  admin = await signIn(server.url, 'xitong');
  officer = await signIn(server.url, 'lijing');
  district = (await admin.ask('{ units(filter: { kind: { eq: DISTRICT } }) { id } }')).data.units[0].id;
  const { hosts, errors } = await mutate(
    ...([admin, 'allowHost', 'AllowHostInput', { host: new URL(portal.url).host, reason: '演示网站' }] as const),
    'hosts { id host allowedBy }',
  );
  expect(errors).toEqual([]);
  expect(hosts).toMatchObject([{ host: new URL(portal.url).host, allowedBy: '系统管理员' }]);
}

export async function close(): Promise<void> {
  await server.close();
  await portal.close();
}

/** Nothing goes wrong, and nothing was asked for yet. */
export async function calm(): Promise<void> {
  await control('DELETE', 'faults');
  await control('GET', 'calls');
}
