import type { Affair, ObligationRowFragment } from '@sanwu/schema';

type Owed = Pick<ObligationRowFragment, 'affair' | 'kind' | 'periodLabel' | 'title'>;

const AFFAIRS: readonly Affair[] = ['PARTY', 'GOVERNMENT', 'VILLAGE'];

/** 2019年第三季度三务公开 when all three affairs of one period are owed; otherwise the titles themselves. */
export function matterOf(owed: readonly Owed[]): string {
  const [first] = owed;
  if (!first) return '';
  if (owed.length === 1) return first.title;
  const periods = new Set(owed.map((one) => one.periodLabel));
  const affairs = new Set(owed.map((one) => one.affair));
  if (periods.size === 1 && AFFAIRS.every((affair) => affairs.has(affair))) return `${first.periodLabel ?? ''}三务公开`;
  return `${first.title}等`;
}

export interface UnitGroup<Row> {
  unitId: string;
  rows: readonly Row[];
}

/** One line for each unit, in the order of its first row. */
export function groupByUnit<Row extends { unit: { id: string } }>(rows: readonly Row[]): UnitGroup<Row>[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.unit.id);
    if (group) group.push(row);
    else groups.set(row.unit.id, [row]);
  }
  return [...groups].map(([unitId, members]) => ({ unitId, rows: members }));
}

/** The address of a new letter about these obligations. */
export function letterAddress(unitId: string, obligationIds: readonly string[]): string {
  return `/notices/new?${new URLSearchParams({ unit: unitId, obligations: obligationIds.join(',') })}`;
}
