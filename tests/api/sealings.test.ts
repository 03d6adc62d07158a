import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askForJob } from '../support/jobs.ts';
import { Caller, signIn } from '../support/people.ts';
import { told } from '../support/reminders.ts';
import { query } from '../support/sql.ts';
import { type Answer, Garage } from '../support/vehicles.ts';

let garage: Garage;
let officer: Caller;
let leader: Caller;
let head: Caller;
let township: Caller;
let sealing: Answer;
/** Vehicles that the bureau has besides, none of which is sealed. */
let others: number;
/** By what becomes of them. */
let cars: Record<'inTime' | 'never' | 'late' | 'opened' | 'duty' | 'mistaken' | 'gone' | 'held' | 'struck', Answer>;

beforeAll(async () => {
  garage = await Garage.open();
  [officer, leader, head, township] = (await Promise.all(
    ['lijing', 'wangjianguo', 'caizheng', 'liuqiang'].map((one) => signIn(garage.server.url, one)),
  )) as [Caller, Caller, Caller, Caller];
  others = await garage.strength(head);
  const names = ['inTime', 'never', 'late', 'opened', 'duty', 'mistaken', 'gone', 'held', 'struck'] as const;
  const made: Partial<typeof cars> = {};
  for (const name of names) made[name] = await garage.register(head, '财政局');
  cars = made as typeof cars;
});
afterAll(() => garage?.server.close());

const sealOf = (car: Answer, who = head) => garage.sealOf(who, car.id);
const evidence = async (car: Answer): Promise<Answer[]> =>
  (await garage.findings(officer, await sealOf(car))).map(({ state, evidence }) => [state, ...evidence]);

describe('an arrangement', () => {
  test('is made by the office for days to come, of which a last working day is left, and of no two at once', async () => {
    const bad = async (more: object) => (await garage.arrange(officer, more)).refused;
    expect(await bad({ fromOn: '2019-10-15' })).toBe('FROM_PAST');
    expect(await bad({ fromOn: '2021-01-01', untilOn: '2021-01-03' })).toBe('FROM_FAR');
    expect(await bad({ untilOn: '2019-10-18' })).toBe('UNTIL');
    expect(await bad({ untilOn: '2019-12-31' })).toBe('UNTIL');
    expect(await bad({ name: '' })).toBe('BAD_INPUT');
    expect(await garage.arrange(head)).toEqual({ refused: 'FORBIDDEN' });
    expect(await garage.arrange(leader)).toEqual({ refused: 'FORBIDDEN' });
    expect(await garage.arrange(new Caller(garage.server.url))).toEqual({ refused: 'UNAUTHENTICATED' });

    sealing = await garage.arrange(officer);
    expect(sealing).toMatchObject({
      ...{ name: '秋收周末', sealBy: '2019-10-18', cancelledAt: null, viewerCanCancel: true },
    });
    const all = await garage.strength(officer);
    expect(sealing.counts).toEqual({ total: all, sealed: 0, due: all, opened: 0, exempted: 0 });
    expect((await garage.sealing(head, sealing.id)).counts).toMatchObject({ total: others + 9, due: others + 9 });
    expect(await bad({ name: '又一次', fromOn: '2019-10-20', untilOn: '2019-10-26' })).toBe('OVERLAPS');
  });

  test('is owed of each vehicle by its unit, with a light, and says why by then', async () => {
    const seal = await sealOf(cars.inTime);
    expect(seal).toMatchObject({
      ...{ state: 'DUE', exempted: false, viewerCan: ['SEAL'], vehicle: { plate: cars.inTime.plate } },
      obligation: { state: 'OPEN', light: 'GREEN', dueOn: '2019-10-18', title: '公车封存 秋收周末' },
    });
    const { data } = await head.ask(
      'query ($id: ID!) { obligation(id: $id) { kind seal { id vehicle { plate } } dueExplanation { text countedDays } } }',
      { id: seal.obligation.id },
    );
    expect(data.obligation).toEqual({
      ...{ kind: 'SEAL', seal: { id: seal.id, vehicle: { plate: cars.inTime.plate } } },
      dueExplanation: {
        text: '秋收周末自2019年10月19日起封存公务用车，应在节前最后一个工作日2019年10月18日前封存并申报。',
        countedDays: ['2019-10-18'],
      },
    });
    expect(await garage.sealOf(township, cars.inTime.id)).toEqual({ none: null });
    const { total } = (await garage.sealing(township, sealing.id)).counts;
    expect(total).toBe(await garage.strength(township));
  });

  test('names no plate where walls read it', async () => {
    const [title] = await query<{ title: string }>(
      garage.server.database.superuserUrl,
      `select distinct title from obligation where kind = 'SEAL'`,
    );
    expect(title).toEqual({ title: '公车封存 秋收周末' });
  });
});

