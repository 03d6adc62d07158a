import { sql } from 'kysely';
import { type Db, instant, row, rows } from '../../../core/database/sql.js';
import type { Day } from '../../../core/days.js';
import { MASK } from '../../disclosures/masking.rules.js';
import type { FileForm } from './file.rules.js';

/** A file that is whole, as it was made. */
export interface KeptFile {
  readonly id: string;
  readonly day: Day;
  readonly madeAt: Date;
  readonly mask: number;
  readonly entries: number;
  readonly forms: readonly { readonly form: FileForm; readonly size: number; readonly hash: string }[];
}

/** The newest whole file of a district; null: none has been made yet. */
export async function newestFile(db: Db, districtId: string): Promise<KeptFile | null> {
  const found = await row<Omit<KeptFile, 'madeAt'> & { madeAt: string }>(
    db,
    sql`select f.id, f.day::text as day, f.made_at as "madeAt", f.mask, f.entries, (select jsonb_agg(jsonb_build_object('form', m.form,
        'size', m.size, 'hash', encode(m.hash, 'hex')) order by m.form) from portal_file_form m where m.file_id = f.id) as forms
      from portal_file f where f.district_id = ${districtId} and f.whole order by f.made_at desc limit 1`,
  );
  return found && { ...found, madeAt: instant(found.madeAt) };
}

/** A stretch of a file. */
export interface KeptPart {
  readonly position: number;
  readonly firstId: string;
  readonly lastId: string;
}

export const partsOf = (db: Db, fileId: string, form: FileForm): Promise<KeptPart[]> =>
  rows<KeptPart>(
    db,
    sql`select position, first_id as "firstId", last_id as "lastId" from portal_file_part
      where file_id = ${fileId} and form = ${form} order by position`,
  );

/** SQL over `p`: nothing that the part holds has changed since it was read. */
const stillHolds = (today: Day) => sql`(p.display_until is null or p.display_until >= ${today}::date) and not exists (
  select from disclosure d where d.id between p.first_id and p.last_id and d.changed_at >= p.read_at)`;

interface PartAsked {
  readonly fileId: string;
  readonly form: FileForm;
  readonly position: number;
  readonly today: Day;
}

/** The bytes of a part, while they are what they would be if it was read now; otherwise null. */
export async function bytesOf(db: Db, { fileId, form, position, today }: PartAsked): Promise<Buffer | null> {
  const found = await row<{ bytes: Buffer }>(
    db,
    sql`select p.bytes from portal_file_part p join portal_file f on f.id = p.file_id
      where p.file_id = ${fileId} and p.form = ${form} and p.position = ${position} and f.mask = ${MASK} and ${stillHolds(today)}`,
  );
  return found?.bytes ?? null;
}

/** Whether all of a file is what it would be if it was made now, but for entries that came since. */
export async function isExact(db: Db, { id, mask }: KeptFile, today: Day): Promise<boolean> {
  if (mask !== MASK) return false;
  const found = await row<{ exact: boolean }>(
    db,
    sql`select not exists (select from portal_file_part p where p.file_id = ${id} and p.form = 'CSV' and p.display_until < ${today}::date)
      and not exists (select from disclosure d join portal_file_part p on p.file_id = ${id} and p.form = 'CSV'
          and d.id between p.first_id and p.last_id and d.changed_at >= p.read_at
        where d.changed_at >= (select min(read_at) from portal_file_part where file_id = ${id} and form = 'CSV')) as exact`,
  );
  return found?.exact ?? false;
}
