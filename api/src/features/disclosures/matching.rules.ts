import { type Day, dayOf } from '../../core/days.js';
import { asks } from '../catalogue/item.rules.js';
import { Frequency, periodOf, type Recurring } from '../obligations/period.rules.js';
import { type ChannelFor, narrowedBy, speaksOf } from './column.rules.js';

export interface MatchItem {
  readonly id: string;
  /** the livelihood area 民生领域, by name; null: none of them */
  readonly area: string | null;
  readonly frequency: Frequency;
  /** kinds of units that owe it */
  readonly appliesTo: readonly string[];
  readonly namedUnitIds: readonly string[];
  readonly exceptedUnitIds: readonly string[];
  /** alternatives; each is words parted by blanks that must all stand in the title */
  readonly titleWords: readonly string[];
}

export interface MatchUnit {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly shortName: string;
  /** short name of the unit that it stands below; empty at the top */
  readonly above: string;
}

export interface Article {
  readonly title: string;
  readonly publishedAt: Date;
  /** whom the page names as its source 信息来源; null when it names nobody */
  readonly origin: string | null;
  /** 栏目, as the page says; null where it does not */
  readonly column: string | null;
}

export interface Match {
  readonly itemId: string;
  readonly unitId: string;
  readonly period: string;
}

/** Why an article came to nothing, for the person who assigns it by hand. */
export enum Unmatched {
  NO_ITEM = 'NO_ITEM',
  NO_PERIOD = 'NO_PERIOD',
  NOT_OWED = 'NOT_OWED',
  AMBIGUOUS_UNIT = 'AMBIGUOUS_UNIT',
  NO_DAY = 'NO_DAY',
  /** a person found that it is none */
  NO_DISCLOSURE = 'NO_DISCLOSURE',
}

const DIGITS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, '1': 1, '2': 2, '3': 3, '4': 4 };

/** A title without year speaks of the newest such period that had begun when it was published. */
function latest(frequency: Recurring, index: number, year: number | null, publishedOn: Day): string {
  if (year !== null) return periodOf(frequency, year, index).key;
  const published = Number(publishedOn.slice(0, 4));
  const thisYear = periodOf(frequency, published, index);
  return thisYear.from <= publishedOn ? thisYear.key : periodOf(frequency, published - 1, index).key;
}

/** 9-10月, 9月至10月, 9、10月份 */
const BIMONTH = /(?<!\d)(1[0-2]|0?[1-9])\s*月?\s*[-—–~～至到、和]\s*(1[0-2]|0?[1-9])\s*月/;

/**
 * The period that a title names for an item of this frequency: 第三季度, 2019年三季度, 9月(份), 9—10月, 上半年, 2019年度; null when none. What
 * happens now and then goes by the day on which it was published.
 */
export function periodIn(title: string, frequency: Frequency, publishedOn: Day): string | null {
  const yearText = /(20\d\d)\s*年/.exec(title)?.[1];
  const year = yearText ? Number(yearText) : null;
  if (frequency === Frequency.AS_IT_HAPPENS) return publishedOn;
  if (frequency === Frequency.QUARTERLY) {
    const quarter = DIGITS[/第?\s*([一二三四1-4])\s*季度/.exec(title)?.[1] ?? ''];
    return quarter ? latest(frequency, quarter - 1, year, publishedOn) : null;
  }
  if (frequency === Frequency.MONTHLY) {
    const month = Number(/(?<!\d)(1[0-2]|0?[1-9])\s*月(?!\s*\d+\s*日)/.exec(title)?.[1] ?? 0);
    return month ? latest(frequency, month - 1, year, publishedOn) : null;
  }
  if (frequency === Frequency.BIMONTHLY) {
    const months = BIMONTH.exec(title);
    const first = Number(months?.[1] ?? 0);
    return months && first % 2 === 1 && Number(months[2]) === first + 1
      ? latest(frequency, (first - 1) / 2, year, publishedOn)
      : null;
  }
  if (frequency === Frequency.HALF_YEARLY) {
    const half = /([上下])\s*半年/.exec(title)?.[1];
    return half ? latest(frequency, half === '上' ? 0 : 1, year, publishedOn) : null;
  }
  return frequency === Frequency.YEARLY && year !== null ? String(year) : null;
}

export const speaksOfUnit = (text: string, { name, shortName }: MatchUnit): boolean =>
  text.includes(shortName) || text.includes(name);

