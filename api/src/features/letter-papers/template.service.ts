import { sql } from 'kysely';
import { Permission } from '../../core/access/permissions.js';
import { scopeOf } from '../../core/access/scope.js';
import { row } from '../../core/database/sql.js';
import { unitOfWork } from '../../core/database/unit-of-work.js';
import { FaultsError, InputError } from '../../core/errors.js';
import { type Ctx, writeContextOf } from '../../core/feature.js';
import { newId } from '../../core/ids.js';
import { staleRecord } from '../../core/trail/stale-record.js';
import { templateNow } from '../notices/signing/template-now.js';
import { holdDistrict } from '../units/hold-district.js';
import { paperOfBulletin } from './bulletin.rules.js';
import { letterKindOf, type PaperKind } from './paper.kind.js';
import type { Paper } from './paper.model.js';
import { paperOf } from './paper.rules.js';
import { SAMPLE_BULLETIN, sampleOf } from './sample.rules.js';
import { type LetterTemplateContent, templateFaults } from './template.rules.js';
import type {
  LetterTemplateContentInput,
  PreviewLetterTemplateInput,
  SetLetterTemplateInput,
} from './template.types.js';

/** What was typed, if it can be printed by. @throws FaultsError with all that is wrong, each at its place */
function mustBeSound(kind: PaperKind, input: LetterTemplateContentInput): LetterTemplateContent {
  const { head, title, addressee, paragraphs, closing } = input;
  const content = { head, title, addressee, paragraphs, closing: closing ? closing : null };
  const faults = templateFaults(kind, content);
  if (faults.length === 0) return content;
  throw new FaultsError(
    faults.map(({ code, message, path }) => new InputError(code, message, ['input', 'content', ...path])),
  );
}

/** A sample by a template that is not saved. @throws FaultsError */
export function previewTemplate({ kind, content }: PreviewLetterTemplateInput): Paper {
  const sound = mustBeSound(kind, content);
  const letters = letterKindOf(kind);
  return letters === null ? paperOfBulletin(SAMPLE_BULLETIN, sound) : paperOf(sampleOf(letters), sound);
}

/**
 * Makes a new version of a template, for letters that are issued from now on; those that were issued keep theirs.
 * @returns its id @throws ForbiddenError, ConflictError, FaultsError
 */
export async function setLetterTemplate(
  ctx: Ctx,
  { kind, version, content, reason }: SetLetterTemplateInput,
): Promise<string> {
  return unitOfWork(writeContextOf(ctx), reason, async (work) => {
    const { id: districtId } = await holdDistrict(work.db, scopeOf(ctx.viewer, Permission.LETTER_TEMPLATE_KEEP));
    const newest = await row<{ id: string; version: number }>(
      work.db,
      sql`select id, version from letter_template where id = ${templateNow('id', { kind: sql`${kind}`, district: sql`${districtId}` })}`,
    );
    if (!newest) throw new Error(`no template for ${kind}`);
    if (newest.version !== version) throw await staleRecord(work.db, ctx.viewer, newest);
    const sound = mustBeSound(kind, content);
    const id = newId();
    await sql`insert into letter_template (id, district_id, kind, version, content, created_at, created_by) values (${id}, ${districtId},
      ${kind}, ${version + 1}, ${JSON.stringify(sound)}::jsonb, ${work.now}, ${ctx.viewer?.accountId ?? null})`.execute(
      work.db,
    );
    return id;
  });
}
