import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tell, unitNamed } from '../support/messages.ts';
import { Caller, signIn } from '../support/people.ts';
import { RawSocket } from '../support/raw-socket.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { meddle } from '../support/sql.ts';

let server: TestServer;
let township: Caller;
let other: Caller;
let shahe: string;
let machi: string;
const sockets: RawSocket[] = [];

beforeAll(async () => {
  server = await startServer();
  [township, other] = [await signIn(server.url, 'liuqiang'), await signIn(server.url, 'machi')];
  [shahe, machi] = [await unitNamed(server, '沙河街道'), await unitNamed(server, '麻池镇')];
});
afterAll(() => {
  for (const socket of sockets) socket.cut();
  return server.close();
});

const LIST = `query ($filter: MessageFilter, $take: Int! = 50) { messages(filter: $filter, take: $take) {
  totalItems unread items { id title kind readAt doneAt recordType recordId unit { name } } } }`;
const MARK = `mutation ($input: MarkMessagesReadInput!) { markMessagesRead(input: $input) { unread errors { code path } } }`;

const list = async (who: Caller, filter: object | null = null) => (await who.ask(LIST, { filter })).data.messages;
const mark = async (who: Caller, input: object) => (await who.ask(MARK, { input })).data.markMessagesRead;

interface Frame {
  readonly kind: string;
  readonly previous: number | null;
  readonly number: number;
  readonly cursor: string;
  readonly unread: number;
}

/** Frames of a person's count on a socket of their own; heartbeats left out. */
async function follow(who: Caller, cursor: string | null = null) {
  const socket = new RawSocket(server.url, { cookie: who.cookie });
  sockets.push(socket);
  await socket.begin();
  socket.subscribe(
    '1',
    'subscription ($cursor: String) { messageCount(cursor: $cursor) { kind previous number cursor unread } }',
    { cursor },
  );
  const next = async (): Promise<Frame> => {
    const { payload } = await socket.next();
    const { data } = payload as { data: { messageCount: Frame } };
    return data.messageCount.kind === 'HEARTBEAT' ? next() : data.messageCount;
  };
  return { next, cut: () => socket.cut() };
}

describe('a message', () => {
  test('is read by the one whom it is for, and by nobody else', async () => {
    await tell(server, { username: 'liuqiang', unitId: shahe, title: '只给沙河街道' });
    const [mine, theirs] = [await list(township), await list(other)];
    expect(mine.items.map(({ title }: { title: string }) => title)).toContain('只给沙河街道');
    expect(mine.items[0].unit.name).toBe('沙河街道');
    expect(theirs.items.map(({ title }: { title: string }) => title)).not.toContain('只给沙河街道');
  });

  test('about a unit that its reader may not read of any more is neither shown nor counted', async () => {
    const before = await list(township);
    await tell(server, { username: 'liuqiang', unitId: machi, title: '说的是麻池镇' });
    expect(await list(township)).toEqual(before);
  });

  test('about no business is read without a permission', async () => {
    await tell(server, { username: 'xitong', unitId: machi, title: '平台通知', kind: 'PLATFORM', needs: null });
    const administrator = await signIn(server.url, 'xitong');
    expect((await list(administrator)).items.map(({ title }: { title: string }) => title)).toEqual(['平台通知']);
  });

  test('is marked as read by its reader only, and those that came after the one named stay unread', async () => {
    const first = await tell(server, { username: 'machi', unitId: machi });
    const second = await tell(server, { username: 'machi', unitId: machi });
    const third = await tell(server, { username: 'machi', unitId: machi });
    const { unread } = await list(other);
    await mark(township, { ids: [first] });
    expect((await list(other)).unread).toBe(unread);
    expect(await mark(other, { upToId: second })).toEqual({ unread: 1, errors: [] });
    const left = await list(other, { unread: true });
    expect(left.items.map(({ id }: { id: string }) => id)).toEqual([third]);
    expect(await mark(other, { ids: [third, third] })).toEqual({ unread: 0, errors: [] });
    const read = (await list(other)).items.find(({ id }: { id: string }) => id === third);
    await mark(other, { ids: [third] });
    const again = (await list(other)).items.find(({ id }: { id: string }) => id === third);
    expect(again.readAt).toBe(read.readAt);
  });

  test.each([
    ['nothing', {}],
    ['both ways at once', { ids: [], upToId: crypto.randomUUID() }],
    ['more than a page', { ids: Array.from({ length: 201 }, () => crypto.randomUUID()) }],
  ])('is not marked by naming %s', async (_, input) => {
    expect((await mark(township, input)).errors).toHaveLength(1);
  });

  test('is not found by what is no id, and a page is 200 rows at most', async () => {
    const { unread } = await list(township);
    expect(await mark(township, { ids: ["x' or true"] })).toEqual({ unread, errors: [] });
    expect(await mark(township, { upToId: 'x' })).toEqual({ unread, errors: [] });
    expect((await township.ask(LIST, { filter: null, take: 201 })).errors?.[0]?.extensions.code).toBe('BAD_PAGE');
  });

  test('is for nobody who is not signed in', async () => {
    const nobody = new Caller(server.url);
    for (const [document, variables] of [
      [LIST, {}],
      [MARK, { input: { ids: [] } }],
    ] as const)
      expect((await nobody.ask(document, variables)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});

describe('how many are unread', () => {
  test('is told at once, to the one whom it concerns', async () => {
    const reader = await signIn(server.url, 'chenxia');
    const live = await follow(reader);
    const snapshot = await live.next();
    expect(snapshot).toMatchObject({ kind: 'SNAPSHOT', previous: null, unread: 0 });
    await tell(server, { username: 'liuqiang', unitId: shahe });
    const id = await tell(server, { username: 'chenxia', unitId: shahe });
    const change = await live.next();
    expect(change).toMatchObject({ kind: 'CHANGE', previous: snapshot.number, unread: 1 });
    await mark(reader, { ids: [id] });
    expect(await live.next()).toMatchObject({ kind: 'CHANGE', previous: change.number, unread: 0 });
  });

  test('goes on where it was cut off, with what came meanwhile', async () => {
    const reader = await signIn(server.url, 'zhenxiang');
    const village = await unitNamed(server, '振翔社区居委会');
    const live = await follow(reader);
    const { cursor, number } = await live.next();
    live.cut();
    await tell(server, { username: 'zhenxiang', unitId: village });
    const witness = await follow(reader);
    while ((await witness.next()).unread === 0);
    const back = await follow(reader, cursor);
    expect(await back.next()).toMatchObject({ kind: 'CHANGE', previous: number, unread: 1 });
    const stranger = await follow(township, cursor);
    expect(await stranger.next()).toMatchObject({ kind: 'SNAPSHOT', previous: null });
  });

  test('falls when the matter is settled, without anybody reading', async () => {
    const reader = await signIn(server.url, 'caizheng');
    const department = await unitNamed(server, '财政局');
    const live = await follow(reader);
    const { unread } = await live.next();
    const id = await tell(server, { username: 'caizheng', unitId: department });
    expect((await live.next()).unread).toBe(unread + 1);
    await meddle(
      server.database.superuserUrl,
      `update message set done_at = '2019-10-16T01:00:00Z' where id = '${id}'`,
    );
    expect((await list(reader)).unread).toBe(unread);
  });
});
