import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeOf } from '../support/everybody.ts';
import { TABLE_PEOPLE, type TablePerson } from '../support/letter-table.ts';
import { issued } from '../support/letters.ts';
import { type Caller, signIn } from '../support/people.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { admitUnheldRoles } from '../support/unheld-roles.ts';

/** Every cell of the table of an ordered act's life, for everybody: what may be done is done, all else is refused and changes nothing. */
let server: TestServer;
const people = {} as Record<TablePerson, Caller>;
let bureauId: string;
const who: Record<string, string> = {};

beforeAll(async () => {
  server = await startServer();
  await admitUnheldRoles(server);
  for (const name of TABLE_PEOPLE) people[name] = await signIn(server.url, name);
  for (const name of ['caizheng', 'jingban', 'wangjianguo'] as const)
    who[name] = (await people[name].ask('{ viewer { id } }')).data.viewer.id;
  const { data } = await people.lijing.ask('{ units { id name } }');
  bureauId = data.units.find((unit: { name: string }) => unit.name === '财政局').id;
}, 120_000);
afterAll(() => server?.close());

type Kind = 'SELF_CRITICISM' | 'INTERVIEW';
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

const READ = 'query ($id: ID!) { notice(id: $id) { acts { id version state viewerCan } } }';
async function seenBy(name: TablePerson, { id, noticeId }: Pick<Act, 'id' | 'noticeId'>) {
  const { data } = await people[name].ask(READ, { id: noticeId });
  return (data?.notice?.acts ?? []).find((act: { id: string }) => act.id === id) as
    | (Act & { viewerCan: string[] })
    | undefined;
}

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

/** @returns the state after it, or why not */
async function take(name: TablePerson, step: string, act: Act): Promise<string> {
  const [mutation, input] = asked(step, act);
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const answer = await people[name].ask(
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { act { id } errors { code } } }`,
    { input },
  );
  const said = answer.errors ? codeOf(answer) : answer.data[mutation].errors[0]?.code;
  if (said) return ['FORBIDDEN', 'NOT_FOUND', 'WRONG_STATE'].includes(said) ? 'REFUSED' : said;
  return (await seenBy('lijing', act))?.state ?? 'GONE';
}

async function actAt(state: string, kind: Kind): Promise<Act> {
  const readerId = kind === 'SELF_CRITICISM' ? who['wangjianguo'] : null;
  const notice = await issued({ officer: people.lijing, leader: people.wangjianguo }, bureauId, {
    ...{ kind: 'RECTIFICATION', answerBy: '2019-10-25' },
    acts: [{ kind, personId: who['caizheng'], readerId, dueOn: '2019-10-22' }],
  });
  const { data } = await people.lijing.ask(READ, { id: notice.id });
  let now: Act = { ...data.notice.acts[0], noticeId: notice.id };
  const way = state === 'WAIVED' ? ['WAIVE'] : state === 'OWED' ? [] : ['HAND_IN', 'ACCEPT'];
  for (const step of way) {
    const [by = 'lijing'] = WHO[step]?.(kind) ?? [];
    const reached = await take(by, step, now);
    now = { ...now, ...(await seenBy('lijing', now)) };
    if (reached === state) break;
  }
  return now.state === state ? now : expect.fail(`${kind} does not reach ${state}: ${now.state}`);
}

const CELLS = Object.keys(LIFE).flatMap((state) =>
  (['SELF_CRITICISM', 'INTERVIEW'] as const).map((kind) => [kind, state] as const),
);

describe.each(CELLS)('an ordered %s that is %s', (kind, state) => {
  const life = LIFE[state] ?? {};

  test('offers everybody what they may do with it, and nothing else', async () => {
    const act = await actAt(state, kind);
    for (const name of TABLE_PEOPLE) {
      const expected = STEPS.filter((step) => life[step] && WHO[step]?.(kind).includes(name));
      expect([name, ((await seenBy(name, act))?.viewerCan ?? []).toSorted()]).toEqual([name, expected.toSorted()]);
    }
  });

  test.each(STEPS)('%s is done by who may where it may be, and refused to everybody else', async (step) => {
    const act = await actAt(state, kind);
    const may = WHO[step]?.(kind) ?? [];
    for (const name of TABLE_PEOPLE.filter((one) => !may.includes(one) || !life[step]))
      expect([name, await take(name, step, act)]).toEqual([name, 'REFUSED']);
    expect(await seenBy('lijing', act)).toMatchObject({ version: act.version, state });
    const [first = 'lijing'] = may;
    if (life[step]) expect(await take(first, step, act)).toBe(life[step]);
  });
});
