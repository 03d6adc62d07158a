import { inflateRawSync } from 'node:zlib';

const END_OF_DIRECTORY = 0x06054b50;
const IN_DIRECTORY = 0x02014b50;
const STORED = 0;
const DEFLATED = 8;

/** Why an archive is not taken. */
export class ZipFault extends Error {
  constructor(readonly fault: 'TOO_MUCH' | 'UNREADABLE') {
    super(fault);
  }
}

/** What an archive may hold at most. */
export interface ZipBudget {
  readonly bytes: number;
  readonly entries: number;
}

/**
 * Unpacks every entry of a zip archive within a budget, and keeps nothing: what an archive says of its own sizes is not believed.
 * @returns the names of its entries @throws ZipFault when it holds too much, or is no archive
 */
export function unpackModestly(bytes: Buffer, budget: ZipBudget): string[] {
  try {
    return unpackAll(bytes, budget);
  } catch (error) {
    if (error instanceof ZipFault) throw error;
    const tooMuch = error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    throw new ZipFault(tooMuch ? 'TOO_MUCH' : 'UNREADABLE');
  }
}

function unpackAll(bytes: Buffer, budget: ZipBudget): string[] {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || bytes.readUInt32LE(end) !== END_OF_DIRECTORY) throw new ZipFault('UNREADABLE');
  const entries = bytes.readUInt16LE(end + 10);
  if (entries > budget.entries) throw new ZipFault('TOO_MUCH');
  const names: string[] = [];
  let at = bytes.readUInt32LE(end + 16);
  let left = budget.bytes;
  for (let i = 0; i < entries; i++) {
    if (bytes.readUInt32LE(at) !== IN_DIRECTORY) throw new ZipFault('UNREADABLE');
    left -= unpackedSize(bytes, at, left);
    if (left <= 0) throw new ZipFault('TOO_MUCH');
    const nameLength = bytes.readUInt16LE(at + 28);
    names.push(bytes.toString('utf8', at + 46, at + 46 + nameLength));
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return names;
}

/** The true size of the entry that the directory lists at `at`. @throws RangeError when it is more than `budget` */
function unpackedSize(bytes: Buffer, at: number, budget: number): number {
  const method = bytes.readUInt16LE(at + 10);
  const packed = bytes.readUInt32LE(at + 20);
  const local = bytes.readUInt32LE(at + 42);
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  if (method === STORED) return packed;
  if (method !== DEFLATED) throw new ZipFault('UNREADABLE');
  if (packed === 0) return 0;
  return inflateRawSync(bytes.subarray(start, start + packed), { maxOutputLength: budget }).length;
}
