import { sql } from 'kysely';
import type { Scope } from '../../core/access/scope.js';
import { type Db, rows } from '../../core/database/sql.js';
import type { Day } from '../../core/days.js';
import type { ObligationKind } from '../obligations/obligation.types.js';
import type { Step } from './reminder.rules.js';

/** A version as it stands in the database. */
export interface StoredRule {
  readonly id: string;
  readonly districtId: string;
  readonly kind: ObligationKind;
  readonly version: number;
  readonly active: boolean;
  readonly fromOn: Day;
  readonly steps: readonly Step[];
}

const RULE = sql`select r.id, r.district_id as "districtId", r.kind, r.version, r.active, r.from_on::text as "fromOn",
  coalesce((select jsonb_agg(jsonb_build_object('days', s.days, 'audiences', s.audiences, 'text', s.text, 'urgent', s.urgent)
    order by s.days) from reminder_step s where s.rule_id = r.id), '[]') as steps from reminder_rule r`;

/** All versions of districts, by district and kind, oldest first. */
export async function ruleVersions(
  db: Db,
  districtIds: readonly string[],
): Promise<ReadonlyMap<string, readonly StoredRule[]>> {
  const found = await rows<StoredRule>(
    db,
    sql`${RULE} where r.district_id = any(${[...districtIds]}::uuid[]) order by r.version`,
  );
  return Map.groupBy(found, ({ districtId, kind }) => `${districtId} ${kind}`);
}

/** The newest version of each kind in the viewer's district: whoever is reminded by them may know them. */
export const newestReminderRules = (db: Db, scope: Scope): Promise<StoredRule[]> =>
  rows<StoredRule>(
    db,
    sql`${RULE} join unit d on d.id = r.district_id where ${scope.liesBelow('d.path')}
      and not exists (select from reminder_rule n where n.district_id = r.district_id and n.kind = r.kind and n.version > r.version)
      order by r.kind`,
  );
