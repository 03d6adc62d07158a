import { createHash } from 'node:crypto';
import { fileTypeFromBuffer } from 'file-type';
import { sql } from 'kysely';
import { type Db, row, rows } from '../database/sql.js';
import type { Work } from '../database/unit-of-work.js';
import { InputError } from '../errors.js';
import { isId, newId } from '../ids.js';
import { unpackModestly, ZipFault } from './zip.js';

const CHUNK = 512 * 1024;

/** Bytes of one file at most. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;

/** Bytes of one person's uploads that nothing has taken up yet, at most. */
const MAX_OPEN_BYTES = 400 * 1024 * 1024;

/** What may be attached, by ending; the content must agree. */
const TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
};

/** Text has no mark of its own: it is what has no other one, and no zero byte. */
const isText = (bytes: Buffer): boolean => !bytes.includes(0);

export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
}

/** Checks that content and name agree. @returns the media type @throws InputError */
async function typeOf(name: string, bytes: Buffer): Promise<string> {
  const expected = TYPES[name.split('.').at(-1)?.toLowerCase() ?? ''];
  if (!expected) throw new InputError('FILE_TYPE', '只能上传 PDF、PNG、JPG、DOCX、XLSX、CSV 文件。', ['file']);
  const found = await fileTypeFromBuffer(bytes);
  const fits = expected === TYPES['csv'] ? found === undefined && isText(bytes) : found?.mime === expected;
  if (!fits) {
    throw new InputError('FILE_MISMATCH', `文件「${name}」的内容与扩展名不符，请用原来的软件另存后再上传。`, ['file']);
  }
  if (OFFICE.has(expected)) mustBeHarmless(name, bytes);
  return expected;
}

/** Documents of an office: archives. */
const OFFICE: ReadonlySet<string | undefined> = new Set([TYPES['docx'], TYPES['xlsx']]);
const OFFICE_BUDGET = { bytes: 100 * 1024 * 1024, entries: 5000 };

/** A document unpacks to what a document holds, and brings no program along. @throws InputError */
function mustBeHarmless(name: string, bytes: Buffer): void {
  let parts: readonly string[];
  try {
    parts = unpackModestly(bytes, OFFICE_BUDGET);
  } catch (error) {
    if (!(error instanceof ZipFault)) throw error;
    const message = `文件「${name}」解压后过大或已损坏，请用原来的软件另存后再上传。`;
    throw new InputError('FILE_TOO_COMPLEX', message, ['file']);
  }
  if (!parts.some((part) => /(?:^|\/)(?:vbaProject\.bin|activeX\d*\.bin)$/i.test(part))) return;
  throw new InputError('FILE_MACRO', `文件「${name}」带有宏或控件，请另存为不带宏的文档再上传。`, ['file']);
}

/** @throws InputError when a person's uploads that nothing has taken up come to too much */
async function mustHaveRoom({ db, actor }: Work, more: number): Promise<void> {
  const open = await row<{ bytes: string }>(
    db,
    sql`select coalesce(sum(size), 0) as bytes from file where uploaded_by = ${actor.id} and attached_at is null`,
  );
  if (Number(open?.bytes ?? 0) + more <= MAX_OPEN_BYTES) return;
  throw new InputError('UPLOADS_OPEN', '已上传而没有提交的文件太多，请先提交，或一周后再传。', ['file']);
}

