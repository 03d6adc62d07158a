import { Permission } from '../../../core/access/permissions.js';
import { reaches, scopeOf } from '../../../core/access/scope.js';
import { systemNow } from '../../../core/clocks.js';
import { ForbiddenError, NotFoundError, StateError } from '../../../core/errors.js';
import type { Ctx } from '../../../core/feature.js';
import { findDisclosure } from '../../disclosures/disclosure.reads.js';
import { unitLoader } from '../../units/unit.reads.js';
import { attachmentsOf } from '../attachments/attachment.row.js';
import { keepAttachments } from '../attachments/keep-attachments.js';
import { findSourceRow } from '../source.row.js';
import { articleOfEntry } from './look.row.js';
import { canBeLookedAt, lookAgain } from './look.service.js';

/** Whoever waits for it waits no longer. */
const LONGEST_MS = 30_000;

/**
 * Looks at the page of an entry and the files that it links to now. That its channel could not be read is told by what is kept of the page, not thrown.
 * @returns the entry's id @throws NotFoundError, ForbiddenError, StateError
 */
export async function lookNow(ctx: Ctx, id: string): Promise<string> {
  const { db, platform, viewer } = ctx;
  const entry = await findDisclosure(db, scopeOf(viewer, Permission.DISCLOSURE_READ), id);
  if (!entry) throw new NotFoundError('条公开内容', ['input', 'id']);
  const unit = await unitLoader(ctx).load(entry.unitId);
  if (!unit || !reaches(viewer, Permission.DISCLOSURE_ASSIGN, unit.path)) throw new ForbiddenError();
  const article = await articleOfEntry(db, entry.id);
  const source = article && (await findSourceRow(db, article.sourceId));
  if (!source || !canBeLookedAt(source.kind)) throw new StateError('NOT_KEPT', '这条内容没有可以复查的原页。');
  const until = systemNow().getTime() + LONGEST_MS;
  const reason = `${viewer?.name ?? ''}手动复查`;
  await lookAgain(platform, source, {
    articles: [article],
    until,
    turnUntil: until,
    reason,
  });
  await keepAttachments(platform, source, {
    attachments: await attachmentsOf(db, article.id),
    until,
    turnUntil: until,
    reason,
  });
  return entry.id;
}
