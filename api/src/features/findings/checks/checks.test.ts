import { describe, expect, test } from 'vitest';
import { Frequency } from '../../obligations/period.rules.js';
import { CheckOutcome, type EntryFacts } from '../check.js';
import { NOTHING_STATED, StatedBy } from '../stated.rules.js';
import { CHECKS, checkOf } from './index.js';

const { PASS, FAIL, NOT_APPLICABLE } = CheckOutcome;

/** A village's quarter, as it should be. */
const GOOD: EntryFacts = {
  title: '甲村2019年第三季度低保资金发放情况公示',
  text: '现将本村2019年第三季度低保资金发放情况公示如下，如有异议请在公示期内提出。',
  tables: [
    [
      ['序号', '姓名', '人口', '金额（元）'],
      ['1', '李**', '2', '1,120.00'],
      ['2', '王**', '1', '560.50'],
      ['3', '赵**', '1', '560.00'],
      ['4', '张**', '3', '1,500.00'],
      ['合计', '', '7', '3,740.50'],
    ],
  ],
  merged: false,
  images: 1,
  attachments: 0,
  publishedOn: '2019-10-15',
  nil: false,
  amount: '3740.50',
  filed: false,
  periodLabel: '2019年第三季度',
  item: { frequency: Frequency.QUARTERLY, hasFunds: true },
  owed: { exempted: false, dueOn: '2019-10-20' },
  template: null,
  page: null,
  before: { periodLabel: '2019年第二季度', nil: false, rows: 4 },
  copy: null,
  stated: NOTHING_STATED,
  closedBefore: [],
  elsewhere: [],
};
const AT_FIRST = { on: '2019-10-15', textLength: 500, tableRows: 12, amount: '3740.50' };
const PAGE = {
  goneOn: null,
  foundOn: '2019-11-14',
  endsOn: null,
  upUntil: null,
  leftUp: false,
  attachments: [],
  first: AT_FIRST,
  last: AT_FIRST,
};
const NO_TABLE = { ...GOOD, tables: [] };
const tableOf = (...rows: string[][]): EntryFacts => ({ ...GOOD, tables: [rows] });

const judged = (code: string, facts: Partial<EntryFacts>) => {
  const { outcome, evidence } = checkOf(code).judge({ ...GOOD, ...facts });
  return { outcome, evidence: evidence.join('；') };
};

test('a good entry fails nothing', () => {
  expect(CHECKS.filter((check) => check.judge(GOOD).outcome === FAIL).map(({ code }) => code)).toEqual([]);
});

test('each has a code, a title and a problem of its own', () => {
  for (const of of ['code', 'title', 'problem'] as const)
    expect(new Set(CHECKS.map((check) => check[of])).size).toBe(CHECKS.length);
});

describe('ON_TIME 按时公开', () => {
  test.each([
    { on: '2019-10-20', outcome: PASS },
    { on: '2019-10-21', outcome: FAIL },
  ])('due on the 20th, published on $on: $outcome', ({ on, outcome }) => {
    expect(judged('ON_TIME', { publishedOn: on }).outcome).toBe(outcome);
  });

  test('says by how many days', () => {
    expect(judged('ON_TIME', { publishedOn: '2019-10-23' }).evidence).toBe(
      '应于2019年10月20日前公开，2019年10月23日公开，晚3天',
    );
  });

  test('does not apply to what nobody owed', () => {
    expect(judged('ON_TIME', { owed: null }).outcome).toBe(NOT_APPLICABLE);
  });
});

describe('TITLE_PERIOD 标题写明期间', () => {
  test.each([
    { title: '甲村2019年第三季度低保资金发放情况公示', outcome: PASS },
    { title: '甲村三季度低保资金发放情况公示', outcome: PASS },
    { title: '甲村2019年9月低保资金发放公示', outcome: PASS },
    { title: '甲村低保资金发放情况公示', outcome: FAIL },
    { title: '甲村2019年低保公示', outcome: PASS },
    { title: '甲村九月村务公开', outcome: PASS },
  ])('$title: $outcome', ({ title, outcome }) => {
    expect(judged('TITLE_PERIOD', { title }).outcome).toBe(outcome);
  });

  test('does not apply to what happens now and then, nor to what was filled in', () => {
    const title = '甲村低保公示';
    const now = { frequency: Frequency.AS_IT_HAPPENS, hasFunds: false };
    expect(judged('TITLE_PERIOD', { title, item: now }).outcome).toBe(NOT_APPLICABLE);
    expect(judged('TITLE_PERIOD', { title, filed: true }).outcome).toBe(NOT_APPLICABLE);
  });
});

