import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Caller, signIn } from '../support/people.ts';
import { RawSocket } from '../support/raw-socket.ts';
import { query } from '../support/sql.ts';
import { admitUnheldRoles } from '../support/unheld-roles.ts';
import { type Answer, Garage } from '../support/vehicles.ts';

let garage: Garage;
let officer: Caller;
let head: Caller;
let reporter: Caller;
let township: Caller;
let team: Caller;

beforeAll(async () => {
  garage = await Garage.open();
  await admitUnheldRoles(garage.server);
  const people = ['lijing', 'caizheng', 'jingban', 'liuqiang', 'paizhu'];
  [officer, head, reporter, township, team] = (await Promise.all(
    people.map((one) => signIn(garage.server.url, one)),
  )) as [Caller, Caller, Caller, Caller, Caller];
});
afterAll(() => garage?.server.close());

const plates = async (who: Caller, filter: object = {}): Promise<string[]> => {
  const { data } = await who.ask(
    'query ($filter: VehicleFilter) { vehicles(filter: $filter, take: 200) { totalItems items { plate } } }',
    { filter },
  );
  expect(data.vehicles.totalItems).toBe(data.vehicles.items.length);
  return data.vehicles.items.map(({ plate }: Answer) => plate);
};

/** Follows changes of records. @returns the vehicles that are told of, in order, until the clock is */
async function hears(who: Caller): Promise<() => Promise<string[]>> {
  const socket = new RawSocket(garage.server.url, { cookie: who.cookie });
  await socket.begin();
  socket.subscribe('1', 'subscription { records { kind records { type id } } }');
  const next = async (): Promise<{ type: string; id: string }[]> =>
    ((await socket.next()).payload as Answer).data.records.records;
  await next();
  return async () => {
    const told: string[] = [];
    for (;;) {
      const records = await next();
      told.push(...records.flatMap(({ type, id }) => (type === 'VEHICLE' ? [id] : [])));
      if (!records.some(({ type }) => type === 'CLOCK')) continue;
      socket.cut();
      return told;
    }
  };
}

