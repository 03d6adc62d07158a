import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { shiftTo } from '../support/evidence.ts';
import { signIn } from '../support/people.ts';
import {
  admin,
  article,
  calm,
  close,
  connected,
  control,
  mutate,
  officer,
  open,
  publish,
  run,
  server,
} from '../support/portals.ts';

beforeAll(async () => {
  await open();
  await shiftTo(officer, '2019-10-15T08:30:00+08:00');
});
afterAll(close);
beforeEach(calm);

const sourceOf = async (id: string, who = officer) => {
  const { data } = await who.ask('{ sources { id version everyMinutes silentAfterDays light { light state since } } }');
  return data.sources.find((source: { id: string }) => source.id === id);
};
const lightOf = async (id: string) => {
  const { light, state } = (await sourceOf(id)).light;
  return `${light} ${state}`;
};
const schedule = (input: object, who = admin) =>
  mutate(
    who,
    'scheduleSource',
    'ScheduleSourceInput',
    input,
    'source { version everyMinutes silentAfterDays light { state } }',
  );

test('a source that was never captured waits to be; then it is green, and failing three times in a row red', async () => {
  const path = await publish([article('1', '麻池镇2019年第三季度政务公开', '2019-10-10')]);
  const id = await connected(path);
  expect(await lightOf(id)).toBe('null BY_HAND');
  const { version } = await sourceOf(id);
  await schedule({ id, version, everyMinutes: 30 });
  expect(await lightOf(id)).toBe('YELLOW UNREAD');
  await run(id);
  expect((await sourceOf(id)).light).toEqual({ light: 'GREEN', state: 'READ', since: null });
  for (const wanted of ['YELLOW FAILING', 'YELLOW FAILING', 'RED FAILING']) {
    await control('POST', 'faults', { path: `/${path}/`, kind: 'CHALLENGE' });
    await run(id);
    expect(await lightOf(id)).toBe(wanted);
  }
  expect((await sourceOf(id)).light.since).toMatch(/^2019-10-15T/);
  await calm();
  await run(id);
  expect(await lightOf(id)).toBe('GREEN READ');
});

test('a source that brings nothing for longer than was set is silent, and no unit’s light turns for it', async () => {
  const path = await publish([article('1', '麻池镇2019年第三季度政务公开', '2019-10-10')]);
  const id = await connected(path);
  const { version } = await sourceOf(id);
  const set = await schedule({ id, version, everyMinutes: 30, silentAfterDays: 7 });
  expect(set.source).toMatchObject({ everyMinutes: 30, silentAfterDays: 7 });
  await run(id);
  await shiftTo(officer, '2019-10-22T08:30:00+08:00');
  await run(id);
  expect(await lightOf(id)).toBe('GREEN READ');
  await shiftTo(officer, '2019-10-23T08:30:00+08:00');
  expect(await lightOf(id)).toBe('YELLOW SILENT');
  // left out, it stays; null, it is never silent
  const kept = await schedule({ id, version: set.source.version, everyMinutes: 60 });
  expect(kept.source).toMatchObject({ everyMinutes: 60, silentAfterDays: 7, light: { state: 'SILENT' } });
  const never = await schedule({ id, version: kept.source.version, everyMinutes: 60, silentAfterDays: null });
  expect(never.source).toMatchObject({ silentAfterDays: null, light: { state: 'READ' } });
});

test.each([[0], [801]])('%i days are refused, and nothing is set', async (silentAfterDays) => {
  const id = await connected(await publish([]));
  const { version } = await sourceOf(id);
  const { source, errors } = await schedule({ id, version, everyMinutes: 30, silentAfterDays });
  expect(source).toBeNull();
  expect(errors).toMatchObject([{ code: 'BAD_INPUT', path: ['input', 'silentAfterDays'] }]);
  expect((await sourceOf(id)).version).toBe(version);
});

test('its light is read by whoever reads the source, and set by nobody else than the system administrator', async () => {
  const id = await connected(await publish([]));
  const { version } = await sourceOf(id);
  expect(await schedule({ id, version, everyMinutes: 30 }, officer)).toEqual({ refused: 'FORBIDDEN' });
  const village = await signIn(server.url, 'zhenxiang');
  const { errors } = await village.ask('{ sources { light { state } } }');
  expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});