describe('TEMPLATE 使用统一模板', () => {
  const template = { labels: ['期初余额', '收入合计', '支出合计', '期末余额'], photo: false };

  test('wants every label of the template in the text', () => {
    const text = '期初余额：1元 收入合计：2元 支出合计：1元 期末余额：2元';
    expect(judged('TEMPLATE', { template, text }).outcome).toBe(PASS);
    expect(judged('TEMPLATE', { template, text: '期 初 余 额\n收入合计\n支出合计（元）\n期末余额' }).outcome).toBe(
      PASS,
    );
  });

  test('names those that are not there', () => {
    const found = judged('TEMPLATE', { template, text: '期初余额：1元 收入合计：2元' });
    expect(found).toEqual({ outcome: FAIL, evidence: '模板要求的内容没有找到：支出合计、期末余额' });
  });

  test('does not apply without a template, to what was filled in from it, and to nil returns', () => {
    expect(judged('TEMPLATE', {}).outcome).toBe(NOT_APPLICABLE);
    expect(judged('TEMPLATE', { template, filed: true }).outcome).toBe(NOT_APPLICABLE);
    expect(judged('TEMPLATE', { template, nil: true }).outcome).toBe(NOT_APPLICABLE);
  });
});

describe('PHOTO 公开栏照片', () => {
  const template = { labels: [], photo: true };

  test.each([
    { images: 0, outcome: FAIL },
    { images: 1, outcome: PASS },
  ])('$images pictures where one is asked for: $outcome', ({ images, outcome }) => {
    expect(judged('PHOTO', { template, images }).outcome).toBe(outcome);
  });

  test('does not apply where none is asked for, nor to nil returns', () => {
    expect(judged('PHOTO', { images: 0 }).outcome).toBe(NOT_APPLICABLE);
    expect(judged('PHOTO', { images: 0, template, nil: true }).outcome).toBe(NOT_APPLICABLE);
  });
});

describe('PERSONAL_DATA 个人信息', () => {
  test.each([
    ['an ID card', { text: '身份证号：150202195512016719' }, '正文有1个完整的身份证号'],
    ['two phones', { text: '联系电话13800138000、13900139001' }, '正文有2个完整的手机号'],
    ['a phone in the title', { title: '公示 13800138000' }, '标题有1个完整的手机号'],
    [
      'addresses',
      tableOf(['姓名', '家庭住址'], ['李四', '沙河镇建设路12号3单元'], ['王五', '沙河镇建设路14号']),
      '第1个表“家庭住址”列有2行没有遮盖',
    ],
    [
      'illnesses',
      tableOf(['姓名', '患病情况'], ['李四', '尿毒症'], ['王五', '肺癌']),
      '第1个表“患病情况”列有2行没有遮盖',
    ],
    [
      'accounts at a bank that have no sum of their own',
      tableOf(['姓名', '银行账号'], ['李四', '0605010001234567'], ['王五', '0605010001234568']),
      '第1个表“银行账号”列有2行没有遮盖',
    ],
    [
      'names of minors',
      tableOf(['姓名', '年龄', '金额（元）'], ['李小四', '9', '300'], ['王五', '46', '300']),
      '第1个表有1名未成年人的姓名',
    ],
    [
      'names of children under such a head',
      tableOf(['孤儿姓名', '金额（元）'], ['李小四', '1000'], ['王小五', '1000']),
      '第1个表有2名未成年人的姓名',
    ],
  ] as const)('%s', (_what, facts, evidence) => {
    expect(judged('PERSONAL_DATA', facts)).toEqual({ outcome: FAIL, evidence });
  });

  test.each([
    ['numbers whose middle is hidden', { text: '身份证号：1502**********6719，电话138****8000' }],
    ['hidden addresses', tableOf(['姓名', '住址'], ['李**', '沙河镇***'], ['王**', '／'])],
    ['hidden names of minors', tableOf(['姓名', '年龄'], ['李**', '9'], ['王某某', '8'])],
    ['an office’s telephone', { text: '监督电话：0472-7156310' }],
    ['amounts', tableOf(['项目', '金额（元）'], ['道路', '150202195512016'])],
    ['where a project lies', tableOf(['项目名称', '建设地点'], ['道路硬化', '甲村一社'])],
  ] as const)('not %s', (_what, facts) => {
    expect(judged('PERSONAL_DATA', facts).outcome).toBe(PASS);
  });

  test('repeats none of what it found', () => {
    const { evidence } = judged('PERSONAL_DATA', { text: '李四 150202195512016719 13800138000' });
    expect(evidence).not.toMatch(/\d{5}|李四/);
  });
});

