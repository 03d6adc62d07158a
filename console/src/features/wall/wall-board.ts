import type { LightBoardQuery, LightChangePartsFragment, UnitLightPartsFragment } from '@sanwu/schema';
import { addDays, dropYear } from '../../lib/dates.ts';

export type Board = LightBoardQuery['lightBoard'];

export interface ChangeLine {
  id: string;
  unitName: string;
  to: LightChangePartsFragment['to'];
  recordedAt: string;
  text: string;
  explanation: string;
}

const TOGETHER_MS = 120_000;

/** Changes of one unit to one light, recorded together, are one line: 党务公开等 3 项. Newest first, at most `count`. */
export function changeLines(changes: readonly LightChangePartsFragment[], today: string, count: number): ChangeLine[] {
  const lines: { first: LightChangePartsFragment; titles: string[] }[] = [];
  for (const change of changes) {
    const same = lines.find(
      ({ first }) =>
        first.unitId === change.unitId &&
        first.to === change.to &&
        Math.abs(Date.parse(first.recordedAt) - Date.parse(change.recordedAt)) < TOGETHER_MS,
    );
    const title = dropYear(change.title, today);
    if (same) same.titles.push(title);
    else lines.push({ first: change, titles: [title] });
  }
  return lines.slice(0, count).map(({ first, titles }) => ({
    id: first.id,
    unitName: first.unitName,
    to: first.to,
    recordedAt: first.recordedAt,
    text: together(titles),
    explanation: first.explanation,
  }));
}

const THREE = [/^党务公开$/, /^政务公开$/, /^村.*务公开$/];

/** 第三季度三务公开 3 项; 党务公开等 2 项; or the one title itself. */
function together(titles: readonly string[]): string {
  const [first = ''] = titles;
  if (titles.length === 1) return first;
  const periods = new Set(titles.map((title) => title.split(' ')[1] ?? ''));
  const names = new Set(titles.map((title) => title.split(' ')[0] ?? ''));
  const period = periods.size === 1 ? [...periods][0] : '';
  const all = names.size === THREE.length && THREE.every((pattern) => [...names].some((name) => pattern.test(name)));
  return `${period ?? ''}${all ? '三务公开' : `${first.split(' ')[0] ?? ''}等`} ${titles.length} 项`;
}

/** 今天, 明天, 近日 when rest days only lie between, 还剩3个工作日. */
export function untilText(dueOn: string, today: string, workingDaysLeft: number | null): string {
  if (dueOn === today) return '今天';
  if (dueOn === addDays(today, 1)) return '明天';
  if (workingDaysLeft === 0) return '近日';
  return workingDaysLeft === null ? '' : `还剩${workingDaysLeft}个工作日`;
}

/** How many of a township and its villages have each light. */
export function groupCounts(units: readonly UnitLightPartsFragment[]): { red: number; yellow: number; green: number } {
  const of = (light: UnitLightPartsFragment['light']) => units.filter((unit) => unit.light === light).length;
  return { red: of('RED'), yellow: of('YELLOW'), green: of('GREEN') };
}

/** 18243 → 18 243, as the wall writes the number of the last frame. */
export function spaced(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ' ');
}
