import { shortName, township, tree, type UnitEntry } from '../district/units.ts';
import { accountOf, daysLater, type Entry, type Post } from './posts.ts';
import type { Chance } from './random.ts';

/** Who is late with the third quarter, as the case tells it: see story.ts. */
const CASE_TOWNSHIP = '沙河街道';
const CASE_DAY = '2019-10-17';
const LATE_VILLAGES = ['150207001019', '150207001200', '150207103207'];
const LATE_VILLAGES_DAY = '2019-10-21';

const QUARTERS = [
  { key: '2019-Q2', words: '2019年第二季度', after: '2019-07-01' },
  { key: '2019-Q3', words: '2019年第三季度', after: '2019-10-01' },
] as const;

type Quarter = (typeof QUARTERS)[number];

const post = (unit: UnitEntry, title: string, day: string, entries: readonly Entry[]): Post => ({
  ...{ channel: 'WECHAT', on: accountOf(unit), title, day, unit, item: null, nil: false, entries },
});

function ofTownship(unit: UnitEntry, { key, words, after }: Quarter, chance: Chance): Post[] {
  const entry = (code: string): Entry => ({ code, unit, period: key });
  if (key === '2019-Q3' && unit.name === CASE_TOWNSHIP) {
    const affairs = [
      ['党务', 'DW-01'],
      ['政务', 'ZW-01'],
      ['居务', 'CW-01'],
    ] as const;
    return affairs.map(([affair, code]) => post(unit, `${unit.name}${words}${affair}公开`, CASE_DAY, [entry(code)]));
  }
  const entries = ['DW-01', 'ZW-01', 'CW-01'].map(entry);
  return [post(unit, `${unit.name}${words}三务公开`, daysLater(after, chance.between(6, 8)), entries)];
}

function ofVillage(unit: UnitEntry, { key, words, after }: Quarter, chance: Chance): Post[] {
  const name = shortName(unit.name);
  const affair = unit.name.includes('社区') ? '居务' : '村务';
  const [party, village]: [Entry, Entry] = [
    { code: 'DW-01', unit, period: key },
    { code: 'CW-01', unit, period: key },
  ];
  const day = daysLater(after, chance.between(6, 8));
  if (key === '2019-Q3' && LATE_VILLAGES.includes(unit.code)) {
    return [
      post(unit, `${name}${words}党务公开`, day, [party]),
      post(unit, `${name}${words}${affair}公开`, LATE_VILLAGES_DAY, [village]),
    ];
  }
  return [post(unit, `${name}${words}党务、${affair}公开`, day, [party, village])];
}

/** The three affairs of each quarter, which townships publish under one title. */
export const affairsPosts = (chance: Chance): Post[] =>
  QUARTERS.flatMap((quarter) =>
    tree.townships.flatMap(({ code, name, villages }) => [
      ...ofTownship({ ...township(code), name, parent: null }, quarter, chance),
      ...villages.flatMap((one) =>
        ofVillage({ code: one.code, name: one.name, kind: 'VILLAGE', parent: township(code) }, quarter, chance),
      ),
    ]),
  );
