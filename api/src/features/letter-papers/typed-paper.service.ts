import { sql } from 'kysely';
import { Permission } from '../../core/access/permissions.js';
import { scopeOf } from '../../core/access/scope.js';
import { type Db, row } from '../../core/database/sql.js';
import { NotFoundError, UnauthenticatedError } from '../../core/errors.js';
import type { Ctx } from '../../core/feature.js';
import { typedLetter } from '../notices/drafts/typed.reads.js';
import { findNotice } from '../notices/notice.reads.js';
import { type NoticeKind, NoticeState } from '../notices/notice.rules.js';
import { templateNow } from '../notices/signing/template-now.js';
import type { Paper } from './paper.model.js';
import { printedLetters } from './paper.reads.js';
import { type LetterFacts, paperOf } from './paper.rules.js';
import type { LetterTemplateContent } from './template.rules.js';
import type { PreviewNoticeInput } from './typed-paper.types.js';

/** What stands where nothing was typed yet. */
const BLANK = '……';
const orBlank = (text: string | null | undefined): string => (text?.trim() ? text : BLANK);

/** The template that holds for what a district issues next. */
async function contentNow(db: Db, kind: NoticeKind, districtId: string | null): Promise<LetterTemplateContent> {
  const found = await row<{ content: LetterTemplateContent | null }>(
    db,
    sql`select ${templateNow('content', { kind: sql`${kind}`, district: sql`${districtId}` })} as content`,
  );
  if (!found?.content) throw new Error(`no template for ${kind}`);
  return found.content;
}

/** A draft's own kind, addressee and desk, which its changes leave as they are; a new letter's are what is typed. @throws NotFoundError */
async function settledOf({ db, viewer }: Ctx, id: string) {
  const scope = scopeOf(viewer, Permission.NOTICE_READ);
  const notice = await findNotice(db, scope, id);
  const printed = (await printedLetters(db, scope, [id])).get(id);
  if (!notice || !printed) throw new NotFoundError('件文书');
  return { notice, printed };
}

/**
 * The paper of a letter as it is typed, saved or not: what stands in the form, by the template that holds now, with the names that it would
 * bear. Where nothing was typed yet it has a blank. @throws NotFoundError, ForbiddenError, UnauthenticatedError
 */
export async function typedPaper(ctx: Ctx, input: PreviewNoticeInput): Promise<Paper> {
  const { viewer, db } = ctx;
  if (!viewer) throw new UnauthenticatedError();
  const scope = scopeOf(viewer, Permission.NOTICE_DRAFT);
  const settled = input.id ? await settledOf(ctx, input.id) : null;
  const kind = settled?.notice.kind ?? input.kind;
  const first = settled?.notice.addresseeId ?? input.addresseeId;
  const typed = await typedLetter(
    db,
    { viewer, scope },
    {
      ...{ kind, copyIds: input.copyIds, problems: input.problems },
      addresseeIds: [...(first ? [first] : []), ...input.furtherAddresseeIds],
      acts: input.acts.map(({ personId, dueOn, ...act }) => ({
        ...{ kind: act.kind, personId: personId ?? null, dueOn: dueOn ?? null },
      })),
    },
  );
  const own = settled?.printed.facts;
  const facts: LetterFacts = {
    ...{ kind, state: NoticeState.DRAFT, number: null, issuedAt: null, issuedOn: null },
    ...{ title: orBlank(input.title), basis: orBlank(input.basis), demand: orBlank(input.demand) },
    ...{ answerBy: input.answerBy ?? null, draftedAt: own?.draftedAt ?? '' },
    ...{ issuer: own?.issuer ?? orBlank(typed.issuer), desk: own?.desk ?? orBlank(typed.desk) },
    ...{ addressees: typed.addressees.length > 0 ? typed.addressees : [BLANK], copies: own?.copies ?? typed.copies },
    ...{ problems: typed.problems.map((problem) => ({ ...problem, text: orBlank(problem.text) })), acts: typed.acts },
  };
  return paperOf(facts, settled?.printed.template ?? (await contentNow(db, kind, typed.districtId)));
}