describe('CONTENT 有实质内容', () => {
  test.each([
    ['a title and nothing else', { text: '', tables: [], images: 0 }, FAIL],
    ['a title that is said again', { text: GOOD.title, tables: [], images: 0 }, FAIL],
    ['pictures only', { text: '', tables: [], images: 2 }, PASS],
    ['an attachment only', { text: '详见附件', tables: [], images: 0, attachments: 1 }, PASS],
    ['a sentence', { tables: [], images: 0 }, PASS],
    ['a nil return', { text: '本期无发生', nil: true, tables: [], images: 0 }, PASS],
  ] as const)('%s', (_what, facts, outcome) => {
    expect(judged('CONTENT', facts).outcome).toBe(outcome);
  });
});

describe('AMOUNT 写明金额', () => {
  test.each([
    ['an amount', {}, PASS],
    ['none', { ...NO_TABLE, images: 0, amount: null }, FAIL],
    ['none, where the table may be a picture', { ...NO_TABLE, amount: null }, NOT_APPLICABLE],
    ['one that two items share', { amount: null }, NOT_APPLICABLE],
    [
      'none, of an item without funds',
      { amount: null, item: { frequency: Frequency.QUARTERLY, hasFunds: false } },
      NOT_APPLICABLE,
    ],
    ['a nil return', { amount: null, nil: true }, NOT_APPLICABLE],
  ] as const)('%s: %s', (_what, facts, outcome) => {
    expect(judged('AMOUNT', facts).outcome).toBe(outcome);
  });
});

describe('SUMS 合计相符', () => {
  test('a total that is the sum', () => {
    expect(judged('SUMS', {}).outcome).toBe(PASS);
  });

  test('a total that is not: says both', () => {
    const facts = tableOf(['姓名', '金额（元）'], ['李**', '100'], ['王**', '250.5'], ['合计', '360.5']);
    expect(judged('SUMS', facts)).toEqual({
      outcome: FAIL,
      evidence: '第1个表“金额（元）”列：合计360.5，各行之和350.5，相差10',
    });
  });

  test.each([
    ['no table', NO_TABLE],
    ['no total', tableOf(['姓名', '金额'], ['李**', '100'], ['王**', '250'])],
    ['parts of other rows', tableOf(['项目', '金额'], ['人员', '100'], ['其中：工资', '60'], ['合计', '100'])],
    ['balances', tableOf(['日期', '余额'], ['1日', '100'], ['2日', '120'], ['合计', '120'])],
    ['one row', tableOf(['姓名', '金额'], ['李**', '100'], ['合计', '100'])],
    ['words among the numbers', tableOf(['姓名', '金额'], ['李**', '100'], ['王**', '待定'], ['合计', '350'])],
  ] as const)('does not apply: %s', (_what, facts) => {
    expect(judged('SUMS', facts).outcome).toBe(NOT_APPLICABLE);
  });

  test('counts parts once', () => {
    const facts = tableOf(
      ['村', '金额'],
      ['甲', '100'],
      ['乙', '200'],
      ['小计', '300'],
      ['丙', '50'],
      ['丁', '10'],
      ['小计', '60'],
      ['合计', '360'],
    );
    expect(judged('SUMS', facts).outcome).toBe(PASS);
  });

  test('does not add up rates, years and running numbers', () => {
    const facts = tableOf(
      ['序号', '姓名', '补贴标准（元/亩）', '亩数', '金额（元）'],
      ['1', '李**', '10', '2', '20'],
      ['2', '王**', '10', '3', '30'],
      ['合计', '', '10', '5', '50'],
    );
    expect(judged('SUMS', facts).outcome).toBe(PASS);
  });
});

