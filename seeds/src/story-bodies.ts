// What the texts say that are published before the demonstration's first morning: as they should be, but for a few, which the checks find.

const cells = (name: 'td' | 'th', row: readonly string[]): string =>
  `<tr>${row.map((cell) => `<${name}>${cell}</${name}>`).join('')}</tr>`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  `<table>${cells('th', head)}${rows.map((row) => cells('td', row)).join('')}</table>`;

export const paragraph = (text: string): string => `<p>${text}</p>`;

/** Which of all units, in the order of the tree, left something undone. */
const WITHOUT_PHOTO = new Set([12, 58]);
const SUM_IS_WRONG = new Set([33, 71]);
const SHOWS_A_PHONE = new Set([46]);

const SURNAMES = ['李', '王', '张', '刘', '陈', '杨', '赵', '云', '贾', '高'];
const BOARD = '<p><img src="https://mmbiz.qpic.cn/mmbiz_jpg/board/640" alt="公开栏照片"></p>';

/** What a township gave in temporary relief: households by kind, their money in all. */
export function reliefBody(place: number): string {
  const rows = ['急难型', '支出型'].map((kind, nr) => {
    const households = 3 + ((place + nr * 5) % 6);
    return { kind, households, yuan: households * (900 + 60 * nr + (place % 7) * 20) };
  });
  const total = (of: 'households' | 'yuan') => String(rows.reduce((sum, row) => sum + row[of], 0));
  return [
    paragraph('本季度临时救助发放情况公示如下，公示期7天，如有异议请向民政办反映。'),
    table(
      ['救助类型', '户数', '发放金额（元）'],
      [
        ...rows.map(({ kind, households, yuan }) => [kind, String(households), String(yuan)]),
        ['合计', total('households'), total('yuan')],
      ],
    ),
  ].join('');
}

/** A village's quarter: what its assembly decided, works, land; with the notice board's photo. */
export function quarterBody(name: string, what: string, place: number): string {
  return [
    paragraph(`${name}第三季度${what}公开如下，公开栏同步张贴。`),
    table(
      ['事项', '内容'],
      [
        ['村(居)民会议和代表会议的决定', place % 4 === 0 ? '讨论通过了环境整治方案' : '无'],
        ['公益事业和工程建设', place % 3 === 0 ? '维修排水渠一处' : '无'],
        ['土地承包、宅基地和征地', '无'],
        ['公开方式', '公开栏'],
        ['上墙日期', '2019年10月8日'],
      ],
    ),
    ...(WITHOUT_PHOTO.has(place) ? [] : [BOARD]),
  ].join('');
}

/** Who was paid the allowance of September: surnames only, as it should be. */
export function allowanceBody(name: string, place: number): string {
  const rows = Array.from({ length: 4 + (place % 5) }, (_, nr) => {
    const people = 1 + ((place + nr) % 3);
    return { surname: SURNAMES[(place + nr * 3) % SURNAMES.length] ?? '', people, yuan: people * 560 };
  });
  const people = rows.reduce((sum, row) => sum + row.people, 0);
  const yuan = rows.reduce((sum, row) => sum + row.yuan, 0);
  return [
    paragraph(`${name}9月份最低生活保障发放情况公示如下，公示期7天。`),
    paragraph(`享受户数：${rows.length}户，享受人数：${people}人，发放金额：${yuan}元。`),
    table(
      ['序号', '户主', '人口', '金额（元）'],
      [
        ...rows.map((row, nr) => [String(nr + 1), `${row.surname}**`, String(row.people), String(row.yuan)]),
        ['合计', '', String(people), String(SUM_IS_WRONG.has(place) ? yuan + 560 : yuan)],
      ],
    ),
    ...(SHOWS_A_PHONE.has(place) ? [paragraph('如有疑问请与包片干部联系：13947210586')] : []),
  ].join('');
}
