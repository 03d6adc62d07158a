import { Frequency } from '../obligations/period.rules.js';
import type { ColumnSays } from './column.rules.js';
import { type Article, type Match, type MatchUnit, speaksOfUnit } from './matching.rules.js';

/** What takes from being sure, in percent. */
const UNIT_BY_ORIGIN = 10;
const UNIT_BY_CHANNEL = 20;
const YEAR_UNSAID = 5;
const LEARNED = 10;
const COLUMN_DIFFERS = 15;
const ITEM_BY_CHANNEL = 25;
/** What gives some of it back. */
const COLUMN_AGREES = 5;

interface Judged {
  readonly article: Article;
  readonly match: Match;
  readonly frequency: Frequency;
  readonly unit: MatchUnit | undefined;
  readonly sourceUnitId: string;
  readonly learned: boolean;
  /** what the column says of the item */
  readonly column: ColumnSays;
  /** the title names no item: it is the one that the channel is for */
  readonly byChannel: boolean;
}

/**
 * How sure it is that an article is of this item, unit and period, in percent: what the title says itself is surest. A column that says the
 * same makes up for what is left unsaid, one that speaks of something else takes from it.
 */
export function confidenceOf({
  article,
  match,
  frequency,
  unit,
  sourceUnitId,
  learned,
  column,
  byChannel,
}: Judged): number {
  const named = unit !== undefined && speaksOfUnit(article.title, unit);
  const unsureOfUnit = named ? 0 : match.unitId === sourceUnitId ? UNIT_BY_CHANNEL : UNIT_BY_ORIGIN;
  const unsureOfYear = frequency !== Frequency.AS_IT_HAPPENS && !/20\d\d/.test(article.title) ? YEAR_UNSAID : 0;
  const unsureOfItem = (learned ? LEARNED : 0) + (byChannel ? ITEM_BY_CHANNEL : 0);
  const byColumn = column === 'THIS' ? COLUMN_AGREES : column === 'OTHER' ? -COLUMN_DIFFERS : 0;
  return Math.min(100, 100 - unsureOfUnit - unsureOfYear - unsureOfItem + byColumn);
}