describe('NO_BLANKS 没有空白', () => {
  test('a cell that is empty where the others are not', () => {
    const facts = tableOf(
      ['序号', '姓名', '人口', '金额'],
      ['1', '李**', '2', '100'],
      ['2', '王**', '', '100'],
      ['3', '赵**', '1', '100'],
      ['4', '张**', '3', '100'],
      ['5', '刘**', '3', ''],
    );
    expect(judged('NO_BLANKS', facts)).toEqual({
      outcome: FAIL,
      evidence: '第1个表“人口”列第2行空白；第1个表“金额”列第5行空白',
    });
  });

  test.each([
    [
      'remarks',
      tableOf(['姓名', '备注'], ['李**', '新增'], ['王**', ''], ['赵**', '新增'], ['张**', '新增'], ['刘**', '新增']),
    ],
    ['totals', {}],
    [
      'a column that is mostly empty',
      tableOf(['姓名', '减少原因'], ['李**', ''], ['王**', '死亡'], ['赵**', ''], ['张**', '']),
    ],
    [
      'a slash, which says that there is none',
      tableOf(['姓名', '人口'], ['李**', '2'], ['王**', '／'], ['赵**', '1'], ['张**', '3'], ['刘**', '3']),
    ],
  ] as const)('not %s', (_what, facts) => {
    expect(judged('NO_BLANKS', facts).outcome).toBe(PASS);
  });

  test('repeats no name that stands where a head should', () => {
    const rows = ['李四', '王五', '赵六', '钱七', '孙八'].map((name, nr) => [name, nr === 2 ? '' : '建设路']);
    expect(judged('NO_BLANKS', tableOf(...rows)).evidence).toBe('第1个表第2列第2行空白');
  });

  test('does not apply without tables, and where cells are merged', () => {
    expect(judged('NO_BLANKS', NO_TABLE).outcome).toBe(NOT_APPLICABLE);
    expect(judged('NO_BLANKS', { merged: true }).outcome).toBe(NOT_APPLICABLE);
  });
});

describe('NOT_LESS 不少于上期', () => {
  const rows = (n: number) => tableOf(['姓名', '金额'], ...Array.from({ length: n }, () => ['李**', '100']));

  test.each([
    { before: 10, now: 5, outcome: PASS },
    { before: 10, now: 4, outcome: FAIL },
    { before: 3, now: 1, outcome: NOT_APPLICABLE },
  ])('$before rows before, $now now: $outcome', ({ before, now, outcome }) => {
    const facts = { ...rows(now), before: { periodLabel: '2019年第二季度', nil: false, rows: before } };
    expect(judged('NOT_LESS', facts).outcome).toBe(outcome);
  });

  test('says both', () => {
    const facts = { ...rows(3), before: { periodLabel: '2019年第二季度', nil: false, rows: 12 } };
    expect(judged('NOT_LESS', facts).evidence).toBe('2019年第二季度公开12行，本期只有3行');
  });

  test.each([
    ['the first one', { before: null }],
    ['a nil return', { nil: true }],
    ['after a nil return', { before: { periodLabel: '2019年第二季度', nil: true, rows: 0 } }],
  ] as const)('does not apply: %s', (_what, facts) => {
    expect(judged('NOT_LESS', facts).outcome).toBe(NOT_APPLICABLE);
  });
});

const figure = (label: string, yuan: string) => ({ label, yuan, unit: '元' });

describe('CARRIED 结转相符', () => {
  const stated = { ...NOTHING_STATED, opening: figure('期初余额', '1000.00') };
  const closed = (yuan: string, title = '甲村2019年第二季度财务收支公开') => ({
    ...{ title, periodLabel: '2019年第二季度', figure: figure('期末余额', yuan) },
  });

  test.each([
    ['what was left', { stated, closedBefore: [closed('1000.00')] }, PASS],
    ['something else', { stated, closedBefore: [closed('1200.00')] }, FAIL],
    ['what one of two places said', { stated, closedBefore: [closed('1200.00'), closed('1000.00')] }, PASS],
    ['neither, and the two differ', { stated, closedBefore: [closed('1200.00'), closed('1300.00')] }, NOT_APPLICABLE],
    ['the first accounts', { stated }, NOT_APPLICABLE],
    ['no clear opening', { closedBefore: [closed('1200.00')] }, NOT_APPLICABLE],
  ] as const)('%s: %s', (_what, facts, outcome) => {
    expect(judged('CARRIED', facts).outcome).toBe(outcome);
  });

  test('names both figures, the period and the title', () => {
    expect(judged('CARRIED', { stated, closedBefore: [closed('1200.00')] }).evidence).toBe(
      '本期“期初余额”1000.00元，2019年第二季度《甲村2019年第二季度财务收支公开》的“期末余额”1200.00元，相差200.00元',
    );
  });
});

