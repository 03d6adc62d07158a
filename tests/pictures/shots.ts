import type { Known } from './prepare.ts';

export const SIZES = {
  desk: { width: 1440, height: 900 },
  wide: { width: 1920, height: 1080 },
  phone: { width: 390, height: 844 },
};
export type Size = keyof typeof SIZES;

export interface Shot {
  readonly name: string;
  readonly username: string | null;
  /** an address, or one that is known once the letter is written */
  readonly path: string | ((known: Known) => string);
  /** what must be seen before the picture is taken */
  readonly sees: string;
  readonly sizes: readonly Size[];
  /** a part of the page to show, with what is pressed in it first */
  readonly part?: { readonly title: string; readonly press: RegExp };
  readonly english?: boolean;
}

const ALL: readonly Size[] = ['wide', 'desk', 'phone'];

/** Every place, as those who come there. What needs the letter stands behind what shows the morning. */
export const SHOTS: readonly Shot[] = [
  { name: 'sign-in', username: null, path: '/login', sees: '登录', sizes: ALL },
  { name: 'sign-in-english', username: null, path: '/login', sees: 'Password', sizes: ALL, english: true },
  { name: 'officer', username: 'lijing', path: '/', sees: '件事等你', sizes: ALL },
  { name: 'leader', username: 'wangjianguo', path: '/', sees: '签', sizes: ALL },
  { name: 'township', username: 'liuqiang', path: '/', sees: '所属村社区', sizes: ALL },
  { name: 'village', username: 'zhenxiang', path: '/', sees: '要公开的', sizes: ALL },
  { name: 'department', username: 'caizheng', path: '/', sees: '应办事项', sizes: ALL },
  { name: 'team', username: 'paizhu', path: '/', sees: '驻在和联系的单位', sizes: ALL },
  { name: 'committee', username: 'baoyinhua', path: '/', sees: '逾期的事项', sizes: ALL },
  { name: 'reader', username: 'yuedu', path: '/', sees: '逾期的事项', sizes: ALL },
  { name: 'warnings', username: 'lijing', path: '/warnings', sees: '沙河街道', sizes: ALL },
  { name: 'disclosures', username: 'lijing', path: '/disclosures', sees: '公开', sizes: ALL },
  { name: 'catalogue', username: 'lijing', path: '/disclosures/catalogue', sees: '集体财务收支', sizes: ALL },
  {
    name: 'catalogue-new',
    username: 'lijing',
    path: '/disclosures/catalogue/new',
    sees: '执行起始日',
    sizes: ['desk', 'phone'],
  },
  { name: 'coverage', username: 'lijing', path: '/disclosures/coverage', sees: '没有缺口', sizes: ALL },
  {
    name: 'filings',
    username: 'zhenxiang',
    path: '/disclosures/filings',
    sees: '本期无发生',
    sizes: ['desk', 'phone'],
  },
  {
    name: 'filings-township',
    username: 'liuqiang',
    path: '/disclosures/filings',
    sees: '为哪个单位填报',
    sizes: ['desk', 'phone'],
  },
  { name: 'sources', username: 'lijing', path: '/disclosures/sources', sees: '微信公众号', sizes: ALL },
  {
    name: 'pasted-link',
    username: 'lijing',
    path: '/disclosures/sources/link',
    sees: '粘贴链接',
    sizes: ['desk', 'phone'],
  },
  { name: 'inbox', username: 'lijing', path: '/disclosures/inbox', sees: '待归入的文章', sizes: ['desk', 'phone'] },
  { name: 'findings', username: 'lijing', path: '/findings', sees: '没有按时公开', sizes: ['desk', 'phone'] },
  {
    name: 'finding',
    username: 'lijing',
    path: (known) => known.finding,
    sees: '没有按时公开',
    sizes: ['desk', 'phone'],
  },
  { name: 'figures', username: 'lijing', path: '/disclosures/figures', sees: '按时率', sizes: ALL },
  { name: 'units', username: 'lijing', path: '/units', sees: '沙河街道', sizes: ALL },
  { name: 'units-red', username: 'lijing', path: '/units?light=RED', sees: '沙河街道', sizes: ALL },
  { name: 'unit-import', username: 'xitong', path: '/units/import', sees: '选择表格', sizes: ['desk', 'phone'] },
  { name: 'unit-imports', username: 'xitong', path: '/units/imports', sees: '导入记录', sizes: ['desk', 'phone'] },
  { name: 'missing', username: 'lijing', path: '/nowhere', sees: '没有这个页面', sizes: ALL },
  { name: 'denied', username: 'zhenxiang', path: '/notices/new', sees: '不能打开', sizes: ['phone'] },
  { name: 'wall', username: 'lijing', path: '/wall', sees: '万达社区', sizes: ALL },
  { name: 'leader-signs', username: 'wangjianguo', path: (known) => known.toSign, sees: '批准并下发', sizes: ALL },
  { name: 'new-letter', username: 'lijing', path: (known) => known.newLetter, sees: '提交审核', sizes: ALL },
  { name: 'letter-officer', username: 'lijing', path: (known) => known.letter, sees: '办理过程', sizes: ALL },
  { name: 'letter-township', username: 'liuqiang', path: (known) => known.letter, sees: '写反馈', sizes: ALL },
  {
    name: 'letter-english',
    username: 'lijing',
    path: (known) => known.letter,
    sees: 'Timeline',
    sizes: ALL,
    english: true,
  },
  { name: 'obligation', username: 'lijing', path: (known) => known.obligation, sees: '亮灯变化', sizes: ALL },
  { name: 'unit', username: 'lijing', path: (known) => known.unit, sees: '下级单位', sizes: ALL },
  {
    name: 'unit-split',
    username: 'xitong',
    path: (known) => `${known.unit}/split`,
    sees: '拆分出的新单位',
    sizes: ['desk', 'phone'],
  },
  { name: 'disclosure', username: 'lijing', path: (known) => known.disclosure, sees: '公开的内容', sizes: ALL },
  {
    name: 'page-revisions',
    username: 'lijing',
    path: (known) => known.changed,
    sees: '内容有改动',
    sizes: ['desk', 'phone'],
    part: { title: '原页留存', press: /^与第\d+版对比$/ },
  },
  {
    name: 'first-checks',
    username: 'minzheng',
    path: () => '/disclosures/first-checks',
    sees: '最低生活保障',
    sizes: ['desk', 'phone'],
  },
  {
    name: 'first-check',
    username: 'minzheng',
    path: (known) => known.firstCheck,
    sees: '没有问题',
    sizes: ['desk', 'phone'],
  },
  {
    name: 'led',
    username: 'minzheng',
    path: () => '/disclosures/led',
    sees: '牵头事项公开情况',
    sizes: ['desk', 'phone'],
  },
  { name: 'portal', username: null, path: () => '/portal', sees: '领取密钥', sizes: ['desk', 'phone'] },
  {
    name: 'portal-keys',
    username: 'anquan',
    path: () => '/portal-keys',
    sees: '市级公共数据',
    sizes: ['desk', 'phone'],
  },
  { name: 'portal-key', username: 'anquan', path: (known) => known.key, sees: 'Newest', sizes: ['desk', 'phone'] },
  { name: 'bulletin-new', username: 'lijing', path: '/bulletins/new', sees: '案例', sizes: ['desk', 'phone'] },
  { name: 'supervision', username: 'lijing', path: '/supervision', sees: '合计', sizes: ['desk', 'phone'] },
  { name: 'checks', username: 'lijing', path: '/checks', sees: '日常监督', sizes: ['desk', 'phone'] },
  {
    name: 'vehicles',
    username: 'lijing',
    path: (known) => known.vehicles,
    sees: '节假日封存',
    sizes: ['desk', 'phone'],
  },
  { name: 'sealing', username: 'lijing', path: (known) => known.sealing, sees: '已封存', sizes: ['desk', 'phone'] },
  {
    name: 'vehicles-bureau',
    username: 'caizheng',
    path: (known) => known.vehicles,
    sees: '待您申报封存',
    sizes: ['desk', 'phone'],
  },
  { name: 'vehicle', username: 'lijing', path: (known) => known.vehicle, sees: '封存记录', sizes: ['desk', 'phone'] },
  { name: 'messages', username: 'liuqiang', path: '/messages', sees: '消息', sizes: ['desk', 'phone'] },
  { name: 'work', username: 'lijing', path: () => '/work', sees: '等我办', sizes: ['desk', 'phone'] },
  { name: 'board', username: 'lijing', path: () => '/board', sees: '待复核', sizes: ['desk', 'phone'] },
  { name: 'notices', username: 'lijing', path: () => '/notices', sees: '监督建议', sizes: ALL },
  // the administrators, once somebody waits for them
  { name: 'administrator', username: 'xitong', path: () => '/', sees: '高远', sizes: ALL },
  { name: 'security', username: 'anquan2', path: () => '/', sees: '巴特尔', sizes: ALL },
  { name: 'audit', username: 'shenji', path: () => '/', sees: '封存状态', sizes: ALL },
  {
    name: 'letter-templates',
    username: 'xitong',
    path: '/letter-templates',
    sees: '整改通知书',
    sizes: ['desk', 'phone'],
  },
  {
    name: 'letter-template',
    username: 'xitong',
    path: '/letter-templates/RECTIFICATION',
    sees: '某区纪律检查委员会',
    sizes: ['desk', 'phone'],
  },
  {
    name: 'bulletin-template',
    username: 'xitong',
    path: '/letter-templates/BULLETIN',
    sees: '某区纪律检查委员会',
    sizes: ['desk', 'phone'],
  },
  { name: 'accounts', username: 'xitong', path: () => '/accounts', sees: '李静', sizes: ALL },
  { name: 'account-system', username: 'xitong', path: (known) => known.account, sees: '登录信息', sizes: ALL },
  { name: 'account-security', username: 'anquan2', path: (known) => known.account, sees: '不予确认', sizes: ALL },
  { name: 'roles', username: 'anquan', path: () => '/roles', sees: '审批领导', sizes: ALL },
  { name: 'security-events', username: 'anquan', path: () => '/security', sees: '127.0.0.1', sizes: ALL },
  { name: 'trail', username: 'shenji', path: () => '/trail', sees: '已封存', sizes: ALL },
  {
    name: 'trail-english',
    username: 'shenji',
    path: () => '/trail',
    sees: 'sealed',
    sizes: ['desk'],
    english: true,
  },
];
