import { createHash } from 'node:crypto';
import { broken, type Frame, readArchive } from './archive.js';
import { BackupError } from './backup-error.js';

export const FORMAT = 'sanwu-backup';
export const VERSION = 1;

/** What an archive says of itself before its rows. */
export interface Header {
  readonly format: typeof FORMAT;
  readonly version: number;
  /** system instant of the snapshot, UTC, ISO 8601 */
  readonly madeAt: string;
  readonly server: string;
  /** name → SHA-256 of every migration that had run */
  readonly migrations: Readonly<Record<string, string>>;
  /** leaves of the sealed trail at that moment */
  readonly treeSize: number;
  /** whose key signed its newest root: the public half, base64; null when there was no root */
  readonly signedBy: string | null;
}

export interface TableHead {
  readonly name: string;
  readonly columns: readonly string[];
}

export interface TableSum {
  readonly rows: number;
  readonly bytes: number;
  /** hexadecimal, over the rows as COPY writes them */
  readonly sha256: string;
}

/** Sequence → the last number that it gave out. One that has given none is left out. */
export type Sequences = Readonly<Record<string, string>>;

export interface End {
  readonly tables: number;
  readonly sequences: Sequences;
}

export interface Manifest extends Header {
  readonly tables: readonly (TableHead & TableSum)[];
  readonly sequences: Sequences;
}

/** Sums of what goes through. */
export class Summing {
  readonly #hash = createHash('sha256');
  #rows = 0;
  #bytes = 0;

  add(chunk: Buffer): void {
    this.#hash.update(chunk);
    this.#bytes += chunk.length;
    // in COPY's text a line feed ends a row and stands nowhere else
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) this.#rows++;
  }

  /** May be asked once. */
  sum(): TableSum {
    return { rows: this.#rows, bytes: this.#bytes, sha256: this.#hash.digest('hex') };
  }
}

function contentOf<Content>({ bytes }: Frame): Content {
  try {
    return JSON.parse(bytes.toString('utf8')) as Content;
  } catch {
    throw broken('结构不符');
  }
}

function headerOf(frame: Frame | undefined): Header {
  if (frame?.kind !== 'H') throw new BackupError('这不是本平台的备份文件。');
  const header = contentOf<Header>(frame);
  if (header.format !== FORMAT) throw new BackupError('这不是本平台的备份文件。');
  if (header.version !== VERSION) {
    throw new BackupError(`备份文件的格式是第 ${header.version} 版，本程序只认第 ${VERSION} 版：请用当时的程序恢复。`);
  }
  return header;
}

/** Reads a whole archive without keeping its rows, and holds every sum against them. @throws BackupError */
export async function readManifest(file: string): Promise<Manifest> {
  const frames = readArchive(file);
  const header = headerOf((await frames.next()).value as Frame | undefined);
  const tables: (TableHead & TableSum)[] = [];
  let open: { head: TableHead; summing: Summing } | null = null;
  let end: End | null = null;
  for await (const frame of frames) {
    if (end) throw broken('末尾多出内容');
    if (frame.kind === 'T' && !open) open = { head: contentOf<TableHead>(frame), summing: new Summing() };
    else if (frame.kind === 'D' && open) open.summing.add(frame.bytes);
    else if (frame.kind === 'E' && open) {
      const sum = contentOf<TableSum>(frame);
      mustBeEqual(open.head.name, open.summing.sum(), sum);
      tables.push({ ...open.head, ...sum });
      open = null;
    } else if (frame.kind === 'Z' && !open) end = contentOf<End>(frame);
    else throw broken('结构不符');
  }
  if (!end || end.tables !== tables.length) throw broken('末尾残缺');
  return { ...header, tables, sequences: end.sequences };
}

/** @throws BackupError naming the table whose rows are not those of the sums */
export function mustBeEqual(table: string, found: TableSum, said: TableSum): void {
  if (found.rows !== said.rows || found.sha256 !== said.sha256) throw broken(`表 ${table} 的校验和不符`);
}
