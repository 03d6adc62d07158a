import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SOURCES } from '../../seeds/src/district/sources.ts';
import { WeChatWorld } from '../../seeds/src/stand-in-client.ts';
import { tryCall } from '../support/administrators.ts';
import { entryOf } from '../support/evidence.ts';
import { FilingWorld } from '../support/filings.ts';
import { checked } from '../support/findings.ts';
import { runJob } from '../support/jobs.ts';
import { type Caller, signIn } from '../support/people.ts';
import { meddle, query } from '../support/sql.ts';

const SHAHE = SOURCES.find(({ unit }) => unit.code === '150207001000') ?? expect.fail('no source of Shahe');
const ID_NUMBER = '150202195512016719';
const TABLE = `<table><tr><th>姓名</th><th>身份证号</th><th>家庭住址</th><th>金额（元）</th></tr>
  <tr><td>李四</td><td>${ID_NUMBER}</td><td>建设路十二号</td><td>100</td></tr>
  <tr><td>王五</td><td>1502**********6719</td><td>**</td><td>200</td></tr><tr><td>合计</td><td></td><td></td><td>310</td></tr></table>`;
const RAW = `姓名\t身份证号\t家庭住址\t金额（元）\n李四\t${ID_NUMBER}\t建设路十二号\t100`;

let world: FilingWorld;
let weChat: WeChatWorld;
let officer: Caller;
let sourceId: string;
let published = 0;

beforeAll(async () => {
  world = await FilingWorld.open();
  weChat = new WeChatWorld(world.server.weChatUrl);
  officer = world.who('officer');
  const { data } = await officer.ask('{ sources { id name } }');
  sourceId = data.sources.find(({ name }: { name: string }) => name === SHAHE.name).id;
});
afterAll(() => world.close());

const url = () => world.server.database.superuserUrl;
const sql = <Row extends object>(text: string) => query<Row & Record<string, unknown>>(url(), text);
/** Everything is checked that has to be. */
async function gone(): Promise<void> {
  await checked(world.server);
  await runJob(url(), 'check-disclosures');
}
const capture = () => officer.ask('mutation ($id: ID!) { runCapture(sourceId: $id) { outcome } }', { id: sourceId });

async function publish(title: string, content = TABLE, articleId = `anew${++published}`, updatedAt?: string) {
  const publishedAt = '2019-10-15T07:00:00+08:00';
  await weChat.publish(SHAHE.appId, { articleId, title, content, publishedAt, ...(updatedAt ? { updatedAt } : {}) });
  await capture();
  await gone();
  return (await entryOf(officer, title)).id as string;
}

interface Seen {
  id: string;
  version: number;
  state: string;
}
async function found(id: string, code: string): Promise<Seen | undefined> {
  const { data } = await officer.ask(
    'query ($filter: FindingFilter) { findings(filter: $filter) { items { id version state } } }',
    { filter: { disclosureId: { eq: id }, code: { eq: code } } },
  );
  return data.findings.items[0];
}
const decide = async ({ id, version }: Seen, step: string, reason?: string) => {
  const input = { findings: [{ id, version }], step, ...(reason ? { reason } : {}) };
  const { data } = await officer.ask(
    'mutation ($input: StepFindingsInput!) { stepFindings(input: $input) { errors { message } } }',
    { input },
  );
  expect(data.stepFindings.errors).toEqual([]);
};
const resultOf = async (id: string, code: string) => {
  const { data } = await officer.ask(
    'query ($id: ID!) { disclosure(id: $id) { checks { results { outcome evidence check { code } } } } }',
    { id },
  );
  const { outcome, evidence } = data.disclosure.checks.results.find(
    (one: { check: { code: string } }) => one.check.code === code,
  );
  return { outcome, evidence };
};

/** How often the checks of each entry have been told since a number of the log. */
async function told(since: number): Promise<Record<string, number>> {
  await expect.poll(async () => (await sql('select 1 from outbox')).length).toBe(0);
  const rows = await sql<{ id: string; n: number }>(
    `select id, count(*)::int as n from log_entry, jsonb_array_elements_text(payload -> 'ids') id
      where number > ${since} and payload ->> 'type' = 'CHECK' group by 1`,
  );
  return Object.fromEntries(rows.map(({ id, n }) => [id, n]));
}
const newest = async () => Number((await sql<{ n: string }>('select max(number) as n from log_entry'))[0]?.n);

