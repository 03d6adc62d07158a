import demo from '../../seeds/district/demo.json' with { type: 'json' };
import { daysLater } from '../../seeds/src/year/posts.ts';

/** A letter that the office writes on a day, and how many problems it carries. */
export interface PlannedLetter {
  readonly kind: 'SUGGESTION' | 'RECTIFICATION';
  /** by its place among those who can be written to */
  readonly addressee: number;
  readonly problems: number;
  /** the unit's first answer is sent back */
  readonly sentBack: boolean;
}

export interface PlannedDay {
  readonly day: string;
  readonly letters: readonly PlannedLetter[];
}

/** Days before the end on which the last letters go out: they are answered, verified and closed within the half-year. */
const LAST_LETTERS = 10;

const isWeekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

function weekdays(): string[] {
  const days: string[] = [];
  for (let day = demo.span.from; day <= demo.span.to; day = daysLater(day, 1)) if (!isWeekend(day)) days.push(day);
  return days;
}

/**
 * The half-year of the office, day by day: as many letters of each kind, and as many problems, as the reports tell. Every twelfth answer is
 * sent back once.
 * @param addressees how many units can be written to
 */
export function planOf(addressees: number): PlannedDay[] {
  const { suggestions, rectifications, rectified } = demo.facts;
  const total = suggestions + rectifications;
  const threes = rectified - 2 * total;
  const letters = Array.from(
    { length: total },
    (_, nr): PlannedLetter => ({
      // the kinds lie evenly among each other
      kind:
        Math.floor(((nr + 1) * suggestions) / total) > Math.floor((nr * suggestions) / total)
          ? 'SUGGESTION'
          : 'RECTIFICATION',
      addressee: nr % addressees,
      problems: Math.floor(((nr + 1) * threes) / total) > Math.floor((nr * threes) / total) ? 3 : 2,
      sentBack: nr % 12 === 11,
    }),
  );
  const days = weekdays();
  const writing = days.length - LAST_LETTERS;
  return days.map((day, nr) => ({
    day,
    letters:
      nr < writing ? letters.slice(Math.floor((nr * total) / writing), Math.floor(((nr + 1) * total) / writing)) : [],
  }));
}