describe('a seal', () => {
  test('is declared by its unit, with a picture: what was owed is met, and the light turns', async () => {
    const seal = await sealOf(cars.inTime);
    const done = await garage.declare(head, seal);
    expect(done).toMatchObject({
      ...{ state: 'SEALED', sealedOn: '2019-10-15', place: '机关大院东侧', keeper: '王师傅', version: 2 },
      ...{ viewerCan: ['OPEN', 'TAKE_BACK'], obligation: { state: 'FULFILLED', light: 'GREEN' } },
      steps: [{ step: 'SEAL', onDay: '2019-10-15', by: '周文', photos: [{ name: '封存.png' }] }],
    });
    const [{ photos }] = done.steps;
    for (const [who, status] of [
      [head, 200],
      [officer, 200],
      [township, 404],
      [new Caller(garage.server.url), 401],
    ] as const)
      expect((await who.send(photos[0].url, {})).status).toBe(status);
  });

  test('is declared once of two who do so at the same instant; the other is told', async () => {
    const seal = await sealOf(cars.mistaken);
    const both = await Promise.all([garage.declare(head, seal), garage.declare(head, seal)]);
    expect(both.map(({ state, refused }) => state ?? refused).sort()).toEqual(['SEALED', 'STALE_VERSION']);
    expect((await sealOf(cars.mistaken)).steps).toHaveLength(1);
  });

  test('is not declared with what is no picture, of days to come or before it was asked, nor by others', async () => {
    const seal = await sealOf(cars.never);
    const pdf = await head.upload('封存.pdf', Buffer.from('%PDF-1.4\n%%EOF\n'));
    const { id: pdfId } = (await pdf.json()) as { id: string };
    const bad = async (more: object, who = head) => (await garage.declare(who, seal, more)).refused;
    expect(await bad({ photoIds: [] })).toBe('BAD_INPUT');
    expect(await bad({ photoIds: [pdfId] })).toBe('NOT_AN_IMAGE');
    expect(await bad({ photoIds: [randomUUID()] })).toBe('FILE_UNKNOWN');
    expect(await bad({ sealedOn: '2019-10-16' })).toBe('DAY_AHEAD');
    expect(await bad({ sealedOn: '2019-10-14' })).toBe('DAY_EARLY');
    expect(await bad({ keeper: '' })).toBe('BAD_INPUT');
    expect(await bad({}, officer)).toBe('FORBIDDEN');
    expect(await bad({}, township)).toBe('NOT_FOUND');
    expect(await garage.step(head, 'openSeal', seal, { openedOn: '2019-10-15', reason: '送医' })).toMatchObject({
      refused: 'WRONG_STATE',
    });
    expect(await sealOf(cars.never)).toEqual(seal);
  });

  test('that was declared by mistake is taken back: it is owed as before', async () => {
    const back = await garage.step(head, 'takeBackSeal', await sealOf(cars.mistaken), { reason: '选错了车' });
    expect(back).toMatchObject({ state: 'DUE', sealedOn: null, keeper: null, obligation: { state: 'OPEN' } });
    expect(back.steps.map(({ step }: Answer) => step)).toEqual(['SEAL', 'TAKE_BACK']);
    expect((await garage.declare(head, back)).obligation.state).toBe('FULFILLED');
  });

  test('of a vehicle on duty is exempted by a leader when its unit asks', async () => {
    const { obligation } = await sealOf(cars.duty);
    const ask = (who: Caller, name: string, type: string, input: object) =>
      who.ask(
        `mutation ($input: ${type}!) { ${name}(input: $input) { obligation { state exemptions { id version viewerCan } } errors { code } } }`,
        { input },
      );
    const asked = { obligationId: obligation.id, reason: '节日值班用车', idempotencyKey: randomUUID() };
    expect((await ask(township, 'proposeExemption', 'ProposeExemptionInput', asked)).errors?.[0]?.extensions.code).toBe(
      'NOT_FOUND',
    );
    const { data } = await ask(head, 'proposeExemption', 'ProposeExemptionInput', asked);
    const [{ id, version, viewerCan }] = data.proposeExemption.obligation.exemptions;
    expect([data.proposeExemption.obligation.state, viewerCan]).toEqual(['OPEN', ['WITHDRAW']]);
    const approve = { id, version, step: 'APPROVE', remark: '同意' };
    const done = await ask(leader, 'stepExemption', 'StepExemptionInput', approve);
    expect(done.data.stepExemption.obligation.state).toBe('EXEMPTED');
    const seal = await sealOf(cars.duty);
    expect(seal).toMatchObject({ state: 'DUE', exempted: true, viewerCan: [] });
    expect(await garage.declare(head, seal)).toMatchObject({ refused: 'WRONG_STATE' });
  });

  test('of a vehicle that comes or goes meanwhile is owed, passes on, or is owed no more', async () => {
    const came = await garage.register(head, '财政局');
    expect((await sealOf(came)).obligation).toMatchObject({ dueOn: '2019-10-18', state: 'OPEN' });
    const pass = { unitId: garage.unitId('沙河街道'), reason: '调拨街道使用' };
    const sealed = { id: cars.inTime.id, version: cars.inTime.version, ...pass };
    expect(await garage.change(officer, 'transferVehicle', sealed)).toMatchObject({ refused: 'WRONG_STATE' });
    await garage.change(officer, 'transferVehicle', { id: came.id, version: came.version, ...pass });
    expect(await sealOf(came, township)).toMatchObject({ unit: { shortName: '沙河街道' }, viewerCan: ['SEAL'] });
    expect(await sealOf(came, head)).toEqual({ none: null });

    const { id, version } = cars.gone;
    await garage.change(head, 'strikeVehicle', { id, version, reason: '达到报废年限' });
    expect(await sealOf(cars.gone)).toMatchObject({ exempted: true, obligation: { state: 'EXEMPTED' } });
    expect((await garage.sealing(head, sealing.id)).counts).toEqual({
      ...{ total: others + 9, sealed: 2, due: others + 5, opened: 0, exempted: 2 },
    });
  });
});

