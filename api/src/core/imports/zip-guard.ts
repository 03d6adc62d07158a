import { inflateRawSync } from 'node:zlib';
import { InputError } from '../errors.js';

/** A workbook of 5,000 rows unpacks to about 4 MB. */
const MAX_UNPACKED_BYTES = 64 * 1024 * 1024;
const MAX_ENTRIES = 2000;

const END_OF_DIRECTORY = 0x06054b50;
const IN_DIRECTORY = 0x02014b50;
const STORED = 0;
const DEFLATED = 8;

export const tooComplex = () =>
  new InputError('FILE_TOO_COMPLEX', '表格内容太大或太复杂，请只保留要导入的那张表，另存后再上传。', [
    'input',
    'fileId',
  ]);

export const unreadable = () =>
  new InputError('FILE_UNREADABLE', '这个文件读不出来，请用 Excel 或 WPS 打开后另存为 .xlsx 再上传。', [
    'input',
    'fileId',
  ]);

/**
 * Unpacks every entry of a zip archive within a budget, and keeps nothing: what an archive says of its own sizes is not
 * believed. @throws InputError when it holds too much, or is no archive
 */
export function mustUnpackModestly(bytes: Buffer): void {
  try {
    unpackAll(bytes);
  } catch (error) {
    if (error instanceof InputError) throw error;
    if (error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') throw tooComplex();
    throw unreadable();
  }
}

function unpackAll(bytes: Buffer): void {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || bytes.readUInt32LE(end) !== END_OF_DIRECTORY) throw unreadable();
  const entries = bytes.readUInt16LE(end + 10);
  if (entries > MAX_ENTRIES) throw tooComplex();
  let at = bytes.readUInt32LE(end + 16);
  let left = MAX_UNPACKED_BYTES;
  for (let i = 0; i < entries; i++) {
    if (bytes.readUInt32LE(at) !== IN_DIRECTORY) throw unreadable();
    left -= unpackedSize(bytes, at, left);
    if (left <= 0) throw tooComplex();
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
}

/** The true size of the entry that the directory lists at `at`. @throws RangeError when it is more than `budget` */
function unpackedSize(bytes: Buffer, at: number, budget: number): number {
  const method = bytes.readUInt16LE(at + 10);
  const packed = bytes.readUInt32LE(at + 20);
  const local = bytes.readUInt32LE(at + 42);
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  if (method === STORED) return packed;
  if (method !== DEFLATED) throw unreadable();
  if (packed === 0) return 0;
  return inflateRawSync(bytes.subarray(start, start + packed), { maxOutputLength: budget }).length;
}
