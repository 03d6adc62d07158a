import { sql } from 'kysely';
import { rows } from '../../core/database/sql.js';
import { unitOfWork, type Work } from '../../core/database/unit-of-work.js';
import type { Job } from '../../core/jobs.js';
import { recordsChangedIn } from '../../core/log/outbox.js';
import { type Displayed, displayEnds } from '../catalogue/display.reads.js';
import { entriesChanged, eraseTexts } from '../disclosures/follow.service.js';

/** So many are looked at together. */
const TOGETHER = 200;

const FIRST = '00000000-0000-0000-0000-000000000000';

interface Filed extends Displayed {
  readonly filingId: string;
  readonly path: string;
}

/** Entries after one that were filled in, of items that have a display by some version, and could be over, those that were taken back too; their filings are held. */
const candidatesAfter = ({ db, today }: Work, after: string): Promise<Filed[]> =>
  rows<Filed>(
    db,
    sql`select d.id, d.filing_id as "filingId", u.path::text, d.item_id as "itemId", d.period, d.published_on::text as "publishedOn"
      from disclosure d join filing f on f.id = d.filing_id join unit u on u.id = d.unit_id
      where d.id > ${after} and not d.nil and d.erased_at is null
        and exists (select from disclosure_item_version v where v.item_id = d.item_id and jsonb_typeof(v.content -> 'display') = 'object'
          and d.published_on < ${today}::date - (v.content -> 'display' ->> 'days')::int)
      order by d.id limit ${TOGETHER} for update of f`,
  );

interface Done {
  readonly id: string;
  readonly nil: boolean;
}

/** Of filings whose entries are over, those of which nothing else stands: what somebody corrects meanwhile is not theirs any more. */
const doneAmong = ({ db }: Work, over: readonly Filed[]): Promise<Done[]> =>
  rows(
    db,
    sql`select f.id, f.nil from filing f where f.id = any(${over.map(({ filingId }) => filingId)}::uuid[]) and f.state = 'PUBLISHED'
      and not exists (select from disclosure d where d.filing_id = f.id and not d.nil and d.rejected_at is null and d.erased_at is null
        and d.id <> all(${over.map(({ id }) => id)}::uuid[]))`,
  );

/** What was typed; that it was there, and its hash, stay. */
async function eraseFilings({ db, now }: Work, ids: readonly string[]): Promise<void> {
  await sql`delete from filing_draft where filing_id = any(${[...ids]}::uuid[])`.execute(db);
  await sql`update filing set version = version + 1, erased_at = ${now}, content = null,
      content_hash = sha256(convert_to(content::text, 'UTF8'))
    where id = any(${[...ids]}::uuid[]) and erased_at is null`.execute(db);
}

/** Photos with their bytes, those that were replaced too. */
async function erasePhotos({ db }: Work, filingIds: readonly string[]): Promise<void> {
  const ids = sql`${[...filingIds]}::uuid[]`;
  const photos = await rows<{ fileId: string }>(
    db,
    sql`with kept as (delete from filing_photo where filing_id = any(${ids}) returning file_id),
        replaced as (delete from filing_photo_replaced where filing_id = any(${ids}) returning file_id)
      select file_id as "fileId" from kept union select file_id from replaced`,
  );
  await sql`delete from file where id = any(${photos.map(({ fileId }) => fileId)}::uuid[])`.execute(db);
}

/** Erases what is over among the next entries. @returns the last one looked at; null when there is none more */
async function eraseNext(work: Work, after: string): Promise<string | null> {
  const candidates = await candidatesAfter(work, after);
  const ends = await displayEnds(work.db, candidates);
  const over = candidates.filter(({ id }) => (ends.get(id) ?? work.today) < work.today);
  if (over.length > 0) {
    const done = await doneAmong(work, over);
    await eraseFilings(
      work,
      done.filter(({ nil }) => !nil).map(({ id }) => id),
    );
    await erasePhotos(
      work,
      done.map(({ id }) => id),
    );
    await eraseTexts(work, over);
    entriesChanged(work, over);
    work.emit(
      ...recordsChangedIn(
        'FILING',
        over.map(({ filingId: id, path }) => ({ id, path })),
      ),
    );
  }
  return candidates.at(-1)?.id ?? null;
}

/** Erases what was filled in for a time that is over. Run twice it erases nothing more. */
export const erasingEndedFilings: Job = {
  name: 'erase-ended-filings',
  title: '清除公示期满的填报内容',
  everyMinutes: 30,
  run: async (context) => {
    for (let after: string | null = FIRST; after !== null; )
      after = await unitOfWork(context, '公示期满', (work) => eraseNext(work, after ?? FIRST));
  },
};
