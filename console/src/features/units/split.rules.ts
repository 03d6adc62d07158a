import type { SplitUnitInput } from '@sanwu/schema';

/** A new unit as it is being written; `key` names it while it has no id. */
export interface SplitPart {
  key: string;
  name: string;
  code: string;
}

/** The form of a split. Whoever is not named in `owners` stays with the one that continues. */
export interface SplitForm {
  parts: SplitPart[];
  /** key of the part that continues the old unit; '' when the old one goes on */
  continuedBy: string;
  /** obligation or unit below → key of the part that takes it */
  owners: Record<string, string>;
  /** '' for today */
  effectiveOn: string;
  reason: string;
}

/** What the form still lacks, by the key of its message. */
export type SplitFault = 'split.needName' | 'split.needCode' | 'split.codeTwice' | 'split.tooFew' | 'split.needReason';

export const emptyPart = (key: string): SplitPart => ({ key, name: '', code: '' });

/** Faults of the form, in the order in which it is filled in, each once. */
export function faultsOf({ parts, continuedBy, reason }: SplitForm): SplitFault[] {
  const codes = parts.map(({ code }) => code.trim()).filter((code) => code !== '');
  return [
    ...(parts.some(({ name }) => name.trim().length < 2) ? ['split.needName' as const] : []),
    ...(codes.length < parts.length ? ['split.needCode' as const] : []),
    ...(new Set(codes).size < codes.length ? ['split.codeTwice' as const] : []),
    ...(continuedBy !== '' && parts.length < 2 ? ['split.tooFew' as const] : []),
    ...(reason.trim().length < 2 ? ['split.needReason' as const] : []),
  ];
}

const takenBy = (owners: Readonly<Record<string, string>>, key: string, ids: readonly string[]): string[] =>
  ids.filter((id) => owners[id] === key);

interface Stock {
  readonly obligationIds: readonly string[];
  readonly unitIds: readonly string[];
}

/** What each part takes, the one that continues left out: it takes what nobody else does. */
export function sharesOf({ parts, owners, continuedBy }: SplitForm, { obligationIds, unitIds }: Stock) {
  return parts.map((part) => ({
    part,
    obligationIds: part.key === continuedBy ? [] : takenBy(owners, part.key, obligationIds),
    unitIds: part.key === continuedBy ? [] : takenBy(owners, part.key, unitIds),
  }));
}

/** What moves with the split in figures: of what was due before the day, and of what fell due in moved units since. */
export function movesOf(
  form: SplitForm,
  stock: Stock,
  { obligations, below, from }: Moving,
): { before: number; since: number } {
  const closes = form.continuedBy !== '';
  const shares = sharesOf(form, stock);
  const taken = new Set(closes ? stock.obligationIds : shares.flatMap((share) => share.obligationIds));
  const moved = new Set(closes ? stock.unitIds : shares.flatMap((share) => share.unitIds));
  return {
    before: obligations.filter(({ id, dueOn }) => taken.has(id) && dueOn < from).length,
    since: below.filter(({ unitId }) => moved.has(unitId)).reduce((sum, { dueSince }) => sum + dueSince, 0),
  };
}

/** What the unit has in hand, as of the effective day `from`. */
interface Moving {
  readonly obligations: readonly { readonly id: string; readonly dueOn: string }[];
  readonly below: readonly { readonly unitId: string; readonly dueSince: number }[];
  readonly from: string;
}

/** The form as the API takes it. */
export function splitInput(
  form: SplitForm,
  stock: Stock,
  unit: { id: string; version: number },
): Omit<SplitUnitInput, 'idempotencyKey'> {
  const index = form.parts.findIndex(({ key }) => key === form.continuedBy);
  return {
    ...unit,
    parts: sharesOf(form, stock).map(({ part, ...taken }) => ({
      code: part.code.trim(),
      name: part.name.trim(),
      ...taken,
    })),
    continuedBy: index < 0 ? null : index,
    effectiveOn: form.effectiveOn || null,
    reason: form.reason.trim(),
  };
}
