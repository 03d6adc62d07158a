import { PlainUnitDocument, PlainUnitsDocument, type UnitAction, UnitDocument, UnitsDocument } from '@sanwu/schema';
import { type Answer, useDocument } from '../../providers/use-document.ts';
import { usePermission } from '../../providers/viewer.tsx';
import type { TreeUnit } from './unit-tree.ts';

export type ShownUnit = TreeUnit & { viewerCan: UnitAction[]; viewerCanCheck: boolean };

/** Units below one, or all; with their lights where the viewer may see lights. */
export function useUnits(under?: string): Answer<{ units: TreeUnit[] }> {
  const withLights = usePermission('LIGHT_READ');
  const variables = { filter: under ? { under } : null };
  const full = useDocument(UnitsDocument, variables, { enabled: withLights, live: ['units', 'obligations'] });
  const plain = useDocument(PlainUnitsDocument, variables, { enabled: !withLights, live: ['units'] });
  return withLights ? full : plain;
}

export function useUnit(id: string): Answer<{ unit: ShownUnit | null }> {
  const withLights = usePermission('LIGHT_READ');
  const full = useDocument(UnitDocument, { id }, { enabled: withLights, live: ['units', 'obligations'] });
  const plain = useDocument(PlainUnitDocument, { id }, { enabled: !withLights, live: ['units'] });
  return withLights ? full : plain;
}
