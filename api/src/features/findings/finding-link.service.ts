import { sql } from 'kysely';
import { Permission } from '../../core/access/permissions.js';
import { scopeIf } from '../../core/access/scope.js';
import type { Viewer } from '../../core/access/viewer.js';
import { rows } from '../../core/database/sql.js';
import type { Work } from '../../core/database/unit-of-work.js';
import { InputError } from '../../core/errors.js';
import { claimUploads, markAttached } from '../../core/files/files.js';
import { isId, newId } from '../../core/ids.js';
import { type FindingLinkInput, FindingLinkKind } from './finding-link.types.js';

/** The proofs of one finding. */
export interface NewLinks {
  readonly findingId: string;
  readonly links: readonly FindingLinkInput[];
  /** how the input names them */
  readonly path: readonly string[];
}

interface Link extends FindingLinkInput {
  readonly findingId: string;
  readonly position: number;
  readonly path: readonly string[];
}

/**
 * Adds proofs to findings that have none yet: records that the viewer sees, and files that they uploaded.
 * @throws InputError naming the first that is not there
 */
export async function addLinks(work: Work, viewer: Viewer, found: readonly NewLinks[]): Promise<void> {
  const links = found.flatMap(({ findingId, links: ofOne, path }) =>
    ofOne.map((link, position): Link => ({ ...link, findingId, position, path: [...path, String(position), 'id'] })),
  );
  if (links.length === 0) return;
  const files = links.filter(({ kind }) => kind === FindingLinkKind.FILE);
  const seen = await seenOf(work, viewer, links);
  for (const { kind, id, path } of links) {
    if (kind === FindingLinkKind.FILE || seen.has(`${kind} ${id}`)) continue;
    throw new InputError('LINK_UNKNOWN', '依据没有找到，可能已被移走，或不在您的查看范围内，请重新选择。', path);
  }
  await takeFiles(work, viewer, files);
  const input = links.map(({ kind, id, findingId, position }) => ({
    ...{ id: newId(), finding_id: findingId, kind, position },
    [`${kind.toLowerCase()}_id`]: id,
  }));
  await sql`insert into finding_link (id, finding_id, kind, revision_id, disclosure_id, obligation_id, file_id, position)
    select n.id, n.finding_id, n.kind, n.revision_id, n.disclosure_id, n.obligation_id, n.file_id, n.position
    from jsonb_to_recordset(${JSON.stringify(input)}::jsonb) as n(id uuid, finding_id uuid, kind text, revision_id uuid, disclosure_id uuid,
      obligation_id uuid, file_id uuid, position int)`.execute(work.db);
}

/** Which of the records that links lead to the viewer sees, as `kind id`. */
async function seenOf({ db }: Work, viewer: Viewer, links: readonly Link[]): Promise<ReadonlySet<string>> {
  const idsOf = (wanted: FindingLinkKind) =>
    links.filter(({ kind, id }) => kind === wanted && isId(id)).map(({ id }) => id);
  const disclosures = scopeIf(viewer, Permission.DISCLOSURE_READ)?.covers('u.path') ?? sql`false`;
  const obligations = scopeIf(viewer, Permission.OBLIGATION_READ)?.covers('u.path') ?? sql`false`;
  const found = await rows<{ key: string }>(
    db,
    sql`select 'REVISION ' || r.id as key from page_revision r join disclosure d on d.article_id = r.article_id
          join unit u on u.id = d.unit_id where r.id = any(${idsOf(FindingLinkKind.REVISION)}::uuid[]) and ${disclosures}
      union all select 'DISCLOSURE ' || d.id from disclosure d join unit u on u.id = d.unit_id
        where d.id = any(${idsOf(FindingLinkKind.DISCLOSURE)}::uuid[]) and ${disclosures}
      union all select 'OBLIGATION ' || o.id from obligation o join unit u on u.id = o.unit_id
        where o.id = any(${idsOf(FindingLinkKind.OBLIGATION)}::uuid[]) and ${obligations}`,
  );
  return new Set(found.map(({ key }) => key));
}

/** @throws InputError when one is not there, or stands twice */
async function takeFiles(work: Work, viewer: Viewer, files: readonly Link[]): Promise<void> {
  const [first] = files;
  if (!first) return;
  const ids = files.map(({ id }) => id);
  if (new Set(ids).size < ids.length) throw new InputError('LINK_TWICE', '同一个附件只能附一次。', first.path);
  await claimUploads(work, ids, viewer.accountId, first.path);
  await markAttached(work, ids);
}
