import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeOf } from '../support/everybody.ts';
import {
  LIFE,
  letterAt,
  type People,
  type Seen,
  stepOf,
  TABLE_PEOPLE,
  type TableNames,
  type TablePerson,
  WAITS,
  WHO,
} from '../support/letter-table.ts';
import { tryLetter } from '../support/letters.ts';
import { type Caller, signIn } from '../support/people.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { admitUnheldRoles } from '../support/unheld-roles.ts';

/** Every cell of the table of a letter's life, for everybody: what may be done is done, all else is refused and changes nothing. */
let server: TestServer;
let people: People;
let names: TableNames;

beforeAll(async () => {
  server = await startServer();
  await admitUnheldRoles(server);
  const entries: [TablePerson, Caller][] = [];
  for (const name of TABLE_PEOPLE) entries.push([name, await signIn(server.url, name)]);
  people = Object.fromEntries(entries) as People;
  const { data } = await people.lijing.ask(
    '{ units { id name } approvers { id } desks { id name } businessClock { today } }',
  );
  const idOf = async (name: TablePerson) => (await people[name].ask('{ viewer { id } }')).data.viewer.id as string;
  const today = data.businessClock.today as string;
  const later = (days: number) =>
    new Date(Date.parse(`${today}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
  names = {
    ...{ bureauId: data.units.find((unit: { name: string }) => unit.name === '财政局').id, today },
    ...{ countersignerId: await idOf('zhaolei'), leaderId: await idOf('wangjianguo') },
    deskId: data.desks.find((desk: { name: string }) => desk.name === '第一联系室').id,
    ...{ later: later(7), evenLater: later(14) },
  };
}, 120_000);
afterAll(() => server?.close());

const ACTIONS = Object.keys(WHO);
const mayBy = (action: string, state: string): readonly TablePerson[] => {
  const who = WHO[action];
  return typeof who === 'function' ? who(state) : (who ?? []);
};

const QUEUES = '{ noticeQueues { queue totalItems items(take: 200) { id } } }';
const LISTED = 'query ($queue: LetterQueue!) { notices(filter: { queue: $queue }, take: 200) { items { id } } }';
const BOARD = '{ noticeBoard(take: 50) { state items { id } } }';
const OVER = new Set(['CLOSED', 'WITHDRAWN']);
const READ = 'query ($id: ID!) { notice(id: $id) { version state viewerCan { action allowed } } }';

describe.each(Object.keys(LIFE))('a letter that is %s', (state) => {
  const life = LIFE[state] ?? {};

  test('offers everybody what they may do with it, and nothing else', async () => {
    const { id } = await letterAt(state, people, names);
    for (const name of TABLE_PEOPLE) {
      const { data } = await people[name].ask(READ, { id });
      const offered = (data?.notice?.viewerCan ?? []).flatMap((one: { action: string; allowed: boolean }) =>
        one.allowed ? one.action : [],
      );
      const expected = ACTIONS.filter((action) => life[action] && mayBy(action, state).includes(name));
      expect([name, offered.toSorted()]).toEqual([name, expected.toSorted()]);
    }
  });

  test('waits for those whose move it is, and for nobody else', async () => {
    const { id } = await letterAt(state, people, names);
    const [queue, whose] = WAITS[state] ?? [];
    for (const name of TABLE_PEOPLE) {
      const { data } = await people[name].ask(QUEUES);
      const waiting = (data?.noticeQueues ?? []) as { queue: string; items: { id: string }[] }[];
      const found = waiting.flatMap((one) => (one.items.some((letter) => letter.id === id) ? [one.queue] : []));
      expect([name, found]).toEqual([name, whose?.includes(name) ? [queue] : []]);
      if (queue && whose?.includes(name)) {
        const listed = await people[name].ask(LISTED, { queue });
        expect(listed.data.notices.items).toContainEqual({ id });
      }
    }
  });

  test('stands on the board of those who may read it, where it is, and on nobody else’s', async () => {
    const { id } = await letterAt(state, people, names);
    for (const name of TABLE_PEOPLE) {
      const reads = (await people[name].ask(READ, { id })).data?.notice != null;
      const { data } = await people[name].ask(BOARD);
      const columns = (data?.noticeBoard ?? []) as { state: string; items: { id: string }[] }[];
      const found = columns.flatMap((one) => (one.items.some((letter) => letter.id === id) ? [one.state] : []));
      expect([name, found]).toEqual([name, reads && !OVER.has(state) ? [state] : []]);
    }
  });

  const allowed = ACTIONS.filter((action) => life[action]);

  test('refuses what its state does not allow, to those too who else may', async () => {
    const seen = await letterAt(state, people, names);
    for (const action of ACTIONS.filter((one) => !allowed.includes(one)))
      for (const name of [...mayBy(action, state), 'liuqiang'] as const)
        expect([action, name, await saidTo(name, action, seen)]).toEqual([action, name, 'REFUSED']);
    await mustStand(seen);
  });

  test.each(allowed)('%s is done by who may, and refused to everybody else', async (action) => {
    let seen = await letterAt(state, people, names);
    // what is decided must have been asked
    if (['GRANT_EXTENSION', 'REFUSE_EXTENSION'].includes(action)) {
      const { data } = await tryLetter(people.caizheng, ...stepOf('ASK_EXTENSION', seen, names));
      seen = data.askExtension.notice;
    }
    const [may = 'lijing', ...others] = mayBy(action, state);
    for (const name of TABLE_PEOPLE.filter((one) => one !== may && !others.includes(one)))
      expect([name, await saidTo(name, action, seen)]).toEqual([name, 'REFUSED']);
    await mustStand(seen);
    const [mutation, input] = stepOf(action, seen, names);
    const { data } = await tryLetter(people[may], mutation, input);
    expect(data[mutation]).toMatchObject({ errors: [], notice: { state: life[action] } });
  });

  async function saidTo(name: TablePerson, action: string, seen: Seen): Promise<string> {
    const [mutation, input] = stepOf(action, seen, names);
    const answer = await tryLetter(people[name], mutation, input);
    const said = answer.errors ? codeOf(answer) : answer.data[mutation].errors[0]?.code;
    return ['FORBIDDEN', 'NOT_FOUND', 'WRONG_STATE'].includes(said) ? 'REFUSED' : said;
  }

  async function mustStand(seen: Seen): Promise<void> {
    const { data } = await people.lijing.ask(READ, { id: seen.id });
    expect(data.notice).toMatchObject({ version: seen.version, state });
  }
});
