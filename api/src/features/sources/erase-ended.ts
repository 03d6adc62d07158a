import { sql } from 'kysely';
import { rows } from '../../core/database/sql.js';
import { unitOfWork, type Work } from '../../core/database/unit-of-work.js';
import type { Job } from '../../core/jobs.js';
import { eraseTrail } from '../../core/trail/erase.js';
import { entriesChanged, entriesOf, eraseTexts } from '../disclosures/follow.service.js';
import { masked } from '../disclosures/personal.rules.js';
import { articleEnds } from '../evidence/display-end.js';
import { eraseKept, noteDisplayed } from '../evidence/erase.service.js';
import { holdLooks } from '../evidence/revision.service.js';
import { eraseTables } from './by-hand/tables.service.js';

/** So many articles are looked at together. */
const TOGETHER = 200;

const FIRST = '00000000-0000-0000-0000-000000000000';

/**
 * Articles after one that disclose what is a display by some version of its item, could be over, and have not been asked today: a display
 * ends with a day.
 */
const candidatesAfter = ({ db, today }: Work, after: string): Promise<{ id: string }[]> =>
  rows(
    db,
    sql`with displayed as materialized (select item_id, min((content -> 'display' ->> 'days')::int) as days
        from disclosure_item_version where jsonb_typeof(content -> 'display') = 'object' group by item_id)
      select distinct d.article_id as id from displayed v
        join disclosure d on d.item_id = v.item_id and d.published_on < ${today}::date - v.days
        left join page_look l on l.article_id = d.article_id
      where d.article_id > ${after} and d.erased_at is null and d.rejected_at is null and l.displayed_on is distinct from ${today}::date
      order by 1 limit ${TOGETHER}`,
  );

/** What the inbox reads of articles: their words go, numbers in their titles are hidden. */
async function eraseArticles({ db }: Work, ids: readonly string[]): Promise<void> {
  const titles = await rows<{ id: string; title: string }>(
    db,
    sql`select id, title from captured_article where id = any(${[...ids]}::uuid[]) order by id for update`,
  );
  const shown = titles.map(({ id, title }) => ({ id, title: masked(title) }));
  await sql`update captured_article a set version = version + 1, content_html = '', title = s.title
    from jsonb_to_recordset(${JSON.stringify(shown)}::jsonb) as s(id uuid, title text) where a.id = s.id`.execute(db);
}

/** Erases what is over among the next articles. @returns the last one looked at; null when there is none more */
async function eraseNext(work: Work, after: string): Promise<string | null> {
  const ids = (await candidatesAfter(work, after)).map(({ id }) => id);
  await holdLooks(work, ids);
  const entries = await entriesOf(work, ids);
  const ends = await articleEnds(work.db, entries);
  const over = new Map([...ends].filter(([, endsOn]) => endsOn < work.today));
  if (over.size > 0) {
    const ofThese = entries.filter(({ articleId }) => over.has(articleId));
    await eraseKept(work, over);
    await eraseArticles(work, [...over.keys()]);
    await eraseTables(work, [...over.keys()]);
    await eraseTexts(work, ofThese);
    await eraseTrail(work, 'captured_article', [...over.keys()]);
    entriesChanged(work, ofThese);
  }
  await noteDisplayed(
    work,
    ids.filter((id) => !over.has(id)),
  );
  return ids.at(-1) ?? null;
}

/** Erases what was published for a time that is over; hashes stay. Run twice it erases nothing more. */
export const erasingEnded: Job = {
  name: 'erase-ended',
  title: '清除公示期满的内容',
  everyMinutes: 30,
  run: async (context) => {
    for (let after: string | null = FIRST; after !== null; )
      after = await unitOfWork(context, '公示期满', (work) => eraseNext(work, after ?? FIRST));
  },
};
