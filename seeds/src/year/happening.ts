import type { UnitEntry } from '../district/units.ts';
import type { YearItem } from './items.ts';
import { accountOf, daysBetween, daysLater, type Post } from './posts.ts';
import type { Chance } from './random.ts';
import { titleOf, type YearSpan } from './recurring.ts';

const THINGS = [
  '办公设备',
  '道路养护服务',
  '办公家具',
  '环卫车辆',
  '信息系统维护',
  '校园食堂设备',
  '医疗耗材',
  '绿化苗木',
];
const WORKS = ['道路硬化', '人饮管网', '校舍维修', '河道清淤', '照明亮化', '排水改造', '文化广场', '温室大棚'];

/** What it is about, before the words of the item. */
function subjectOf({ code }: YearItem, chance: Chance): string {
  if (code === 'ZW-09') return chance.of(THINGS);
  return code === 'ZW-07' || code === 'ZW-10' ? chance.of(WORKS) : '';
}

/** A community has no villagers. */
const phraseFor = ({ phrase }: YearItem, { name }: UnitEntry): string =>
  name.includes('社区') ? phrase.replace('村民代表会议', '居民会议') : phrase;

/** How many each gets of a whole, by weight; what is left over goes to the first ones. */
export function shares(whole: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const counts = weights.map((weight) => Math.floor((whole * weight) / sum));
  for (let left = whole - counts.reduce((total, count) => total + count, 0), at = 0; left > 0; left--, at++)
    counts[at % counts.length] = (counts[at % counts.length] ?? 0) + 1;
  return counts;
}

/** So many entries of what happens now and then, on one channel, numbered by unit and item in the order of their days. */
export function happeningPosts(items: readonly YearItem[], count: number, span: YearSpan, chance: Chance): Post[] {
  const pairs = items.flatMap((item) => item.owedBy.map((unit) => ({ item, unit })));
  const weights = pairs.map(({ item }) => (item.share / item.owedBy.length) * (0.6 + 0.8 * chance.next()));
  return shares(count, weights).flatMap((times, at) => {
    const { item, unit } = pairs[at] as (typeof pairs)[number];
    const days = Array.from({ length: times }, () =>
      daysLater(span.from, chance.between(0, daysBetween(span.from, span.to))),
    ).sort();
    return days.map((day, nr): Post => {
      const what = `${subjectOf(item, chance)}${phraseFor(item, unit)}（2019年第${nr + 1}号）`;
      return {
        ...{ channel: item.channel, on: item.channel === 'PORTAL' ? item.area : accountOf(unit) },
        ...{ title: titleOf(unit, what, chance), day, unit, item, nil: false },
        entries: [{ code: item.code, unit, period: null }],
      };
    });
  });
}
