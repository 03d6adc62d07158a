/** What access.md gives each role, as data: written from the table there, not from the code. */
export type Capability =
  | 'units'
  | 'lights'
  | 'obligations'
  | 'disclosures'
  | 'assign'
  | 'catalogue'
  | 'firstCheck'
  | 'findings'
  | 'decideFindings'
  | 'checks'
  | 'recordChecks'
  | 'planChecks'
  | 'hold'
  | 'propose'
  | 'exempt'
  | 'fill'
  | 'passFilings'
  | 'sources'
  | 'letters'
  | 'vehicles'
  | 'keepVehicles'
  | 'arrangeSealings'
  | 'history'
  | 'figures'
  | 'draft'
  | 'approve'
  | 'review'
  | 'remind'
  | 'channels'
  | 'letterTemplates'
  | 'receive'
  | 'answer'
  | 'instruct'
  | 'bulletins'
  | 'draftBulletins'
  | 'approveBulletins'
  | 'manageUnits'
  | 'capture'
  | 'connect'
  | 'rules'
  | 'calendar'
  | 'clock'
  | 'accounts'
  | 'roles'
  | 'trail';

const SEES = ['units', 'lights', 'obligations', 'disclosures'] as const;
const BUSINESS = [...SEES, 'sources', 'letters', 'history', 'figures', 'bulletins'] as const;
/** Checks and findings. */
const FINDS = ['findings', 'decideFindings', 'checks', 'recordChecks'] as const;
/** Vehicles of the own. */
const VEHICLES = ['vehicles', 'keepVehicles'] as const;
const UNIT = [...SEES, 'letters', 'history', 'figures', 'bulletins', 'receive'] as const;

/** People of the demonstration and of `unheld-roles.ts`: somebody in every role. Nobody in particular stands in the walk itself. */
export const MAY: Readonly<Record<string, readonly Capability[]>> = {
  // officer: sees everything, drafts and reviews, assigns captured entries, keeps the catalogue and the register of vehicles, arranges their seals, proposes exemptions, never approves; shifts the clock of the demonstration
  lijing: [
    ...BUSINESS,
    'draft',
    'review',
    'capture',
    'assign',
    'catalogue',
    'draftBulletins',
    'propose',
    'remind',
    'clock',
    'vehicles',
    'arrangeSealings',
    ...FINDS,
    'planChecks',
  ],
  // approver: sees the same, approves and issues, puts rules in force, holds lights, decides exemptions, never drafts
  wangjianguo: [
    ...BUSINESS,
    'approve',
    'approveBulletins',
    'instruct',
    'rules',
    'hold',
    'exempt',
    'findings',
    'checks',
    'vehicles',
  ],
  // principal leader: as a leader, without letters; public bulletins are theirs
  haozhiqiang: [
    ...BUSINESS,
    'approveBulletins',
    'instruct',
    'rules',
    'hold',
    'exempt',
    'findings',
    'checks',
    'vehicles',
  ],
  // secretary: sees the same, and enters the leader's instructions
  sunmin: [...BUSINESS, 'findings', 'checks', 'instruct', 'vehicles'],
  // township: the head signs answers, the reporter does not; both declare their vehicles, see their villages' sources, fill in for them and pass what they filled in
  liuqiang: [...UNIT, ...VEHICLES, 'sources', 'answer', 'fill', 'passFilings', 'remind'],
  chenxia: [...UNIT, ...VEHICLES, 'sources', 'fill', 'passFilings', 'remind'],
  // discipline committee: its township and villages, checks and findings of these, letters to itself, and to its villages by the secretary's approval
  baoyinhua: [...BUSINESS, ...FINDS, 'planChecks', 'draft', 'approve', 'review', 'receive', 'answer', 'remind'],
  weiyuan: [...BUSINESS, ...FINDS, 'draft', 'review', 'receive', 'remind'],
  // village: the clerk receives, the head signs; both fill in
  zhenxiang: [...UNIT, 'fill'],
  xinaobao: [...UNIT, 'answer', 'fill'],
  // department: the head signs answers, the reporter does not; both fill in and declare their vehicles
  caizheng: [...UNIT, ...VEHICLES, 'answer', 'fill'],
  jingban: [...UNIT, ...VEHICLES, 'fill'],
  // lead department: keeps its part of the catalogue, checks its entries first; never letters; declares its vehicles
  qiantou: [...SEES, ...VEHICLES, 'bulletins', 'catalogue', 'firstCheck'],
  // resident team: its hosts and itself, letters too, checks and findings on hosts; liaison officer: the teams assigned, and what these see
  paizhu: [
    ...SEES,
    'letters',
    'bulletins',
    ...FINDS,
    'planChecks',
    'draft',
    'approve',
    'review',
    'receive',
    'answer',
    'remind',
    'vehicles',
  ],
  zuyuan: [...SEES, 'letters', 'bulletins', ...FINDS, 'draft', 'review', 'receive', 'remind', 'vehicles'],
  lianluo: [...SEES, 'letters', 'bulletins', 'findings', 'checks', 'recordChecks', 'planChecks', 'draft', 'vehicles'],
  // reader: as the unit's reporter sees it, and does nothing
  yuedu: [...SEES, 'letters', 'bulletins', 'history', 'figures', 'vehicles'],
  // the three administrators: none has a hand in the business
  xitong: [
    'units',
    'sources',
    'manageUnits',
    'capture',
    'connect',
    'calendar',
    'clock',
    'accounts',
    'channels',
    'letterTemplates',
  ],
  anquan: ['roles'],
  shenji: ['trail'],
};
