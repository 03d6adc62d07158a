import { shortName, type UnitEntry } from '../district/units.ts';
import type { YearItem } from './items.ts';
import { periodsDue, type YearPeriod } from './periods.ts';
import { accountOf, daysBetween, daysLater, type Post } from './posts.ts';
import type { Chance } from './random.ts';

/** Of a hundred entries so many are never published, too late, or report that nothing happened. */
const MISSING = 1.5;
const LATE = 3;
const NIL = 4;
const LATEST_DAYS = 15;

export interface YearSpan {
  readonly from: string;
  readonly to: string;
}

/** A title in the name of the unit, as it stands on the channel. */
export function titleOf(unit: UnitEntry, what: string, chance: Chance): string {
  if (unit.kind === 'VILLAGE') return `${shortName(unit.name)}${what}`;
  if (unit.kind === 'TOWNSHIP') return `${unit.name}${what}`;
  // a department's own column says whose it is at the head of the page
  return chance.percent(50) ? `九原区${unit.name}${what}` : what;
}

/** A day on which something of a period is published: in time, or too late; null when never. */
function dayOf({ after, due }: YearPeriod, { to }: YearSpan, chance: Chance): string | null {
  if (chance.percent(MISSING)) return null;
  if (!chance.percent(LATE)) return daysLater(after, chance.between(0, daysBetween(after, due)));
  const late = daysLater(due, chance.between(1, LATEST_DAYS));
  return late <= to ? late : null;
}

/** What comes again by the calendar: each unit, each period. */
export function recurringPosts(items: readonly YearItem[], span: YearSpan, chance: Chance): Post[] {
  return items.flatMap((item) =>
    periodsDue(item.timeLimit, span).flatMap((period) =>
      item.owedBy.flatMap((unit): Post[] => {
        const day = dayOf(period, span, chance);
        if (day === null) return [];
        const nil = (item.content === '名单' || item.content === '项目') && chance.percent(NIL);
        const what = `${chance.of(period.words)}${item.phrase}${nil ? '（本期无发生）' : ''}`;
        return [
          {
            ...{ channel: item.channel, on: item.channel === 'PORTAL' ? item.area : accountOf(unit) },
            ...{ title: titleOf(unit, what, chance), day, unit, item, nil },
            entries: [{ code: item.code, unit, period: period.key }],
          },
        ];
      }),
    ),
  );
}
