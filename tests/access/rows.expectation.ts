/** How a unit stands to the unit of somebody's post. */
export type Relation = 'own' | 'below' | 'above' | 'sibling' | 'host' | 'outside';

/** What stands for all rows of its kind: visible or not by the unit that it is about. */
export type RowKind =
  | 'unit'
  | 'obligation'
  | 'disclosure'
  | 'source'
  | 'letter'
  | 'draft'
  | 'finding'
  | 'check'
  | 'vehicle';

export const EVERYWHERE: readonly Relation[] = ['own', 'below', 'above', 'sibling', 'host', 'outside'];
const NOWHERE: readonly Relation[] = [];
const OWN: readonly Relation[] = ['own'];
const SUBTREE: readonly Relation[] = ['own', 'below'];
const HOSTS: readonly Relation[] = ['own', 'host'];

type Rows = Readonly<Record<RowKind, readonly Relation[]>>;

interface More {
  readonly drafts?: readonly Relation[];
  readonly findings?: readonly Relation[];
  readonly vehicles?: readonly Relation[];
}

const row = (
  seen: readonly Relation[],
  sources: readonly Relation[],
  letters: readonly Relation[],
  { drafts = NOWHERE, findings = NOWHERE, vehicles = NOWHERE }: More = {},
): Rows => ({
  ...{ unit: seen, obligation: seen, disclosure: seen, source: sources },
  ...{ letter: letters, draft: drafts, finding: findings, check: findings, vehicle: vehicles },
});

/** What a body finds at its hosts when it looks at them; what was found about itself is for others. */
const FOUND: More = { findings: ['host'] };

/** Those of the own unit, and of the units that one watches. */
const OWN_VEHICLES: More = { vehicles: OWN };
const HOST_VEHICLES: More = { ...FOUND, vehicles: ['host'] };

/** Sees everything of the district's business, drafts of the office among it. */
const COMMISSION = row(EVERYWHERE, EVERYWHERE, EVERYWHERE, {
  drafts: EVERYWHERE,
  findings: EVERYWHERE,
  vehicles: EVERYWHERE,
});

/** The rows of access.md, "sees", for somebody in every role: written from the table there, not from the code. */
export const SEES_ROWS: Readonly<Record<string, Rows>> = {
  lijing: COMMISSION,
  wangjianguo: COMMISSION,
  haozhiqiang: COMMISSION,
  sunmin: COMMISSION,
  // township: own, its villages'
  liuqiang: row(SUBTREE, SUBTREE, OWN, OWN_VEHICLES),
  chenxia: row(SUBTREE, SUBTREE, OWN, OWN_VEHICLES),
  // discipline committee: township and villages
  baoyinhua: row(HOSTS, HOSTS, OWN, FOUND),
  weiyuan: row(HOSTS, HOSTS, OWN, FOUND),
  // village: own
  zhenxiang: row(SUBTREE, NOWHERE, OWN),
  xinaobao: row(SUBTREE, NOWHERE, OWN),
  // department: own
  caizheng: row(OWN, NOWHERE, OWN, OWN_VEHICLES),
  jingban: row(OWN, NOWHERE, OWN, OWN_VEHICLES),
  // lead department: the items it leads, and no item says yet who leads it; so what is its own
  qiantou: row(OWN, NOWHERE, NOWHERE, OWN_VEHICLES),
  // resident team: host departments, own; letters as well
  paizhu: row(HOSTS, NOWHERE, HOSTS, HOST_VEHICLES),
  zuyuan: row(HOSTS, NOWHERE, HOSTS, HOST_VEHICLES),
  // liaison officer: the resident teams assigned, and what these see
  lianluo: row(['host'], NOWHERE, ['host'], HOST_VEHICLES),
  // reader: own subtree, as the unit's reporter sees it
  yuedu: row(SUBTREE, NOWHERE, OWN, { vehicles: SUBTREE }),
  // the three administrators: none has a hand in the business
  xitong: { ...row(NOWHERE, EVERYWHERE, NOWHERE), unit: EVERYWHERE },
  anquan: row(NOWHERE, NOWHERE, NOWHERE),
  shenji: row(NOWHERE, NOWHERE, NOWHERE),
};
