import type { GraphqlAnswer } from '../support/people.ts';
import type { RootField } from '../support/together.ts';
import type { Relation, RowKind } from './rows.expectation.ts';

export interface PlacedUnit {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly parentId: string | null;
}

/** One row of each kind that is about a unit, where there is one. */
export interface Target {
  readonly unit: PlacedUnit;
  readonly rows: Readonly<Partial<Record<RowKind, { readonly id: string; readonly title: string }>>>;
}

/** How `unit` stands to `own`. `hosts` are the units that a body sits in: all below them are its hosts too. */
export function relationOf(
  own: PlacedUnit,
  unit: PlacedUnit,
  units: ReadonlyMap<string, PlacedUnit>,
  hosts: ReadonlySet<string>,
): Relation {
  const above = (one: PlacedUnit): string[] => {
    const parent = one.parentId ? units.get(one.parentId) : undefined;
    return parent ? [parent.id, ...above(parent)] : [];
  };
  const upwards = [unit.id, ...above(unit)];
  if (unit.id === own.id) return 'own';
  if (upwards.some((id) => hosts.has(id))) return 'host';
  if (upwards.includes(own.id)) return 'below';
  if (above(own).includes(unit.id)) return 'above';
  return unit.parentId === own.parentId ? 'sibling' : 'outside';
}

const ONE: Readonly<Record<Exclude<RowKind, 'source'>, string>> = {
  unit: 'unit(id: $id) { id }',
  obligation: 'obligation(id: $id) { id }',
  disclosure: 'disclosure(id: $id) { id }',
  letter: 'notice(id: $id) { id }',
  draft: 'notice(id: $id) { id }',
  finding: 'finding(id: $id) { id }',
  check: 'check(id: $id) { id }',
  vehicle: 'vehicle(id: $id) { id }',
};

const LISTED = 'text: { contains: $words } }, take: 200) { items { id } totalItems }';

/** Each list with everything that could betray a row: its members, and how many there are. */
const MANY: Readonly<Record<Exclude<RowKind, 'source'>, string>> = {
  unit: 'units(filter: { name: { contains: $words } }) { id }',
  obligation: `obligations(filter: { unitId: { eq: $unit }, ${LISTED}`,
  disclosure: `disclosures(filter: { unitId: { eq: $unit }, ${LISTED}`,
  letter: `notices(filter: { addresseeId: { eq: $unit }, ${LISTED}`,
  draft: `notices(filter: { addresseeId: { eq: $unit }, ${LISTED}`,
  finding: `findings(filter: { unitId: { eq: $unit }, ${LISTED}`,
  check: `checks(filter: { unitId: { eq: $unit }, ${LISTED}`,
  vehicle: `vehicles(filter: { unitId: { eq: $unit }, ${LISTED}`,
};

type List = readonly { id: string }[] | { readonly items: readonly { id: string }[]; readonly totalItems: number };

/** Whether the person has the right to ask at all: without it nothing of any row is told. */
const mayAsk = ({ errors }: GraphqlAnswer): boolean =>
  !errors?.some(({ extensions }) => extensions.code === 'FORBIDDEN' || extensions.code === 'UNAUTHENTICATED');

/** A row and what is asked of it: by which ways it shows itself, read from the answers. */
export interface Look {
  readonly target: Target;
  readonly kind: RowKind;
  readonly asks: readonly RootField[];
  readonly seen: (answers: readonly GraphqlAnswer[]) => Readonly<Record<string, boolean>>;
}

/** How to look for all rows about a unit. */
export function looksAt(target: Target): Look[] {
  const { unit, rows } = target;
  return (Object.entries(rows) as [RowKind, { id: string; title: string }][]).map(([kind, { id, title }]) => {
    const among = (list: List) => ('items' in list ? list.items : list).some((one) => one.id === id);
    const listOf = (answer: GraphqlAnswer | undefined): List => (answer && mayAsk(answer) ? answer.data.found : []);
    if (kind === 'source') {
      const asks = [{ field: 'sources { id }' }];
      return { target, kind, asks, seen: ([many]) => ({ list: among(listOf(many)) }) };
    }
    const ofUnit = kind === 'unit' ? {} : { unit: 'ID!' };
    const asks = [
      { field: ONE[kind], types: { id: 'ID!' }, variables: { id } },
      {
        field: MANY[kind],
        types: { ...ofUnit, words: 'String!' },
        variables: { ...(kind === 'unit' ? {} : { unit: unit.id }), words: title },
      },
    ];
    return {
      ...{ target, kind, asks },
      seen: ([one, many]) => {
        const list = listOf(many);
        return {
          'by its id': one !== undefined && mayAsk(one) && one.data.found !== null,
          'in a list': among(list),
          'in a count': ('items' in list ? list.totalItems : list.length) > 0,
        };
      },
    };
  });
}
