import { readFileSync } from 'node:fs';
import { catalogueTable } from '../catalogue/table.ts';
import { allUnits, type UnitEntry } from '../district/units.ts';

/** What stands in an entry of an item. */
export type Content = '文字' | '文字元' | '名单' | '项目' | '支出';

/** How entries of one item look in the demonstration year. */
export interface YearItem {
  readonly code: string;
  readonly name: string;
  /** 民生领域; empty for none */
  readonly area: string;
  readonly timeLimit: string;
  readonly channel: 'WECHAT' | 'PORTAL';
  readonly hasFunds: boolean;
  readonly titleWords: readonly string[];
  readonly owedBy: readonly UnitEntry[];
  /** what its titles say */
  readonly phrase: string;
  readonly content: Content;
  /** yuan of one row */
  readonly least: number;
  readonly most: number;
  /** how often it happens, set against the others of its channel; 0 for what comes again by the calendar */
  readonly share: number;
}

const KINDS: Readonly<Record<string, string>> = { 镇街: 'TOWNSHIP', 村: 'VILLAGE', 部门: 'DEPARTMENT' };

/** The units that a cell of the catalogue speaks of. */
function unitsOf(who: string, units: readonly UnitEntry[]): UnitEntry[] {
  const words = who.split('、');
  return units.filter(({ kind, name }) => words.some((word) => KINDS[word] === kind || word === name));
}

const table = (name: string): string[][] =>
  readFileSync(new URL(`../../district/${name}.csv`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));

/** Affairs that a unit publishes together, under titles of their own. */
export const AFFAIRS = ['DW-01', 'ZW-01', 'CW-01'] as const;

/** The items that anything is published of in the year, in the catalogue's order; the three affairs apart. */
export function yearItems(): YearItem[] {
  const [head = [], ...lines] = catalogueTable();
  const units = allUnits();
  const looks = new Map(table('entries').map(([code = '', ...rest]) => [code, rest]));
  return lines.flatMap((line): YearItem[] => {
    const cell = (title: string): string => line[head.indexOf(title)] ?? '';
    const look = looks.get(cell('编号'));
    if (!look) return [];
    const [phrase = '', content = '', least, most, share] = look;
    return [
      {
        ...{ code: cell('编号'), name: cell('公开事项'), area: cell('民生领域'), timeLimit: cell('公开时限') },
        channel: cell('公开渠道').includes('政府网站') ? 'PORTAL' : 'WECHAT',
        hasFunds: cell('涉及资金') === '是',
        titleWords: cell('标题用词').split('、'),
        owedBy: unitsOf(cell('公开主体'), units),
        ...{ phrase, content: content as Content, least: Number(least), most: Number(most), share: Number(share) },
      },
    ];
  });
}
