import { type RawBuilder, sql } from 'kysely';
import { type Db, instant, instantOrNull, rows } from '../../core/database/sql.js';
import { dayOf } from '../../core/days.js';
import { entriesOf } from '../disclosures/follow.service.js';
import { endsOf } from './display-end.js';
import type { PageEvidence, PageRevision } from './evidence.types.js';
import { leftUpFrom } from './look.rules.js';
import { type KeptParticulars, maskedParticulars, statedOtherwise } from './particulars.rules.js';
import { RevisionState, shrinkageOf } from './revision.rules.js';

type RevisionRow = Omit<PageRevision, 'lookedAt' | 'shrunk' | 'last' | 'restated' | 'particulars'> & {
  articleId: string;
  lookedAt: string;
  particulars: KeptParticulars | null;
};

/** Revisions of some articles, oldest first. */
const revisionsOf = (db: Db, articles: RawBuilder<unknown>): Promise<RevisionRow[]> =>
  rows<RevisionRow>(
    db,
    sql`select r.id, r.article_id as "articleId", r.number, r.state, r.looked_at as "lookedAt", r.title, r.text_length as "textLength",
        r.table_rows as "tableRows", r.amount::text as amount, r.otherwise, r.erased_at is not null as erased, r.particulars,
        array(select encode(h, 'hex') from unnest(r.hashes) with ordinality as t(h, nr) order by nr) as hashes
      from page_revision r where r.article_id in (${articles}) order by r.article_id, r.number`,
  );

/** Each beside the last one before it that could be read. */
function comparedWithBefore(oldestFirst: readonly RevisionRow[]): PageRevision[] {
  let last: PageRevision | null = null;
  return oldestFirst.map(({ articleId: _, lookedAt, ...found }) => {
    const read = found.hashes.length > 0;
    const shrunk = read && last ? shrinkageOf(last, found) : [];
    const particulars = found.particulars && maskedParticulars(found.particulars);
    const before = last?.particulars ?? null;
    const revision = {
      ...{ ...found, lookedAt: instant(lookedAt), shrunk, last },
      ...{ particulars, restated: particulars !== null && before !== null && statedOtherwise(before, particulars) },
    };
    if (read) last = revision;
    return revision;
  });
}

interface LookRow {
  id: string;
  articleId: string;
  unitPath: string;
  lookedAt: string;
  foundAt: string;
  missedAt: string | null;
  dueAt: string | null;
  failure: string | null;
  watched: boolean;
  lookable: boolean;
}

/**
 * What is kept of the pages of entries, and how looking at them again went. Revisions stand newest first: the first one says what the page
 * is now (`state`), since when (`lookedAt`), and what is less than before (`shrunk`). A page that is `GONE` since its display ended
 * (`displayEndsOn`) was taken down rightly.
 * @param disclosureIds entries in the viewer's scope, or of a job
 * @returns by entry; none for what was filled in, and for what was captured before pages were kept and has not been taken up yet
 */
export async function evidenceOf(db: Db, disclosureIds: readonly string[]): Promise<Map<string, PageEvidence>> {
  const ids = sql`${[...disclosureIds]}::uuid[]`;
  const looks = await rows<LookRow>(
    db,
    sql`select d.id, d.article_id as "articleId", u.path::text as "unitPath", l.looked_at as "lookedAt", l.found_at as "foundAt",
        l.missed_at as "missedAt", l.due_at as "dueAt", l.failure_message as failure,
        s.enabled and (s.every_minutes is not null or s.kind = 'LINK') as watched, s.kind <> 'FILE' as lookable
      from disclosure d join unit u on u.id = d.unit_id join page_look l on l.article_id = d.article_id
        join captured_article a on a.id = d.article_id join source s on s.id = a.source_id where d.id = any(${ids})`,
  );
  if (looks.length === 0) return new Map();
  const found = await revisionsOf(db, sql`select article_id from disclosure where id = any(${ids})`);
  const revisions = Map.groupBy(found, ({ articleId }) => articleId);
  const articleIds = [...new Set(looks.map(({ articleId }) => articleId))];
  const ends = await endsOf(db, await entriesOf({ db }, articleIds));
  return new Map(
    looks.map(({ id, articleId, unitPath, failure, watched, lookable, ...look }) => {
      const upUntil = ends.ofArticles.get(articleId) ?? null;
      const foundAt = instant(look.foundAt);
      const newestFirst = comparedWithBefore(revisions.get(articleId) ?? []).reverse();
      const gone = newestFirst[0]?.state === RevisionState.GONE;
      return [
        id,
        {
          ...{
            articleId,
            unitPath,
            failure,
            watched,
            lookable,
            upUntil,
            displayEndsOn: ends.ofEntries.get(id) ?? null,
          },
          ...{ revisions: newestFirst, leftUp: !gone && upUntil !== null && dayOf(foundAt) >= leftUpFrom(upUntil) },
          ...{ lookedAt: instant(look.lookedAt), foundAt },
          // what nobody will do is not promised
          ...{ missedAt: instantOrNull(look.missedAt), dueAt: watched ? instantOrNull(look.dueAt) : null },
        },
      ];
    }),
  );
}
