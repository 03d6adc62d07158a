import { sql } from 'kysely';
import { Permission } from '../../core/access/permissions.js';
import { type Db, rows } from '../../core/database/sql.js';
import type { Recipients } from '../messages/recipients.reads.js';
import { ObligationKind } from '../obligations/obligation.types.js';
import { ReminderAudience } from './reminder.rules.js';

/** Whose obligation it is, and what stands above. */
export interface Debtor {
  readonly kind: ObligationKind;
  readonly unitId: string;
  readonly parentId: string | null;
  readonly parentKind: string | null;
  readonly districtId: string;
}

/** Units of a district that somebody is told in by their kind. */
export interface Desks {
  readonly offices: readonly string[];
  readonly commissions: readonly string[];
}

/** The supervision offices and commissions of districts. */
export async function desksOf(db: Db, districtIds: readonly string[]): Promise<ReadonlyMap<string, Desks>> {
  const found = await rows<Desks & { districtId: string }>(
    db,
    sql`select d.id as "districtId", coalesce(jsonb_agg(u.id) filter (where u.kind = 'OFFICE'), '[]') as offices,
        coalesce(jsonb_agg(u.id) filter (where u.kind in ('COMMISSION', 'OFFICE')), '[]') as commissions
      from unit d join unit u on u.path <@ d.path and u.kind in ('OFFICE', 'COMMISSION') and u.closed_on is null
      where d.id = any(${[...districtIds]}::uuid[]) group by d.id`,
  );
  return new Map(found.map((one) => [one.districtId, one]));
}

const NO_DESKS: Desks = { offices: [], commissions: [] };

const inUnits = (unitIds: readonly string[], ...permissions: Permission[]): Recipients[] =>
  unitIds.flatMap((unitId) => permissions.map((permission) => ({ unitId, permission })));

/** Who can do something about it: whoever fills in, whoever receives and answers letters, whoever keeps the vehicles. */
const DOERS: Readonly<Record<ObligationKind, readonly Permission[]>> = {
  DISCLOSURE: [Permission.FILING_WRITE],
  ANSWER: [Permission.NOTICE_RECEIVE, Permission.NOTICE_ANSWER],
  ACT: [Permission.NOTICE_RECEIVE, Permission.NOTICE_ANSWER],
  SEAL: [Permission.VEHICLE_KEEP],
};

/** Whether somebody stands between the unit and the office. */
export const hasSuperior = ({ parentId, parentKind }: Pick<Debtor, 'parentId' | 'parentKind'>): boolean =>
  parentId !== null && parentKind !== 'DISTRICT' && parentKind !== 'COMMISSION';

/** The audiences of a step as they are for a unit: what stands right below the district has the office above it. */
export const audiencesFor = (
  debtor: Pick<Debtor, 'parentId' | 'parentKind'>,
  audiences: readonly ReminderAudience[],
): ReminderAudience[] => [
  ...new Set(
    audiences.map((one) => (one === ReminderAudience.SUPERIOR && !hasSuperior(debtor) ? ReminderAudience.OFFICE : one)),
  ),
];

/** The people whom an audience names. */
export function recipientsOf(audience: ReminderAudience, debtor: Debtor, desks: Desks = NO_DESKS): Recipients[] {
  const { kind, unitId, parentId } = debtor;
  switch (audience) {
    case ReminderAudience.UNIT:
      return inUnits([unitId], ...DOERS[kind]);
    case ReminderAudience.SUPERIOR:
      return parentId === null ? [] : inUnits([parentId], Permission.NOTICE_RECEIVE);
    case ReminderAudience.OFFICE:
      return inUnits(desks.offices, Permission.NOTICE_DRAFT);
    case ReminderAudience.LEADER:
      return inUnits(desks.commissions, Permission.NOTICE_APPROVE);
  }
}
