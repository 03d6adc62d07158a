import { sql } from 'kysely';
import type { Scope } from '../../core/access/scope.js';
import { type Db, rows } from '../../core/database/sql.js';
import { isId } from '../../core/ids.js';
import { NAMES_AS_WRITTEN } from '../bulletins/as-written.js';
import { bulletinVisible } from '../bulletins/bulletin.policy.js';
import { templateNow } from '../notices/signing/template-now.js';
import type { BulletinFacts } from './bulletin.rules.js';
import { utc } from './paper.reads.js';
import type { LetterTemplateContent } from './template.rules.js';

interface Names {
  readonly issuer: string;
  readonly units: readonly string[];
}
type Raw = Omit<BulletinFacts, 'issuer' | 'cases'> & {
  readonly id: string;
  readonly template: LetterTemplateContent;
  readonly names: Names;
  readonly told: readonly { readonly fact: string; readonly outcome: string }[];
};

/** A bulletin that the viewer sees, with the template that its paper is made by. */
export interface PrintedBulletin {
  readonly id: string;
  readonly facts: BulletinFacts;
  readonly template: LetterTemplateContent;
}

/** Of these bulletins, those that the viewer sees. One that was published says what it was published with, a draft what holds now. */
export async function printedBulletins(
  db: Db,
  scope: Scope,
  ids: readonly string[],
): Promise<Map<string, PrintedBulletin>> {
  const found = await rows<Raw>(
    db,
    sql`select b.id, b.state, b.number, b.title, b.overview, b.causes, b.demands, ${utc('b.drafted_at')} as "draftedAt",
        ${utc('b.published_at')} as "publishedAt", b.published_on::text as "publishedOn",
        coalesce(b.published_as, ${NAMES_AS_WRITTEN}) as names,
        coalesce((select jsonb_agg(jsonb_build_object('fact', c.fact, 'outcome', c.outcome) order by c.position)
          from bulletin_case c where c.bulletin_id = b.id), '[]') as told,
        coalesce((select t.content from letter_template t where t.id = b.template_id),
          ${templateNow('content', { kind: sql`'BULLETIN'`, district: sql`b.district_id` })}) as template
      from bulletin b join unit i on i.id = b.issuer_id join unit d on d.id = b.district_id
      where b.id = any(${ids.filter(isId)}::uuid[]) and ${bulletinVisible(scope)}`,
  );
  return new Map(
    found.map(({ id, template, names, told, ...bulletin }) => {
      const cases = told.map((one, nr) => ({ ...one, unit: names.units[nr] ?? '' }));
      return [id, { id, template, facts: { ...bulletin, issuer: names.issuer, cases } }];
    }),
  );
}
