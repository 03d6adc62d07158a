import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ACCOUNTS, FILLED, FilingWorld, PHOTO } from '../support/filings.ts';
import { runJob } from '../support/jobs.ts';
import { Caller } from '../support/people.ts';
import { deeds, query } from '../support/sql.ts';

const ALONE = { ...ACCOUNTS, townshipReviews: false, photo: false };
const HOUSEHOLDS = { fields: [{ key: 'n', label: '户数', kind: 'NUMBER', required: true }], townshipReviews: false };

let world: FilingWorld;
beforeAll(async () => {
  world = await FilingWorld.open();
  await world.isSet('CW-02', ALONE);
  await world.isSet('CW-01', { ...HOUSEHOLDS, photo: true });
});
afterAll(() => world.close());

describe('a draft', () => {
  test('is begun once, kept as it is typed, and taken up by another', async () => {
    const { id: obligationId } = await world.owed('集体财务收支');
    const [first, second] = await Promise.all([
      world.went('beginFiling', { obligationId }),
      world.went('beginFiling', { obligationId }, world.who('head')),
    ]);
    expect(second.id).toBe(first.id);
    const typed = {
      cells: [
        { key: 'opening', value: '一千多' },
        { key: 'income', rows: [{ cells: [] }] },
      ],
    };
    const saved = await world.went('saveFiling', { id: first.id, version: first.version, content: typed });
    expect(saved).toMatchObject({ state: 'DRAFT', version: first.version + 1 });
    expect(saved.content.cells).toContainEqual({ key: 'opening', value: '一千多', rows: [] });
    const { errors } = await world.done(
      'saveFiling',
      { id: first.id, version: first.version, content: typed },
      world.who('head'),
    );
    expect(errors).toMatchObject([{ __typename: 'ConflictError', code: 'STALE_VERSION' }]);
    expect(errors[0].message).toContain('高云');
  });

  test('says what is wrong with it while it is typed', async () => {
    const { id } = await world.went('beginFiling', { obligationId: (await world.owed('集体财务收支')).id });
    const { data } = await world
      .who('clerk')
      .ask('query ($id: ID!) { filing(id: $id) { faults { code path } findings { shown } } }', { id });
    expect(data.filing.faults.map(({ path }: { path: string[] }) => path.join('.'))).toEqual([
      ...['cells.opening', 'cells.closing', 'signOffs.村务监督委员会', 'secrecyReviewer'],
    ]);
  });

  test('leaves no trail of what is typed', async () => {
    const { id, version } = await world.went('beginFiling', { obligationId: (await world.owed('集体财务收支')).id });
    const before = await deeds(world.server.database.superuserUrl);
    await world.went('saveFiling', { id, version, content: FILLED });
    expect(await deeds(world.server.database.superuserUrl)).toEqual(before);
  });
});

test('a photo of a draft is downloaded by those who fill it in, and by nobody else', async () => {
  const { id, version } = await world.went('beginFiling', { obligationId: (await world.owed('村(居)务公开')).id });
  const photoId = await world.photo();
  const saved = await world.went('saveFiling', { id, version, content: FILLED, photoIds: [photoId] });
  const status = async (who: Caller) => (await who.send(`/files/${photoId}`, {})).status;
  expect([await status(world.who('clerk')), await status(world.who('townshipHead'))]).toEqual([200, 200]);
  expect([await status(world.who('officer')), await status(world.who('otherVillage'))]).toEqual([404, 404]);
  expect(await status(new Caller(world.server.url))).toBe(401);
  const bytes = await (await world.who('clerk').send(`/files/${photoId}`, {})).arrayBuffer();
  expect(new Uint8Array(bytes)).toEqual(PHOTO);
  await world.went('saveFiling', { id, version: saved.version, content: FILLED });
  expect(await status(world.who('clerk'))).toBe(404);
});

describe('what was typed before a nil return', () => {
  test('stays with those who fill it in: its photos are nobody else’s', async () => {
    const { id: obligationId } = await world.owed('村(居)务公开');
    const { id, version } = await world.went('beginFiling', { obligationId });
    const photoId = await world.photo();
    await world.went('saveFiling', { id, version, content: FILLED, photoIds: [photoId] });
    const { filing } = await world.nil(obligationId);
    expect(filing).toMatchObject({ state: 'PUBLISHED', nil: true });
    const status = async (who: Caller) => (await who.send(`/files/${photoId}`, {})).status;
    expect([await status(world.who('clerk')), await status(world.who('officer'))]).toEqual([200, 404]);
    const { data } = await world
      .who('officer')
      .ask('{ disclosures(filter: { text: { contains: "本期无发生" } }) { items { filing { photos { id } } } } }');
    expect(data.disclosures.items).toEqual([{ filing: { photos: [] } }]);
  });

  test('goes once it can be taken back no more', async () => {
    const { superuserUrl } = world.server.database;
    const kept = async () =>
      (
        await query<{ id: string }>(
          superuserUrl,
          "select f.id from filing_draft d join filing f on f.id = d.filing_id where f.state = 'PUBLISHED'",
        )
      ).length;
    const run = () => runJob(superuserUrl, 'forget-drafts');
    expect(await kept()).toBe(1);
    await run();
    expect(await kept()).toBe(1);
    await world.who('officer').ask('mutation { shiftClock(to: "2019-10-18T09:00:00+08:00") { today } }');
    await run();
    expect(await kept()).toBe(0);
    // a draft of what is owed still is nobody's to delete
    expect((await query(superuserUrl, 'select 1 from filing_draft')).length).toBe(1);
  });
});
