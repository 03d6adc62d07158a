import { sql } from 'kysely';
import type { Scope } from '../../core/access/scope.js';
import { type Db, row, rows } from '../../core/database/sql.js';
import type { Work } from '../../core/database/unit-of-work.js';
import type { StoredFile } from '../../core/files/files.js';
import { claimPictures } from '../../core/files/pictures.js';
import { isId, newId } from '../../core/ids.js';
import { isLedFrom } from '../catalogue/led-items.js';

/**
 * A filing has these photos from now on, in this order: those that are new are taken up, those that are left out go, with their bytes
 * where nothing was submitted yet.
 * @throws InputError when one is no image, or is not there
 */
export async function setPhotos(
  work: Work,
  filingId: string,
  wanted: readonly string[],
  accountId: string,
): Promise<void> {
  const { db } = work;
  const known = await rows<{ fileId: string }>(
    db,
    sql`select file_id as "fileId" from filing_photo where filing_id = ${filingId} order by position`,
  );
  const before = known.map(({ fileId }) => fileId);
  const ids = [...new Set(wanted)];
  if (ids.join() === before.join()) return;
  const fresh = ids.filter((id) => !before.includes(id));
  await claimPictures(work, fresh, { accountId, name: '公开栏照片' });
  const gone = before.filter((id) => !ids.includes(id));
  await sql`delete from filing_photo where filing_id = ${filingId} and file_id = any(${gone}::uuid[])`.execute(db);
  // what was once submitted stays on record, until the filing is erased
  await sql`insert into filing_photo_replaced (id, filing_id, file_id)
    select gen_random_uuid(), f.id, g.file_id from filing f, unnest(${gone}::uuid[]) as g(file_id)
    where f.id = ${filingId} and f.submitted_at is not null`.execute(db);
  await sql`delete from file where id = any(${gone}::uuid[])
    and not exists (select from filing where id = ${filingId} and submitted_at is not null)`.execute(db);
  for (const [position, fileId] of ids.entries()) {
    await sql`insert into filing_photo (id, filing_id, file_id, position) values (${newId()}, ${filingId}, ${fileId}, ${position})
      on conflict (file_id) do update set position = excluded.position where filing_photo.position <> excluded.position`.execute(
      db,
    );
  }
}

/** Photos of filings, in order. */
export async function photosOf(db: Db, filingIds: readonly string[]): Promise<Map<string, StoredFile[]>> {
  const found = await rows<StoredFile & { filingId: string }>(
    db,
    sql`select p.filing_id as "filingId", f.id, f.name, f.media_type as "mediaType", f.size
      from filing_photo p join file f on f.id = p.file_id where p.filing_id = any(${[...filingIds]}::uuid[])
      order by p.filing_id, p.position`,
  );
  return Map.groupBy(found, ({ filingId }) => filingId);
}

/** A photo: of a filing that the viewer fills in or reviews, or of a disclosure that they see or whose item they lead; otherwise null. */
export async function findPhoto(
  db: Db,
  { filing, disclosure, lead }: { filing: Scope | null; disclosure: Scope | null; lead: Scope | null },
  fileId: string,
): Promise<StoredFile | null> {
  if (!isId(fileId)) return null;
  const nobody = sql<boolean>`false`;
  return row<StoredFile>(
    db,
    sql`select f.id, f.name, f.media_type as "mediaType", f.size from file f join filing_photo p on p.file_id = f.id
      join filing g on g.id = p.filing_id join unit u on u.id = g.unit_id
      where f.id = ${fileId} and (${filing?.covers('u.path') ?? nobody}
        or ((${disclosure?.covers('u.path') ?? nobody}
          or exists (select from disclosure d where d.filing_id = g.id and ${isLedFrom(lead, 'd.item_id')})) and g.state = 'PUBLISHED' and not g.nil))`,
  );
}
