import { plain, type ReadTable } from './tables.rules.js';

/** Columns that name what is nobody's business, whatever stands in them. */
const PRIVATE =
  /住址|居住地|(?:家庭|通讯|联系|户籍)地址|^地址$|(?:银行|一卡通|存折|收款|开户|打卡)[^额数]*[卡账帐折户]|一卡通|^(?:账号|帐号|卡号)$|患病|病种|病情|疾病|诊断|致贫原因|健康状况|残疾(?:类别|类型|等级)/;
/** Of a project, an office or a company it is no person's. */
const OF_NOBODY = /单位|项目|建设|办公|企业|公司|注册|办事|经营|施工/;

const PERSON = /姓名|户主|申请人|受益人|享受人|学生|儿童|孤儿|监护人/;
/** How many, or how much: no name. */
const NO_NAME = /人数|数量|户数|金额|资金|[费款补]$|补[贴助]/;
/** Every one of these is one. */
const MINOR = /儿童|孤儿|未成年|中小学生|幼儿/;
const AGE = /^(?:实际)?年龄/;
const GROWN_UP = 18;

/** 李**, 李某, 李某某: what is hidden is hidden by whatever sign; a slash and the like say that there is none. */
const HIDDEN = /[*＊×✱●]|[Xx]{2,}|某{1,2}$|^(?:\/|-+|—+|无|不详)?$/;
const isOpen = (cell: string | undefined): boolean => !HIDDEN.test(plain(cell ?? ''));

/** Cells of one column, by the place of their rows among the data. */
export interface OpenCells {
  readonly at: number;
  readonly rows: readonly number[];
}

function openCells({ data }: ReadTable, at: number, concerns: (row: readonly string[]) => boolean): OpenCells | null {
  const rows = data.flatMap((row, nr) => (concerns(row) && isOpen(row[at]) ? [nr] : []));
  return rows.length > 0 ? { at, rows } : null;
}

function minorsIn(table: ReadTable, title: string): OpenCells[] {
  const heads = table.heads.map(plain);
  const age = heads.findIndex((head) => AGE.test(head));
  return heads.flatMap((head, at) => {
    if (!PERSON.test(head) || NO_NAME.test(head)) return [];
    const all = MINOR.test(head) || (MINOR.test(title) && head.includes('姓名'));
    const found = openCells(table, at, (row) => {
      const years = plain(row[age] ?? '');
      return all || (/^\d{1,2}(?:岁|周岁)?$/.test(years) && Number.parseInt(years, 10) < GROWN_UP);
    });
    return found ?? [];
  });
}

/** What a table says in the open that is nobody's business: whole columns, and the names of minors. @param title that it stands under */
export function openIn(table: ReadTable, title = ''): { columns: OpenCells[]; minors: OpenCells[] } {
  const columns = table.heads.flatMap((head, at) => {
    const name = plain(head);
    if (!PRIVATE.test(name) || OF_NOBODY.test(name)) return [];
    return openCells(table, at, () => true) ?? [];
  });
  return { columns, minors: minorsIn(table, title) };
}