describe('ELSEWHERE 各处公开一致', () => {
  const { TOTAL, SUM, CLOSING } = StatedBy;
  const stated = { ...NOTHING_STATED, compared: { ...figure('金额', '3740.50'), sourceId: null, by: TOTAL } };
  const other = (yuan: string, more: object = {}) => ({
    ...{
      title: '甲村低保公示',
      channel: '甲村微信公众号',
      publishedOn: '2019-10-12',
      earlier: true,
      sameChannel: false,
    },
    ...{ by: TOTAL, figure: figure('金额', yuan), ...more },
  });

  test.each([
    ['the same', [other('3740.50')], PASS],
    ['something else', [other('3700.50')], FAIL],
    ['something else, but later: it is asked there', [other('3700.50', { earlier: false })], NOT_APPLICABLE],
    ['something else in the same channel', [other('3700.50', { sameChannel: true })], NOT_APPLICABLE],
    ['in parts', [other('3000.00'), other('740.50')], NOT_APPLICABLE],
    ['the same among parts', [other('3740.50'), other('740.50')], PASS],
    ['one of several of its own channel', [other('3700.50'), other('1.00', { sameChannel: true })], NOT_APPLICABLE],
    ['rows added up beside a total', [other('3700.50', { by: SUM })], NOT_APPLICABLE],
    ['what is left beside a total', [other('3700.50', { by: CLOSING })], NOT_APPLICABLE],
    ['two channels that both say something else', [other('1.00'), other('1.00', { channel: '门户' })], FAIL],
    ['nothing elsewhere', [], NOT_APPLICABLE],
  ] as const)('%s: %s', (_what, elsewhere, outcome) => {
    expect(judged('ELSEWHERE', { stated, elsewhere }).outcome).toBe(outcome);
  });

  test('says where, when and how much', () => {
    expect(judged('ELSEWHERE', { stated, elsewhere: [other('3700.50')] }).evidence).toBe(
      '本条“金额”3740.50元，2019年10月12日在甲村微信公众号公开的《甲村低保公示》“金额”3700.50元，相差40.00元',
    );
  });

  test('does not apply without a clear amount', () => {
    expect(judged('ELSEWHERE', { elsewhere: [other('3700.50')] }).outcome).toBe(NOT_APPLICABLE);
  });
});

describe('LINK 网页可以打开', () => {
  test.each([
    ['that can be opened', PAGE, PASS],
    ['that is gone', { ...PAGE, goneOn: '2019-11-15' }, FAIL],
    ['that is gone before its display is over', { ...PAGE, goneOn: '2019-10-20', endsOn: '2019-10-22' }, FAIL],
    ['that was taken down when its display was over', { ...PAGE, goneOn: '2019-10-23', endsOn: '2019-10-22' }, PASS],
  ] as const)('a page %s', (_what, page, outcome) => {
    expect(judged('LINK', { page }).outcome).toBe(outcome);
  });

  test('says since when', () => {
    expect(judged('LINK', { page: { ...PAGE, goneOn: '2019-11-15' } }).evidence).toBe(
      '2019年11月15日复查时网页已打不开，最后一次打开是2019年11月14日',
    );
  });

  test('does not apply to what was filled in', () => {
    expect(judged('LINK', {}).outcome).toBe(NOT_APPLICABLE);
  });
});

