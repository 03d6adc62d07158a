import type { CellKind, TemplateContentInput } from '@sanwu/schema';

interface TemplateEntry {
  /** of the item */
  readonly code: string;
  readonly content: TemplateContentInput;
}

/** Templates hold for periods that end from this day on: the first quarter of the demonstration. */
export const TEMPLATES_FROM = '2019-09-30';

const cell = (key: string, label: string, kind: CellKind, required = true) => ({ key, label, kind, required });
const amount = (key: string, label: string) => cell(key, label, 'AMOUNT');
const entries = (key: string, label: string) => ({
  ...cell(key, label, 'TABLE', false),
  columns: [
    cell('what', '项目', 'TEXT'),
    { ...amount('amount', '金额（元）'), least: '0' },
    cell('voucher', '凭证号', 'TEXT', false),
  ],
});

/** What the demonstration's villages fill in. */
export const TEMPLATES: readonly TemplateEntry[] = [
  {
    code: 'CW-02',
    content: {
      guidance: '按季填报，金额以元为单位，每笔附凭证号；没有收支的报“本期无发生”。',
      fields: [
        { ...amount('opening', '期初余额'), help: '应等于上期期末余额' },
        entries('income', '收入明细'),
        entries('spending', '支出明细'),
        amount('closing', '期末余额'),
        cell('note', '备注', 'TEXT', false),
      ],
      sums: [
        {
          terms: [{ cell: 'opening' }, { cell: 'income.amount' }, { cell: 'spending.amount', subtract: true }],
          total: 'closing',
        },
      ],
      lastPeriods: [
        { cell: 'opening', lastCell: 'closing', percent: 0 },
        { cell: 'spending.amount', lastCell: 'spending.amount', percent: 50 },
      ],
      signOffs: ['村(居)务监督委员会', '民主理财小组'],
      photo: true,
      townshipReviews: true,
      totalCell: 'spending.amount',
    },
  },
  {
    code: 'CW-03',
    content: {
      guidance: '只填户数、人数和金额，不填姓名和住址。',
      fields: [
        cell('households', '享受户数', 'NUMBER'),
        cell('people', '享受人数', 'NUMBER'),
        amount('paid', '发放金额'),
        cell('added', '本月新增户数', 'NUMBER', false),
        cell('ended', '本月停发户数', 'NUMBER', false),
      ],
      lastPeriods: [{ cell: 'paid', lastCell: 'paid', percent: 20 }],
      totalCell: 'paid',
    },
  },
  {
    code: 'CW-01',
    content: {
      guidance: '逐项写明本季度的事，没有的写“无”。',
      fields: [
        cell('decisions', '村(居)民会议和代表会议的决定', 'TEXT'),
        cell('projects', '公益事业和工程建设', 'TEXT'),
        cell('land', '土地承包、宅基地和征地', 'TEXT'),
        { ...cell('way', '公开方式', 'CHOICE'), choices: ['公开栏', '公开栏和广播'] },
        cell('board_day', '上墙日期', 'DATE'),
      ],
      signOffs: ['村(居)务监督委员会'],
      photo: true,
    },
  },
];
