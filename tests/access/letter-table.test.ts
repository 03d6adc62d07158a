import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeOf } from '../support/everybody.ts';
import {
  LIFE,
  type People,
  type Seen,
  stepOf,
  TABLE_PEOPLE,
  TableLetters,
  type TableNames,
  type TablePerson,
  WAITS,
  WHO,
} from '../support/letter-table.ts';
import { letterField, tryLetter } from '../support/letters.ts';
import { type Caller, signIn } from '../support/people.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { askTogether } from '../support/together.ts';
import { admitUnheldRoles } from '../support/unheld-roles.ts';

/** Every cell of the table of a letter's life, for everybody: what may be done is done, all else is refused and changes nothing. */
let server: TestServer;
let people: People;
let names: TableNames;
let moved: TableLetters;
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
  moved = new TableLetters(people, names);
  for (const state of Object.keys(LIFE)) letters.set(state, await moved.at(state));
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
const OFFERS = { field: READ, types: { id: 'ID!' } };
const QUEUES = { field: 'noticeQueues { queue totalItems items(take: 200) { id } }' };
const LISTED = 'query ($queue: LetterQueue!) { notices(filter: { queue: $queue }, take: 200) { items { id } } }';
const BOARD = { field: 'noticeBoard(take: 50) { state items { id } }' };
const DECISIONS = new Set(['GRANT_EXTENSION', 'REFUSE_EXTENSION']);
/** What is not done again with the same letter. */
const ONCE = new Set([...DECISIONS, 'ASK_EXTENSION', 'OBJECT', 'REJECT_OBJECTION']);
const OVER = new Set(['CLOSED', 'WITHDRAWN']);

interface Told {
  /** what it is offered to do, by the letter's state; null: it may not read it */
  readonly offered: ReadonlyMap<string, readonly string[] | null>;
  readonly queues: readonly { queue: string; items: { id: string }[] }[];
  readonly board: readonly { state: string; items: { id: string }[] }[];
}

async function toldTo(caller: Caller): Promise<Told> {
  const asks = [...letters.values()].map(({ id }) => ({ ...OFFERS, variables: { id } }));
  const [queues, board, ...each] = (await askTogether(caller, [QUEUES, BOARD, ...asks])).map(({ data }) => data?.found);
  const offered = [...letters.keys()].map((state, at) => {
    const can = each[at]?.viewerCan as { action: string; allowed: boolean }[] | undefined;
    return [state, can?.flatMap(({ action, allowed }) => (allowed ? action : [])).toSorted() ?? null] as const;
  });
  return { offered: new Map(offered), queues: queues ?? [], board: board ?? [] };
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
    for (const name of TABLE_PEOPLE) {
      const others = ACTIONS.filter((one) => !allowed.includes(one));
      const tried = others.filter((action) => name === 'liuqiang' || mayBy(action, state).includes(name));
      await mustBeRefused(name, tried, standing());
    }
    await mustStand(standing());
  });

  test('refuses everybody what others may do with it', async () => {
    // what is decided must have been asked
    const asked = allowed.includes('ASK_EXTENSION') ? await extensionAsked(await moved.at(state)) : standing();
    for (const name of TABLE_PEOPLE) {
      const theirs = allowed.filter((action) => !mayBy(action, state).includes(name));
      const [decisions, others] = [
        theirs.filter((one) => DECISIONS.has(one)),
        theirs.filter((one) => !DECISIONS.has(one)),
      ];
      await mustBeRefused(name, others, standing());
      await mustBeRefused(name, decisions, asked);
    }
    await mustStand(standing());
    await mustStand(asked);
  });

  test.each(allowed)('%s is done by who may', async (action) => {
    const letter = await moved.at(state);
    const seen = DECISIONS.has(action) ? await extensionAsked(letter) : letter;
    const [may = 'lijing'] = mayBy(action, state);
    const [mutation, input] = stepOf(action, seen, names);
    const { data } = await tryLetter(people[may], mutation, input);
    expect(data[mutation]).toMatchObject({ errors: [], notice: { state: life[action] } });
    if (!ONCE.has(action)) moved.leave(life[action] ?? '', data[mutation].notice);
  });

  async function extensionAsked(letter: Seen): Promise<Seen> {
    const { data } = await tryLetter(people.caizheng, ...stepOf('ASK_EXTENSION', letter, names));
    return data.askExtension.notice;
  }

  async function mustBeRefused(name: TablePerson, actions: readonly string[], seen: Seen): Promise<void> {
    const fields = actions.map((action) => letterField(...stepOf(action, seen, names)));
    const answers = await askTogether(people[name], fields, 'mutation');
    const said = answers.map((answer) => (answer.errors ? codeOf(answer) : answer.data.found.errors[0]?.code));
    const refused = said.map((code) => (['FORBIDDEN', 'NOT_FOUND', 'WRONG_STATE'].includes(code) ? 'REFUSED' : code));
    expect([name, ...refused.map((code, at) => [actions[at], code])]).toEqual([
      name,
      ...actions.map((action) => [action, 'REFUSED']),
    ]);
  }

  async function mustStand(seen: Seen): Promise<void> {
    const { data } = await people.lijing.ask(`query ($id: ID!) { ${READ} }`, { id: seen.id });
    expect(data.notice).toMatchObject({ version: seen.version, state });
  }
});
