/** What a unit is. The tree: district, below it the commission, departments and townships, below these the rest. */
export enum UnitKind {
  DISTRICT = 'DISTRICT',
  COMMISSION = 'COMMISSION',
  OFFICE = 'OFFICE',
  LIAISON_OFFICE = 'LIAISON_OFFICE',
  RESIDENT_TEAM = 'RESIDENT_TEAM',
  DEPARTMENT = 'DEPARTMENT',
  TOWNSHIP = 'TOWNSHIP',
  DISCIPLINE_COMMITTEE = 'DISCIPLINE_COMMITTEE',
  VILLAGE = 'VILLAGE',
  COLLECTIVE = 'COLLECTIVE',
}

/** Which kinds may stand directly below which. */
export const CHILD_KINDS: Readonly<Record<UnitKind, readonly UnitKind[]>> = {
  DISTRICT: [UnitKind.COMMISSION, UnitKind.DEPARTMENT, UnitKind.TOWNSHIP],
  COMMISSION: [UnitKind.OFFICE, UnitKind.LIAISON_OFFICE, UnitKind.RESIDENT_TEAM],
  OFFICE: [],
  LIAISON_OFFICE: [],
  RESIDENT_TEAM: [],
  DEPARTMENT: [],
  TOWNSHIP: [UnitKind.DISCIPLINE_COMMITTEE, UnitKind.VILLAGE],
  DISCIPLINE_COMMITTEE: [],
  VILLAGE: [UnitKind.COLLECTIVE],
  COLLECTIVE: [],
};

/** Of these a district has one. */
const ONLY_ONE: readonly UnitKind[] = [UnitKind.DISTRICT, UnitKind.COMMISSION];

/** Whether there are several units that one of this kind may stand below. */
export const canMove = (kind: UnitKind): boolean =>
  Object.values(UnitKind).some((above) => CHILD_KINDS[above].includes(kind) && !ONLY_ONE.includes(above));

/** Whether a unit of this kind may end, or stand beside others that it was split into. */
export const canEnd = (kind: UnitKind): boolean => !ONLY_ONE.includes(kind);

/** The name as spoken and as tiles show it: 万达社区居委会 → 万达社区, 新胜村委会 → 新胜村, 麻池村村委会 → 麻池村. */
export function shortNameOf(name: string): string {
  if (name.endsWith('居委会')) return name.slice(0, -3);
  if (name.endsWith('村村委会')) return name.slice(0, -3);
  if (name.endsWith('村委会')) return name.slice(0, -2);
  return name;
}

/** A code as an ltree label: letters, digits and underscores only. */
export const labelOf = (code: string): string => code.replace(/[^A-Za-z0-9_]/g, '_');

/** A code is 2 to 40 letters, digits, underscores or points; the statistical code of a township or village has 12 digits. */
export const isUnitCode = (code: string): boolean => /^[A-Za-z0-9_.]{2,40}$/.test(code);
