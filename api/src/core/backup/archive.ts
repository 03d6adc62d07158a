import { createReadStream, createWriteStream, rmSync } from 'node:fs';
import { access, link, open, rm, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { BackupError } from './backup-error.js';

/**
 * An archive is a gzip stream of frames: one letter, the length of what follows (32 bits, big end first), the bytes.
 * H header · then for each table T name and columns, D rows as COPY writes them, E sums · Z the end. All but D are JSON.
 */
export type FrameKind = 'H' | 'T' | 'D' | 'E' | 'Z';

export interface Frame {
  readonly kind: FrameKind;
  readonly bytes: Buffer;
}

const HEAD_BYTES = 5;
/** What we write is far smaller: a longer frame is a broken one, and must not be waited for. */
const MAX_FRAME_BYTES = 16 * 1024 * 1024;
const KINDS = new Set(['H', 'T', 'D', 'E', 'Z']);

export const broken = (what: string) => new BackupError(`备份文件已损坏（${what}），没有改动数据库：请换一份备份。`);

export function frame(kind: FrameKind, content: Buffer | object): Buffer {
  const bytes = Buffer.isBuffer(content) ? content : Buffer.from(JSON.stringify(content));
  const head = Buffer.alloc(HEAD_BYTES);
  head.write(kind, 0, 'latin1');
  head.writeUInt32BE(bytes.length, 1);
  return Buffer.concat([head, bytes]);
}

/**
 * Writes frames to a file that appears whole or not at all, readable by its owner only. @returns its size in bytes
 * @throws BackupError when there is such a file already
 */
export async function writeArchive(file: string, frames: AsyncIterable<Buffer>): Promise<number> {
  const taken = () => new BackupError(`文件 ${file} 已经存在：请换一个名字，备份不覆盖旧备份。`);
  const isThere = await access(file).then(
    () => true,
    () => false,
  );
  if (isThere) throw taken();
  const draft = `${file}.${process.pid}.part`;
  const dropDraft = () => {
    rmSync(draft, { force: true });
    process.exit(130);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, dropDraft);
  try {
    await pipeline(
      Readable.from(frames, { objectMode: false }),
      createGzip(),
      createWriteStream(draft, { flags: 'wx', mode: 0o600 }),
    );
    const handle = await open(draft, 'r+');
    await handle.sync().finally(() => handle.close());
    await link(draft, file).catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'EEXIST' ? taken() : error;
    });
    return (await stat(file)).size;
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, dropDraft);
    await rm(draft, { force: true });
  }
}

/** Reads the frames of a file in order, one at a time. @throws BackupError when it is no archive, cut short or changed */
export async function* readArchive(file: string): AsyncGenerator<Frame> {
  const gunzip = createGunzip();
  const feeding = pipeline(createReadStream(file), gunzip);
  feeding.catch(() => undefined);
  let waiting: Buffer[] = [];
  let have = 0;
  try {
    for await (const chunk of gunzip as AsyncIterable<Buffer>) {
      waiting.push(chunk);
      have += chunk.length;
      if (have < HEAD_BYTES) continue;
      const wanted = HEAD_BYTES + lengthIn(waiting);
      if (have < wanted) continue;
      let rest = Buffer.concat(waiting);
      while (rest.length >= HEAD_BYTES && rest.length >= HEAD_BYTES + lengthIn([rest])) {
        const end = HEAD_BYTES + lengthIn([rest]);
        yield { kind: kindIn(rest), bytes: rest.subarray(HEAD_BYTES, end) };
        rest = rest.subarray(end);
      }
      waiting = [rest];
      have = rest.length;
    }
  } catch (error) {
    if (error instanceof BackupError) throw error;
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new BackupError(`找不到备份文件 ${file}。`);
    if (code.startsWith('Z_')) throw broken('解压失败');
    throw error;
  }
  if (have > 0) throw broken('末尾残缺');
}

function lengthIn(chunks: readonly Buffer[]): number {
  const [first] = chunks;
  const head = first && first.length >= HEAD_BYTES ? first : Buffer.concat([...chunks]);
  const length = head.readUInt32BE(1);
  if (length > MAX_FRAME_BYTES) throw broken('结构不符');
  return length;
}

function kindIn(bytes: Buffer): FrameKind {
  const kind = bytes.toString('latin1', 0, 1);
  if (!KINDS.has(kind)) throw broken('结构不符');
  return kind as FrameKind;
}
