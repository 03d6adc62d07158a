import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Change, faultsOfSchema, faultsOfTelling, monthsLater } from '../../scripts/test/portal-changes.rules.ts';
import { root } from '../support/processes.ts';

const PROMISED = 'type Query { a(b: Int): String c: Int } enum E { X Y }';
const told = (change: Partial<Change>): Change => ({
  ...{ on: '2026-11-29', kind: 'ADDED', what: [], zh: '说明', en: 'words', ...change },
});
const faults = (now: string, ...changes: Partial<Change>[]) =>
  faultsOfSchema(buildSchema(PROMISED), buildSchema(now), changes.map(told));

describe('a change of what third parties are promised', () => {
  test('is none while nothing changes', () => {
    expect(faults(PROMISED)).toEqual([]);
  });

  test.each([
    ['a field that goes', 'type Query { a(b: Int): String } enum E { X Y }', /Query\.c was removed/],
    ['a value that goes', 'type Query { a(b: Int): String c: Int } enum E { X }', /Y was removed from enum type E/],
    ['another type', 'type Query { a(b: Int): String c: String } enum E { X Y }', /Query\.c changed type/],
    ['an argument that must be given', 'type Query { a(b: Int!): String c: Int } enum E { X Y }', /Query\.a arg b/],
  ])('is found: %s; accepted, it is written down', (_what, now, words) => {
    const [fault = '', ...others] = faults(now);
    expect(others).toEqual([]);
    expect(fault).toMatch(words);
    const named = fault.slice(fault.indexOf(': ') + 2);
    expect(faults(now, { kind: 'BROKEN', what: ['x'], breaks: [named] })).toEqual([]);
  });

  test('is told when it adds something', () => {
    const now = 'type Query { a(b: Int, d: Int): String c: Int } enum E { X Y Z } type New { e: Int }';
    expect(faults(now)).toEqual(
      ['Query.a(d:)', 'E.Z', 'New', 'New.e'].map((one) => `${one} is new, which changes.json does not tell`),
    );
    expect(faults(now, { what: ['Query.a(d:)', 'E.Z', 'New'] })).toEqual([]);
    // what was there before does not cover what comes to it
    expect(faults(now, { what: ['Query', 'E', 'New'] })).toHaveLength(2);
  });

  test('is dated when it deprecates something, and what is deprecated stays until that day', () => {
    const now = 'type Query { a(b: Int): String c: Int @deprecated(reason: "2027-06-01 起取消") } enum E { X Y }';
    const deprecated: Partial<Change> = { kind: 'DEPRECATED', what: ['Query.c'], removedOn: '2027-06-01' };
    expect(faults(now)).toEqual(['Query.c is deprecated, which changes.json does not tell']);
    expect(faults(now, { ...deprecated, removedOn: '2027-07-01' })).toHaveLength(1);
    expect(faults(now, deprecated)).toEqual([]);
    const gone = 'type Query { a(b: Int): String } enum E { X Y }';
    const broken = (on: string): Partial<Change> => ({ on, kind: 'BROKEN', breaks: ['Query.c was removed.'] });
    expect(faults(gone, broken('2027-05-31'), deprecated)).toEqual([
      'Query.c was removed. It was promised until 2027-06-01.',
    ]);
    expect(faults(gone, broken('2027-06-01'), deprecated)).toEqual([]);
  });
});

test('a deprecation gives six months, in months of any length', () => {
  expect(['2026-08-31', '2026-11-29', '2027-12-31'].map((day) => monthsLater(day, 6))).toEqual([
    ...['2027-02-28', '2027-05-29', '2028-06-30'],
  ]);
  const telling = (removedOn: string) =>
    faultsOfTelling([told({ kind: 'DEPRECATED', what: ['Query.c'], removedOn })]).length;
  expect(['2027-05-28', '2027-05-29', 'soon'].map(telling)).toEqual([1, 0, 1]);
});

test('what is told is told whole: with its day, the newest first, in both languages', () => {
  const wrong = [told({ on: '2026-02-30', what: ['A'] }), told({ on: '2027-01-01', what: [], zh: 'words' })];
  expect(faultsOfTelling(wrong)).toHaveLength(4);
});

describe('the gate', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'sanwu-gate-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const write = (place: string, now: string, changes: Change[], released = PROMISED) => {
    mkdirSync(join(place, 'schema/portal'), { recursive: true });
    writeFileSync(join(place, 'schema/portal.graphql'), now);
    writeFileSync(join(place, 'schema/portal/released.graphql'), released);
    writeFileSync(join(place, 'schema/portal/changes.json'), JSON.stringify(changes));
  };
  const git = (place: string, ...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', '-C', place, ...args], {
      stdio: 'pipe',
    });
  const run = (place: string) =>
    spawnSync(process.execPath, [join(root, 'scripts/test/portal-changes.ts'), '--root', place], { encoding: 'utf8' });
  const GONE = 'type Query { a(b: Int): String } enum E { X Y }';
  const more = `${PROMISED} type Main { f: Int }`;
  const added = told({ what: ['Main'] });

  test('works without git', () => {
    const place = join(folder, 'plain');
    write(place, PROMISED, []);
    expect(run(place).status).toBe(0);
    write(place, GONE, []);
    const { status, stdout } = run(place);
    expect([status, stdout]).toEqual([1, expect.stringContaining('Query.c was removed.')]);
  });

  test('finds in a clone, shallow or not, what breaks main, though it was not released', () => {
    const place = join(folder, 'origin');
    write(place, more, [added]);
    git(place, 'init', '-q', '-b', 'main');
    for (const message of ['one', 'two']) {
      git(place, 'add', '.');
      git(place, 'commit', '-q', '--allow-empty', '-m', message);
    }
    for (const [name, ...how] of [['whole'], ['shallow', '--depth', '1']] as const) {
      const clone = join(folder, name);
      git(folder, 'clone', '-q', ...how, `file://${place}`, clone);
      expect(run(clone).status).toBe(0);
      git(clone, 'checkout', '-q', '-b', 'work');
      write(clone, PROMISED, []);
      git(clone, 'commit', '-q', '-a', '-m', 'a break');
      expect(run(clone).stdout).toContain('Main was removed.');
      write(clone, PROMISED, [told({ kind: 'BROKEN', what: ['Main'], breaks: ['Main was removed.'] })]);
      expect(run(clone).status).toBe(0);
      // the promise cannot be rewritten along with what breaks it
      write(clone, GONE, [told({ kind: 'BROKEN', what: ['Main'], breaks: ['Main was removed.'] })], GONE);
      expect(run(clone).stdout).toContain('Query.c was removed.');
    }
  });
});
