import { sql } from 'kysely';
import type { Scope } from '../../core/access/scope.js';
import { type Db, rows } from '../../core/database/sql.js';
import { isId } from '../../core/ids.js';
import { noticeVisible } from '../notices/notice.policy.js';
import { AS_WRITTEN } from '../notices/signing/as-written.js';
import { templateNow } from '../notices/signing/template-now.js';
import type { LetterFacts } from './paper.rules.js';
import type { LetterTemplateContent } from './template.rules.js';

/** A letter that the viewer sees, with the template that its paper is made by. */
export interface PrintedLetter {
  readonly id: string;
  readonly serial: string;
  readonly facts: LetterFacts;
  readonly template: LetterTemplateContent;
}

type Written = Pick<LetterFacts, 'issuer' | 'desk' | 'addressees' | 'copies' | 'acts' | 'answerBy'>;
type Own = Omit<LetterFacts, keyof Written>;
type Raw = Own & { id: string; serial: string; written: Written; template: LetterTemplateContent };

/** SQL: an instant as ISO 8601. */
export const utc = (instant: string) =>
  sql`to_char(${sql.ref(instant)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** Of these letters, those that the viewer sees. One that was issued says what it was issued with, a draft what holds now. */
export async function printedLetters(
  db: Db,
  scope: Scope,
  ids: readonly string[],
): Promise<Map<string, PrintedLetter>> {
  const found = await rows<Raw>(
    db,
    sql`select n.id, n.serial, n.kind, n.state, coalesce(n.official_number, n.number) as number, n.title, n.basis, n.demand,
        ${utc('n.drafted_at')} as "draftedAt", ${utc('n.issued_at')} as "issuedAt",
        (n.issued_at at time zone 'Asia/Shanghai')::date::text as "issuedOn", coalesce(n.issued_as, ${AS_WRITTEN}) as written,
        coalesce((select jsonb_agg(jsonb_build_object('text', p.text, 'unit', case when n.issued_at is null
            and exists (select from notice_further_addressee f where f.notice_id = n.id) then u.name end) order by p.position)
          from notice_problem p left join unit u on u.id = p.unit_id where p.notice_id = n.id), '[]') as problems,
        coalesce((select t.content from letter_template t where t.id = n.template_id),
          ${templateNow('content', { kind: sql`n.kind`, district: sql`n.district_id` })}) as template
      from notice n join unit i on i.id = n.issuer_id join unit a on a.id = n.addressee_id
      where n.id = any(${ids.filter(isId)}::uuid[]) and ${noticeVisible(scope)}`,
  );
  return new Map(
    found.map(({ id, serial, template, written, ...own }) => [
      id,
      { id, serial, template, facts: { ...own, ...written } },
    ]),
  );
}
