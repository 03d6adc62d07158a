import type { Caller, GraphqlAnswer } from '../support/people.ts';
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
};

/** Each list with everything that could betray a row: its members, and how many there are. */
const MANY: Readonly<Record<Exclude<RowKind, 'source'>, string>> = {
  unit: 'units(filter: { name: { contains: $words } }) { id }',
  obligation:
    'obligations(filter: { unitId: { eq: $unit }, text: { contains: $words } }, take: 200) { items { id } totalItems }',
  disclosure:
    'disclosures(filter: { unitId: { eq: $unit }, text: { contains: $words } }, take: 200) { items { id } totalItems }',
  letter:
    'notices(filter: { addresseeId: { eq: $unit }, text: { contains: $words } }, take: 200) { items { id } totalItems }',
  draft:
    'notices(filter: { addresseeId: { eq: $unit }, text: { contains: $words } }, take: 200) { items { id } totalItems }',
  finding:
    'findings(filter: { unitId: { eq: $unit }, text: { contains: $words } }, take: 200) { items { id } totalItems }',
  check: 'checks(filter: { unitId: { eq: $unit }, text: { contains: $words } }, take: 200) { items { id } totalItems }',
};

type List = readonly { id: string }[] | { readonly items: readonly { id: string }[]; readonly totalItems: number };

/** Whether the person has the right to ask at all: without it nothing of any row is told. */
const mayAsk = ({ errors }: GraphqlAnswer): boolean =>
  !errors?.some(({ extensions }) => extensions.code === 'FORBIDDEN' || extensions.code === 'UNAUTHENTICATED');

/** By which ways a row shows itself to somebody. */
export async function waysSeen(
  who: Caller,
  kind: RowKind,
  { unit, rows }: Target,
): Promise<Readonly<Record<string, boolean>> | null> {
  const row = rows[kind];
  if (!row) return null;
  if (kind === 'source') {
    const answer = await who.ask('{ sources { id } }');
    const found: { id: string }[] = mayAsk(answer) ? answer.data.sources : [];
    return { list: found.some(({ id }) => id === row.id) };
  }
  const one = await who.ask(`query ($id: ID!) { found: ${ONE[kind]} }`, { id: row.id });
  const needsUnit = kind === 'unit' ? '' : '$unit: ID!, ';
  const many = await who.ask(`query (${needsUnit}$words: String!) { found: ${MANY[kind]} }`, {
    unit: unit.id,
    words: row.title,
  });
  const list: List = mayAsk(many) ? many.data.found : [];
  const items = 'items' in list ? list.items : list;
  const total = 'items' in list ? list.totalItems : items.length;
  return {
    'by its id': mayAsk(one) && one.data.found !== null,
    'in a list': items.some(({ id }) => id === row.id),
    'in a count': total > 0,
  };
}