/** Those that stand below another one of them, if there are any. */
function nearest(named: readonly MatchUnit[]): readonly MatchUnit[] {
  const below = named.filter(({ above }) => named.some(({ shortName }) => shortName === above));
  return below.length > 0 ? below : named;
}

/**
 * The units that a text names, most exactly: a title such as 沙河街道西脑包村… names the township on the way to the village, and
 * every title of a portal names the district. Several when they share the name.
 */
function namedIn(text: string, units: readonly MatchUnit[], sourceUnitId: string): readonly MatchUnit[] {
  const named = units.filter((unit) => unit.id !== sourceUnitId && speaksOfUnit(text, unit));
  const exact = nearest(named);
  const longest = Math.max(0, ...exact.map(({ shortName }) => shortName.length));
  return exact.filter(({ shortName }) => shortName.length === longest);
}

/**
 * Whether an origin is this unit: 民政局, 区民政局, 九原区民政局, 麻池镇人民政府. Before its name stands nothing but what it stands below:
 * 包头市民政局 is another one.
 */
function isOrigin(origin: string, unit: MatchUnit, units: readonly MatchUnit[]): boolean {
  const at = [unit.name, unit.shortName].map((name) => origin.indexOf(name)).find((place) => place >= 0);
  if (at === undefined) return false;
  const before = origin.slice(0, at);
  const above = [unit.above, ...units.filter(({ kind }) => kind === 'DISTRICT').map(({ shortName }) => shortName)];
  return before === '' || before === '区' || above.some((name) => name !== '' && before.endsWith(name));
}

/** Whose article it is: of the unit that its title names, else of the one that it comes from, else of the source's own. */
export function unitOf(
  { title, origin }: Pick<Article, 'title' | 'origin'>,
  units: readonly MatchUnit[],
  sourceUnitId: string,
): MatchUnit | Unmatched.AMBIGUOUS_UNIT | null {
  const named = namedIn(title, units, sourceUnitId);
  // of several villages of one name, the one of the township that it comes from
  const told = named.length > 1 ? named.filter(({ above }) => above !== '' && origin?.includes(above)) : named;
  const [only] = told;
  if (named.length > 0) return only && told.length === 1 ? only : Unmatched.AMBIGUOUS_UNIT;
  const from = nearest(units.filter((unit) => unit.id !== sourceUnitId && isOrigin(origin ?? '', unit, units)));
  if (from.length > 1) return Unmatched.AMBIGUOUS_UNIT;
  return from[0] ?? units.find((unit) => unit.id === sourceUnitId) ?? null;
}

export interface MatchInput {
  readonly article: Article;
  readonly items: readonly MatchItem[];
  /** the source's unit and all below it: a name alone does not identify a village */
  readonly units: readonly MatchUnit[];
  readonly sourceUnitId: string;
  /** what the channel is for; null: nothing in particular */
  readonly channel: ChannelFor | null;
}

/** What an article discloses of some items: by its unit, which has to owe them, and the period that its title names. */
function matchItems(
  { article, units, sourceUnitId, channel }: MatchInput,
  spoken: readonly MatchItem[],
): readonly Match[] | Unmatched {
  const unit = unitOf(article, units, sourceUnitId);
  if (unit === Unmatched.AMBIGUOUS_UNIT) return unit;
  const owed = narrowedBy(
    channel,
    spoken.filter((item) => unit && asks(item, unit)),
  );
  if (!unit || owed.length === 0) return Unmatched.NOT_OWED;
  const publishedOn = dayOf(article.publishedAt);
  const matches = owed.flatMap((item) => {
    const period = periodIn(article.title, item.frequency, publishedOn);
    return period ? [{ itemId: item.id, unitId: unit.id, period }] : [];
  });
  return matches.length > 0 ? matches : Unmatched.NO_PERIOD;
}

/** What an article discloses: item, unit and period, several at once for 三务公开; or why nothing was found. */
export function matchArticle(input: MatchInput): readonly Match[] | Unmatched {
  const spoken = input.items.filter((item) => speaksOf(input.article.title, item.titleWords));
  return spoken.length === 0 ? Unmatched.NO_ITEM : matchItems(input, spoken);
}

/** What an article whose title names no item discloses on a channel that is for one; null where it is for none. */
export function matchByChannel(input: MatchInput): readonly Match[] | Unmatched | null {
  const item = input.items.find(({ id }) => id === input.channel?.itemId);
  return item ? matchItems(input, [item]) : null;
}
