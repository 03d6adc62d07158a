import { sql } from 'kysely';
import type { Scope } from '../../core/access/scope.js';
import { type Db, instant, rows } from '../../core/database/sql.js';
import type { PaperKind } from './paper.kind.js';
import type { LetterTemplateContent } from './template.rules.js';
import type { LetterTemplate } from './template.types.js';

type Raw = Pick<LetterTemplate, 'id' | 'kind' | 'version' | 'createdBy' | 'used'> & {
  readonly createdAt: string;
  readonly content: LetterTemplateContent;
};

/** Every version of the district's templates and what comes with the platform, the newest first; of one kind, or of all. */
export async function templateVersions(db: Db, scope: Scope, kind: PaperKind | null): Promise<LetterTemplate[]> {
  const found = await rows<Raw>(
    db,
    sql`select t.id, t.kind, t.version, t.created_at as "createdAt", a.name as "createdBy", t.content,
        exists (select from notice n join unit i on i.id = n.issuer_id where n.template_id = t.id and ${scope.covers('i.path')})
          or exists (select from bulletin b join unit i on i.id = b.issuer_id where b.template_id = t.id and ${scope.covers('i.path')}) as used
      from letter_template t left join unit d on d.id = t.district_id left join account a on a.id = t.created_by
      where (t.district_id is null or ${scope.covers('d.path')}) and (${kind}::text is null or t.kind = ${kind}::text)
      order by array_position(array['SUGGESTION', 'RECTIFICATION', 'EXPLANATION', 'BULLETIN'], t.kind), t.version desc`,
  );
  return found.map(({ content, createdAt, ...template }) => ({
    ...template,
    ...content,
    createdAt: template.version === 0 ? null : instant(createdAt),
  }));
}

/** The template of each kind that holds for what is issued next. */
export async function templatesNow(db: Db, scope: Scope): Promise<LetterTemplate[]> {
  const all = await templateVersions(db, scope, null);
  return all.filter(({ kind }, nr) => all.findIndex((one) => one.kind === kind) === nr);
}