describe('when checks are new or have changed', () => {
  let decided: string;
  let fresh: string;
  let well: string;

  /** Some are decided; and things are as checks of an earlier version left them. */
  async function leftBehind(): Promise<void> {
    decided = await publish('沙河街道2019年第三季度党务公开');
    fresh = await publish('沙河街道2019年第三季度政务公开');
    well = await publish(
      '沙河街道2019年第三季度党务公开（补充）',
      '<p>现将本街道第三季度党务工作情况予以公布，欢迎监督。</p>',
    );
    await decide((await found(decided, 'SUMS')) ?? expect.fail(), 'CONFIRM');
    await decide((await found(decided, 'PERSONAL_DATA')) ?? expect.fail(), 'DISMISS', '已与单位核实');
    // one had not seen the sums of one entry, another one saw a fault that is none
    await meddle(
      url(),
      `delete from finding where disclosure_id = '${fresh}' and code = 'SUMS';
       insert into finding (id, unit_id, kind, code, disclosure_id, subject_id, problem, evidence, found_on, found_at, state)
         select gen_random_uuid(), unit_id, 'INCOMPLETE', 'SUMS', id, id, '合计与各行之和不符', '{旧}', '2019-10-15', now(), 'PROPOSED'
         from disclosure where id = '${well}';
       update disclosure_check set way = way - 1, results = '[]'`,
    );
  }

  test('every entry is gone over, once: what is wrong is proposed, what is not lapses, what people decided stays', async () => {
    await leftBehind();
    const before = await Promise.all([found(decided, 'SUMS'), found(decided, 'PERSONAL_DATA')]);
    const since = await newest();
    await runJob(url(), 'check-disclosures');
    expect(await Promise.all([found(decided, 'SUMS'), found(decided, 'PERSONAL_DATA')])).toEqual(before);
    expect(before.map((one) => one?.state)).toEqual(['OPEN', 'DISMISSED']);
    expect((await found(fresh, 'SUMS'))?.state).toBe('PROPOSED');
    expect((await found(well, 'SUMS'))?.state).toBe('LAPSED');
    const counting = await sql<{ id: string }>('select id from disclosure where rejected_at is null order by id');
    expect(await told(since)).toEqual(Object.fromEntries(counting.map(({ id }) => [id, 1])));
  });

  test('a further run goes over nothing', async () => {
    const state = () => sql('select disclosure_id, checked_at, way from disclosure_check order by 1');
    const [before, since] = [await state(), await newest()];
    await runJob(url(), 'check-disclosures');
    expect([await state(), await told(since)]).toEqual([before, {}]);
  });

  test('what an older process has checked since is gone over again', async () => {
    await sql(`update disclosure_check set way = way - 1 where disclosure_id = '${well}'`);
    const state = () =>
      sql<{ id: string }>(`select disclosure_id as id, checked_at::text from disclosure_check order by 1`);
    const before = await state();
    await runJob(url(), 'check-disclosures');
    const after = await state();
    expect(after.filter((one, nr) => String(one['checked_at']) !== String(before[nr]?.['checked_at']))).toMatchObject([
      { id: well },
    ]);
  });

  test('what is owed without an entry is gone over as well, when the question whether it came in time has changed', async () => {
    const overdue = () =>
      sql<{ n: number }>(
        `select count(*)::int as n from finding where code = 'ON_TIME' and state = 'PROPOSED' and disclosure_id is null`,
      );
    const before = await overdue();
    expect(before[0]?.n).toBeGreaterThan(0);
    await meddle(
      url(),
      `delete from finding where code = 'ON_TIME' and disclosure_id is null; update check_cursor set owed_way = 0`,
    );
    await runJob(url(), 'check-disclosures');
    expect(await overdue()).toEqual(before);
  });
});

describe('when the mask has changed', () => {
  const TITLE = '沙河街道2019年第三季度三务公开（汇总）';
  let id: string;

  const searched = async (words: string) =>
    (
      await officer.ask(
        'query ($words: String!) { disclosures(filter: { text: { contains: $words } }) { totalItems } }',
        {
          words,
        },
      )
    ).data.disclosures.totalItems;
  const shown = async () => {
    const { text, evidence } = await entryOf(officer, TITLE);
    return { text, revisions: evidence.revisions.map((one: { title: string; text: string }) => [one.title, one.text]) };
  };

  test('what was stored under another one is masked anew: text, title, search, and each revision of its page', async () => {
    id = await publish(TITLE, TABLE, 'masked');
    await publish(TITLE, `<p>更正后重新公布。</p>${TABLE}`, 'masked', '2019-10-15T08:00:00+08:00');
    const before = await shown();
    expect(before.revisions).toHaveLength(2);
    expect(JSON.stringify(before)).not.toMatch(/150202195512016719|建设路/);
    await meddle(
      url(),
      `update disclosure set title = title || '13800138000', text = '${RAW}' where id = '${id}';
       update captured_article set title = title || '13800138000' where id = (select article_id from disclosure where id = '${id}');
       update page_revision set text = '${RAW}' where article_id = (select article_id from disclosure where id = '${id}');
       update page_look set mask = 0; update disclosure_check set way = 0`,
    );
    expect(await searched('建设路十二号')).toBe(1);
    await runJob(url(), 'check-disclosures');
    await runJob(url(), 'mask-revisions');
    expect(await shown()).toEqual(before);
    expect(await searched('建设路十二号')).toBe(0);
    const [entry] = await sql<{ title: string }>(`select title from disclosure where id = '${id}'`);
    expect(entry?.title).toBe(`${TITLE}***********`);
    // nor does the trail tell what the title said
    expect(await sql(`select 1 from trail_entry t where row_id = '${id}' and t::text like '%13800138000%'`)).toEqual(
      [],
    );
  });

  test('done again, it changes nothing', async () => {
    const entries = () =>
      sql(
        "select max(id) as id from trail_entry where actor_kind = 'JOB' and table_name in ('disclosure', 'page_revision')",
      );
    const before = await entries();
    await sql('update page_look set mask = 0; update disclosure_check set way = 0');
    await runJob(url(), 'check-disclosures');
    await runJob(url(), 'mask-revisions');
    expect(await entries()).toEqual(before);
  });

  test('a revision that cannot be read again as it was is told no more; its pages stay', async () => {
    await meddle(
      url(),
      `update page_revision set text = '${RAW}', substance = '\\x00' where number = 1
        and article_id = (select article_id from disclosure where id = '${id}'); update page_look set mask = 0`,
    );
    await runJob(url(), 'mask-revisions');
    const { evidence } = await entryOf(officer, TITLE);
    expect(evidence.revisions.map(({ text }: { text: string | null }) => text === null)).toEqual([false, true]);
    expect(evidence.revisions[1].pages).toMatchObject([{ erased: false }]);
  });
});

