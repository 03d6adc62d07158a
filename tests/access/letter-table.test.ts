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
/** one in each state, which nothing moves */
const letters = new Map<string, Seen>();
/** what everybody was told of them, with all of them there */
let told: Readonly<Record<TablePerson, Told>>;

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
  for (const state of Object.keys(LIFE)) letters.set(state, await letterAt(state, people, names));
  const tales: [TablePerson, Told][] = [];
  for (const name of TABLE_PEOPLE) tales.push([name, await toldTo(people[name])]);
  told = Object.fromEntries(tales) as typeof told;
}, 120_000);
afterAll(() => server?.close());

const ACTIONS = Object.keys(WHO);
const mayBy = (action: string, state: string): readonly TablePerson[] => {
  const who = WHO[action];
  return typeof who === 'function' ? who(state) : (who ?? []);
};

const READ = 'notice(id: $id) { version state viewerCan { action allowed } }';
const QUEUES = '{ noticeQueues { queue totalItems items(take: 200) { id } } }';
const LISTED = 'query ($queue: LetterQueue!) { notices(filter: { queue: $queue }, take: 200) { items { id } } }';
const BOARD = '{ noticeBoard(take: 50) { state items { id } } }';
const OVER = new Set(['CLOSED', 'WITHDRAWN']);

interface Told {
  /** what it is offered to do, by the letter's state; null: it may not read it */
  readonly offered: ReadonlyMap<string, readonly string[] | null>;
  readonly queues: readonly { queue: string; items: { id: string }[] }[];
  readonly board: readonly { state: string; items: { id: string }[] }[];
}

async function toldTo(caller: Caller): Promise<Told> {
  const offered = new Map<string, string[] | null>();
  for (const [state, { id }] of letters) {
    const { data } = await caller.ask(`query ($id: ID!) { ${READ} }`, { id });
    const can = data?.notice?.viewerCan as { action: string; allowed: boolean }[] | undefined;
    offered.set(state, can?.flatMap(({ action, allowed }) => (allowed ? action : [])).toSorted() ?? null);
  }
  const [queues, board] = [await caller.ask(QUEUES), await caller.ask(BOARD)];
  return { offered, queues: queues.data?.noticeQueues ?? [], board: board.data?.noticeBoard ?? [] };
}

describe.each(Object.keys(LIFE))('a letter that is %s', (state) => {
  const life = LIFE[state] ?? {};
  const allowed = ACTIONS.filter((action) => life[action]);
  const standing = () => letters.get(state) as Seen;
  const holds = (items: readonly { id: string }[]) => items.some(({ id }) => id === standing().id);

  test('offers everybody what they may do with it, and nothing else', () => {
    for (const name of TABLE_PEOPLE) {
      const expected = ACTIONS.filter((action) => life[action] && mayBy(action, state).includes(name));
      expect([name, told[name].offered.get(state) ?? []]).toEqual([name, expected.toSorted()]);
    }
  });

  test('waits for those whose move it is, and for nobody else', async () => {
    const [queue, whose] = WAITS[state] ?? [];
    for (const name of TABLE_PEOPLE) {
      const found = told[name].queues.flatMap((one) => (holds(one.items) ? [one.queue] : []));
      expect([name, found]).toEqual([name, whose?.includes(name) ? [queue] : []]);
      if (queue && whose?.includes(name)) {
        const listed = await people[name].ask(LISTED, { queue });
        expect(listed.data.notices.items).toContainEqual({ id: standing().id });
      }
    }
  });

  test('stands on the board of those who may read it, where it is, and on nobody else’s', () => {
    for (const name of TABLE_PEOPLE) {
      const found = told[name].board.flatMap((one) => (holds(one.items) ? [one.state] : []));
      const reads = told[name].offered.get(state) !== null;
      expect([name, found]).toEqual([name, reads && !OVER.has(state) ? [state] : []]);
    }
  });

  test('refuses what its state does not allow, to those too who else may', async () => {
    for (const action of ACTIONS.filter((one) => !allowed.includes(one)))
      for (const name of [...mayBy(action, state), 'liuqiang'] as const)
        expect([action, name, await saidTo(name, action, standing())]).toEqual([action, name, 'REFUSED']);
    await mustStand(standing());
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
    const { data } = await people.lijing.ask(`query ($id: ID!) { ${READ} }`, { id: seen.id });
    expect(data.notice).toMatchObject({ version: seen.version, state });
  }
});