describe('over the holiday', () => {
  test('nothing is found until it is late', async () => {
    await garage.declare(head, await sealOf(cars.opened));
    await garage.day('2019-10-18');
    expect((await sealOf(cars.never)).obligation.light).toBe('YELLOW');
    for (const car of Object.values(cars)) expect(await evidence(car)).toEqual([]);
  });

  test('its unit is reminded on the last day of what it has not sealed', async () => {
    await askForJob(garage.server.database.superuserUrl, 'remind');
    const texts = async () => (await told(head)).map(({ title, text }) => `${title} ${text}`);
    await expect.poll(texts).toContain(`${others + 4}项应办事项，今天到期 公车封存 秋收周末（${others + 4}项）`);
  });

  test('what is not sealed turns red on the first day, holidays or not, and is proposed as a finding', async () => {
    await garage.day('2019-10-19');
    expect((await sealOf(cars.never)).obligation.light).toBe('RED');
    const found = await garage.findings(officer, await sealOf(cars.never));
    expect(found).toMatchObject([
      {
        ...{ kind: 'UNSEALED', code: 'UNSEALED', state: 'PROPOSED', unit: { shortName: '财政局' } },
        problem: `公务用车没有按要求封存（${cars.never.plate}）`,
        evidence: ['应于2019年10月18日前封存，到期没有申报封存'],
      },
    ]);
    for (const car of [cars.inTime, cars.opened, cars.duty, cars.mistaken, cars.gone])
      expect(await evidence(car)).toEqual([]);
  });

  test('what is found says the plate as it is put right, and stays when a late vehicle is struck off', async () => {
    const { id, version, model, purpose, place } = cars.struck;
    const right = await garage.change(head, 'amendVehicle', { id, version, plate: '蒙B77777', model, purpose, place });
    await garage.day('2019-10-19');
    const problems = async () => (await garage.findings(officer, await sealOf(cars.struck))).map((one) => one.problem);
    await expect.poll(problems).toEqual(['公务用车没有按要求封存（蒙B77777）']);
    await garage.change(head, 'strikeVehicle', { id, version: right.version, reason: '达到报废年限' });
    expect(await evidence(cars.struck)).toEqual([
      ['PROPOSED', '应于2019年10月18日前封存，至2019年10月18日没有申报封存'],
    ]);
  });

  test('sealed late, it says how late; the finding waits for an officer with what is so now', async () => {
    const done = await garage.declare(head, await sealOf(cars.late), { sealedOn: '2019-10-19' });
    expect(done.obligation).toMatchObject({ state: 'FULFILLED_LATE', light: 'GREEN' });
    expect(await evidence(cars.late)).toEqual([['PROPOSED', '应于2019年10月18日前封存，2019年10月19日才封存，晚1天']]);
  });

  test('opened, it is red again and found, with the reason; sealed again, that stays', async () => {
    const open = await garage.step(head, 'openSeal', await sealOf(cars.opened), {
      ...{ openedOn: '2019-10-19', reason: '抢修供水管道' },
    });
    expect(open).toMatchObject({
      state: 'OPENED',
      viewerCan: ['SEAL', 'TAKE_BACK'],
      obligation: { state: 'OPEN', light: 'RED' },
    });
    expect(await evidence(cars.opened)).toEqual([['PROPOSED', '封存期内于2019年10月19日启封：抢修供水管道']]);
    const wrong = await garage.step(head, 'openSeal', await sealOf(cars.inTime), {
      ...{ openedOn: '2019-10-19', reason: '选错了车' },
    });
    const back = await garage.step(head, 'takeBackSeal', wrong, { reason: '选错了车' });
    expect(back).toMatchObject({ state: 'SEALED', sealedOn: '2019-10-15', obligation: { state: 'FULFILLED' } });
    expect((await evidence(cars.inTime)).map(([state]) => state)).toEqual(['LAPSED']);
    await garage.declare(head, open, { sealedOn: '2019-10-19' });
    expect(await evidence(cars.opened)).toEqual([
      ['PROPOSED', '封存期内于2019年10月19日启封：抢修供水管道，2019年10月19日重新封存'],
    ]);
  });

  test('the unit does not see what is found of it', async () => {
    const { obligation } = await sealOf(cars.never);
    const { errors } = await head.ask(
      'query ($id: ID!) { findings(filter: { obligationId: { eq: $id } }) { items { id } } }',
      { id: obligation.id },
    );
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  test('when it is over, nothing is owed any more, and what was not sealed stays found', async () => {
    await garage.day('2019-10-21');
    const seal = await sealOf(cars.never);
    expect(seal).toMatchObject({
      ...{ state: 'DUE', exempted: false, viewerCan: [], obligation: { state: 'EXEMPTED', light: 'GREEN' } },
    });
    expect(await evidence(cars.never)).toEqual([
      ['PROPOSED', '应于2019年10月18日前封存，至2019年10月20日没有申报封存'],
    ]);
    const refused = await garage.declare(head, seal, { sealedOn: '2019-10-20' });
    expect(refused).toMatchObject({ refused: 'WRONG_STATE' });
    expect(refused.message).toContain('封存期已满');
    expect(await garage.cancel(officer, { id: sealing.id, version: 1 })).toMatchObject({ refused: 'WRONG_STATE' });
  });

  test('a leader who exempts it afterwards takes the finding away that nobody had confirmed', async () => {
    const next = await garage.arrange(officer, { name: '下个周末', fromOn: '2019-10-26', untilOn: '2019-10-27' });
    expect((await garage.sealing(head, next.id)).counts.total).toBe(others + 7);
    await garage.day('2019-10-26');
    const { id, obligation } = await sealOf(cars.held);
    expect((await garage.findings(officer, { obligation })).map(({ state }) => state)).toEqual(['PROPOSED']);
    const cancelled = await garage.cancel(officer, { id: next.id, version: next.version });
    expect(cancelled).toMatchObject({ viewerCanCancel: false, counts: { due: 0, exempted: next.counts.total } });
    expect((await garage.findings(officer, { obligation })).map(({ state }) => state)).toEqual(['LAPSED']);
    const [{ exempted_on: since } = { exempted_on: null }] = await query<{ exempted_on: string }>(
      garage.server.database.superuserUrl,
      'select exempted_on::text from obligation where seal_id = $1',
      [id],
    );
    expect(since).toBe('2019-10-26');
  });
});
