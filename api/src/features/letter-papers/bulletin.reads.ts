import { sql } from 'kysely';
import type { Scope } from '../../core/access/scope.js';
import { type Db, row } from '../../core/database/sql.js';
import { isId } from '../../core/ids.js';
import { NAMES_AS_WRITTEN } from '../bulletins/as-written.js';
import { bulletinVisible } from '../bulletins/bulletin.policy.js';
import type { BulletinFacts } from './bulletin.rules.js';
import { utc } from './paper.reads.js';

interface Names {
  readonly issuer: string;
  readonly units: readonly string[];
}
type Raw = Omit<BulletinFacts, 'issuer' | 'cases'> & {
  readonly names: Names;
  readonly told: readonly { readonly fact: string; readonly outcome: string }[];
};

/** A bulletin if the viewer sees it, with the names that it was published with; a draft with those of now. */
export async function printedBulletin(db: Db, scope: Scope, id: string): Promise<BulletinFacts | null> {
  if (!isId(id)) return null;
  const found = await row<Raw>(
    db,
    sql`select b.state, b.number, b.title, b.overview, b.causes, b.demands, ${utc('b.drafted_at')} as "draftedAt",
        ${utc('b.published_at')} as "publishedAt", b.published_on::text as "publishedOn",
        coalesce(b.published_as, ${NAMES_AS_WRITTEN}) as names,
        coalesce((select jsonb_agg(jsonb_build_object('fact', c.fact, 'outcome', c.outcome) order by c.position)
          from bulletin_case c where c.bulletin_id = b.id), '[]') as told
      from bulletin b join unit i on i.id = b.issuer_id join unit d on d.id = b.district_id
      where b.id = ${id} and ${bulletinVisible(scope)}`,
  );
  if (!found) return null;
  const { names, told, ...bulletin } = found;
  const cases = told.map((one, nr) => ({ ...one, unit: names.units[nr] ?? '' }));
  return { ...bulletin, issuer: names.issuer, cases };
}
