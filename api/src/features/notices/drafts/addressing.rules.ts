import { UnitKind } from '../../units/unit.rules.js';
import { NoticeKind } from '../notice.rules.js';

/** Units that can be written to. */
const ADDRESSABLE: ReadonlySet<UnitKind> = new Set([
  UnitKind.DEPARTMENT,
  UnitKind.TOWNSHIP,
  UnitKind.VILLAGE,
  UnitKind.DISCIPLINE_COMMITTEE,
  UnitKind.RESIDENT_TEAM,
  UnitKind.COLLECTIVE,
]);

/** Desks that write to some only, and in some kinds only; the office writes to all. Source: access.md, "never". */
const BOUNDS: Readonly<
  Partial<Record<UnitKind, { readonly to: readonly UnitKind[]; readonly kinds: readonly NoticeKind[] }>>
> = {
  // about the township itself it reports to the office
  DISCIPLINE_COMMITTEE: { to: [UnitKind.VILLAGE, UnitKind.COLLECTIVE], kinds: [NoticeKind.SUGGESTION] },
  // no letters to departments
  LIAISON_OFFICE: { to: [UnitKind.RESIDENT_TEAM], kinds: [NoticeKind.SUGGESTION] },
  RESIDENT_TEAM: { to: [UnitKind.DEPARTMENT], kinds: Object.values(NoticeKind) },
};

/** Whether a desk of this kind may write to a unit of that kind at all. */
export const mayAddress = (desk: UnitKind, addressee: UnitKind): boolean =>
  ADDRESSABLE.has(addressee) && (BOUNDS[desk]?.to.includes(addressee) ?? true);

/** Whether a desk of this kind may write a letter of this kind. */
export const mayWrite = (desk: UnitKind, kind: NoticeKind): boolean => BOUNDS[desk]?.kinds.includes(kind) ?? true;
