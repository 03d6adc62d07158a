import { GOVERNMENT } from './government.ts';
import type { ItemLine } from './line.ts';
import { PARTY } from './party.ts';
import { VILLAGE } from './village.ts';

/** The key and livelihood areas 重点领域和民生领域 of the demonstration district. */
export const AREAS = [
  ...[
    '重大项目',
    '社会救助',
    '社会福利',
    '社保就业',
    '脱贫攻坚',
    '财政预决算',
    '公共资源交易',
    '征地补偿',
    '保障性住房',
  ],
  ...['涉农涉牧补贴', '义务教育', '医疗卫生', '生态环境'],
] as const;

/** What the columns are called, and what stands in them. */
const COLUMNS: readonly (readonly [title: string, of: (line: ItemLine, affair: string) => string])[] = [
  ['编号', ({ code }) => code],
  ['公开事项', ({ name }) => name],
  ['三务类别', (_line, affair) => affair],
  ['民生领域', ({ area = '' }) => area],
  ['公开依据', ({ basis }) => basis],
  ['公开时限', ({ limit }) => limit],
  ['公开主体', ({ who }) => who],
  ['公开对象', ({ audience = '' }) => audience],
  ['公开渠道', ({ channels }) => channels],
  ['牵头部门', ({ lead }) => lead],
  ['涉及资金', ({ funds = '' }) => funds],
  ['公示期', ({ display = '' }) => display],
  ['标题用词', ({ titleWords }) => titleWords],
];

/** The 92 items of the demonstration district as a table with its heads, as a lead department would hand it in. */
export const catalogueTable = (): string[][] => [
  COLUMNS.map(([title]) => title),
  ...[
    ...PARTY.map((line) => [line, '党务'] as const),
    ...GOVERNMENT.map((line) => [line, '政务'] as const),
    ...VILLAGE.map((line) => [line, '村务'] as const),
  ].map(([line, affair]) => COLUMNS.map(([, of]) => of(line, affair))),
];
