import assert from 'node:assert/strict';
import { draftInput, letter } from '../support/letters.ts';
import { signIn } from '../support/people.ts';
import type { TestProcess } from '../support/server.ts';
import { query } from '../support/sql.ts';
import { Insistent } from './insist.ts';
import { Member } from './process.ts';

interface Options {
  readonly server: TestProcess;
  readonly letters: number;
  /** how often one of the two processes is killed meanwhile */
  readonly kills: number;
  readonly say: (line: string) => void;
}

/** Letters that are written at the same time. */
const HANDS = 8;

interface Draft {
  readonly id: string;
  readonly version: number;
  /** approved already, and to be issued only */
  readonly approved: boolean;
}

const DONE = '{ notice { id } errors { code message } }';
const APPROVE = `mutation ($input: ApproveNoticeInput!) { done: approveNotice(input: $input) ${DONE} }`;
const ISSUE = `mutation ($input: NoticeStepInput!) { done: issueNotice(input: $input) ${DONE} }`;

/**
 * Letters are approved and issued all at once at two processes, one of which is killed again and again: each gets one number, none is
 * left out, and whoever is told is told once.
 * @returns what was done @throws AssertionError naming what broke
 */
export async function issueAtOnce({ server, letters, kills, say }: Options): Promise<string> {
  const { superuserUrl } = server.database;
  const officer = await signIn(server.url, 'lijing');
  const leader = await signIn(server.url, 'wangjianguo');
  const { data } = await officer.ask('{ units { id kind } }');
  const units = data.units.filter(({ kind }: { kind: string }) => ['TOWNSHIP', 'VILLAGE', 'DEPARTMENT'].includes(kind));
  const drafts: Draft[] = [];
  const write = async (nr: number): Promise<void> => {
    const input = await draftInput(officer, units[nr % units.length].id, { title: `同时下发的第${nr + 1}件监督建议` });
    const draft = (await letter(officer, 'draftNotice', input)).notice;
    const submitted = (await letter(officer, 'submitNotice', { id: draft?.id, version: draft?.version })).notice;
    assert.ok(submitted, 'a letter was not written');
    const approved = nr % 2 === 0;
    const { id, version } = approved
      ? ((await letter(leader, 'approveNotice', { id: submitted.id, version: submitted.version, issue: false }))
          .notice ?? submitted)
      : submitted;
    drafts.push({ id, version, approved });
  };
  for (let from = 0; from < letters; from += HANDS)
    await Promise.all(Array.from({ length: Math.min(HANDS, letters - from) }, (_, nr) => write(from + nr)));
  say(`${letters} letters are written, every second one is approved`);

  const members = [await Member.start(server), await Member.start(server)] as const;
  const startedAt = performance.now();
  let going = true;
  const killing = (async () => {
    for (let nr = 0; nr < kills && going; nr++) await members[nr % 2 === 0 ? 0 : 1].kill();
  })();
  await Promise.all(
    drafts.map(async ({ id, version, approved }, nr) => {
      const hand = new Insistent(leader.cookie, [members[0].url, members[1].url], nr);
      const answer = await hand.ask(approved ? ISSUE : APPROVE, { input: { id, version } });
      // an answer that was lost with its process: the repeat is told that it is done
      const said = answer.data?.done.errors[0]?.code ?? null;
      assert.ok(said === null || said === 'STALE_VERSION', `${id}: ${JSON.stringify(answer)}`);
    }),
  );
  const seconds = (performance.now() - startedAt) / 1000;
  going = false;
  await killing;
  say(`all are issued after ${seconds.toFixed(1)} s`);

  const ids = drafts.map(({ id }) => id);
  const count = async (sql: string): Promise<number> =>
    Number((await query<{ n: string }>(superuserUrl, `select count(*)::text as n ${sql}`, [ids]))[0]?.n);
  assert.equal(
    await count(`from notice where id = any($1) and state = 'ISSUED' and number is not null`),
    letters,
    'not all are issued',
  );
  const [series] = await query<{ first: number; last: number; distinct: number }>(
    superuserUrl,
    `select min(n)::int as first, max(n)::int as last, count(distinct n)::int as distinct
      from (select substring(number from '〕(\\d+)号')::int as n from notice where id = any($1)) numbers`,
    [ids],
  );
  assert.ok(
    series && series.distinct === letters && series.last - series.first + 1 === letters,
    `numbers have holes: ${JSON.stringify(series)}`,
  );
  const twice = (table: string, key: string, where: string) =>
    count(`from (select ${key} from ${table} where ${where} group by ${key} having count(*) > 1) doubled`);
  assert.equal(
    await twice('notice_event', 'notice_id, action', `notice_id = any($1) and action in ('APPROVE', 'ISSUE')`),
    0,
    'something is on record twice',
  );
  assert.equal(await count(`from obligation where notice_id = any($1)`), letters, 'not one answer is owed for each');
  const told = await count(`from message where record_id = any($1) and kind = 'ISSUED'`);
  assert.equal(
    await twice('message', 'recipient_id, record_id', `record_id = any($1) and kind = 'ISSUED'`),
    0,
    'somebody was told twice',
  );
  return `${letters} letters numbered ${series.first} to ${series.last} in ${seconds.toFixed(1)} s, ${told} people told once each`;
}
