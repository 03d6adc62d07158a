import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tryCall } from '../support/administrators.ts';
import { issued, withdrawn } from '../support/letters.ts';
import { COUNTS, LightSocket, LightView, type LiveUnit, UNITS } from '../support/live.ts';
import { type Caller, signIn } from '../support/people.ts';
import { startServer, type TestServer } from '../support/server.ts';

const WRITERS = 50;
const CUTS = 100;
/** Frames that are waited for before a cut, in turn: what was missed, and what is live after it. */
const FRAMES = [1, 1, 2, 1, 1, 3];
/** So many changes follow upon each frame: enough that there is always a next one, and few enough that the cuts keep up. */
const FOLLOW = 3;

let server: TestServer;
let second: string;
let officer: Caller;
let leader: Caller;
let today: string;

beforeAll(async () => {
  server = await startServer();
  second = (await server.another()).url;
  [officer, leader] = await Promise.all([signIn(server.url, 'lijing'), signIn(server.url, 'wangjianguo')]);
  today = (await officer.ask('{ businessClock { today } }')).data.businessClock.today;
});
afterAll(() => server?.close());

async function board() {
  const { data } = await officer.ask(`{ lightBoard { units { ${UNITS} } counts { ${COUNTS} } } }`);
  return data.lightBoard as { units: { unitId: string }[]; counts: unknown };
}

/** An item that units publish as soon as something happens. @returns its id */
async function itemOf(unitIds: readonly string[]): Promise<string> {
  const { data } = await officer.ask('{ units { id name } businessClock { today } }');
  const lead = data.units.find((unit: { name: string }) => unit.name === '农牧局');
  const input = {
    ...{ code: 'XF-01', name: '大额支出', affair: 'VILLAGE', basis: '村级财务公开办法', channels: ['WECHAT'] },
    ...{ frequency: 'AS_IT_HAPPENS', due: { daysAfter: { days: 3, dayKind: 'WORKING' } }, appliesTo: [] },
    ...{ titleWords: ['大额支出'], namedUnitIds: unitIds, leadId: lead.id, fromOn: data.businessClock.today },
    idempotencyKey: crypto.randomUUID(),
  };
  return (await must('createDisclosureItem', 'CreateDisclosureItemInput', input, 'item { id }')).item.id;
}

async function must(mutation: string, type: string, input: object, wanted: string) {
  const { data, errors } = await tryCall(officer, mutation, type, input, `${wanted} errors { code message }`);
  expect([errors, data?.[mutation].errors]).toEqual([undefined, []]);
  return data[mutation];
}

/** Whose turn it is among those who wait for one. */
class Turns {
  #left: number;
  readonly #waiting: (() => void)[] = [];

  constructor(left: number) {
    this.#left = left;
  }

  /** Resolves when it is one's turn. */
  async mine(): Promise<void> {
    if (this.#left === 0) return new Promise((resolve) => this.#waiting.push(resolve));
    this.#left--;
  }

  /** So many may go on: those who wait, or who ask next. */
  give(count: number): void {
    const called = this.#waiting.splice(0, count);
    for (const call of called) call();
    this.#left += count - called.length;
  }
}

interface At {
  readonly itemId: string;
  readonly unitId: string;
}

/** Gives a unit something that it owes and takes it back, in turn with others, until told to stop; each change must be seen first. */
async function write(view: LightView, at: At, turns: Turns, goesOn: () => boolean): Promise<number> {
  const owed = ({ own }: LiveUnit) => own.green + own.yellow + own.red;
  const before = owed(await view.sees(at.unitId, () => true));
  let changes = 0;
  while (goesOn()) {
    await turns.mine();
    const happened = { ...at, happenedOn: today, what: '一笔大额支出', idempotencyKey: crypto.randomUUID() };
    const { occurrence } = await must(
      'recordOccurrence',
      'RecordOccurrenceInput',
      happened,
      'occurrence { id version }',
    );
    await view.sees(at.unitId, (unit) => owed(unit) === before + 1);
    await turns.mine();
    await must('takeBackOccurrence', 'TakeBackOccurrenceInput', { ...occurrence, reason: '登记有误' }, '');
    await view.sees(at.unitId, (unit) => owed(unit) === before);
    changes += 2;
  }
  return changes;
}

/** Applies the next frame: the picture must be a true one. */
async function show(view: LightView, socket: LightSocket): Promise<void> {
  const frame = await socket.next();
  view.apply(frame);
  if (frame.complete) expect(view.tally()).toEqual(view.counts);
}

/** Applies frames until the socket closes. @throws Error then */
async function showAll(view: LightView, socket: LightSocket): Promise<never> {
  for (;;) await show(view, socket);
}

describe('a subscriber', () => {
  it('cut off a hundred times, between two processes, while 50 writers change lights, never shows a wrong picture', async () => {
    const { units } = await board();
    const view = new LightView();
    let cuts = 0;
    const unitIds = units.slice(0, WRITERS).map(({ unitId }) => unitId);
    const itemId = await itemOf(unitIds);
    const turns = new Turns(WRITERS);
    const writers = unitIds.map((unitId) => write(view, { itemId, unitId }, turns, () => cuts < CUTS));
    expect(writers).toHaveLength(WRITERS);
    const written = Promise.all(writers);
    while (cuts < CUTS) {
      // two of three at the process that takes no writes, as walls would be served
      const from = cuts % 3 === 2 ? server.url : second;
      const socket = new LightSocket(from, officer.cookie, view.cursor);
      const frames = FRAMES[cuts % FRAMES.length] ?? 1;
      for (let frame = 0; frame < frames; frame++) {
        await show(view, socket);
        turns.give(FOLLOW);
      }
      socket.cut();
      cuts++;
    }
    // those who have begun may end
    turns.give(2 * WRITERS);
    const last = new LightSocket(server.url, officer.cookie, view.cursor);
    const shown = showAll(view, last);
    const changes = (await Promise.race([written, shown])).reduce((sum, count) => sum + count, 0);
    expect(changes).toBeGreaterThan(CUTS);
    expect(view.snapshots).toBeLessThan(CUTS);

    const end = await board();
    expect(view.tally()).toEqual(end.counts);
    expect(end.units.map(({ unitId }) => view.units.get(unitId))).toEqual(end.units);
    last.cut();
    await expect(shown).rejects.toThrow();
  });

  it('with a cursor of another scope gets a snapshot', async () => {
    const township = await signIn(server.url, 'liuqiang');
    const wide = new LightSocket(server.url, officer.cookie, null);
    const { cursor } = await wide.next();
    wide.cut();
    const narrow = new LightSocket(server.url, township.cookie, cursor);
    expect(await narrow.next()).toMatchObject({ kind: 'SNAPSHOT', previous: null });
    narrow.cut();
  });

  it('with a cursor that still fits gets what it missed, and no snapshot', async () => {
    const first = new LightSocket(server.url, officer.cookie, null);
    const { cursor, number } = await first.next();
    first.cut();
    const { units } = await board();
    await withdrawn(leader, await issued({ officer, leader }, units[0]?.unitId ?? ''));
    const again = new LightSocket(server.url, officer.cookie, cursor);
    expect(await again.next()).toMatchObject({ kind: 'CHANGE', previous: number });
    again.cut();
  });

  it('without a session is refused', async () => {
    const socket = new LightSocket(server.url, '', null);
    await expect(socket.next()).rejects.toThrow('4403');
  });
});
