import { dayOf } from '../../core/days.js';
import { asks } from '../catalogue/item.rules.js';
import { type ChannelFor, type ColumnSays, columnSays } from './column.rules.js';
import { lastPeriodBefore } from './learned.rules.js';
import {
  type Article,
  type Match,
  type MatchItem,
  type MatchUnit,
  periodIn,
  Unmatched,
  unitOf,
} from './matching.rules.js';

/** Pairs of neighbouring characters: words of Chinese without a dictionary. */
function pairsOf(text: string): Set<string> {
  const letters = [...text.replace(/[\s\p{P}]/gu, '')];
  return new Set(letters.slice(1).map((letter, at) => `${letters[at]}${letter}`));
}

const shareOf = (wanted: ReadonlySet<string>, said: ReadonlySet<string>): number =>
  wanted.size === 0 ? 0 : [...wanted].filter((pair) => said.has(pair)).length / wanted.size;

/** The text says less of what it is about than the title. */
const OF_TEXT = 0.5;
/** What the column speaks of is likelier, what it does not less; a title without words is of what its channel is for. */
const BY_COLUMN: Readonly<Record<ColumnSays, number>> = { THIS: 1.5, NOTHING: 1, OTHER: 0.6 };
const OF_CHANNEL = 0.5;
const LEAST = 0.15;
const MOST = 3;

interface Asked {
  readonly article: Article;
  /** of the text */
  readonly beginning: string;
  readonly items: readonly (MatchItem & { readonly name: string })[];
  readonly units: readonly MatchUnit[];
  readonly sourceUnitId: string;
  /** what the channel is for; null: nothing in particular */
  readonly channel: ChannelFor | null;
  readonly areas: readonly string[];
}

/** What an article that was matched to nothing may be, likeliest first: a person decides. */
export function suggestionsFor({ article, beginning, items, units, sourceUnitId, channel, areas }: Asked): Match[] {
  const unit = unitOf(article, units, sourceUnitId);
  if (!unit || unit === Unmatched.AMBIGUOUS_UNIT) return [];
  const [title, text] = [pairsOf(article.title), pairsOf(beginning)];
  const day = dayOf(article.publishedAt);
  return items
    .filter((item) => asks(item, unit))
    .map((item) => {
      const wanted = [item.name, ...item.titleWords].map(pairsOf);
      const likeness = Math.max(
        ...wanted.map((words) => Math.max(shareOf(words, title), OF_TEXT * shareOf(words, text))),
      );
      const says = columnSays(item, { column: article.column, channel, areas });
      const least = channel?.itemId === item.id ? OF_CHANNEL : 0;
      return { item, likeness: Math.max(least, likeness * BY_COLUMN[says]) };
    })
    .filter(({ likeness }) => likeness >= LEAST)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, MOST)
    .flatMap(({ item }) => {
      const period = periodIn(article.title, item.frequency, day) ?? lastPeriodBefore(item.frequency, day);
      return period ? [{ itemId: item.id, unitId: unit.id, period }] : [];
    });
}
