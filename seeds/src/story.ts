import { SOURCES } from './district/sources.ts';
import { shortName, tree } from './district/units.ts';
import { allowanceBody, paragraph, quarterBody, reliefBody } from './story-bodies.ts';

/** An article that a township publishes on its official account. */
export interface Publication {
  readonly appId: string;
  readonly articleId: string;
  readonly title: string;
  readonly content: string;
  readonly publishedAt: string;
}

/** Who does not publish what by the demonstration's first morning; all others do, in time. */
const LATE = {
  /** the third quarter's three affairs, the case itself */
  township: '沙河街道',
  /** the quarter's village affairs */
  villages: ['150207001019', '150207001200', '150207103207'],
  /** the allowances of September, due on October 16th */
  allowances: ['150207001020', '150207002201', '150207004004', '150207110200', '150207110205'],
  /** the quarter's temporary relief, due on October 18th */
  relief: '哈林格尔镇',
};

/** A day and an hour that differ from unit to unit, so that not everybody publishes in the same minute. */
const moment = (day: string, place: number): string => {
  const minute = 9 * 60 + ((place * 17) % 480);
  return `${day}T${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00+08:00`;
};

const appIdOf = (townshipCode: string): string => {
  const source = SOURCES.find(({ unit }) => unit.code === townshipCode);
  if (!source) throw new Error(`no source of ${townshipCode}`);
  return source.appId;
};

function townshipArticles(code: string, name: string, place: number): Publication[] {
  const appId = appIdOf(code);
  const quarter = {
    appId,
    articleId: `${code}-2019Q3`,
    title: `${name}2019年第三季度三务公开`,
    content: `${quarterBody(name, '党务、政务、居(村)务', place)}${paragraph('监督电话：12388')}`,
    publishedAt: moment('2019-10-09', place),
  };
  const relief = {
    appId,
    articleId: `${code}-relief-2019Q3`,
    title: `${name}2019年第三季度临时救助发放公示`,
    content: reliefBody(place),
    publishedAt: moment('2019-10-14', place),
  };
  return [...(name === LATE.township ? [] : [quarter]), ...(name === LATE.relief ? [] : [relief])];
}

function villageArticles(
  township: { code: string; name: string },
  unit: { code: string; name: string },
  place: number,
): Publication[] {
  const appId = appIdOf(township.code);
  const name = shortName(unit.name);
  const affairs = unit.name.includes('社区') ? '居务' : '村务';
  const late = LATE.villages.includes(unit.code);
  const quarter = {
    appId,
    articleId: `${unit.code}-2019Q3`,
    title: late ? `${name}2019年第三季度党务公开` : `${name}2019年第三季度党务、${affairs}公开`,
    content: quarterBody(unit.name, late ? '党务' : `党务和${affairs}`, place),
    publishedAt: moment(place % 3 === 0 ? '2019-10-08' : '2019-10-09', place),
  };
  const allowance = {
    appId,
    articleId: `${unit.code}-allowance-2019-09`,
    title: `${name}2019年9月份最低生活保障名单公示`,
    content: allowanceBody(unit.name, place),
    publishedAt: moment('2019-10-11', place),
  };
  return LATE.allowances.includes(unit.code) ? [quarter] : [quarter, allowance];
}

/** Everything published before the morning of October 15th, 2019. */
export function publishedBefore(): Publication[] {
  let place = 0;
  return tree.townships.flatMap((township) => [
    ...townshipArticles(township.code, township.name, place++),
    ...township.villages.flatMap((unit) => villageArticles(township, unit, place++)),
  ]);
}

/** What Shahe publishes on October 17th, a week late. */
export const latePublications = (): Publication[] =>
  (['党务', '政务', '居务'] as const).map((affair, place) => ({
    appId: appIdOf('150207001000'),
    articleId: `150207001000-2019Q3-${place}`,
    title: `沙河街道2019年第三季度${affair}公开`,
    content: paragraph(`沙河街道2019年第三季度${affair}事项公开如下。`),
    publishedAt: moment('2019-10-17', place * 3),
  }));
