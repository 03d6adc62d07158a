import { Chance } from '../year/random.ts';
import { department, township, tree, type UnitRef } from './units.ts';

export interface VehicleEntry {
  readonly unit: UnitRef;
  readonly plate: string;
  readonly model: string;
  readonly purpose: 'GENERAL' | 'CONFIDENTIAL' | 'EMERGENCY' | 'ENFORCEMENT' | 'SPECIAL';
  readonly place: string;
}

/** How many each department has; the townships have the rest of the district's 135. */
const OF_DEPARTMENTS: Readonly<Record<string, number>> = {
  ...{ D01: 4, D02: 9, D03: 4, D04: 4, D05: 3, D06: 9, D07: 4, D08: 8, D09: 2, D10: 5 },
  ...{ D11: 14, D12: 2, D13: 2, D14: 7, D15: 2, D16: 2, D17: 3 },
};
const OF_ALL = 135;

/** What is not for general use, by department: the last so many of its vehicles. */
const SPECIAL: Readonly<Record<string, readonly VehicleEntry['purpose'][]>> = {
  D02: ['ENFORCEMENT', 'ENFORCEMENT', 'SPECIAL'],
  D06: ['ENFORCEMENT', 'ENFORCEMENT', 'ENFORCEMENT'],
  D08: ['EMERGENCY', 'EMERGENCY', 'SPECIAL'],
  D10: ['CONFIDENTIAL', 'EMERGENCY'],
  D11: ['CONFIDENTIAL', 'EMERGENCY', 'EMERGENCY'],
  D14: ['EMERGENCY', 'SPECIAL'],
};
const OF_TOWNSHIP: readonly VehicleEntry['purpose'][] = ['EMERGENCY'];

const MODELS = ['大众帕萨特', '别克君威', '丰田卡罗拉', '五菱宏光', '江铃全顺', '长城哈弗H6', '三菱帕杰罗', '比亚迪秦'];
const PLACES = ['机关大院东侧', '机关大院西侧车棚', '办公楼后院', '地下车库'];

/** The public vehicles of the demonstration. Plates are invented. */
export function allVehicles(): VehicleEntry[] {
  const chance = new Chance(20191001);
  const departments = Object.entries(OF_DEPARTMENTS).map(([code, count]) => ({
    ...{ unit: department(code), count, special: SPECIAL[code] ?? [] },
  }));
  const rest = OF_ALL - departments.reduce((sum, { count }) => sum + count, 0);
  const { townships } = tree;
  const towns = townships.map(({ code }, nr) => ({
    ...{ unit: township(code), special: OF_TOWNSHIP },
    count: Math.floor(rest / townships.length) + (nr < rest % townships.length ? 1 : 0),
  }));
  let plates = 10_000;
  return [...departments, ...towns].flatMap(({ unit, count, special }) =>
    Array.from({ length: count }, (_, nr): VehicleEntry => {
      plates += chance.between(7, 97);
      return {
        ...{ unit, plate: `蒙B${plates}`, model: chance.of(MODELS), place: chance.of(PLACES) },
        purpose: special[nr - (count - special.length)] ?? 'GENERAL',
      };
    }),
  );
}
