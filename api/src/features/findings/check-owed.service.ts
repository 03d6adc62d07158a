import type { Work } from '../../core/database/unit-of-work.js';
import { chineseDate, daysBetween } from '../../core/days.js';
import { onTime } from './checks/on-time.check.js';
import { type Owed, owedOf } from './owed.reads.js';
import { propose } from './propose.service.js';

/** Whether what is owed came in time: asked of the obligation, which there is without an entry too. */
export async function checkOwed(work: Work, ids: readonly string[]): Promise<void> {
  const { code, kind, problem } = onTime;
  const owed = await owedOf(work.db, ids);
  await propose(
    work,
    owed.map((one) => ({
      ...{ code, kind, problem, evidence: lateness(one), subjectId: one.id, unitId: one.unitId, path: one.path },
      ...{ disclosureId: one.disclosureId, obligationId: one.id },
    })),
  );
}

function lateness({ dueOn, overdue, lateOn }: Owed): string[] {
  const due = `应于${chineseDate(dueOn)}前公开`;
  if (lateOn !== null) return [`${due}，${chineseDate(lateOn)}公开，晚${daysBetween(dueOn, lateOn)}天`];
  return overdue ? [`${due}，到期没有公开`] : [];
}
