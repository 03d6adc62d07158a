import { readFileSync } from 'node:fs';

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

/** The 92 items of the demonstration district with their heads, as the table is handed in; no cell holds a comma or a quote. */
export const catalogueTable = (): string[][] =>
  readFileSync(new URL('../../district/catalogue.csv', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','));