describe('ATTACHMENTS 附件可以打开', () => {
  const THERE = { position: 1, goneOn: null, foundOn: '2019-11-14' };
  const DEAD = { position: 2, goneOn: '2019-11-15', foundOn: '2019-11-01' };

  test.each([
    ['with files that can be had', { ...PAGE, attachments: [THERE] }, PASS],
    [
      'with one that nobody has been able to ask for yet',
      { ...PAGE, attachments: [{ ...THERE, foundOn: null }] },
      PASS,
    ],
    ['with one that is gone', { ...PAGE, attachments: [THERE, DEAD] }, FAIL],
    ['with one that is gone before its display is over', { ...PAGE, attachments: [DEAD], endsOn: '2019-11-20' }, FAIL],
    ['with one that went when its display was over', { ...PAGE, attachments: [DEAD], endsOn: '2019-11-10' }, PASS],
    ['that is gone itself', { ...PAGE, attachments: [DEAD], goneOn: '2019-11-15' }, NOT_APPLICABLE],
    ['without files', PAGE, NOT_APPLICABLE],
    ['that is not kept', null, NOT_APPLICABLE],
  ] as const)('a page %s', (_what, page, outcome) => {
    expect(judged('ATTACHMENTS', { page }).outcome).toBe(outcome);
  });

  test('says which and since when, and not what it is called', () => {
    const page = { ...PAGE, attachments: [THERE, DEAD, { ...DEAD, position: 3, foundOn: null }] };
    expect(judged('ATTACHMENTS', { page }).evidence).toBe(
      '第2个附件，2019年11月15日复查时已打不开，最后一次打开是2019年11月1日；第3个附件，2019年11月15日复查时已打不开，从未打开过',
    );
  });
});

describe('LEFT_UP 公示期满撤下', () => {
  const endsOn = '2019-10-22';

  test.each([
    ['that was left up', { ...PAGE, endsOn, upUntil: endsOn, foundOn: '2019-10-24', leftUp: true }, FAIL],
    ['that was not', { ...PAGE, endsOn, upUntil: endsOn, foundOn: '2019-10-23' }, PASS],
    ['that is no display', PAGE, NOT_APPLICABLE],
    ['that something stands on which is no display', { ...PAGE, endsOn }, NOT_APPLICABLE],
  ] as const)('a page %s', (_what, page, outcome) => {
    expect(judged('LEFT_UP', { page }).outcome).toBe(outcome);
  });

  test('says when it ended and when it was found', () => {
    expect(
      judged('LEFT_UP', {
        page: { ...PAGE, endsOn: '2019-10-20', upUntil: endsOn, foundOn: '2019-10-24', leftUp: true },
      }).evidence,
    ).toBe('公示期到2019年10月22日为止，2019年10月24日复查时仍可打开');
  });
});

describe('SHRUNK 公开后没有减少', () => {
  const less = (last: object) => ({ page: { ...PAGE, last: { ...AT_FIRST, on: '2019-11-14', ...last } } });

  test.each([
    ['fewer rows', { tableRows: 8 }, '2019年11月14日复查时，表格从12行减到8行'],
    ['less text', { textLength: 300 }, '2019年11月14日复查时，正文从500字减到300字'],
    ['a smaller amount', { amount: '3000.00' }, '2019年11月14日复查时，金额从3740.50元减到3000.00元'],
    ['no amount any more', { amount: null }, '2019年11月14日复查时，金额从3740.50元减到没有写明'],
  ])('%s', (_what, last, evidence) => {
    expect(judged('SHRUNK', less(last))).toEqual({ outcome: FAIL, evidence });
  });

  test('not a word that was corrected, nor more than before', () => {
    expect(judged('SHRUNK', less({ textLength: 480 })).outcome).toBe(PASS);
    expect(judged('SHRUNK', less({ textLength: 900, tableRows: 20 })).outcome).toBe(PASS);
  });

  test('does not apply to what was filled in, nor when the display is over', () => {
    expect(judged('SHRUNK', {}).outcome).toBe(NOT_APPLICABLE);
    const over = { ...less({ tableRows: 8 }).page, endsOn: '2019-10-22' };
    expect(judged('SHRUNK', { page: over }).outcome).toBe(NOT_APPLICABLE);
  });
});

describe('COPIED 没有照搬其他单位', () => {
  const copy = { unitName: '乙村', title: '乙村2019年工作计划', publishedOn: '2019-10-12' };

  test('names the one that had said the same before', () => {
    expect(judged('COPIED', { copy })).toEqual({
      outcome: FAIL,
      evidence: '除单位名称和日期外，与乙村2019年10月12日公开的《乙村2019年工作计划》完全相同',
    });
    expect(judged('COPIED', {}).outcome).toBe(PASS);
  });

  test('does not apply to short texts, nil returns, and what was filled in from a template', () => {
    for (const facts of [{ copy: 'TOO_SHORT' }, { copy, nil: true }, { copy, filed: true }] as const)
      expect(judged('COPIED', facts).outcome).toBe(NOT_APPLICABLE);
  });
});
