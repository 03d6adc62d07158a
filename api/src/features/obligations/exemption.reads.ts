import { sql } from 'kysely';
import { Permission } from '../../core/access/permissions.js';
import { reaches } from '../../core/access/scope.js';
import type { Viewer } from '../../core/access/viewer.js';
import { instant, instantOrNull, rows } from '../../core/database/sql.js';
import type { Ctx } from '../../core/feature.js';
import { loaderOf } from '../../core/loaders.js';
import type { ObligationState } from '../lights/light.rules.js';
import { ExemptionState, ExemptionStep, stepsOf, type Taker } from './exemption.rules.js';
import type { Exemption } from './exemption.types.js';
import { isOwed } from './obligation.lock.js';
import { ObligationKind } from './obligation.types.js';

/** What the unit itself is told of: what was decided in its favour, and that it holds no more. */
const TOLD: readonly ExemptionState[] = [ExemptionState.APPROVED, ExemptionState.REVOKED];

interface Place {
  readonly kind: ObligationKind;
  /** of the unit that owes it */
  readonly path: string;
}

/** Whether the viewer proposes exemptions there: the office does, and of its own vehicles a unit. */
export const proposesAt = (viewer: Viewer | null, { kind, path }: Place): boolean =>
  reaches(viewer, Permission.EXEMPTION_PROPOSE, path) ||
  (kind === ObligationKind.SEAL && reaches(viewer, Permission.VEHICLE_KEEP, path));

/** Whether the viewer takes the steps of a taker, of what was proposed by somebody. */
export const takesAt =
  (viewer: Viewer | null, place: Place, proposerId: string) =>
  (by: Taker): boolean =>
    by === 'PROPOSER'
      ? viewer?.accountId === proposerId && proposesAt(viewer, place)
      : viewer?.accountId !== proposerId && reaches(viewer, Permission.EXEMPTION_DECIDE, place.path);

/** What is met meanwhile needs no exemption; what a unit owed that has ended is not asked for again. */
export const isPossible = (
  step: ExemptionStep,
  obligation: { readonly state: ObligationState; readonly closed: boolean },
): boolean =>
  (step !== ExemptionStep.APPROVE || isOwed(obligation)) && (step !== ExemptionStep.REVOKE || !obligation.closed);

interface Row extends Omit<Exemption, 'proposedAt' | 'decidedAt' | 'viewerCan'> {
  obligationId: string;
  proposerId: string;
  kind: ObligationKind;
  path: string;
  owed: ObligationState;
  closed: boolean;
  proposedAt: string;
  decidedAt: string | null;
}

/** Exemptions of obligations that the viewer may read, oldest first: all of them for those who propose and decide. */
export const exemptionsLoader = (ctx: Ctx) =>
  loaderOf<string, readonly Exemption[]>(ctx, 'obligationExemptions', async (ids) => {
    const found = await rows<Row>(
      ctx.db,
      sql`select e.id, e.obligation_id as "obligationId", e.state, e.reason, p.name as proposer, e.proposer_id as "proposerId",
          e.proposed_at as "proposedAt", d.name as decider, e.decided_at as "decidedAt", e.remark, e.version, o.kind, u.path::text as path, o.state as owed, u.closed_on is not null as closed
        from exemption e join obligation o on o.id = e.obligation_id join unit u on u.id = o.unit_id
          join account p on p.id = e.proposer_id left join account d on d.id = e.decider_id
        where e.obligation_id = any(${[...ids]}::uuid[]) order by e.proposed_at, e.id`,
    );
    const { viewer } = ctx;
    const told = found.filter(
      (one) =>
        TOLD.includes(one.state) || proposesAt(viewer, one) || reaches(viewer, Permission.EXEMPTION_DECIDE, one.path),
    );
    return Map.groupBy(
      told.map(({ kind, path, proposerId, owed, closed, ...one }) => ({
        ...one,
        proposedAt: instant(one.proposedAt),
        decidedAt: instantOrNull(one.decidedAt),
        viewerCan: stepsOf(one.state, takesAt(viewer, { kind, path }, proposerId)).filter((step) =>
          isPossible(step, { state: owed, closed }),
        ),
      })),
      ({ obligationId }) => obligationId,
    );
  });
