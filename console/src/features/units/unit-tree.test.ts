import { expect, it } from 'vitest';
import { branchesOf, matching, neverOwed, type TreeUnit } from './unit-tree.ts';

const none = { green: 0, yellow: 0, red: 0 };

function unit(id: string, parentId: string | null, name = id): TreeUnit {
  const counts = { obligations: none, units: none };
  return {
    id,
    parentId,
    name,
    closedOn: null,
    code: id,
    kind: 'VILLAGE',
    light: 'GREEN',
    own: none,
    pathNames: [name],
    shortName: name,
    subtree: counts,
    version: 1,
  };
}

const units = [
  unit('d', null, '九原区'),
  unit('a', 'd', '麻池镇'),
  unit('b', 'a', '新胜村'),
  unit('c', 'd', '哈业胡同镇'),
  unit('e', 'c', '新胜村'),
];

it('builds the tree; what has no parent in sight is at the top', () => {
  const tree = branchesOf(units.slice(1));
  expect(tree.map((one) => [one.unit.id, one.children.map((child) => child.unit.id)])).toEqual([
    ['a', ['b']],
    ['c', ['e']],
  ]);
});

it('finds both villages of one name, each under its township', () => {
  const [district] = matching(branchesOf(units), '新胜');
  expect(district?.children.map((one) => [one.unit.name, one.children[0]?.unit.id])).toEqual([
    ['麻池镇', 'b'],
    ['哈业胡同镇', 'e'],
  ]);
  expect(matching(branchesOf(units), '没有')).toEqual([]);
});

it('a unit that adds nothing to the counts of those below it never owed anything', () => {
  const counted = (id: string, parentId: string | null, green: number) => ({
    ...unit(id, parentId),
    subtree: { obligations: { green: 0, yellow: 0, red: 0 }, units: { green, yellow: 0, red: 0 } },
  });
  const units = [
    counted('district', null, 2),
    counted('town', 'district', 2),
    counted('village', 'town', 1),
    counted('bureau', 'district', 0),
  ];
  expect([...neverOwed(units)]).toEqual(['district', 'bureau']);
});
