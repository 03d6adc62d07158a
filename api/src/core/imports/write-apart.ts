import { Apart } from '../apart/apart.js';
import type { Sheets } from './write-workbook.js';

/** One at a time: a process that writes tables still has its other work. */
const writer = new Apart<Sheets, Uint8Array>('write-workbook.worker.js');

/** As `writeWorkbook`, in a thread of its own: ten thousand rows take seconds, in which everybody else is answered. */
export async function writeApart(sheets: Sheets): Promise<Buffer> {
  const bytes = await writer.run(sheets);
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
