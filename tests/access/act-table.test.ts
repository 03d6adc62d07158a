import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeOf } from '../support/everybody.ts';
import { TABLE_PEOPLE, type TablePerson } from '../support/letter-table.ts';
import { issued } from '../support/letters.ts';
import { type Caller, signIn } from '../support/people.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { askTogether } from '../support/together.ts';
import { admitUnheldRoles } from '../support/unheld-roles.ts';

/** Every cell of the table of an ordered act's life, for everybody: what may be done is done, all else is refused and changes nothing. */
let server: TestServer;
const people = {} as Record<TablePerson, Caller>;
let bureauId: string;
const who: Record<string, string> = {};
/** one in each state, which nothing moves */
const standing = new Map<string, Act>();
/** what everybody was told of them */
const told = new Map<string, readonly SeenAct[]>();

beforeAll(async () => {
  server = await startServer();
  await admitUnheldRoles(server);
  for (const name of TABLE_PEOPLE) people[name] = await signIn(server.url, name);
  for (const name of ['caizheng', 'jingban', 'wangjianguo'] as const)
    who[name] = (await people[name].ask('{ viewer { id } }')).data.viewer.id;
  const { data } = await people.lijing.ask('{ units { id name } }');
  bureauId = data.units.find((unit: { name: string }) => unit.name === '财政局').id;
  for (const kind of KINDS) {
    for (const state of Object.keys(LIFE)) standing.set(`${kind} ${state}`, await actAt(state, kind));
    const { noticeId = '' } = standing.get(`${kind} OWED`) ?? {};
    for (const name of TABLE_PEOPLE) told.set(`${kind} ${name}`, await actsSeenBy(name, noticeId));
  }
}, 120_000);
afterAll(() => server?.close());

const KINDS = ['SELF_CRITICISM', 'INTERVIEW'] as const;
type Kind = (typeof KINDS)[number];
const OFFICE = ['lijing', 'zhaolei'] as const;
/** who reviews the answer of a letter to the bureau */
const REVIEW = [...OFFICE, 'paizhu', 'zuyuan'] as const;

/** Who may, of an act that is ordered of 周文; written from access.md and domain.md, not from the code. */
const WHO: Readonly<Record<string, (kind: Kind) => readonly TablePerson[]>> = {
  HAND_IN: () => ['caizheng'],
  ACCEPT: (kind) => (kind === 'INTERVIEW' ? REVIEW : ['wangjianguo']),
  RETURN: (kind) => (kind === 'INTERVIEW' ? REVIEW : ['wangjianguo']),
  WAIVE: () => REVIEW,
  REPLACE: () => REVIEW,
};
/** Where each step leads from each state; what is not here is refused. */
const LIFE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  OWED: { HAND_IN: 'HANDED_IN', WAIVE: 'WAIVED', REPLACE: 'WAIVED' },
  HANDED_IN: { ACCEPT: 'ACCEPTED', RETURN: 'OWED', WAIVE: 'WAIVED' },
  ACCEPTED: {},
  WAIVED: {},
};
const STEPS = Object.keys(WHO);

interface Act {
  readonly id: string;
  readonly noticeId: string;
  readonly version: number;
  readonly state: string;
}

type SeenAct = Omit<Act, 'noticeId'> & { readonly viewerCan: readonly string[] };

const READ = 'query ($id: ID!) { notice(id: $id) { acts { id version state viewerCan } } }';
async function actsSeenBy(name: TablePerson, noticeId: string): Promise<readonly SeenAct[]> {
  const { data } = await people[name].ask(READ, { id: noticeId });
  return data?.notice?.acts ?? [];
}
const nowOf = async ({ id, noticeId }: Act) => (await actsSeenBy('lijing', noticeId)).find((act) => act.id === id);

function asked(step: string, { id, version }: Act): [mutation: string, input: Record<string, unknown>] {
  const act = { id, version };
  const reason = '人员变动，另行安排';
  const steps: Record<string, [string, Record<string, unknown>]> = {
    HAND_IN: ['handInAct', { ...act, text: '已按要求完成，情况说明如下。' }],
    ACCEPT: ['decideAct', { ...act, step: 'ACCEPT' }],
    RETURN: ['decideAct', { ...act, step: 'RETURN', remark: '还缺说明' }],
    WAIVE: ['waiveAct', { ...act, reason }],
    REPLACE: [
      'replaceAct',
      { ...act, reason, personId: who['jingban'], dueOn: '2019-10-24', idempotencyKey: crypto.randomUUID() },
    ],
  };
  return steps[step] ?? expect.fail(`no step ${step}`);
}

