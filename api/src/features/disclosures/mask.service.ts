import { sql } from 'kysely';
import { rows } from '../../core/database/sql.js';
import type { Work } from '../../core/database/unit-of-work.js';
import { eraseTrail } from '../../core/trail/erase.js';
import { type Content, maskedContent } from './masking.rules.js';
import { masked } from './personal.rules.js';

/** An entry as it was published, whatever it says of persons. */
export interface AsPublished extends Content {
  readonly id: string;
  readonly title: string;
}

/** Title and text as they are served. */
export interface Served {
  readonly title: string;
  readonly text: string;
}

export const servedOf = (published: AsPublished): Served => ({
  title: masked(published.title),
  text: maskedContent(published),
});

/**
 * Stores entries as they are served under the mask of today. Where a title was less hidden before, what the trail holds of the entry is
 * erased. Whoever looks at one is not told: nothing of it was decided. What has been erased stays so.
 */
export async function maskAnew(work: Work, published: readonly AsPublished[]): Promise<void> {
  const wanted = published.map((one) => ({ id: one.id, ...servedOf(one) }));
  const retitled = await rows<{ id: string }>(
    work.db,
    sql`with wanted as (select * from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as n(id uuid, title text, text text)),
      before as (select d.id, d.title from disclosure d join wanted using (id) where d.erased_at is null order by d.id for update of d),
      done as (update disclosure d set title = n.title, text = n.text from wanted n where d.id = n.id and d.id in (select id from before))
      select b.id from before b join wanted n using (id) where b.title <> n.title`,
  );
  if (retitled.length > 0)
    await eraseTrail(
      work,
      'disclosure',
      retitled.map(({ id }) => id),
    );
}
