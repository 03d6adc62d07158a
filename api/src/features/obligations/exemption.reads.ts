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

/** What the unit itself is told of: what was decided in its favour, and that it holds no more. */
const TOLD: readonly ExemptionState[] = [ExemptionState.APPROVED, ExemptionState.REVOKED];

/** Whether the viewer takes the steps of a taker, at the unit at `path`, of what was proposed by somebody. */
export const takesAt =
  (viewer: Viewer | null, path: string, proposerId: string) =>
  (by: Taker): boolean =>
    by === 'PROPOSER'
      ? viewer?.accountId === proposerId && reaches(viewer, Permission.EXEMPTION_PROPOSE, path)
      : viewer?.accountId !== proposerId && reaches(viewer, Permission.EXEMPTION_DECIDE, path);

/** What is met meanwhile needs no exemption; what a unit owed that has ended is not asked for again. */
export const isPossible = (
  step: ExemptionStep,
  obligation: { readonly state: ObligationState; readonly closed: boolean },
): boolean =>
  (step !== ExemptionStep.APPROVE || isOwed(obligation)) && (step !== ExemptionStep.REVOKE || !obligation.closed);

interface Row extends Omit<Exemption, 'proposedAt' | 'decidedAt' | 'viewerCan'> {
  obligationId: string;
  proposerId: string;
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
          e.proposed_at as "proposedAt", d.name as decider, e.decided_at as "decidedAt", e.remark, e.version, u.path::text as path, o.state as owed, u.closed_on is not null as closed
        from exemption e join obligation o on o.id = e.obligation_id join unit u on u.id = o.unit_id
          join account p on p.id = e.proposer_id left join account d on d.id = e.decider_id
        where e.obligation_id = any(${[...ids]}::uuid[]) order by e.proposed_at, e.id`,
    );
    const { viewer } = ctx;
    const told = found.filter(
      ({ state, path }) =>
        TOLD.includes(state) ||
        reaches(viewer, Permission.EXEMPTION_PROPOSE, path) ||
        reaches(viewer, Permission.EXEMPTION_DECIDE, path),
    );
    return Map.groupBy(
      told.map(({ path, proposerId, owed, closed, ...one }) => ({
        ...one,
        proposedAt: instant(one.proposedAt),
        decidedAt: instantOrNull(one.decidedAt),
        viewerCan: stepsOf(one.state, takesAt(viewer, path, proposerId)).filter((step) =>
          isPossible(step, { state: owed, closed }),
        ),
      })),
      ({ obligationId }) => obligationId,
    );
  });
