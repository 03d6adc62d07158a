import type { UnitLightPartsFragment } from '@sanwu/schema';

export interface LightGroup {
  head: UnitLightPartsFragment;
  members: readonly UnitLightPartsFragment[];
}

/** Townships with their villages, in the order the units came; a village without its township stands alone. */
export function groupLights(units: ReadonlyMap<string, UnitLightPartsFragment>): LightGroup[] {
  const groups = new Map<string, { head: UnitLightPartsFragment; members: UnitLightPartsFragment[] }>();
  for (const unit of units.values()) if (unit.kind === 'TOWNSHIP') groups.set(unit.unitId, { head: unit, members: [] });
  for (const unit of units.values()) {
    if (unit.kind !== 'VILLAGE') continue;
    const group = unit.parentId === null ? undefined : groups.get(unit.parentId);
    if (group) group.members.push(unit);
    else groups.set(unit.unitId, { head: unit, members: [] });
  }
  return [...groups.values()];
}
