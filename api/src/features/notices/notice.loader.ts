import { Permission } from '../../core/access/permissions.js';
import { scopeOf } from '../../core/access/scope.js';
import type { Ctx } from '../../core/feature.js';
import { loaderOf } from '../../core/loaders.js';
import { findNotices, type NoticeRow } from './notice.reads.js';

/** Letters by id, as far as the viewer sees them. */
export const noticeLoader = (ctx: Ctx) =>
  loaderOf<string, NoticeRow>(ctx, 'notice', async (ids) =>
    ctx.viewer?.permissions.has(Permission.NOTICE_READ)
      ? findNotices(ctx.db, scopeOf(ctx.viewer, Permission.NOTICE_READ), ids)
      : new Map(),
  );
