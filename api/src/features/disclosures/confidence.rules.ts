import { Frequency } from '../obligations/period.rules.js';
import { type Article, type Match, type MatchUnit, speaksOfUnit } from './matching.rules.js';

/** What takes from being sure, in percent. */
const UNIT_BY_ORIGIN = 10;
const UNIT_BY_CHANNEL = 20;
const YEAR_UNSAID = 5;
const LEARNED = 10;

interface Judged {
  readonly article: Article;
  readonly match: Match;
  readonly frequency: Frequency;
  readonly unit: MatchUnit | undefined;
  readonly sourceUnitId: string;
  readonly learned: boolean;
}

/** How sure it is that an article is of this item, unit and period, in percent: what the title says itself is surest. */
export function confidenceOf({ article, match, frequency, unit, sourceUnitId, learned }: Judged): number {
  const named = unit !== undefined && speaksOfUnit(article.title, unit);
  const unsureOfUnit = named ? 0 : match.unitId === sourceUnitId ? UNIT_BY_CHANNEL : UNIT_BY_ORIGIN;
  const unsureOfYear = frequency !== Frequency.AS_IT_HAPPENS && !/20\d\d/.test(article.title) ? YEAR_UNSAID : 0;
  return 100 - unsureOfUnit - unsureOfYear - (learned ? LEARNED : 0);
}
