import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Article } from '../../seeds/src/portal/column.ts';
import { entryById, entryOf, look, shiftTo, statesOf } from '../support/evidence.ts';
import { runJob } from '../support/jobs.ts';
import { type Caller, signIn } from '../support/people.ts';
import { calm, close, connected, control, officer, open, publish, run, server } from '../support/portals.ts';
import { runNode } from '../support/processes.ts';
import { meddle, query } from '../support/sql.ts';

const SECRET = '张三丰因病致贫';

/** Low-income support is displayed for a week in periods until September, for a month in those after it. */
const DISPLAYS = `update disclosure_item_version set content = jsonb_set(content, '{display}', '{"days": 7, "dayKind": "CALENDAR"}')
    where item_id = (select id from disclosure_item where code = 'CW-03');
  insert into disclosure_item_version (id, item_id, version, from_on, content, created_at)
    select gen_random_uuid(), item_id, 2, '2019-10-01', jsonb_set(content, '{display,days}', '30'), created_at
    from disclosure_item_version where item_id = (select id from disclosure_item where code = 'CW-03')`;

beforeAll(async () => {
  await open();
  await meddle(server.database.superuserUrl, DISPLAYS);
  await shiftTo(officer, '2019-10-15T08:30:00+08:00');
});
afterAll(close);
beforeEach(calm);

const sql = <Row extends object>(text: string) =>
  query<Row & Record<string, unknown>>(server.database.superuserUrl, text);
const erase = () => runJob(server.database.superuserUrl, 'erase-ended');

const shown = (title: string, html = `<p>${SECRET}，联系人 13800138000，合计 560 元。</p>`): Article => ({
  ...{ id: '1', title, day: '2019-10-14', origin: '麻池镇人民政府', attachments: [] },
  html,
});

async function captured(...articles: Article[]) {
  const path = await publish(articles.map((article, nr) => ({ ...article, id: String(nr + 1) })));
  await run(await connected(path, { everyMinutes: 10_080 }));
  const entries = [];
  // numbers of persons are found by nobody
  for (const { title } of articles) entries.push(await entryOf(officer, title.split(/\d{11}/)[0] ?? title));
  return { path, entries };
}

const ENDED = '麻池镇新胜村2019年9月低保对象13900139000公示';
const LATER = '麻池镇城梁村2019年10月低保对象公示';
const KEPT = '麻池镇韩五村2019年第三季度集体财务收支公示';

