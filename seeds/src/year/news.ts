import { AREAS } from '../catalogue/table.ts';
import { allUnits, tree } from '../district/units.ts';
import { daysBetween, daysLater, type Post } from './posts.ts';
import type { Chance } from './random.ts';
import type { YearSpan } from './recurring.ts';

const NEWS = ['开展防汛演练', '召开安全生产会议', '组织义务植树', '举办广场舞比赛', '走访慰问老人', '开展消防宣传'];
const NOTES = ['关于调整办事窗口工作时间的通知', '国庆假期值班安排', '政策问答', '关于网站升级的说明'];
const EACH = 9;

/** What stands between the disclosures and is none. */
export function newsPosts(span: YearSpan, chance: Chance): Post[] {
  const units = allUnits();
  const day = () => daysLater(span.from, chance.between(0, daysBetween(span.from, span.to)));
  const none = { item: null, nil: false, entries: [] };
  const many = <Made>(make: (nr: number) => Made): Made[] => Array.from({ length: EACH }, (_, nr) => make(nr));
  const accounts = units
    .filter(({ kind }) => kind === 'TOWNSHIP')
    .flatMap((unit) =>
      many(
        (): Post => ({
          ...none,
          channel: 'WECHAT',
          on: unit.code,
          title: `${unit.name}${chance.of(NEWS)}`,
          day: day(),
          unit,
        }),
      ),
    );
  const office = units.find(({ name }) => name === '政府办公室') ?? {
    ...tree.district,
    kind: 'DISTRICT',
    parent: null,
  };
  const columns = AREAS.flatMap((area) =>
    many(
      (nr): Post => ({
        ...none,
        channel: 'PORTAL',
        on: area,
        title: `${chance.of(NOTES)}（${nr + 1}）`,
        day: day(),
        unit: office,
      }),
    ),
  );
  return [...accounts, ...columns];
}
