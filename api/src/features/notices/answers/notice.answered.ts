import { Permission } from '../../../core/access/permissions.js';
import { scopeOf } from '../../../core/access/scope.js';
import type { Ctx } from '../../../core/feature.js';
import { payload } from '../../../core/graphql/user-errors.js';
import type { Notice } from '../notice.entity.js';
import { findNotice } from '../notice.reads.js';
import type { NoticePayload } from '../notice.types.js';

/** Runs a step and answers with the letter as the viewer sees it afterwards. */
export async function answer<Input extends object>(
  ctx: Ctx,
  input: Input,
  work: (ctx: Ctx, input: Input) => Promise<Pick<Notice, 'id'>>,
): Promise<NoticePayload> {
  const { value, errors } = await payload(input, () => work(ctx, input));
  const notice = value && (await findNotice(ctx.db, scopeOf(ctx.viewer, Permission.NOTICE_READ), value.id));
  return { notice, errors };
}
