import type { Rows } from './money.ts';
import type { Post } from './posts.ts';
import type { Chance } from './random.ts';

const SURNAMES = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文',
];
const PROJECTS = [
  '道路硬化',
  '人畜饮水',
  '照明亮化',
  '环境整治',
  '温室大棚',
  '活动室维修',
  '渠道衬砌',
  '绿化补植',
  '排水改造',
];
const SPENT = ['办公用品', '水电费', '修缮费', '劳务费', '环卫费', '宣传费', '会议费', '取暖费', '租车费'];
const DONE = [
  '按照清单逐项落实',
  '经会议研究通过',
  '已在公开栏同步张贴',
  '接受群众监督',
  '由村(居)务监督委员会审核',
  '相关资料存档备查',
];

/** 12,345.60 */
const printed = (fen: number): string =>
  `${String(Math.floor(fen / 100)).replace(/\B(?=(\d{3})+$)/g, ',')}.${String(fen % 100).padStart(2, '0')}`;
/** The same in ten thousands, to the fen: 1.23456 */
const inTenThousands = (fen: number): string => String(fen / 1_000_000);

const cells = (tag: string, values: readonly string[]): string =>
  `<tr>${values.map((value) => `<${tag} style="border:1px solid #000;padding:2px 6px;">${value}</${tag}>`).join('')}</tr>`;

const table = (head: readonly string[], lines: readonly (readonly string[])[]): string =>
  `<table style="border-collapse:collapse;width:100%;"><tbody>${[cells('th', head), ...lines.map((line) => cells('td', line))].join('\n')}</tbody></table>`;

const total = (rows: Rows): number => rows.reduce((sum, fen) => sum + fen, 0);

/** Names with all but the surname covered, as a list that is shown in public has them. */
function nameTable(rows: Rows, chance: Chance): string {
  const lines = rows.map((fen, nr) => [
    String(nr + 1),
    `${chance.of(SURNAMES)}**`,
    String(chance.between(1, 5)),
    printed(fen),
  ]);
  return table(['序号', '姓名', '人口', '金额（元）'], [...lines, ['合计', '', '', printed(total(rows))]]);
}

function projectTable(rows: Rows, chance: Chance): string {
  const [head, print] = chance.percent(40)
    ? (['投资（万元）', inTenThousands] as const)
    : (['资金（元）', printed] as const);
  const lines = rows.map((fen, nr) => [
    String(nr + 1),
    chance.of(PROJECTS),
    chance.of(['在建', '完工', '验收']),
    print(fen),
  ]);
  return table(['序号', '项目', '进度', head], [...lines, ['', '合 计', '', print(total(rows))]]);
}

/** Without a total: whoever reads it adds up. */
function spentTable(rows: Rows, chance: Chance): string {
  const lines = rows.map((fen) => [chance.of(SPENT), `${chance.between(1, 9)}月`, printed(fen)]);
  return table(['支出项目', '时间', '支出金额（元）'], lines);
}

function amounts(post: Post, rows: Rows, chance: Chance): string {
  if (rows.length === 0) return '';
  switch (post.item?.content) {
    case '名单':
      return nameTable(rows, chance);
    case '项目':
      return projectTable(rows, chance);
    case '支出':
      return spentTable(rows, chance);
    default:
      return `<p>本项目合同金额：人民币${printed(total(rows))}元。</p>`;
  }
}

/** The text of a post as its editor wrote it. */
export function bodyOf(post: Post, rows: Rows, chance: Chance): string {
  const paragraphs = [
    `<p style="text-indent:2em;">根据有关规定，现将${post.title}内容公开如下，${chance.of(DONE)}。</p>`,
    post.nil ? '<p style="text-indent:2em;">本期无发生。</p>' : amounts(post, rows, chance),
    ...Array.from(
      { length: chance.between(1, 3) },
      () => `<p style="text-indent:2em;">${chance.of(DONE)}，${chance.of(DONE)}。</p>`,
    ),
    '<p>监督电话：0472-12388</p>',
    `<p style="text-align:right;">${post.unit.name}</p>`,
    `<p style="text-align:right;">${post.day.slice(0, 4)}年${Number(post.day.slice(5, 7))}月${Number(post.day.slice(8))}日</p>`,
  ];
  return paragraphs.filter((paragraph) => paragraph !== '').join('\n');
}
