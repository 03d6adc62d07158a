import { sql } from 'kysely';
import { Permission } from '../../core/access/permissions.js';
import { scopeOf } from '../../core/access/scope.js';
import { row } from '../../core/database/sql.js';
import { dayOf } from '../../core/days.js';
import { ForbiddenError, NotFoundError } from '../../core/errors.js';
import type { Ctx } from '../../core/feature.js';
import { isId } from '../../core/ids.js';
import { canLook } from './evidence.policy.js';

/** A kept page with its bytes. */
export interface PageBytes {
  readonly name: string;
  readonly bytes: Buffer;
}

interface Found {
  /** of the units of its entries, in their order */
  readonly paths: readonly string[];
  readonly lookedAt: string;
  readonly number: number;
  readonly bytes: Buffer | null;
}

/**
 * A page that a revision stands on, as it came, whatever it says of persons: for those who assign captured entries.
 * @param place `revision id` or `revision id/part`, parts counted from 1
 * @throws NotFoundError, ForbiddenError, UnauthenticatedError
 */
export async function findKeptPage({ db, viewer }: Ctx, place: string): Promise<PageBytes> {
  const scope = scopeOf(viewer, Permission.DISCLOSURE_READ);
  const [, id = '', part = '1'] = /^([^/]+)(?:\/([1-9]\d?))?$/.exec(place) ?? [];
  const found = isId(id)
    ? await row<Found>(
        db,
        sql`select to_jsonb(array_agg(u.path::text order by d.id)) as paths, r.looked_at as "lookedAt", r.number, c.bytes
          from page_revision r join disclosure d on d.article_id = r.article_id join unit u on u.id = d.unit_id
          join page_content c on c.hash = r.hashes[${Number(part)}::int]
          where r.id = ${id} and r.erased_at is null and ${scope.covers('u.path')}
          group by r.id, c.hash`,
      )
    : null;
  if (found && !found.paths.some((path) => canLook(viewer, path))) throw new ForbiddenError();
  // what was erased is as good as never kept
  if (!found?.bytes) throw new NotFoundError('个网页');
  const name = `原页-${dayOf(new Date(found.lookedAt))}-第${found.number}版${part === '1' ? '' : `-${part}`}.html.txt`;
  return { name, bytes: Buffer.from(found.bytes) };
}
