import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SOURCES } from '../../seeds/src/district/sources.ts';
import { WeChatWorld } from '../../seeds/src/stand-in-client.ts';
import { entryById, entryOf, look, sha256, shiftTo, statesOf } from '../support/evidence.ts';
import { type Caller, signIn } from '../support/people.ts';
import { startServer, type TestServer } from '../support/server.ts';

const APP = 'wx150207001000';
const SHAHE = SOURCES.find(({ appId }) => appId === APP) ?? expect.fail('no source of Shahe');
const AT = '2019-10-14T18:00:00+08:00';

let server: TestServer;
let world: WeChatWorld;
let officer: Caller;
let sourceId: string;

beforeAll(async () => {
  server = await startServer();
  world = new WeChatWorld(server.weChatUrl);
  await world.openAccount(APP, SHAHE);
  officer = await signIn(server.url, 'lijing');
  await shiftTo(officer, '2019-10-18T09:00:00+08:00');
  const { data } = await officer.ask('{ sources { id name } }');
  sourceId = data.sources.find(({ name }: { name: string }) => name === SHAHE.name).id;
});
afterAll(() => server.close());

const run = async () => {
  const asked = 'mutation ($id: ID!) { runCapture(sourceId: $id) { outcome seen added } }';
  const { data } = await officer.ask(asked, { id: sourceId });
  expect(data.runCapture.outcome).toBe('SUCCEEDED');
  return data.runCapture;
};
const CONTENT =
  '<p>低保对象公示。</p><table><tr><th>户主</th><th>金额（元）</th></tr><tr><td>李**</td><td>560</td></tr></table>';
const titleOf = (community: string) => `${community}2019年9月最低生活保障公示`;
const put = (articleId: string, community: string, more: object = {}) =>
  world.publish(APP, { articleId, title: titleOf(community), content: CONTENT, publishedAt: AT, ...more });
const fault = (body: object) =>
  fetch(`${server.weChatUrl}/stand-in/accounts/${APP}/faults`, { method: 'POST', body: JSON.stringify(body) });

describe('an article of an official account', () => {
  test('is kept as its list gives it; one that the account has changed is a revision at the next capture', async () => {
    await put('changed', '万达社区');
    await run();
    const entry = await entryOf(officer, titleOf('万达社区'));
    expect(entry.evidence.revisions).toMatchObject([
      { number: 1, state: 'FIRST', amount: '560.00', pages: [{ hash: sha256(new TextEncoder().encode(CONTENT)) }] },
    ]);
    expect((await run()).added).toBe(0);
    expect(statesOf(await entryById(officer, entry.id))).toEqual(['FIRST']);
    await put('changed', '万达社区', {
      content: CONTENT.replace('560', '460'),
      updatedAt: '2019-10-18T08:00:00+08:00',
    });
    expect((await run()).added).toBe(0);
    const after = await entryById(officer, entry.id);
    expect(after).toMatchObject({ amount: '460.00', publishedOn: '2019-10-14' });
    expect(after.evidence.revisions[0]).toMatchObject({
      state: 'CHANGED',
      shrunk: ['AMOUNT'],
      text: expect.stringContaining('460'),
    });
  });

  test('that the account has withdrawn is gone at once', async () => {
    await put('withdrawn', '华融社区', { publishedAt: '2019-10-18T08:10:00+08:00' });
    await run();
    const { id } = await entryOf(officer, titleOf('华融社区'));
    await world.withdraw(APP, 'withdrawn');
    await run();
    expect(statesOf(await entryById(officer, id))).toEqual(['FIRST', 'GONE']);
    await run();
    expect(statesOf(await look(officer, id))).toEqual(['FIRST', 'GONE']);
  });

  test('that no list shows any more is gone when a whole list does not show it twice; a list cut off by what is newer says nothing', async () => {
    await put('old', '花园社区', { publishedAt: '2019-10-18T08:20:00+08:00' });
    await run();
    const { id } = await entryOf(officer, titleOf('花园社区'));
    // more than two pages that are newer: a capture never comes as far as the old one
    for (let nr = 0; nr < 45; nr++)
      await world.publish(APP, {
        articleId: `news${nr}`,
        title: `工作动态${nr}`,
        content: '<p>动态</p>',
        publishedAt: '2019-10-18T08:30:00+08:00',
      });
    await run();
    await run();
    expect(statesOf(await entryById(officer, id))).toEqual(['FIRST']);
    // by hand the list is read as far as it stands
    expect(statesOf(await look(officer, id))).toEqual(['FIRST']);
    expect((await entryById(officer, id)).evidence).toMatchObject({ missedAt: null, failure: null });
    await world.unlist(APP, 'old');
    await fault({ on: 'batchget', errcode: 45009, times: 1 });
    const failed = await look(officer, id);
    expect([statesOf(failed), failed.evidence.missedAt]).toEqual([['FIRST'], null]);
    expect(failed.evidence.failure).toContain('次数已用完');
    const once = await look(officer, id);
    expect(statesOf(once)).toEqual(['FIRST']);
    expect(once.evidence.missedAt).not.toBeNull();
    await shiftTo(officer, '2019-10-18T12:00:00+08:00');
    expect(statesOf(await look(officer, id))).toEqual(['FIRST', 'GONE']);
  });

  test('of a source that is stopped, or captured by hand, is promised no look', async () => {
    const unwatched = { watched: false, dueAt: null };
    const { id, evidence } = await entryOf(officer, titleOf('万达社区'));
    expect(evidence).toMatchObject(unwatched);
    const admin = await signIn(server.url, 'xitong');
    const set = async (mutation: string, more: object) => {
      const { data: known } = await admin.ask('{ sources { id version } }');
      const { version } = known.sources.find((one: { id: string }) => one.id === sourceId);
      const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input!`;
      const { data } = await admin.ask(
        `mutation ($input: ${type}) { ${mutation}(input: $input) { errors { message } } }`,
        { input: { id: sourceId, version, ...more } },
      );
      expect(data[mutation].errors).toEqual([]);
      return (await entryById(officer, id)).evidence;
    };
    const watched = { watched: true, dueAt: expect.stringMatching(/^2019-/) };
    expect(await set('scheduleSource', { everyMinutes: 1440 })).toMatchObject(watched);
    expect(await set('enableSource', { enabled: false, reason: '公众号迁移' })).toMatchObject(unwatched);
    expect(await set('enableSource', { enabled: true, reason: '迁移完成' })).toMatchObject(watched);
  });
});
