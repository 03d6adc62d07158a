import { sql } from 'kysely';
import { systemNow } from '../clocks.js';
import { type Db, row } from '../database/sql.js';
import { InputError } from '../errors.js';
import { readChunks, type StoredFile } from './files.js';

/** Longest side, in pixels: what a list shows, on a screen of twice the dots. */
const SIDE = 320;
/** A picture of more pixels is no photo: unpacked, it would take the memory of everybody. */
const MOST_PIXELS = 64_000_000;
const MOST_SECONDS = 10;
/** After so many times that it took too long nobody tries again. */
const MOST_TIMES = 5;
/** What took too long is left alone for so many minutes: the machine may be busy. */
const REST_MINUTES = 10;

/** What thumbnails are made of. */
const PICTURES: ReadonlySet<string> = new Set(['image/png', 'image/jpeg']);

const unreadable = () => new InputError('PICTURE_UNREADABLE', '这张图片无法生成缩略图，请下载后查看。', ['id']);
const slow = () => new InputError('PICTURE_SLOW', '这张图片暂时没有生成缩略图，请过一会儿再看，或直接下载。', ['id']);

/** What became of a picture. */
type Shrunk = Buffer | 'UNREADABLE' | 'TIMED_OUT';

/** How the library says that it took too long. */
const TIMED_OUT = /^timeout:/;

async function shrunk(bytes: Buffer): Promise<Shrunk> {
  // loaded when the first picture is asked for: nothing else needs it
  const { default: sharp } = await import('sharp');
  const picture = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error', animated: false });
  // upright as the camera held it; where and when it was taken is not taken along
  return picture
    .autoOrient()
    .resize({ width: SIDE, height: SIDE, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 75 })
    .timeout({ seconds: MOST_SECONDS })
    .toBuffer()
    .catch((error: unknown) => (TIMED_OUT.test(String((error as Error).message)) ? 'TIMED_OUT' : 'UNREADABLE'));
}

/** One at a time: unpacked, a photo takes a quarter of a gigabyte. */
let turns: Promise<unknown> = Promise.resolve();

function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const done = turns.then(work);
  turns = done.catch(() => undefined);
  return done;
}

/** @returns null when it is to be tried, for the first time or once more */
async function findMade(db: Db, id: string): Promise<Shrunk | null> {
  const found = await row<{ bytes: Buffer | null; times: number; rested: boolean }>(
    db,
    sql`select bytes, timed_out as times, coalesce(tried_at < ${systemNow()}::timestamptz - make_interval(mins => ${REST_MINUTES}), true) as rested
      from file_thumbnail where file_id = ${id}`,
  );
  if (!found) return null;
  const { bytes, times, rested } = found;
  if (bytes) return bytes;
  if (times === 0 || times >= MOST_TIMES) return 'UNREADABLE';
  return rested ? null : 'TIMED_OUT';
}

async function made(db: Db, { id }: StoredFile): Promise<Shrunk> {
  // another request may have made it while this one waited
  const known = await findMade(db, id);
  if (known) return known;
  const chunks: Buffer[] = [];
  for await (const chunk of readChunks(db, id)) chunks.push(chunk);
  const done = await shrunk(Buffer.concat(chunks));
  const bytes = typeof done === 'string' ? null : done;
  await sql`insert into file_thumbnail as t (file_id, bytes, timed_out, tried_at)
    select id, ${bytes}::bytea, ${done === 'TIMED_OUT' ? 1 : 0}, ${systemNow()} from file where id = ${id} and erased_at is null
    on conflict (file_id) do update set bytes = excluded.bytes, tried_at = excluded.tried_at,
      timed_out = case when excluded.timed_out > 0 then t.timed_out + 1 else 0 end where t.bytes is null`.execute(db);
  return done;
}

/**
 * A small picture of a file that the caller may read, as WebP; made when it is first asked for.
 * @throws InputError NO_PICTURE: it is none; PICTURE_UNREADABLE: its bytes are broken, or too many pixels; PICTURE_SLOW: it took too long,
 *   and is tried again later
 */
export async function thumbnailOf(db: Db, file: StoredFile): Promise<Buffer> {
  if (!PICTURES.has(file.mediaType)) throw new InputError('NO_PICTURE', '这个文件不是图片，没有缩略图。', ['id']);
  const done = (await findMade(db, file.id)) ?? (await inTurn(() => made(db, file)));
  if (done === 'UNREADABLE') throw unreadable();
  if (done === 'TIMED_OUT') throw slow();
  return Buffer.from(done);
}
