import { sql } from 'kysely';
import { type Db, row } from '../database/sql.js';
import { InputError } from '../errors.js';
import { readChunks, type StoredFile } from './files.js';

/** Longest side, in pixels: what a list shows, on a screen of twice the dots. */
const SIDE = 320;
/** A picture of more pixels is no photo: unpacked, it would take the memory of everybody. */
const MOST_PIXELS = 64_000_000;
const MOST_SECONDS = 10;

/** What thumbnails are made of. */
const PICTURES: ReadonlySet<string> = new Set(['image/png', 'image/jpeg']);

const unreadable = () => new InputError('PICTURE_UNREADABLE', '这张图片无法生成缩略图，请下载后查看。', ['id']);

/** @returns null when its bytes cannot be read as a picture */
async function shrunk(bytes: Buffer): Promise<Buffer | null> {
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
    .catch(() => null);
}

/** One at a time: unpacked, a photo takes a quarter of a gigabyte. */
let turns: Promise<unknown> = Promise.resolve();

function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const done = turns.then(work);
  turns = done.catch(() => undefined);
  return done;
}

const findMade = (db: Db, id: string) =>
  row<{ bytes: Buffer | null }>(db, sql`select bytes from file_thumbnail where file_id = ${id}`);

async function made(db: Db, { id }: StoredFile): Promise<Buffer | null> {
  // another request may have made it while this one waited
  const known = await findMade(db, id);
  if (known) return known.bytes;
  const chunks: Buffer[] = [];
  for await (const chunk of readChunks(db, id)) chunks.push(chunk);
  const bytes = await shrunk(Buffer.concat(chunks));
  await sql`insert into file_thumbnail (file_id, bytes) select id, ${bytes} from file where id = ${id} and erased_at is null
    on conflict do nothing`.execute(db);
  return bytes;
}

/**
 * A small picture of a file that the caller may read, as WebP; made when it is first asked for.
 * @throws InputError NO_PICTURE: it is none; PICTURE_UNREADABLE: its bytes are broken, or too many pixels
 */
export async function thumbnailOf(db: Db, file: StoredFile): Promise<Buffer> {
  if (!PICTURES.has(file.mediaType)) throw new InputError('NO_PICTURE', '这个文件不是图片，没有缩略图。', ['id']);
  const known = await findMade(db, file.id);
  const bytes = known ? known.bytes : await inTurn(() => made(db, file));
  if (!bytes) throw unreadable();
  return Buffer.from(bytes);
}