const field = ([mutation, input]: readonly [string, Record<string, unknown>]) => ({
  field: `${mutation}(input: $input) { act { id } errors { code } }`,
  types: { input: `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input!` },
  variables: { input },
});

/** @returns why each was refused; what was not is done */
async function tried(name: TablePerson, steps: readonly string[], act: Act): Promise<string[]> {
  const fields = steps.map((step) => field(asked(step, act)));
  const answers = await askTogether(people[name], fields, 'mutation');
  return answers.map((answer) => {
    const said = answer.errors ? codeOf(answer) : (answer.data.found.errors[0]?.code ?? 'DONE');
    return ['FORBIDDEN', 'NOT_FOUND', 'WRONG_STATE'].includes(said) ? 'REFUSED' : said;
  });
}

/** @returns the state after it, or why not */
async function take(name: TablePerson, step: string, act: Act): Promise<string> {
  const [said = ''] = await tried(name, [step], act);
  return said === 'DONE' ? ((await nowOf(act))?.state ?? 'GONE') : said;
}

/** So many of one kind a letter orders here: enough for its part of the table. */
const ORDERED = 12;
const owed = new Map<Kind, Act[]>(KINDS.map((kind) => [kind, []]));

/** An act that nothing was done with yet. */
async function owedAct(kind: Kind): Promise<Act> {
  const left = owed.get(kind)?.pop();
  if (left) return left;
  const readerId = kind === 'SELF_CRITICISM' ? who['wangjianguo'] : null;
  const notice = await issued({ officer: people.lijing, leader: people.wangjianguo }, bureauId, {
    ...{ kind: 'RECTIFICATION', answerBy: '2019-10-25' },
    acts: Array.from({ length: ORDERED }, () => ({ kind, personId: who['caizheng'], readerId, dueOn: '2019-10-22' })),
  });
  const [first, ...others] = (await actsSeenBy('lijing', notice.id)).map((act) => ({ ...act, noticeId: notice.id }));
  owed.set(kind, others);
  return first ?? expect.fail('nothing is ordered');
}

async function actAt(state: string, kind: Kind): Promise<Act> {
  let now = await owedAct(kind);
  const way = state === 'WAIVED' ? ['WAIVE'] : state === 'OWED' ? [] : ['HAND_IN', 'ACCEPT'];
  for (const step of way) {
    const [by = 'lijing'] = WHO[step]?.(kind) ?? [];
    const reached = await take(by, step, now);
    now = { ...now, ...(await nowOf(now)) };
    if (reached === state) break;
  }
  return now.state === state ? now : expect.fail(`${kind} does not reach ${state}: ${now.state}`);
}

const CELLS = Object.keys(LIFE).flatMap((state) => KINDS.map((kind) => [kind, state] as const));

describe.each(CELLS)('an ordered %s that is %s', (kind, state) => {
  const life = LIFE[state] ?? {};
  const act = () => standing.get(`${kind} ${state}`) as Act;
  const mayDo = (name: TablePerson) => STEPS.filter((step) => life[step] && WHO[step]?.(kind).includes(name));

  test('offers everybody what they may do with it, and nothing else', () => {
    for (const name of TABLE_PEOPLE) {
      const seen = told.get(`${kind} ${name}`)?.find(({ id }) => id === act().id);
      expect([name, (seen?.viewerCan ?? []).toSorted()]).toEqual([name, mayDo(name).toSorted()]);
    }
  });

  test('refuses everybody all else', async () => {
    for (const name of TABLE_PEOPLE) {
      const steps = STEPS.filter((step) => !mayDo(name).includes(step));
      const said = await tried(name, steps, act());
      expect([name, said.map((one, at) => [steps[at], one])]).toEqual([name, steps.map((step) => [step, 'REFUSED'])]);
    }
    expect(await nowOf(act())).toMatchObject({ version: act().version, state });
  });

  test.each(Object.entries(life))('%s is done by who may, and leaves it %s', async (step, then) => {
    const [may = 'lijing'] = WHO[step]?.(kind) ?? [];
    expect(await take(may, step, await actAt(state, kind))).toBe(then);
  });
});
