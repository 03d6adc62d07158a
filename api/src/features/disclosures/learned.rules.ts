import { addDays, type Day, dayOf } from '../../core/days.js';
import { asks } from '../catalogue/item.rules.js';
import { Frequency, periodsEnding } from '../obligations/period.rules.js';
import {
  type Article,
  type Match,
  type MatchItem,
  type MatchUnit,
  periodIn,
  Unmatched,
  unitOf,
} from './matching.rules.js';

/** What a person decided about a kind of titles. */
export interface Learned {
  readonly id: string;
  /** null: it is no disclosure */
  readonly itemId: string | null;
  /** null: of the unit that the title names */
  readonly unitId: string | null;
  /** null: on every channel */
  readonly sourceId: string | null;
  /** titles name no period: it is the one that ended last before the day of publication */
  readonly lastPeriod: boolean;
}

const PERIOD =
  /(?:20\d\d\s*年度?)?\s*(?:第?\s*[一二三四1-4]\s*季度|[上下]\s*半年|(?:1[0-2]|0?[1-9])\s*月?\s*[-—–~～至到、和]\s*(?:1[0-2]|0?[1-9])\s*月份?|(?:1[0-2]|0?[1-9])\s*月份?)|20\d\d\s*年度?/g;

/** A title without what differs between two of one kind: units, periods, numbers, and how brackets are written. */
export function kindOf(title: string, units: readonly Pick<MatchUnit, 'name' | 'shortName'>[]): string {
  const names = [...new Set(units.flatMap(({ name, shortName }) => [name, shortName]))]
    .filter((name) => title.includes(name))
    .sort((a, b) => b.length - a.length);
  const unnamed = names.reduce((text, name) => text.replaceAll(name, '◇'), title.normalize('NFKC'));
  return unnamed.replace(PERIOD, '□').replace(/\d+/g, '#').replace(/\s+/g, '').replace(/◇+/g, '◇').replace(/□+/g, '□');
}

/** Words that any title may have. */
const COMMON = /关于|公[示开告布]|情况|通知|通报|[的和与及]/g;
const LEAST_LETTERS = 4;

/** Whether a kind says what it is about: 「◇公示」 would take all that anybody displays with it. */
export const tellsEnough = (kind: string): boolean =>
  (kind.replace(COMMON, '').match(/\p{L}/gu) ?? []).length >= LEAST_LETTERS;

/** The period that ended last before a day; null for what has no periods. */
export function lastPeriodBefore(frequency: Frequency, day: Day): string | null {
  if (frequency === Frequency.AS_IT_HAPPENS) return null;
  return periodsEnding(frequency, addDays(day, -740), addDays(day, -1)).at(-1)?.key ?? null;
}

export interface LearnedInput {
  readonly article: Article;
  readonly items: readonly MatchItem[];
  readonly units: readonly MatchUnit[];
  readonly sourceUnitId: string;
  readonly sourceId: string;
  /** by the kind of title */
  readonly learned: ReadonlyMap<string, readonly Learned[]>;
}

/** What an article is by what a person decided about its kind, and which decision; null where nobody has, or where it does not fit. */
export function matchLearned({
  article,
  items,
  units,
  sourceUnitId,
  sourceId,
  learned,
}: LearnedInput): { readonly result: readonly Match[] | Unmatched.NO_DISCLOSURE; readonly lessonId: string } | null {
  const known = learned.size === 0 ? [] : (learned.get(kindOf(article.title, units)) ?? []);
  // what was decided for this channel comes before what holds for all
  const rule = known.find((each) => each.sourceId === sourceId) ?? known.find((each) => each.sourceId === null);
  if (!rule) return null;
  if (rule.itemId === null) return { result: Unmatched.NO_DISCLOSURE, lessonId: rule.id };
  const item = items.find(({ id }) => id === rule.itemId);
  const unit = rule.unitId ? units.find(({ id }) => id === rule.unitId) : unitOf(article, units, sourceUnitId);
  if (!item || !unit || unit === Unmatched.AMBIGUOUS_UNIT || !asks(item, unit)) return null;
  const day = dayOf(article.publishedAt);
  const period =
    periodIn(article.title, item.frequency, day) ?? (rule.lastPeriod ? lastPeriodBefore(item.frequency, day) : null);
  return period ? { result: [{ itemId: item.id, unitId: unit.id, period }], lessonId: rule.id } : null;
}
