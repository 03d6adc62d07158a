import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { sql } from 'kysely';
import { Scope } from '../../../core/access/scope.js';
import { readBusinessMoment, systemNow } from '../../../core/clocks.js';
import { type Db, dbOf, rows } from '../../../core/database/sql.js';
import { newId } from '../../../core/ids.js';
import type { Job } from '../../../core/jobs.js';
import { MASK } from '../../disclosures/masking.rules.js';
import { readStretch, type WithText } from '../disclosure.reads.js';
import type { PortalCtx } from '../public/context.js';
import { readReference } from '../reference.reads.js';
import { settledUntil } from '../withdrawal.reads.js';
import { isExact, newestFile } from './file.reads.js';
import { FileForm, headOf, writtenAs } from './file.rules.js';

/** Entries of a part: of a file no more than a part is held in memory. */
const PART = 1000;
/** One that another has replaced goes only then: somebody may be reading it. */
const REPLACED_MS = 30 * 60_000;

const compress = promisify(gzip);

interface District {
  readonly id: string;
  readonly path: string;
}

/** What a key of the district would be answered with, that reads everything that is public. */
async function contextOf(db: Db, { id, path }: District): Promise<PortalCtx> {
  const { today } = await readBusinessMoment(db);
  const reference = await readReference(db, id, today);
  const scope = Scope.ofDistrict(path);
  return { ...{ db, reference, today, scope, districtId: id }, scopes: new Set(), loaders: new Map() };
}

interface Part {
  readonly fileId: string;
  readonly position: number;
  readonly readAt: Date;
  readonly entries: readonly WithText[];
}

async function keepPart(db: Db, form: FileForm, { fileId, position, readAt, entries }: Part): Promise<Buffer> {
  const [first, last] = [entries[0]?.entry.id ?? '', entries.at(-1)?.entry.id ?? ''];
  const displays = entries.map(({ entry }) => entry.displayUntil).filter((day) => day !== null);
  const bytes = Buffer.from(writtenAs(form, entries));
  await sql`insert into portal_file_part (file_id, form, position, first_id, last_id, read_at, display_until, bytes)
    values (${fileId}, ${form}, ${position}, ${first}, ${last}, ${readAt}, ${displays.toSorted()[0] ?? null}::date, ${await compress(bytes)})`.execute(
    db,
  );
  return bytes;
}

/** Makes a file part by part; nobody sees it before the last one. */
async function makeFile(ctx: PortalCtx): Promise<void> {
  const { db, districtId, today } = ctx;
  const fileId = newId();
  await sql`insert into portal_file (id, district_id, day, made_at, mask) values (${fileId}, ${districtId}, ${today}::date, ${systemNow()}, ${MASK})`.execute(
    db,
  );
  const forms = Object.values(FileForm).map((form) => ({ form, size: 0, hash: createHash('sha256') }));
  const add = (to: (typeof forms)[number], bytes: Buffer) => {
    to.size += bytes.length;
    to.hash.update(bytes);
  };
  for (const form of forms) add(form, Buffer.from(headOf(form.form)));
  let count = 0;
  for (let from: string | null = null, position = 1; ; position++) {
    // before it is read: what is committed later says that it changed at this instant or after
    const readAt = await settledUntil(ctx);
    const found = await readStretch(ctx, { from, to: null }, PART + 1);
    const entries = found.slice(0, PART);
    if (entries.length > 0)
      for (const form of forms) add(form, await keepPart(db, form.form, { fileId, position, readAt, entries }));
    count += entries.length;
    from = found[PART]?.entry.id ?? null;
    if (from === null) break;
  }
  await db.transaction().execute(async (trx) => {
    for (const { form, size, hash } of forms)
      await sql`insert into portal_file_form (file_id, form, size, hash) values (${fileId}, ${form}, ${size}, ${hash.digest()})`.execute(
        trx,
      );
    await sql`update portal_file set whole = true, entries = ${count} where id = ${fileId}`.execute(trx);
  });
}

/** Removes what was broken off, and what has been replaced for a while. */
async function removeOld(db: Db): Promise<void> {
  const before = new Date(systemNow().getTime() - REPLACED_MS);
  await sql`delete from portal_file f where (not f.whole and f.made_at < ${before}) or exists (select from portal_file n
    where n.district_id = f.district_id and n.whole and n.made_at > f.made_at and n.made_at < ${before})`.execute(db);
}

/** Files of all that is public: a new one each night, and when something that the last one holds has changed. Run twice it makes one. */
export const makingFiles: Job = {
  name: 'make-portal-files',
  title: '生成开放数据文件',
  everyMinutes: 30,
  run: async ({ orm }) => {
    const db = dbOf(orm.em.fork());
    await removeOld(db);
    const districts = await rows<District>(
      db,
      sql`select id, path::text as path from unit where parent_id is null order by path`,
    );
    for (const district of districts) {
      const ctx = await contextOf(db, district);
      const newest = await newestFile(db, district.id);
      if (newest?.day === ctx.today && (await isExact(db, newest, ctx.today))) continue;
      await makeFile(ctx);
    }
  },
};
