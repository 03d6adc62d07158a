import { Permission } from '../../core/access/permissions.js';
import { reaches, scopeOf } from '../../core/access/scope.js';
import { unitOfWork } from '../../core/database/unit-of-work.js';
import { dayOf } from '../../core/days.js';
import { ForbiddenError, InputError, StateError } from '../../core/errors.js';
import { type Ctx, writeContextOf } from '../../core/feature.js';
import { takeAsMatched } from '../disclosures/disclosure.service.js';
import { lockEntry, rejectEntry } from '../disclosures/judgement.service.js';
import { candidates } from '../disclosures/matching.reads.js';
import { contentOfHtml } from './pages/content.js';
import type { ReassignDisclosureInput } from './reassign.inputs.js';
import { findArticle } from './unmatched.reads.js';
import { matchOf } from './unmatched.service.js';

/**
 * A captured entry is of another item, unit or period: it counts no more, and its article becomes an entry of that, in one transaction.
 * @returns the new entry's id @throws NotFoundError, ForbiddenError, ConflictError, StateError, InputError
 */
export async function reassignDisclosure(ctx: Ctx, input: ReassignDisclosureInput): Promise<string> {
  return unitOfWork(writeContextOf(ctx), input.reason, async (work) => {
    const entry = await lockEntry(work, ctx, input);
    if (entry.rejected) throw new StateError('REJECTED', '这条公开内容已经不予认定，请先恢复认定，再改归入。');
    const scope = scopeOf(ctx.viewer, Permission.SOURCE_READ);
    const article = entry.articleId && (await findArticle(work.db, scope, { id: entry.articleId, lock: true }));
    if (!article)
      throw new StateError('FILED', '这条公开内容是单位填报的，不能改归入；有误的请不予认定，由单位重新填报。');
    if (!reaches(ctx.viewer, Permission.DISCLOSURE_ASSIGN, article.sourceUnitPath)) throw new ForbiddenError();
    if (article.contentHtml === '') throw new StateError('ERASED', '公示期已满，内容已经清除，不能改归入。');
    const among = await candidates(work.db, article.sourceUnitId);
    const match = matchOf(input, among, dayOf(article.publishedAt));
    if (match.itemId === entry.itemId && match.unitId === entry.unitId && match.period === entry.period)
      throw new InputError('SAME', '与现在的归入相同，没有可改的。', ['input', 'itemId']);
    const item = among.items.find(({ id }) => id === match.itemId);
    await rejectEntry(work, entry, `改归入「${item?.name ?? ''}」：${input.reason}`);
    const captured = { ...article, ...contentOfHtml(article.contentHtml), dated: true };
    const made = await takeAsMatched(work, { article: captured, match, among });
    if (!made) throw new InputError('KNOWN', '这篇文章已经有这样的一条，请在那一条上恢复认定。', ['input', 'itemId']);
    return made;
  });
}
