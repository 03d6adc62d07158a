import { sql } from 'kysely';
import { Permission } from '../../core/access/permissions.js';
import { isWithin, reaches } from '../../core/access/scope.js';
import type { Viewer } from '../../core/access/viewer.js';
import { type Db, rows } from '../../core/database/sql.js';
import type { Day } from '../../core/days.js';
import { isOccurrenceKey, lastDayOf, periodAt } from '../obligations/period.rules.js';
import { templatesOf } from '../templates/template.reads.js';
import { holdingOn, type TemplateVersion } from '../templates/template.rules.js';
import type { FilingContent } from './content.rules.js';
import { type Doer, type FilingState, isWritable, type Standing } from './filing.rules.js';

/** A filing as it is stored, with what decides about it. */
export interface FilingRow {
  readonly id: string;
  readonly obligationId: string;
  readonly itemId: string;
  readonly unitId: string;
  readonly path: string;
  readonly period: string;
  readonly state: FilingState;
  readonly nil: boolean;
  readonly version: number;
  /** what was submitted last */
  readonly content: FilingContent | null;
  /** what is being typed */
  readonly draft: FilingContent | null;
  readonly draftVersion: number;
  readonly savedAt: string | null;
  readonly savedBy: string | null;
  readonly savedById: string | null;
  /** who had a hand in what was submitted, and who types in it now */
  readonly hands: readonly string[];
  readonly draftHands: readonly string[];
  readonly templateId: string | null;
  readonly filler: string | null;
  readonly fillerUnitId: string | null;
  readonly submittedAt: string | null;
  readonly submittedOn: Day | null;
  readonly reviewer: string | null;
  readonly reviewedAt: string | null;
  readonly remark: string | null;
  /** a township stands above the unit */
  readonly hasTownship: boolean;
  /** what it published and counts; null: nothing does */
  readonly disclosureId: string | null;
}

/** Drafts and submissions have one version between them: whoever acts on what they saw is told when either moved. */
export const FILING = sql`select f.id, f.obligation_id as "obligationId", f.item_id as "itemId", f.unit_id as "unitId",
  u.path::text as path, f.period, f.state, f.nil, greatest(f.version, d.version) as version, f.content, d.content as draft,
  coalesce(d.version, 0) as "draftVersion", d.saved_at as "savedAt", s.name as "savedBy", d.saved_by as "savedById",
  to_jsonb(f.hands) as hands, to_jsonb(coalesce(d.hands, '{}')) as "draftHands", f.template_id as "templateId", a.name as filler,
  f.filler_unit_id as "fillerUnitId", f.submitted_at as "submittedAt", f.submitted_on::text as "submittedOn",
  r.name as reviewer, f.reviewed_at as "reviewedAt", f.remark,
  exists (select from unit t where t.kind = 'TOWNSHIP' and u.path <@ t.path and t.id <> u.id) as "hasTownship",
  (select x.id from disclosure x where x.filing_id = f.id and x.rejected_at is null limit 1) as "disclosureId"
  from filing f join unit u on u.id = f.unit_id left join filing_draft d on d.filing_id = f.id
  left join account s on s.id = d.saved_by left join account a on a.id = f.filler_id
  left join account r on r.id = f.reviewer_id`;

type Templated = Pick<FilingRow, 'itemId' | 'period' | 'state' | 'templateId'>;

/** Templates by item, and the one of a filing: what is being filled in follows the one that holds, what was submitted keeps its own. */
export async function templatesFor(db: Db, filings: readonly Templated[]) {
  const known = await templatesOf(
    db,
    filings.map(({ itemId }) => itemId),
  );
  return ({ itemId, period, state, templateId }: Templated): TemplateVersion | null => {
    const versions = known.get(itemId) ?? [];
    const kept = isWritable(state) ? undefined : versions.find(({ id }) => id === templateId);
    return kept ?? holdingOn(versions, lastDayOf(period));
  };
}

/** What was published of the period before: of the same item by the same unit, and counts. Nothing comes before what happens. */
export async function lastPublished(
  db: Db,
  asked: readonly Pick<FilingRow, 'id' | 'itemId' | 'unitId' | 'period'>[],
): Promise<Map<string, FilingContent>> {
  const wanted = asked
    .filter(({ period }) => !isOccurrenceKey(period))
    .map(({ id, itemId, unitId, period }) => ({ id, itemId, unitId, before: periodAt(period, -1).key }));
  const found = await rows<{ id: string; content: FilingContent }>(
    db,
    sql`select distinct on (w.id) w.id, f.content
      from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as w(id uuid, "itemId" uuid, "unitId" uuid, before text)
      join filing f on f.item_id = w."itemId" and f.unit_id = w."unitId" and f.period = w.before
      where f.state = 'PUBLISHED' and not f.nil and f.content is not null
        and exists (select from disclosure x where x.filing_id = f.id and x.rejected_at is null)
      order by w.id, f.submitted_at desc`,
  );
  return new Map(found.map(({ id, content }) => [id, content]));
}

export const standingOf = (filing: FilingRow, template: TemplateVersion | null, today: Day): Standing => ({
  state: filing.state,
  reviewed: template?.content.townshipReviews === true && filing.hasTownship,
  passed: filing.reviewer !== null,
  submittedToday: filing.submittedOn === today,
  counts: filing.disclosureId !== null,
});

const isAbove = (root: string, path: string): boolean => root !== path && isWithin(path, root);

/** The unit in whose post the viewer fills in: its own where they have one there, else the nearest above it. */
export function unitActedFor(viewer: Viewer | null, { unitId, path }: Pick<FilingRow, 'unitId' | 'path'>): string {
  const reaching = (viewer?.grants ?? []).flatMap((grant) =>
    grant.permission === Permission.FILING_WRITE
      ? grant.paths
          .filter((root) => (grant.exact ? root === path : isWithin(path, root)))
          .map((root) => ({ root, unitId: grant.unitId }))
      : [],
  );
  if (reaching.some((one) => one.unitId === unitId)) return unitId;
  return reaching.toSorted((a, b) => b.root.length - a.root.length)[0]?.unitId ?? unitId;
}

/** What the viewer is to the filing of a unit; who had a hand in it does not review it. */
export function doerOf(
  viewer: Viewer | null,
  filing: Pick<FilingRow, 'path' | 'hands' | 'unitId' | 'fillerUnitId'>,
): Doer {
  const { path, hands, unitId, fillerUnitId } = filing;
  const fills = reaches(viewer, Permission.FILING_WRITE, path);
  const actsFor = unitActedFor(viewer, filing);
  const above = (viewer?.grants ?? []).some(
    ({ permission, exact, paths }) =>
      permission === Permission.FILING_REVIEW && !exact && paths.some((root) => isAbove(root, path)),
  );
  return {
    fills,
    owns: fills && (actsFor === unitId || actsFor === fillerUnitId),
    reviews: above && !hands.includes(viewer?.accountId ?? ''),
  };
}
