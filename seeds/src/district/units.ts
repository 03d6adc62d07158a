import { readFileSync } from 'node:fs';

export interface UnitRef {
  readonly code: string;
  readonly kind: string;
}

export interface UnitEntry extends UnitRef {
  readonly name: string;
  readonly parent: UnitRef | null;
}

interface Tree {
  readonly district: { readonly code: string; readonly name: string };
  readonly townships: readonly {
    readonly code: string;
    readonly name: string;
    readonly villages: readonly { readonly code: string; readonly name: string }[];
  }[];
}

/** The real tree of Jiuyuan with the national statistical codes. */
export const tree = JSON.parse(
  readFileSync(new URL('../../district/jiuyuan-units.json', import.meta.url), 'utf8'),
) as Tree;

export const district: UnitRef = { code: tree.district.code, kind: 'DISTRICT' };
export const commission: UnitRef = { code: 'JW', kind: 'COMMISSION' };
export const office: UnitRef = { code: 'JW01', kind: 'OFFICE' };
export const township = (code: string): UnitRef => ({ code, kind: 'TOWNSHIP' });
export const village = (code: string): UnitRef => ({ code, kind: 'VILLAGE' });
export const committee = (townshipCode: string): UnitRef => ({
  code: `${townshipCode}J`,
  kind: 'DISCIPLINE_COMMITTEE',
});
export const department = (code: string): UnitRef => ({ code, kind: 'DEPARTMENT' });
export const team = (code: string): UnitRef => ({ code, kind: 'RESIDENT_TEAM' });

/** Departments by code, as in the district's directory. */
export const DEPARTMENTS: Readonly<Record<string, string>> = {
  D01: '财政局',
  D02: '农牧局',
  D03: '民政局',
  D04: '人力资源和社会保障局',
  D05: '发展和改革委员会',
  D06: '住房和城乡建设局',
  D07: '教育局',
  D08: '卫生健康委员会',
  D09: '组织部',
  D10: '政府办公室',
  D11: '机关事务服务中心',
  D12: '审计局',
  D13: '统计局',
  D14: '水务局',
  D15: '扶贫办',
  D16: '医疗保障局',
  D17: '文化旅游局',
};

/** Resident teams with the departments that they sit in. */
export const TEAMS = [
  { code: 'P01', name: '派驻财政局纪检监察组', hosts: ['D01', 'D12', 'D13'] },
  { code: 'P02', name: '派驻农牧局纪检监察组', hosts: ['D02', 'D14', 'D15'] },
  { code: 'P03', name: '派驻民政局纪检监察组', hosts: ['D03', 'D04', 'D16'] },
  { code: 'P04', name: '派驻教育局纪检监察组', hosts: ['D07', 'D08', 'D17'] },
] as const;

const OFFICES = [
  { ...office, name: '党风政风监督室' },
  { code: 'JW02', kind: 'LIAISON_OFFICE', name: '第一联系室' },
  { code: 'JW03', kind: 'LIAISON_OFFICE', name: '第二联系室' },
] as const;

const committeeName = (name: string): string =>
  name.endsWith('街道') ? `${name}纪检监察工作委员会` : `${name}纪律检查委员会`;

/** As people call a village: 万达社区居委会 is 万达社区. */
export const shortName = (name: string): string =>
  name.replace(/(?<=村|社区)(?:村?委会|居委会)$/, '').replace(/村委会$/, '村');

/** Every unit of the demonstration district, parents before children. */
export function allUnits(): UnitEntry[] {
  return [
    { ...district, name: tree.district.name, parent: null },
    ...tree.townships.flatMap(({ code, name, villages }): UnitEntry[] => [
      { ...township(code), name, parent: district },
      { ...committee(code), name: committeeName(name), parent: township(code) },
      ...villages.map((entry) => ({ ...village(entry.code), name: entry.name, parent: township(code) })),
    ]),
    { ...commission, name: '区纪委监委', parent: district },
    ...OFFICES.map((entry) => ({ ...entry, parent: commission })),
    ...TEAMS.map(({ code, name }) => ({ ...team(code), name, parent: commission })),
    ...Object.entries(DEPARTMENTS).map(([code, name]) => ({ ...department(code), name, parent: district })),
  ];
}

/** Which resident teams sit in which departments. */
export const allHosts = (): { team: UnitRef; host: UnitRef }[] =>
  TEAMS.flatMap(({ code, hosts }) => hosts.map((host) => ({ team: team(code), host: department(host) })));
