import { commission, committee, department, district, office, team, township, type UnitRef, village } from './units.ts';

export interface AccountEntry {
  readonly username: string;
  readonly name: string;
  readonly password: string;
  readonly posts: readonly { readonly role: string; readonly title: string; readonly unit: UnitRef }[];
}

/** One for all accounts of the demonstration, which nobody but this machine reaches. */
export const DEMO_PASSWORD = 'Jiuyuan2019';

const SHAHE = '150207001000';

interface Person {
  readonly username: string;
  readonly name: string;
  readonly role: string;
  readonly title: string;
  readonly unit: UnitRef;
}

const PEOPLE: readonly Person[] = [
  { username: 'lijing', name: '李静', role: 'OFFICER', title: '四级主任科员', unit: office },
  { username: 'zhaolei', name: '赵磊', role: 'OFFICER', title: '一级科员', unit: office },
  { username: 'wangjianguo', name: '王建国', role: 'APPROVER', title: '副书记', unit: commission },
  { username: 'haozhiqiang', name: '郝志强', role: 'PRINCIPAL_LEADER', title: '书记', unit: commission },
  { username: 'sunmin', name: '孙敏', role: 'SECRETARY', title: '秘书', unit: commission },
  { username: 'liuqiang', name: '刘强', role: 'TOWNSHIP_HEAD', title: '党工委副书记', unit: township(SHAHE) },
  { username: 'chenxia', name: '陈霞', role: 'TOWNSHIP_REPORTER', title: '党政办干事', unit: township(SHAHE) },
  { username: 'baoyinhua', name: '宝音花', role: 'COMMITTEE_SECRETARY', title: '书记', unit: committee(SHAHE) },
  { username: 'zhenxiang', name: '高云', role: 'VILLAGE_CLERK', title: '文书', unit: village('150207001019') },
  {
    username: 'zhenxiangzhang',
    name: '赵春梅',
    role: 'VILLAGE_HEAD',
    title: '党支部书记',
    unit: village('150207001019'),
  },
  { username: 'xinaobao', name: '郭永胜', role: 'VILLAGE_HEAD', title: '党支部书记', unit: village('150207001200') },
  { username: 'machi', name: '张永福', role: 'TOWNSHIP_HEAD', title: '副镇长', unit: township('150207103000') },
  { username: 'halingeer', name: '白乌云', role: 'TOWNSHIP_HEAD', title: '副镇长', unit: township('150207105000') },
  { username: 'caizheng', name: '周文', role: 'DEPARTMENT_HEAD', title: '局长', unit: department('D01') },
  { username: 'minzheng', name: '韩雪', role: 'LEAD_DEPARTMENT', title: '基层政权科科长', unit: department('D03') },
  { username: 'paizhu', name: '吴刚', role: 'TEAM_HEAD', title: '组长', unit: team('P01') },
  { username: 'yuedu', name: '何平', role: 'READER', title: '调研员', unit: district },
  { username: 'xitong', name: '系统管理员', role: 'SYSTEM_ADMINISTRATOR', title: '系统管理员', unit: commission },
  { username: 'anquan', name: '安全管理员', role: 'SECURITY_ADMINISTRATOR', title: '安全管理员', unit: commission },
  { username: 'anquan2', name: '乌兰', role: 'SECURITY_ADMINISTRATOR', title: '安全管理员', unit: commission },
  { username: 'shenji', name: '审计管理员', role: 'AUDIT_ADMINISTRATOR', title: '审计管理员', unit: commission },
];

/** The people of the demonstration. Names are invented. */
export const allAccounts = (): AccountEntry[] =>
  PEOPLE.map(({ username, name, role, title, unit }) => ({
    username,
    name,
    password: DEMO_PASSWORD,
    posts: [{ role, title, unit }],
  }));