describe('when a display is over', () => {
  let path: string;
  let ended: { id: string; amount: string; evidence: { revisions: { id: string; pages: { hash: string }[] }[] } };
  let later: typeof ended;
  let kept: typeof ended;

  beforeAll(async () => {
    const made = await captured(shown(ENDED), shown(LATER), shown(KEPT));
    path = made.path;
    [ended, later, kept] = made.entries;
  });

  const titleShown = ENDED.replace('13900139000', '***********');
  const found = async (words: string) => {
    const asked = 'query ($words: String!) { disclosures(filter: { text: { contains: $words } }) { items { id } } }';
    return (await officer.ask(asked, { words })).data.disclosures.items.map(({ id }: { id: string }) => id).sort();
  };

  test('it is told on which day, by the version of its item that holds for the period', async () => {
    const ends = async (id: string) => (await entryById(officer, id)).evidence.displayEndsOn;
    expect([await ends(ended.id), await ends(later.id), await ends(kept.id)]).toEqual([
      '2019-10-21',
      '2019-11-13',
      null,
    ]);
  });

  test('on its last day nothing is erased', async () => {
    await shiftTo(officer, '2019-10-21T23:00:00+08:00');
    await erase();
    expect((await entryById(officer, ended.id)).erasedAt).toBeNull();
    expect(await found(SECRET)).toHaveLength(3);
  });

  test('the day after, what was published is erased, and its hash, title and amount stay', async () => {
    const [before] = await sql<{ hash: string }>(
      `select encode(payload_hash, 'hex') as hash from trail_entry where table_name = 'captured_article' and operation = 'INSERT'
        and row_id = (select article_id::text from disclosure where id = '${ended.id}')`,
    );
    await shiftTo(officer, '2019-10-22T00:30:00+08:00');
    await erase();
    const entry = await entryById(officer, ended.id);
    expect(entry).toMatchObject({ text: '', amount: '560.00', title: titleShown, publishedOn: '2019-10-14' });
    expect(entry.erasedAt).not.toBeNull();
    const [first] = entry.evidence.revisions;
    expect(first).toMatchObject({ state: 'FIRST', text: null, erased: true, amount: '560.00' });
    expect(first.pages).toMatchObject([{ hash: ended.evidence.revisions[0]?.pages[0]?.hash, erased: true }]);
    expect((await officer.send(`/pages/${first.id}`, {})).status).toBe(404);
    expect(await found(SECRET)).toEqual([later.id, kept.id].sort());
    // neither where it was captured, nor in what the trail holds of that
    for (const place of ['captured_article', 'page_revision', 'disclosure', 'trail_entry']) {
      const held = await sql(`select 1 from ${place} t where t::text like '%13900139000%'`);
      expect([place, held.length]).toEqual([place, 0]);
    }
    const [after] = await sql<{ hash: string; before: unknown; erased: boolean; after: unknown }>(
      `select encode(payload_hash, 'hex') as hash, before, after, erased_at is not null as erased from trail_entry
        where table_name = 'captured_article' and operation = 'INSERT'
        and row_id = (select article_id::text from disclosure where id = '${ended.id}')`,
    );
    expect(after).toEqual({ hash: before?.hash, before: null, after: null, erased: true });
    const [told] = await sql(
      `select reason, actor_name from trail_entry where table_name = 'trail_entry' order by id desc limit 1`,
    );
    expect(told).toEqual({ reason: '公示期满', actor_name: '系统任务：清除公示期满的内容' });
  });

  test('what is displayed longer, and what is no display, is kept', async () => {
    for (const { id } of [later, kept]) {
      const entry = await entryById(officer, id);
      expect([entry.text.includes(SECRET), entry.erasedAt, entry.evidence.revisions[0].erased]).toEqual([
        true,
        null,
        false,
      ]);
      expect((await officer.send(`/pages/${entry.evidence.revisions[0].id}`, {})).status).toBe(200);
    }
  });

  test('what is displayed longer is asked once a day, and what is none not at all', async () => {
    const asked = async () =>
      (
        await sql<{ id: string }>(
          `select d.id from page_look l join disclosure d using (article_id) where l.displayed_on = '2019-10-22'`,
        )
      ).map(({ id }) => id);
    expect(await asked()).toEqual([later.id]);
    const places = () => sql('select article_id, xmin::text from page_look order by 1');
    const before = await places();
    await erase();
    expect(await places()).toEqual(before);
  });

  test('a second time erases nothing more', async () => {
    const state = () => sql('select id, version, erased_at from disclosure order by id');
    const entries = async () =>
      (await sql<{ n: number }>('select count(*)::int as n from trail_entry where erased_at is not null'))[0]?.n;
    const [rows, erased] = [await state(), await entries()];
    await erase();
    expect([await state(), await entries()]).toEqual([rows, erased]);
  });

  test('the trail is whole', async () => {
    const shenji = await signIn(server.url, 'shenji');
    await runJob(server.database.superuserUrl, 'seal-trail');
    expect(await verified(shenji)).toEqual({ whole: true, faults: [] });
    const env = {
      DATABASE_URL: server.database.appUrl,
      SANWU_TRAIL_ROOTS: server.rootsFile,
      SANWU_MASTER_KEY: server.masterKey,
    };
    const said = await runNode('api/dist/commands/trail.js', { args: ['verify'], env });
    expect(said).toContain('：完好');
  });

  test('it is looked for when it had a day to be taken down', async () => {
    const entry = await look(officer, ended.id);
    expect(entry.evidence).toMatchObject({ leftUp: false, dueAt: '2019-10-22T16:00:00.000Z' });
  });

  test('a page that is still up then was left up: that is told, and nothing of it is kept again', async () => {
    await shiftTo(officer, '2019-10-23T00:00:00+08:00');
    const entry = await look(officer, ended.id);
    expect(statesOf(entry)).toEqual(['FIRST']);
    expect(entry.evidence).toMatchObject({ leftUp: true, dueAt: '2019-10-29T16:00:00.000Z' });
    expect([entry.text, entry.evidence.revisions[0].text]).toEqual(['', null]);
    expect(await sql(`select 1 from page_content where erased_at is not null and bytes is not null`)).toEqual([]);
    await control('PUT', 'article', { path, article: { ...shown(ENDED), html: `<p>${SECRET}，改动</p>` } });
    expect(statesOf(await look(officer, ended.id))).toEqual(['FIRST']);
    expect(await found(SECRET)).toHaveLength(2);
  });

  test('a page that is taken down then is looked at no more', async () => {
    await control('DELETE', 'article', { path, id: '1' });
    await look(officer, ended.id);
    await shiftTo(officer, '2019-10-23T11:00:00+08:00');
    const entry = await look(officer, ended.id);
    expect(statesOf(entry)).toEqual(['FIRST', 'GONE']);
    expect(entry.evidence).toMatchObject({ dueAt: null, displayEndsOn: '2019-10-21', leftUp: false });
    expect(entry.evidence.revisions[0].lookedAt > entry.evidence.displayEndsOn).toBe(true);
  });
});

test('a page that another article stands on as well is kept for that one', async () => {
  const { entries } = await captured(
    shown('麻池镇武家村2019年9月低保对象公示'),
    shown('麻池镇古城村2019年第三季度集体财务收支公示'),
  );
  const [{ id, evidence }, other] = entries;
  const [{ pages }] = evidence.revisions;
  await meddle(
    server.database.superuserUrl,
    `update page_revision set hashes = array[decode('${pages[0].hash}', 'hex')] where id = '${other.evidence.revisions[0].id}'`,
  );
  await shiftTo(officer, '2019-10-23T12:00:00+08:00');
  await erase();
  expect((await entryById(officer, id)).erasedAt).not.toBeNull();
  const [page] = await sql(
    `select bytes is not null as kept from page_content where hash = decode('${pages[0].hash}', 'hex')`,
  );
  expect(page).toEqual({ kept: true });
  // nobody reads it by way of what was erased
  const [erased] = (await entryById(officer, id)).evidence.revisions;
  expect(erased.pages).toMatchObject([{ erased: true }]);
  const status = async (revision: string) => (await officer.send(`/pages/${revision}`, {})).status;
  expect([await status(erased.id), await status(other.evidence.revisions[0].id)]).toEqual([404, 200]);
});

test('what was displayed longer is erased when that is over', async () => {
  const { id } = await entryOf(officer, LATER);
  await shiftTo(officer, '2019-11-13T12:00:00+08:00');
  await erase();
  expect((await entryById(officer, id)).erasedAt).toBeNull();
  await shiftTo(officer, '2019-11-14T00:30:00+08:00');
  await erase();
  expect((await entryById(officer, id)).erasedAt).not.toBeNull();
});

async function verified(caller: Caller) {
  const { data } = await caller.ask('mutation { verifyTrail { faults } }');
  return { whole: data.verifyTrail.faults.length === 0, faults: data.verifyTrail.faults };
}