/** Stores a file with its bytes in chunks, in the writer's transaction; nobody reaches it until it is attached. @throws InputError */
export async function storeFile(work: Work, name: string, bytes: Buffer): Promise<StoredFile> {
  if (name.length === 0 || name.length > 200 || /[\p{Cc}/\\]/u.test(name)) {
    throw new InputError('FILE_NAME', '文件名应为1至200个字，且不含斜杠。', ['file']);
  }
  if (bytes.length === 0) throw new InputError('FILE_EMPTY', `文件「${name}」是空的。`, ['file']);
  const mediaType = await typeOf(name, bytes);
  await mustHaveRoom(work, bytes.length);
  const id = newId();
  const sha256 = createHash('sha256').update(bytes).digest();
  await sql`insert into file (id, name, media_type, size, sha256, uploaded_by, uploaded_at)
    values (${id}, ${name}, ${mediaType}, ${bytes.length}, ${sha256}, ${work.actor.id}, ${work.now})`.execute(work.db);
  for (let position = 0; position * CHUNK < bytes.length; position++) {
    const chunk = bytes.subarray(position * CHUNK, (position + 1) * CHUNK);
    await sql`insert into file_chunk (file_id, position, bytes) values (${id}, ${position}, ${chunk})`.execute(work.db);
  }
  return { id, name, mediaType, size: bytes.length };
}

/** The bytes of a file, chunk by chunk. */
export async function* readChunks(db: Db, id: string): AsyncGenerator<Buffer> {
  for (let position = 0; ; position++) {
    const chunk = await row<{ bytes: Buffer }>(
      db,
      sql`select bytes from file_chunk where file_id = ${id} and position = ${position}`,
    );
    if (!chunk) return;
    yield Buffer.from(chunk.bytes);
  }
}

/** A file that was uploaded, with its bytes. */
export interface Upload {
  readonly id: string;
  readonly name: string;
  readonly sha256: string;
  readonly bytes: Buffer;
}

/** A file that `accountId` uploaded and that nothing has taken up yet, whole. @throws InputError when there is none */
export async function readUpload(db: Db, id: string, accountId: string): Promise<Upload> {
  const found = isId(id)
    ? await row<{ name: string; sha256: string }>(
        db,
        sql`select name, encode(sha256, 'hex') as sha256 from file
          where id = ${id} and uploaded_by = ${accountId} and attached_at is null`,
      )
    : null;
  if (!found) throw new InputError('FILE_UNKNOWN', '文件没有找到或已被使用，请重新上传。', ['input', 'fileId']);
  const chunks: Buffer[] = [];
  for await (const chunk of readChunks(db, id)) chunks.push(chunk);
  return { id, ...found, bytes: Buffer.concat(chunks) };
}

/**
 * Files that `accountId` uploaded and that are attached to nothing yet.
 * @param path how the input names them @throws InputError when one is missing
 */
export async function claimUploads(
  work: Work,
  ids: readonly string[],
  accountId: string,
  path: readonly string[] = ['input', 'fileIds'],
): Promise<StoredFile[]> {
  if (ids.length === 0) return [];
  const found = await rows<{ id: string; name: string; media_type: string; size: number }>(
    work.db,
    sql`select f.id, f.name, f.media_type, f.size from file f where f.id = any(${ids.filter(isId)}::uuid[])
      and f.uploaded_by = ${accountId} and f.attached_at is null for update`,
  );
  const byId = new Map(found.map((f) => [f.id, { id: f.id, name: f.name, mediaType: f.media_type, size: f.size }]));
  return ids.map((id) => {
    const file = byId.get(id);
    if (!file) throw new InputError('FILE_UNKNOWN', '附件没有找到或已被使用，请重新上传。', path);
    return file;
  });
}

/** Marks files as taken up by a record. */
export async function markAttached(work: Work, ids: readonly string[]): Promise<void> {
  await sql`update file set attached_at = ${work.now} where id = any(${[...ids]}::uuid[])`.execute(work.db);
}

/** Erases the bytes of files; names, sizes and hashes stay. */
export async function eraseFiles({ db, now }: Work, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql`delete from file_thumbnail where file_id = any(${[...ids]}::uuid[])`.execute(db);
  await sql`delete from file_chunk where file_id = any(${[...ids]}::uuid[])`.execute(db);
  await sql`update file set erased_at = ${now} where id = any(${[...ids]}::uuid[]) and erased_at is null`.execute(db);
}
