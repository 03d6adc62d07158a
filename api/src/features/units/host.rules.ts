import { UnitKind } from './unit.rules.js';

/**
 * What is assigned to a unit of these kinds: to a resident team the departments that it sits in (驻在部门), to a liaison office the
 * resident teams that it keeps contact with (联系的派驻组). Whoever holds a post there sees the hosts.
 */
const HOST_KINDS: Readonly<Partial<Record<UnitKind, UnitKind>>> = {
  RESIDENT_TEAM: UnitKind.DEPARTMENT,
  LIAISON_OFFICE: UnitKind.RESIDENT_TEAM,
};

/** The kind of what is assigned to a unit of this kind; undefined where nothing is. */
export const hostKindOf = (kind: UnitKind): UnitKind | undefined => HOST_KINDS[kind];

/** Kinds of units that others are assigned to, and of those that are. */
export const ASSIGNING_KINDS: readonly string[] = Object.keys(HOST_KINDS);
export const ASSIGNED_KINDS: readonly string[] = Object.values(HOST_KINDS);
