import { expect, test } from 'vitest';
import { Apart } from './apart.js';
import { readSheet } from './imports/read-sheet.js';
import type { Sheets } from './imports/write-workbook.js';

const writer = new Apart<Sheets, Uint8Array>('write-workbook.worker.js');
const saysOf = (bytes: Uint8Array) => readSheet({ name: '表.xlsx', bytes: Buffer.from(bytes), sheet: null }).rows;

test('pieces of work are done in their order; one that is stopped is not, whether it has begun or waits, and the next is', async () => {
  const large: Sheets = { 表: Array.from({ length: 20_000 }, (_, nr) => ['单位', `第${nr}行`]) };
  const stop = new AbortController();
  const begun = writer.run(large, stop.signal);
  const waiting = writer.run({ 表: [['单位'], ['甲']] }, stop.signal);
  const next = writer.run({ 表: [['单位'], ['乙']] });
  stop.abort();
  await expect(begun).rejects.toThrow(/aborted/);
  await expect(waiting).rejects.toThrow(/aborted/);
  expect(JSON.stringify(saysOf(await next))).toContain('乙');
});

test('what the program throws is thrown here, and the thread goes on', async () => {
  await expect(writer.run(null as unknown as Sheets)).rejects.toThrow(TypeError);
  expect(JSON.stringify(saysOf(await writer.run({ 表: [['单位'], ['丙']] })))).toContain('丙');
});
