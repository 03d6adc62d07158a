import { sql } from 'kysely';
import { Permission } from '../../core/access/permissions.js';
import { scopeOf } from '../../core/access/scope.js';
import { row } from '../../core/database/sql.js';
import { ForbiddenError, NotFoundError } from '../../core/errors.js';
import type { Ctx } from '../../core/feature.js';
import { isId } from '../../core/ids.js';
import { masked } from '../disclosures/personal.rules.js';
import { fileTypeOf } from './attachment.rules.js';
import { canLook } from './evidence.policy.js';
import type { PageBytes } from './page.download.js';

interface Found {
  /** of the units of the entries that stand on its page, in their order */
  readonly paths: readonly string[];
  readonly number: number;
  readonly name: string | null;
  readonly bytes: Buffer | null;
}

const ENDING = /\.[a-z0-9]{1,5}$/i;
const LONGEST = 100;

/** What a file is saved as: it ends as what it is, whatever it called itself. */
function nameOf({ name, number }: Found, bytes: Buffer): string {
  const plain = masked(name ?? '附件')
    .replace(/[\p{Cc}\\/:*?"<>|]+/gu, '_')
    .replace(ENDING, '')
    .slice(0, LONGEST);
  return `${plain}-第${number}版.${fileTypeOf(bytes).ending}`;
}

/**
 * A file that a page linked to, as it came, whatever it says of persons: for those who may read the page as it came.
 * @param id of the revision @throws NotFoundError, ForbiddenError, UnauthenticatedError
 */
export async function findKeptAttachment({ db, viewer }: Ctx, id: string): Promise<PageBytes> {
  const scope = scopeOf(viewer, Permission.DISCLOSURE_READ);
  const found = isId(id)
    ? await row<Found>(
        db,
        sql`select to_jsonb(array_agg(u.path::text order by d.id)) as paths, r.number, a.name, c.bytes
          from attachment_revision r join page_attachment a on a.id = r.attachment_id join disclosure d on d.article_id = r.article_id
            join unit u on u.id = d.unit_id join page_content c on c.hash = r.hash
          where r.id = ${id} and r.erased_at is null and ${scope.covers('u.path')}
          group by r.id, a.id, c.hash`,
      )
    : null;
  if (found && !found.paths.some((path) => canLook(viewer, path))) throw new ForbiddenError();
  // what was erased is as good as never kept
  if (!found?.bytes) throw new NotFoundError('个附件');
  const bytes = Buffer.from(found.bytes);
  return { name: nameOf(found, bytes), bytes };
}