describe('a vehicle', () => {
  test('is registered by its unit, however its plate is written, and seen by who watches it', async () => {
    const made = await garage.register(head, '财政局', { plate: '蒙b·D1234' });
    expect(made).toMatchObject({
      ...{ plate: '蒙BD1234', model: '大众帕萨特', purpose: 'GENERAL', registeredOn: '2019-10-15', struckOn: null },
      ...{ version: 1, viewerCanKeep: true, unit: { shortName: '财政局' } },
    });
    for (const who of [officer, head, reporter, team])
      expect(await plates(who, { text: { contains: '蒙BD1234' } })).toEqual(['蒙BD1234']);
    expect(await plates(township, { text: { contains: '蒙BD1234' } })).toEqual([]);
  });

  test('is registered once, by the same request twice and by none of another unit', async () => {
    const key = randomUUID();
    const first = await garage.register(head, '财政局', { plate: '蒙BE0001', idempotencyKey: key });
    expect(await garage.register(head, '财政局', { plate: '蒙BE0001', idempotencyKey: key })).toEqual(first);
    const taken = await garage.register(township, '沙河街道', { plate: '蒙BE0001' });
    expect(taken).toMatchObject({ refused: 'PLATE_TAKEN', path: ['input', 'plate'] });
    expect(taken.message).not.toContain('财政局');
    const told = await garage.register(officer, '沙河街道', { plate: '蒙BE0001' });
    expect(told.message).toContain('财政局');
  });

  test('is registered once of two units that do so at the same instant', async () => {
    const both = await Promise.all([
      garage.register(head, '财政局', { plate: '蒙BE0009' }),
      garage.register(township, '沙河街道', { plate: '蒙BE0009' }),
    ]);
    expect(both.map(({ plate, refused }) => plate ?? refused).sort()).toEqual(['PLATE_TAKEN', '蒙BE0009']);
  });

  test('is not registered with what is no plate, and not by others', async () => {
    expect(await garage.register(head, '财政局', { plate: '局长的车' })).toMatchObject({ refused: 'PLATE' });
    expect(await garage.register(head, '财政局', { model: '' })).toMatchObject({ refused: 'BAD_INPUT' });
    expect(await garage.register(head, '农牧局')).toEqual({ refused: 'FORBIDDEN' });
    expect(await garage.register(team, '财政局')).toEqual({ refused: 'FORBIDDEN' });
    expect(await garage.register(new Caller(garage.server.url), '财政局')).toEqual({ refused: 'UNAUTHENTICATED' });
    expect(await garage.register(officer, '沙河街道纪检监察工作委员会')).toMatchObject({ refused: 'UNIT_UNKNOWN' });
    expect(await garage.register(head, '财政局', { unitId: 'x' })).toMatchObject({ refused: 'UNIT_UNKNOWN' });
  });

  test('is put right by what was seen, and by nobody who saw less', async () => {
    const { id, version } = await garage.register(head, '财政局');
    const right = { id, version, plate: '蒙BE0002', model: '红旗H5', purpose: 'EMERGENCY', place: '车库' };
    expect(await garage.change(reporter, 'amendVehicle', right)).toMatchObject({
      ...{ plate: '蒙BE0002', model: '红旗H5', purpose: 'EMERGENCY', version: 2 },
    });
    expect(await garage.change(head, 'amendVehicle', right)).toMatchObject({ refused: 'STALE_VERSION' });
    expect(await garage.change(township, 'amendVehicle', { ...right, version: 2 })).toEqual({ refused: 'NOT_FOUND' });
    expect(await garage.change(team, 'amendVehicle', { ...right, version: 2 })).toEqual({ refused: 'FORBIDDEN' });
  });

  test('is struck off with a reason: it stays on record, and its plate is free', async () => {
    const { id, version, plate } = await garage.register(head, '财政局');
    const struck = await garage.change(head, 'strikeVehicle', { id, version, reason: '达到报废年限' });
    expect(struck).toMatchObject({ struckOn: '2019-10-15', struckReason: '达到报废年限', viewerCanKeep: false });
    const again = { id, version: 2, reason: '再次注销' };
    expect(await garage.change(head, 'strikeVehicle', again)).toMatchObject({ refused: 'WRONG_STATE' });
    expect(await garage.register(township, '沙河街道', { plate })).toMatchObject({ plate });
    expect(await plates(head, { struck: true })).toContain(plate);
    expect(await plates(head, { struck: false })).not.toContain(plate);
  });

  test('passes to another unit by the office, and its history tells who did what', async () => {
    const { id, version, plate } = await garage.register(head, '财政局');
    const pass = { id, version, unitId: garage.unitId('沙河街道'), reason: '按机构改革方案调拨' };
    expect(await garage.change(head, 'transferVehicle', pass)).toEqual({ refused: 'FORBIDDEN' });
    const wrong = { ...pass, unitId: garage.unitId('振翔社区') };
    expect(await garage.change(officer, 'transferVehicle', wrong)).toMatchObject({ refused: 'UNIT_UNKNOWN' });
    expect(await garage.change(officer, 'transferVehicle', pass)).toMatchObject({ unit: { shortName: '沙河街道' } });
    expect(await plates(township)).toContain(plate);
    expect(await plates(head)).not.toContain(plate);
    const { data } = await officer.ask('query ($id: ID!) { history(recordId: $id) { actorName reason } }', { id });
    expect(data.history[0]).toEqual({ actorName: '李静', reason: '按机构改革方案调拨' });
  });

  test('passes on with its unit to the successor, and is struck off where there is none', async () => {
    const administrator = await signIn(garage.server.url, 'xitong');
    const strength = async (): Promise<Record<string, string[]>> => ({
      ...{ 扶贫办: await of('扶贫办'), 水务局: await of('水务局'), 统计局: await of('统计局') },
    });
    const of = (unit: string) => plates(officer, { unitId: { eq: garage.unitId(unit) }, struck: false });
    const close = async (unit: string, successorId: string | null) => {
      const id = garage.unitId(unit);
      const { data } = await administrator.ask(
        'query ($id: ID!) { unit(id: $id) { version } unitInHand(unitId: $id) { vehicles } }',
        { id },
      );
      expect(data.unitInHand.vehicles).toBe((await of(unit)).length);
      const input = { id, version: data.unit.version, successorId, reason: '区政府调整文件' };
      const done = await administrator.ask(
        'mutation ($input: CloseUnitInput!) { closeUnit(input: $input) { errors { code } } }',
        { input },
      );
      expect(done.data.closeUnit.errors).toEqual([]);
    };
    const before = await strength();
    await close('扶贫办', garage.unitId('水务局'));
    await close('统计局', null);
    expect(await strength()).toEqual({
      ...{ 扶贫办: [], 统计局: [] },
      水务局: [...(before['水务局'] ?? []), ...(before['扶贫办'] ?? [])].sort(),
    });
    const { data } = await officer.ask(
      'query ($id: ID!) { vehicles(filter: { unitId: { eq: $id } }) { items { plate struckReason } } }',
      { id: garage.unitId('统计局') },
    );
    expect(data.vehicles.items).toEqual(
      before['统计局']?.map((plate) => ({ plate, struckReason: '单位撤销，没有承接单位' })),
    );
  });

  test('whose reason reads like case work is held up once', async () => {
    const { id, version } = await garage.register(head, '财政局');
    const strike = { id, version, reason: '因立案审查封存' };
    expect(await garage.change(head, 'strikeVehicle', strike)).toMatchObject({ refused: 'LOOKS_LIKE_CASE_WORK' });
    expect(await garage.change(head, 'strikeVehicle', { ...strike, warned: true })).toMatchObject({ version: 2 });
  });

  test('is told of live to who sees it, and to nobody else', async () => {
    const clerk = await signIn(garage.server.url, 'zhenxiang');
    const heard = await Promise.all([officer, team, township, clerk].map((who) => hears(who)));
    const { id: bureaus } = await garage.register(head, '财政局');
    const { id: towns } = await garage.register(township, '沙河街道');
    // the last that all of them hear
    await officer.ask('mutation ($to: DateTime!) { shiftClock(to: $to) { today } }', {
      to: '2019-10-15T09:00:00+08:00',
    });
    // what was changed before may still be on its way
    const told = (await Promise.all(heard.map((until) => until()))).map((ids) =>
      ids.filter((one) => one === bureaus || one === towns),
    );
    expect(told).toEqual([[bureaus, towns], [bureaus], [towns], []]);
  });

  test('is looked at in a check, by who looks at its unit, with what is wrong of it', async () => {
    const { id, plate, unit } = await garage.register(head, '财政局');
    const input = {
      ...{ subject: { type: 'VEHICLE', id }, conclusion: 'FINDINGS', idempotencyKey: randomUUID() },
      findings: [{ kind: 'UNSEALED', severity: 'ORDINARY', problem: '节日期间没有停在指定地点', links: [] }],
    };
    const record = `mutation ($input: RecordCheckInput!) { recordCheck(input: $input) {
      check { subjectType title unit { id } findings { kind problem state } } errors { code } } }`;
    expect((await head.ask(record, { input })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const { data } = await team.ask(record, { input });
    expect(data.recordCheck.check).toEqual({
      ...{ subjectType: 'VEHICLE', title: `${plate} 大众帕萨特`, unit: { id: unit.id } },
      findings: [{ kind: 'UNSEALED', problem: '节日期间没有停在指定地点', state: 'OPEN' }],
    });
  });
});

describe('vehicles before a holiday', () => {
  test('vehicles that are registered while a holiday is arranged are to be sealed, whichever came first', async () => {
    const [{ id }, ...came] = await Promise.all([
      garage.arrange(officer),
      ...[1, 2, 3, 4].map(() => garage.register(head, '财政局')),
    ]);
    const asked = await query<{ id: string }>(
      garage.server.database.superuserUrl,
      'select vehicle_id as id from vehicle_seal where sealing_id = $1 and vehicle_id = any($2::uuid[])',
      [id, came.map((car) => car.id)],
    );
    expect(asked).toHaveLength(came.length);
  });

  test('a vehicle is not declared sealed by one unit while it passes to another', async () => {
    const pass = { unitId: garage.unitId('沙河街道'), reason: '调拨街道使用' };
    for (let time = 0; time < 4; time++) {
      const car = await garage.register(head, '财政局');
      const [declared, passed] = await Promise.all([
        garage.declare(head, await garage.sealOf(head, car.id)),
        garage.change(officer, 'transferVehicle', { id: car.id, version: car.version, ...pass }),
      ]);
      const won = declared.state === 'SEALED';
      expect([passed.refused ?? null, declared.refused ?? null]).toEqual(
        won ? ['WRONG_STATE', null] : [null, 'NOT_FOUND'],
      );
    }
  });

  test('what stands sealed passes on with a unit that ends', async () => {
    const car = await garage.register(head, '财政局');
    const unsealed = await garage.register(head, '财政局');
    await garage.declare(head, await garage.sealOf(head, car.id));
    const administrator = await signIn(garage.server.url, 'xitong');
    const [id, successorId] = [garage.unitId('财政局'), garage.unitId('农牧局')];
    const { data } = await administrator.ask('query ($id: ID!) { unit(id: $id) { version } }', { id });
    const input = { id, version: data.unit.version, successorId, reason: '区政府调整文件' };
    const close = 'mutation ($input: CloseUnitInput!) { closeUnit(input: $input) { errors { code } } }';
    expect((await administrator.ask(close, { input })).data.closeUnit.errors).toEqual([]);
    const passed = { state: 'SEALED', unit: { shortName: '农牧局' }, obligation: { state: 'FULFILLED' } };
    expect(await garage.sealOf(officer, car.id)).toMatchObject(passed);
    expect(await garage.sealOf(officer, unsealed.id)).toMatchObject({ unit: { shortName: '农牧局' }, state: 'DUE' });
  });
});
