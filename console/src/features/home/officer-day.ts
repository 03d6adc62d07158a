import type { ObligationRowFragment, OfficerDayQuery } from '@sanwu/schema';
import { groupByUnit, type UnitGroup } from '../obligations/matter.ts';

export interface OfficerDay {
  /** units with something that turned red since yesterday */
  fresh: UnitGroup<ObligationRowFragment>[];
  /** units that were red before */
  earlier: UnitGroup<ObligationRowFragment>[];
  /** how many things wait for the officer */
  waiting: number;
}

/** One line for each unit that turned red; what a letter already asks for waits for nobody here. */
export function officerDay(data: OfficerDayQuery): OfficerDay {
  const groups = groupByUnit(data.red.items);
  const freshIds = new Set(data.fresh.items.map((row) => row.id));
  const isFresh = (group: UnitGroup<ObligationRowFragment>) => group.rows.some((row) => freshIds.has(row.id));
  const unwritten = groups.filter((group) => group.rows.some((row) => row.openNotice === null)).length;
  const letters = data.queues.reduce((sum, { totalItems }) => sum + totalItems, 0);
  return {
    fresh: groups.filter(isFresh),
    earlier: groups.filter((group) => !isFresh(group)),
    waiting: unwritten + letters + data.dueToday.totalItems,
  };
}