test('what was filled in is masked anew out of what was filled in', async () => {
  await world.isSet('CW-01');
  const { id } = await world.owed('村(居)务公开');
  const submitted = await world.submitted(id);
  await world.went('passFiling', { id: submitted.id, version: submitted.version }, world.who('townshipHead'));
  await gone();
  const text = () => sql<{ text: string }>(`select text from disclosure where filing_id = '${submitted.id}'`);
  const before = await text();
  await meddle(
    url(),
    `update disclosure set text = text || '13800138000' where filing_id = '${submitted.id}'; update disclosure_check set way = 0`,
  );
  await runJob(url(), 'check-disclosures');
  expect(await text()).toEqual(before);
});

test('a template that is given to an item reaches the entries that there are', async () => {
  const id = (await entryOf(officer, '沙河街道2019年第三季度政务公开')).id;
  expect(await resultOf(id, 'TEMPLATE')).toMatchObject({ outcome: 'NOT_APPLICABLE' });
  await world.isSet('ZW-01');
  await gone();
  expect((await resultOf(id, 'TEMPLATE')).outcome).toBe('FAIL');
});

test('whether an entry came in time follows what becomes of what was owed', async () => {
  const leader = await signIn(world.server.url, 'wangjianguo');
  const id = await publish(
    '沙河街道2019年第三季度政务公开（迟报）',
    '<p>现将第三季度政务情况予以公布。</p>',
    'late',
    '2019-10-15T08:05:00+08:00',
  );
  const late = { outcome: 'FAIL', evidence: [expect.stringContaining('晚')] };
  expect(await resultOf(id, 'ON_TIME')).toEqual(late);
  const { obligation } = (await officer.ask('query ($id: ID!) { disclosure(id: $id) { obligation { id } } }', { id }))
    .data.disclosure;
  // nothing that counts is left of it, so that it can be exempted
  const others = await sql<{ id: string; version: number }>(
    `select d.id, d.version from fulfilment f join disclosure d on d.id = f.disclosure_id
      where f.obligation_id = '${obligation.id}' and f.revoked_at is null`,
  );
  for (const one of others)
    await tryCall(
      officer,
      'rejectDisclosure',
      'RejectDisclosureInput',
      { ...one, reason: '不是这个事项' },
      'errors { message }',
    );
  const ANSWER = 'obligation { state exemptions { id version } } errors { message }';
  const proposal = { obligationId: obligation.id, reason: '由区里统一公开', idempotencyKey: crypto.randomUUID() };
  const proposed = await tryCall(officer, 'proposeExemption', 'ProposeExemptionInput', proposal, ANSWER);
  const [exemption] = proposed.data.proposeExemption.obligation.exemptions;
  const step = async (version: number, what: string) => {
    const input = { id: exemption.id, version, step: what, remark: '同意' };
    const { data } = await tryCall(leader, 'stepExemption', 'StepExemptionInput', input, ANSWER);
    expect(data.stepExemption.errors).toEqual([]);
    await gone();
    return data.stepExemption.obligation.state;
  };
  // an entry of the same item, unit and period that counts and met nothing
  await meddle(url(), `update disclosure set rejected_at = null, rejected_reason = null where id = '${id}'`);
  expect(await step(1, 'APPROVE')).toBe('EXEMPTED');
  expect(await resultOf(id, 'ON_TIME')).toEqual({ outcome: 'NOT_APPLICABLE', evidence: ['已免予公开'] });
  expect(await step(2, 'REVOKE')).toBe('OPEN');
  expect(await resultOf(id, 'ON_TIME')).toEqual(late);
});
