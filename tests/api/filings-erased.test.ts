import { afterAll, beforeAll, expect, test } from 'vitest';
import { shiftTo } from '../support/evidence.ts';
import { ACCOUNTS, FILLED, FilingWorld } from '../support/filings.ts';
import { checked } from '../support/findings.ts';
import { runJob } from '../support/jobs.ts';
import { meddle, query } from '../support/sql.ts';

const SECRET = '张三丰因病致贫';
const FIRST_SAID = '李四光因残致贫';

let world: FilingWorld;
let filing: { id: string; photos: { id: string }[] };
let nil: { id: string };
let takenBack: { entryId: string; photoId: string };
beforeAll(async () => {
  world = await FilingWorld.open();
  await meddle(
    world.server.database.superuserUrl,
    `update disclosure_item_version set content = jsonb_set(content, '{display}', '{"days": 7, "dayKind": "CALENDAR"}')
      where item_id in (select id from disclosure_item where code in ('CW-01', 'CW-02'))`,
  );
  await world.isSet('CW-01', { ...ACCOUNTS, townshipReviews: false });
  await world.isSet('CW-02');
  const content = { ...FILLED, cells: [...FILLED.cells, { key: 'note', value: SECRET }] };
  const passed = ({ id, version }: { id: string; version: number }) =>
    world.went('passFiling', { id, version }, world.who('townshipHead'));
  const first = { ...FILLED, cells: [...FILLED.cells, { key: 'note', value: FIRST_SAID }] };
  const published = await world.submitted((await world.owed('村(居)务公开')).id, world.who('clerk'), first);
  takenBack = { entryId: published.disclosure.id, photoId: published.photos[0].id };
  const { id, version } = await world.went('recallFiling', { id: published.id, version: published.version });
  const again = { id, version, content, photoIds: [await world.photo()] };
  filing = await world.went('submitFiling', again);
  nil = await passed((await world.nil((await world.owed('集体财务收支')).id)).filing);
});
afterAll(() => world.close());

const sql = <Row extends object>(text: string) =>
  query<Row & Record<string, unknown>>(world.server.database.superuserUrl, text);
const erase = () => runJob(world.server.database.superuserUrl, 'erase-ended-filings');
const entryOf = async (id: string) => {
  const { data } = await world.who('clerk').ask(
    `query ($id: ID!) { filing(id: $id) { state content { secrecyReviewer } photos { id }
      disclosure { id title text amount erasedAt obligation { state } } } }`,
    { id },
  );
  return data.filing;
};
const held = (words: string) =>
  Promise.all(
    ['filing', 'filing_draft', 'disclosure', 'trail_entry'].map(async (place) => [
      place,
      (await sql(`select 1 from ${place} t where t::text like '%${words}%'`)).length > 0,
    ]),
  );

const saidBefore = () => sql<{ text: string }>(`select text from disclosure where id = '${takenBack.entryId}'`);

test('an entry that was taken back keeps what it said, whatever its filing says by now', async () => {
  await checked(world.server);
  expect(await saidBefore()).toEqual([{ text: expect.stringContaining(FIRST_SAID) }]);
});

test('on the last day of its display what was filled in is kept', async () => {
  await shiftTo(world.who('officer'), '2019-10-22T23:00:00+08:00');
  await erase();
  const { content, photos, disclosure } = await entryOf(filing.id);
  expect([content, photos.length, disclosure.erasedAt]).toEqual([expect.anything(), 1, null]);
  expect(disclosure.text).toContain(SECRET);
});

test('the day after, it goes: what was typed, its text, its photos; title, amount, what it met and the hash stay', async () => {
  const [before] = await sql<{ hash: string }>(
    `select encode(sha256(convert_to(content::text, 'UTF8')), 'hex') as hash from filing where id = '${filing.id}'`,
  );
  const { disclosure: known } = await entryOf(filing.id);
  const [photo] = filing.photos;
  await shiftTo(world.who('officer'), '2019-10-23T00:30:00+08:00');
  await erase();
  const { state, content, photos, disclosure } = await entryOf(filing.id);
  expect([state, content, photos]).toEqual(['PUBLISHED', null, []]);
  expect(disclosure).toEqual({ ...known, text: '', erasedAt: expect.any(String) });
  expect(await held(SECRET)).toEqual(
    ['filing', 'filing_draft', 'disclosure', 'trail_entry'].map((place) => [place, false]),
  );
  expect((await world.who('clerk').send(`/files/${photo?.id}`, {})).status).toBe(404);
  expect(await sql(`select 1 from file_chunk where file_id = '${photo?.id}'`)).toEqual([]);
  const [trail] = await sql<{ hash: string; reason: string }>(
    `select after ->> 'content_hash' as hash, reason from trail_entry where table_name = 'filing' and row_id = '${filing.id}'
      order by id desc limit 1`,
  );
  expect(trail).toEqual({ hash: `\\x${before?.hash}`, reason: '公示期满' });
});

test('with it goes what was taken back before, and its photo that was replaced', async () => {
  expect(await saidBefore()).toEqual([{ text: '' }]);
  expect(await held(FIRST_SAID)).toEqual(
    ['filing', 'filing_draft', 'disclosure', 'trail_entry'].map((place) => [place, false]),
  );
  expect(await sql(`select 1 from file_chunk where file_id = '${takenBack.photoId}'`)).toEqual([]);
});

test('that nothing was to be reported names nobody, and stays', async () => {
  const { disclosure } = await entryOf(nil.id);
  expect(disclosure).toMatchObject({ erasedAt: null, text: expect.stringContaining('本期无发生') });
});

test('what was erased is no worse for it, and a second time erases nothing more', async () => {
  await checked(world.server);
  expect(
    await sql(
      `select 1 from finding where state = 'PROPOSED' and disclosure_id in (select id from disclosure where filing_id = '${filing.id}') and found_on > '2019-10-22'`,
    ),
  ).toEqual([]);
  const state = () => sql('select id, version, erased_at from filing order by id');
  const before = await state();
  await erase();
  expect(await state()).toEqual(before);
});
