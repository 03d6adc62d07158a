import { ItemNamesDocument } from '@sanwu/schema';
import { NO_AREA } from '../../lib/areas.ts';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { Choice } from './FilterSentence.tsx';
import type { ListControl } from './use-list-address.ts';

/** 公开事项 in a filter's sentence; of the affair that is chosen. */
export function ItemChoice({ control }: { control: ListControl }) {
  const t = useT();
  const { data } = useDocument(ItemNamesDocument, {});
  const affair = control.address.values['affair'];
  const named = (data?.disclosureItems ?? [])
    .filter((item) => !affair || item.affair === affair)
    .map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Choice
      control={control}
      name="item"
      label={t('field.item')}
      any={t('filter.allItems')}
      options={named}
      searchable
    />
  );
}

/** 民生领域 in a filter's sentence: those that items are of. */
export function AreaChoice({ control }: { control: ListControl }) {
  const t = useT();
  const { data } = useDocument(ItemNamesDocument, {});
  const areas = new Set((data?.disclosureItems ?? []).flatMap(({ area }) => area ?? []));
  const chosen = control.address.values['area'];
  if (chosen && chosen !== NO_AREA) areas.add(chosen);
  return (
    <Choice
      control={control}
      name="area"
      label={t('figuresBy.AREA')}
      any={t('filter.allAreas')}
      options={[
        ...[...areas].sort().map((value) => ({ value, label: value })),
        { value: NO_AREA, label: t('filter.area', { area: t('filter.noArea') }) },
      ]}
    />
  );
}
