import { crc32 } from 'node:zlib';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
/** names are UTF-8 */
const UTF8 = 0x0800;
/** the first day of January 1980: an archive made again is the same */
const DAY = 0x21;

/** One file of an archive. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: Buffer;
}

interface Placed {
  readonly name: Buffer;
  readonly crc: number;
  readonly size: number;
  readonly at: number;
}

/** What local and central headers share: versions, flags, no compression, the day, sums. */
function common({ name, crc, size }: Omit<Placed, 'at'>): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(VERSION, 0);
  fields.writeUInt16LE(UTF8, 2);
  fields.writeUInt16LE(DAY, 8);
  fields.writeUInt32LE(crc, 10);
  fields.writeUInt32LE(size, 14);
  fields.writeUInt32LE(size, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
}

const signed = (signature: number, ...parts: readonly Buffer[]): Buffer => {
  const start = Buffer.alloc(4);
  start.writeUInt32LE(signature, 0);
  return Buffer.concat([start, ...parts]);
};

function centralOf(placed: Placed): Buffer {
  const version = Buffer.alloc(2);
  version.writeUInt16LE(VERSION, 0);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(placed.at, 10);
  return signed(CENTRAL, version, common(placed), rest, placed.name);
}

/**
 * An archive, part by part as its entries come. They are stored as they are: documents are packed already. Names are the caller's
 * business. @throws RangeError past 4 GB or 65,535 entries
 */
export async function* writeZip(entries: AsyncIterable<ZipEntry>): AsyncGenerator<Buffer> {
  const placed: Placed[] = [];
  let at = 0;
  for await (const { name, bytes } of entries) {
    const one = { name: Buffer.from(name), crc: crc32(bytes), size: bytes.length, at };
    placed.push(one);
    const header = signed(LOCAL, common(one), one.name);
    at += header.length + bytes.length;
    yield header;
    yield bytes;
  }
  const directory = Buffer.concat(placed.map(centralOf));
  const end = Buffer.alloc(18);
  end.writeUInt16LE(placed.length, 4);
  end.writeUInt16LE(placed.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(at, 12);
  yield directory;
  yield signed(END, end);
}

/** The same archive without the hour at which it was made: that of every entry becomes the first of January 1980. */
export function timeless(archive: Buffer): Buffer {
  const made = Buffer.from(archive);
  const end = made.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0) throw new RangeError('no archive');
  let at = made.readUInt32LE(end + 16);
  for (let left = made.readUInt16LE(end + 10); left > 0; left--) {
    made.writeUInt32LE(DAY << 16, at + 12);
    made.writeUInt32LE(DAY << 16, made.readUInt32LE(at + 42) + 10);
    at += 46 + made.readUInt16LE(at + 28) + made.readUInt16LE(at + 30) + made.readUInt16LE(at + 32);
  }
  return made;
}
