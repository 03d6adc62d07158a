import { UnitNamesDocument } from '@sanwu/schema';
import { useMemo } from 'react';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { useOpens } from '../../providers/viewer.tsx';
import { Choice } from './FilterSentence.tsx';
import type { ListControl } from './use-list-address.ts';

/** 单位 in a filter's sentence: a unit and all below it. A village's township stands beside it: names repeat. */
export function UnitChoice({ control, name = 'under' }: { control: ListControl; name?: string }) {
  const t = useT();
  const { data } = useDocument(UnitNamesDocument, {}, { enabled: useOpens('units') });
  const options = useMemo(() => {
    const units = data?.units ?? [];
    const names = new Map(units.map((unit) => [unit.id, unit]));
    return units
      .filter((unit) => unit.closedOn === null)
      .map((unit) => {
        const parent = unit.kind === 'VILLAGE' ? names.get(unit.parentId ?? '') : undefined;
        return {
          value: unit.id,
          label: parent ? t('unit.within', { name: unit.shortName, parent: parent.shortName }) : unit.shortName,
        };
      });
  }, [data, t]);
  if (options.length < 2) return null;
  return (
    <Choice
      control={control}
      name={name}
      label={t('filter.unit')}
      any={t('filter.allUnits')}
      options={options}
      searchable
    />
  );
}
