import { type UnitKind, UnitNamesDocument } from '@sanwu/schema';
import { useMemo } from 'react';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';

/** Which kinds may stand directly below which: what the API allows. */
export const BELOW: Partial<Record<UnitKind, UnitKind[]>> = {
  DISTRICT: ['TOWNSHIP', 'DEPARTMENT', 'COMMISSION'],
  TOWNSHIP: ['VILLAGE', 'DISCIPLINE_COMMITTEE'],
  VILLAGE: ['COLLECTIVE'],
  COMMISSION: ['OFFICE', 'LIAISON_OFFICE', 'RESIDENT_TEAM'],
};

export interface ChoiceUnit {
  id: string;
  kind: UnitKind;
  parentId: string | null;
}

interface Option {
  value: string;
  label: string;
}

/** Living units that fit, to choose one of; a village is named with its township, because names repeat. */
export function useUnitChoice(fits: (unit: ChoiceUnit) => boolean): Option[] {
  const t = useT();
  const { data } = useDocument(UnitNamesDocument, {});
  return useMemo(() => {
    const units = data?.units ?? [];
    const names = new Map(units.map((unit) => [unit.id, unit.shortName]));
    return units
      .filter((unit) => unit.closedOn === null && fits(unit))
      .map(({ id, kind, name, parentId }) => {
        const parent = kind === 'VILLAGE' || kind === 'COLLECTIVE' ? names.get(parentId ?? '') : undefined;
        return { value: id, label: parent ? t('unit.within', { name, parent }) : name };
      });
  }, [data, fits, t]);
}
