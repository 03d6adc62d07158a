import { describe, expect, test } from 'vitest';
import { readSheet } from '../imports/read-sheet.js';
import type { Sheets } from '../imports/write-workbook.js';
import { Apart } from './apart.js';
import { OutOfMemory } from './apart-process.js';

const saysOf = (bytes: Uint8Array) => readSheet({ name: '表.xlsx', bytes: Buffer.from(bytes), sheet: null }).rows;

const rows = (length: number) => Array.from({ length }, (_, nr) => ['单位', `第${nr}行`]);
const large: Sheets = { 表: rows(20_000) };
/** works for seconds */
const huge: Sheets = { 一: rows(90_000), 二: rows(90_000), 三: rows(90_000) };

describe.each([
  ['a thread', {}],
  ['a process', { memoryMb: 512 }],
])('in %s', (_, limits) => {
  const writer = new Apart<Sheets, Uint8Array>('write-workbook.worker.js', limits);

  test('pieces of work are done in their order; one that is stopped is not, whether it has begun or waits, and the next is', async () => {
    await writer.run({ 表: [['单位'], ['甲']] });
    const stop = new AbortController();
    // where it is done is there: it begins at once
    const begun = writer.run(large, stop.signal);
    const waiting = writer.run({ 表: [['单位'], ['甲']] }, stop.signal);
    const next = writer.run({ 表: [['单位'], ['乙']] });
    const [first, second] = [expect(begun).rejects.toThrow(/aborted/), expect(waiting).rejects.toThrow(/aborted/)];
    await new Promise(setImmediate);
    stop.abort();
    await Promise.all([first, second]);
    expect(JSON.stringify(saysOf(await next))).toContain('乙');
  });

  test('one that takes too long is ended; the time of the next counts from its own turn', async () => {
    const hasty = new Apart<Sheets, Uint8Array>('write-workbook.worker.js', { ...limits, patienceMs: 1000 });
    const [long, short] = [hasty.run(huge), hasty.run({ 表: [['单位'], ['戊']] })];
    await expect(long).rejects.toMatchObject({ name: 'AbortError' });
    expect(JSON.stringify(saysOf(await short))).toContain('戊');
  });

  test('a program that cannot be loaded fails each piece of work, at once', async () => {
    const none = new Apart<null, null>('there-is-none.worker.js', limits);
    const [one, two] = [none.run(null), none.run(null)];
    await Promise.all([expect(one).rejects.toThrow(/there-is-none/), expect(two).rejects.toThrow(/there-is-none/)]);
  });

  test('what the program throws is thrown here, and what comes next is done', async () => {
    await expect(writer.run(null as unknown as Sheets)).rejects.toMatchObject({ name: 'TypeError' });
    expect(JSON.stringify(saysOf(await writer.run({ 表: [['单位'], ['丙']] })))).toContain('丙');
  });
});

test('one that runs out of memory ends alone, which is told, and those behind it are done', async () => {
  const small = new Apart<Sheets, Uint8Array>('write-workbook.worker.js', { memoryMb: 32 });
  const [much, little] = [small.run(huge), small.run({ 表: [['单位'], ['丁']] })];
  await expect(much).rejects.toThrow(OutOfMemory);
  expect(JSON.stringify(saysOf(await little))).toContain('丁');
});
